package eu.chemclust.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// Numbers, phrases and lines of text.
class TextTest {

    @Test
    void threeSignificantDigitsWithTheLocalesSeparators() {
        assertThat(NumberText.significant(12345.6, Locale.ENGLISH)).isEqualTo("12,346");
        assertThat(NumberText.significant(12345.6, Locale.GERMAN)).isEqualTo("12.346");
        assertThat(NumberText.significant(12345.6, Locale.FRENCH)).isEqualTo("12\u202F346");
        assertThat(NumberText.significant(3.14159, Locale.GERMAN)).isEqualTo("3,14");
        assertThat(NumberText.significant(0.031415, Locale.ENGLISH)).isEqualTo("0.0314");
        assertThat(NumberText.significant(-42, Locale.ENGLISH)).isEqualTo("−42.0");
        assertThat(NumberText.significant(0, Locale.ENGLISH)).isEqualTo("0");
        assertThat(NumberText.fixed(-0.001, 1, Locale.ENGLISH)).isEqualTo("0.0");
    }

    @Test
    void filesHoldEveryDigitAndADecimalPoint() {
        assertThat(NumberText.plain(0.1)).isEqualTo("0.1");
        assertThat(NumberText.plain(-0.0)).isEqualTo("0");
        assertThat(NumberText.plain(1e-7)).isEqualTo("0.0000001");
        assertThat(NumberText.plain(1200)).isEqualTo("1200");
    }

    @Test
    void phrasesKeepApostrophesAndUnknownGaps() {
        assertThat(new Phrase("l'Hérault: {0} {1} {7} {x}").fill("a", "{0}")).isEqualTo("l'Hérault: a {0} {7} {x}");
    }

    @Test
    void longTextEndsWithAnEllipsisAndFits() {
        String fitted = TextMeasure.fitted("Mecklenburg-Vorpommern", 13, 100);
        assertThat(fitted).startsWith("Meck").endsWith("…");
        assertThat(TextMeasure.width(fitted, 13)).isLessThanOrEqualTo(100);
        assertThat(TextMeasure.fitted("Wien", 13, 100)).isEqualTo("Wien");
    }

    @Test
    void linesBreakAtSpaces() {
        assertThat(TextMeasure.wrapped("one two three", 10, 45)).isEqualTo(List.of("one two", "three"));
        assertThat(TextMeasure.wrapped("  ", 10, 45)).isEmpty();
    }

    @Test
    void linksThatRunCodeAreRefused() {
        for (String link :
                List.of("javascript:alert(1)", "data:text/html,x", " /x", "//\\evil", "//evil.example", "")) {
            assertThatThrownBy(() -> Link.checked(link)).as(link).isInstanceOf(FigureException.class);
        }
        for (String link : List.of("/regions/DEE?year=2023#top", "regions/DEE.html", "https://example.org/a:b")) {
            assertThat(Link.checked(link)).isEqualTo(link);
        }
    }

    @Test
    void axesHaveRoundTicks() {
        assertThat(new Axis(0, 97, 0, 100).ticks(5)).containsExactly(0.0, 20.0, 40.0, 60.0, 80.0);
        assertThat(new Axis(1, 118, 0, 100).rankTicks(6)).containsExactly(1.0, 20.0, 40.0, 60.0, 80.0, 100.0);
        assertThat(new Axis(10, 0, 0, 100).at(10)).isZero();
        assertThat(new Axis(0, 0.4, 0, 100).decimals(5)).isEqualTo(1);
    }

    @Test
    void aTableNeedsOneCellForEachColumn() {
        List<List<FigureTable.Cell>> rows = List.of(List.of(new FigureTable.TextCell("x")));
        assertThatThrownBy(() -> new FigureTable(List.of("a", "b"), rows)).isInstanceOf(FigureException.class);
    }
}
