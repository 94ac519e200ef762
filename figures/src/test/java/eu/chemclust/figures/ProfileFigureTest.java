package eu.chemclust.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class ProfileFigureTest {

    @Test
    void a01WideGolden() {
        Golden.check(
                "profile-wide.svg", small(FigureFormat.wide(Locale.ENGLISH)).svg());
    }

    @Test
    void a02NarrowFrenchGolden() {
        Golden.check(
                "profile-narrow.svg", small(FigureFormat.narrow(Locale.FRENCH)).svg());
    }

    @Test
    void a03TheTableHoldsValueAndMedian() {
        assertThat(small(FigureFormat.wide(Locale.ENGLISH)).table().csv()).isEqualTo("""
                        Pillar,Indicator,Unit,Value,Median of all,Regions\r
                        Firms,R&D spending,% of GDP,2.5,2,4\r
                        Firms,CO2 per head,t,1234.5,1500,3\r
                        Base,Patents,per million,,7,1\r
                        Base,New,,,,0\r
                        """);
    }

    @Test
    void a04AProfileWithoutStripsIsRefused() {
        List<ProfileFigure.Group> none = List.of(new ProfileFigure.Group("Empty", List.of()));
        FigureFormat format = FigureFormat.wide(Locale.ENGLISH);
        assertThatThrownBy(() -> new ProfileFigure(Wording.texts("t"), Wording.PROFILE, none, format))
                .isInstanceOf(FigureException.class);
        assertThatThrownBy(() -> strip("x", ProfileFigure.Direction.HIGHER, List.of(Double.NaN), 1))
                .isInstanceOf(FigureException.class);
    }

    @Test
    void b01BetterIsAlwaysRight() {
        List<Double> others = List.of(0.0, 10.0);
        double high = dotOf(strip("x", ProfileFigure.Direction.HIGHER, others, 9));
        double low = dotOf(strip("x", ProfileFigure.Direction.LOWER, others, 9));
        assertThat(high).isGreaterThan(low);
        assertThat(dotOf(strip("x", ProfileFigure.Direction.LOWER, others, 1))).isEqualTo(high);
    }

    @Test
    void b02EveryStripAppearsAndStaysOnTheSheet() {
        SplittableRandom random = new SplittableRandom(42);
        for (int width : new int[] {320, 390, 960}) {
            List<ProfileFigure.Strip> strips = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                List<Double> all = random.doubles(240, -50, 900).boxed().toList();
                strips.add(strip("Strip " + i, ProfileFigure.Direction.HIGHER, all, random.nextDouble(-80, 950)));
            }
            ProfileFigure figure = figure(strips, new FigureFormat(width, Locale.ENGLISH));
            String svg = figure.svg();
            assertThat(svg.length()).isLessThan(350_000);
            for (ProfileFigure.Strip strip : strips) {
                assertThat(svg).contains("<title>" + strip.label() + ": ");
            }
            NodeList dots = Golden.wellFormed(svg).getElementsByTagName("circle");
            assertThat(dots.getLength()).isEqualTo(31);
            for (int i = 1; i < dots.getLength(); i++) {
                double x = Double.parseDouble(((Element) dots.item(i)).getAttribute("cx"));
                assertThat(x).isBetween(0.0, figure.format().inner());
            }
        }
    }

    private static double dotOf(ProfileFigure.Strip strip) {
        String svg = figure(List.of(strip), FigureFormat.wide(Locale.ENGLISH)).svg();
        NodeList dots = Golden.wellFormed(svg).getElementsByTagName("circle");
        return Double.parseDouble(((Element) dots.item(1)).getAttribute("cx"));
    }

    private static ProfileFigure figure(List<ProfileFigure.Strip> strips, FigureFormat format) {
        List<ProfileFigure.Group> groups = List.of(new ProfileFigure.Group("All", strips));
        return new ProfileFigure(Wording.texts("A title"), Wording.PROFILE, groups, format);
    }

    private static ProfileFigure.Strip strip(
            String label, ProfileFigure.Direction direction, List<Double> others, double own) {
        return new ProfileFigure.Strip(label, "unit", direction, others, List.of(), new ProfileFigure.Known(own), null);
    }

    private static ProfileFigure small(FigureFormat format) {
        ProfileFigure.Strip spending = new ProfileFigure.Strip(
                "R&D spending",
                "% of GDP",
                ProfileFigure.Direction.HIGHER,
                List.of(3.0, 1.0, 2.5, 1.5),
                List.of(1.5),
                new ProfileFigure.Known(2.5),
                "/indicators/rd");
        ProfileFigure.Strip emissions = new ProfileFigure.Strip(
                "CO2 per head",
                "t",
                ProfileFigure.Direction.LOWER,
                List.of(1000.0, 1500.0, 9000.0),
                List.of(1000.0),
                new ProfileFigure.Known(1234.5),
                null);
        ProfileFigure.OwnValue missing = new ProfileFigure.Missing("no data");
        ProfileFigure.Strip patents = new ProfileFigure.Strip(
                "Patents", "per million", ProfileFigure.Direction.HIGHER, List.of(7.0), List.of(), missing, null);
        ProfileFigure.Strip unknown =
                new ProfileFigure.Strip("New", "", ProfileFigure.Direction.HIGHER, List.of(), List.of(), missing, null);
        List<ProfileFigure.Group> groups = List.of(
                new ProfileFigure.Group("Firms", List.of(spending, emissions)),
                new ProfileFigure.Group("Base", List.of(patents, unknown)));
        return new ProfileFigure(Wording.texts("Strong in research"), Wording.PROFILE, groups, format);
    }
}
