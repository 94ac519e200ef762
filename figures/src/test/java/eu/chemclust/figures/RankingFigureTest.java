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

class RankingFigureTest {

    private static final double TOLERANCE = 0.011;

    @Test
    void a01WideGolden() {
        Golden.check(
                "ranking-wide.svg", three(FigureFormat.wide(Locale.ENGLISH)).svg());
    }

    @Test
    void a02NarrowGermanGolden() {
        Golden.check(
                "ranking-narrow.svg", three(FigureFormat.narrow(Locale.GERMAN)).svg());
    }

    @Test
    void a03TheTableHoldsTheUnroundedValues() {
        assertThat(three(FigureFormat.wide(Locale.GERMAN)).table().csv()).isEqualTo("""
                        Rank,Region,Country,Score,Median rank,Best rank,Worst rank,Member\r
                        1,Limburg,NL,136.25,1.5,1,3,yes\r
                        2,"Région de ""Bruxelles"", <Brussel>",BE,140,2,1,3,no\r
                        3,Sachsen-Anhalt,DE,88.125,3,2,3,yes\r
                        """);
    }

    @Test
    void a04AScriptAsLinkIsRefused() {
        RankInterval rank = new RankInterval(1, 1, 1, 1);
        assertThatThrownBy(() -> new RankingFigure.Row("A", "DE", 1, rank, Emphasis.NONE, false, "javascript:alert(1)"))
                .isInstanceOf(FigureException.class)
                .hasMessageContaining("give an http or a relative one");
    }

    @Test
    void a05AnIntervalWithoutItsMedianIsRefused() {
        assertThatThrownBy(() -> new RankInterval(1, 5, 1, 4)).isInstanceOf(FigureException.class);
        assertThatThrownBy(() -> new RankInterval(1, Double.NaN, 1, 4)).isInstanceOf(FigureException.class);
    }

    @Test
    void b01EveryRegionAppearsInsideTheSheetAndItsDotInsideItsBar() {
        long seed = 20_261_121;
        SplittableRandom random = new SplittableRandom(seed);
        for (int rows : new int[] {1, 10, 118, 250}) {
            for (int width : new int[] {320, 390, 960, 1400}) {
                RankingFigure figure = random(random, rows, new FigureFormat(width, Locale.ENGLISH));
                check(figure, "seed " + seed + ", rows " + rows + ", width " + width);
            }
        }
    }

    @Test
    void b02TheSameRecordGivesTheSameBytes() {
        RankingFigure first = random(new SplittableRandom(1), 50, FigureFormat.wide(Locale.FRENCH));
        RankingFigure second = random(new SplittableRandom(1), 50, FigureFormat.wide(Locale.FRENCH));
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG"));
        try {
            assertThat(first.svg()).isEqualTo(second.svg());
        } finally {
            Locale.setDefault(before);
        }
    }

    private static void check(RankingFigure figure, String situation) {
        String svg = figure.svg();
        for (RankingFigure.Row row : figure.rows()) {
            assertThat(svg).as(situation).contains("<title>" + row.name() + " (");
        }
        Element root = Golden.wellFormed(svg).getDocumentElement();
        NodeList bars = root.getElementsByTagName("rect");
        List<double[]> intervals = new ArrayList<>();
        for (int i = 0; i < bars.getLength(); i++) {
            Element bar = (Element) bars.item(i);
            if (bar.getAttribute("class").startsWith("interval")) {
                double left = Double.parseDouble(bar.getAttribute("x"));
                double right = left + Double.parseDouble(bar.getAttribute("width"));
                assertThat(left).as(situation).isGreaterThanOrEqualTo(0);
                assertThat(right)
                        .as(situation)
                        .isLessThanOrEqualTo(figure.format().inner() + TOLERANCE);
                intervals.add(new double[] {left, right});
            }
        }
        intervals.removeFirst();
        assertThat(intervals).as(situation).hasSameSizeAs(figure.rows());
        NodeList dots = root.getElementsByTagName("circle");
        for (int i = 1; i < dots.getLength(); i++) {
            double x = Double.parseDouble(((Element) dots.item(i)).getAttribute("cx"));
            double[] interval = intervals.get(i - 1);
            assertThat(x).as(situation).isBetween(interval[0] - TOLERANCE, interval[1] + TOLERANCE);
        }
    }

    private static RankingFigure random(SplittableRandom random, int regions, FigureFormat format) {
        List<RankingFigure.Row> rows = new ArrayList<>();
        for (int i = 1; i <= regions; i++) {
            double low = 1 + random.nextInt(regions);
            double high = low + random.nextInt(40);
            double median = low + random.nextDouble() * (high - low);
            Emphasis emphasis = random.nextBoolean() ? Emphasis.PEER : Emphasis.NONE;
            RankInterval rank = new RankInterval(i, median, low, high);
            rows.add(new RankingFigure.Row("Region " + i, "XX", 200.0 / i, rank, emphasis, false, null));
        }
        return new RankingFigure(Wording.texts("A title"), Wording.RANKING, rows, format);
    }

    private static RankingFigure three(FigureFormat format) {
        RankInterval first = new RankInterval(1, 1.5, 1, 3);
        RankInterval second = new RankInterval(2, 2, 1, 3);
        RankInterval third = new RankInterval(3, 3, 2, 3);
        String name = "Région de \"Bruxelles\", <Brussel>";
        return new RankingFigure(
                Wording.texts("Limburg & its peers: 1 < 2"),
                Wording.RANKING,
                List.of(
                        new RankingFigure.Row("Limburg", "NL", 136.25, first, Emphasis.ACCENT, true, "/regions/NL42"),
                        new RankingFigure.Row(name, "BE", 140, second, Emphasis.PEER, false, null),
                        new RankingFigure.Row("Sachsen-Anhalt", "DE", 88.125, third, Emphasis.NONE, true, null)),
                format);
    }
}
