package eu.chemclust.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Colours against WCAG 2.2: 4.5:1 for text (1.4.3), 3:1 for marks (1.4.11).
class PaletteTest {

    private static final double TEXT = 4.5;
    private static final double MARK = 3;

    /// Black on white is 21:1 by the definition; #767676 on white is the usual example of just enough, 4.54:1.
    @Test
    void contrastIsTheOneOfWcag() {
        assertThat(Palette.contrast("#000000", "#ffffff")).isCloseTo(21, within(1e-9));
        assertThat(Palette.contrast("#767676", "#ffffff")).isCloseTo(4.54, within(0.005));
    }

    @Test
    void textReadsOnPaperAndBand() {
        for (String text : Ink.TEXTS) {
            assertThat(Palette.contrast(text, Ink.BACKGROUND)).as(text).isGreaterThanOrEqualTo(TEXT);
        }
        assertThat(Palette.contrast(Ink.TEXT, Ink.BAND)).isGreaterThanOrEqualTo(TEXT);
        assertThat(Palette.contrast(Ink.MUTED, Ink.BAND)).isGreaterThanOrEqualTo(TEXT);
        assertThat(Palette.contrast(Ink.MUTED, Ink.SHOCK)).isGreaterThanOrEqualTo(TEXT);
    }

    @Test
    void marksStandOutFromPaperAndBand() {
        for (String mark : Ink.MARKS) {
            assertThat(Palette.contrast(mark, Ink.BACKGROUND)).as(mark).isGreaterThanOrEqualTo(MARK);
        }
        assertThat(Palette.contrast(Ink.ACCENT, Ink.BAND)).isGreaterThanOrEqualTo(MARK);
        for (String mark : Palette.CATEGORICAL.colours(5)) {
            assertThat(Palette.contrast(mark, Ink.BACKGROUND)).as(mark).isGreaterThanOrEqualTo(MARK);
        }
    }

    @Test
    void everyClassCarriesReadableText() {
        for (Palette palette : List.of(Palette.SEQUENTIAL, Palette.DIVERGING)) {
            for (String colour : palette.colours(7)) {
                assertThat(Palette.contrast(colour, Palette.inkOn(colour)))
                        .as(palette + " " + colour)
                        .isGreaterThanOrEqualTo(TEXT);
            }
        }
    }

    @Test
    void sequentialClassesDarkenByStepsThatGreyPrintShows() {
        for (int classes = 2; classes <= 5; classes++) {
            List<String> colours = Palette.SEQUENTIAL.colours(classes);
            for (int k = 1; k < classes; k++) {
                double lighter = Palette.luminance(colours.get(k - 1)) + 0.05;
                double darker = Palette.luminance(colours.get(k)) + 0.05;
                assertThat(lighter / darker).as(colours.toString()).isGreaterThan(1.4);
            }
        }
    }

    @Test
    void divergingEndsAreEquallyDarkAndTheMiddleIsLightest() {
        List<String> colours = Palette.DIVERGING.colours(7);
        assertThat(Palette.contrast(colours.getFirst(), colours.getLast())).isLessThan(1.5);
        for (int k = 0; k < 7; k++) {
            assertThat(Palette.luminance(colours.get(k))).isLessThanOrEqualTo(Palette.luminance(colours.get(3)));
        }
    }

    @Test
    void moreClassesThanEyesCanTellApartAreRefused() {
        assertThatThrownBy(() -> Palette.CATEGORICAL.colours(6)).isInstanceOf(FigureException.class);
        assertThatThrownBy(() -> Palette.SEQUENTIAL.colours(0)).isInstanceOf(FigureException.class);
    }
}
