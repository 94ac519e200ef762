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

class TrendFigureTest {

    @Test
    void a01WideGolden() {
        Golden.check(
                "trend-wide.svg",
                small(TrendFigure.Upwards.LARGER, FigureFormat.wide(Locale.ENGLISH))
                        .svg());
    }

    @Test
    void a02NarrowRankGolden() {
        Golden.check(
                "trend-narrow.svg",
                small(TrendFigure.Upwards.SMALLER, FigureFormat.narrow(Locale.GERMAN))
                        .svg());
    }

    @Test
    void a03AMissingYearBreaksTheLine() {
        String svg = small(TrendFigure.Upwards.LARGER, FigureFormat.wide(Locale.ENGLISH))
                .svg();
        NodeList paths = Golden.wellFormed(svg).getElementsByTagName("path");
        int strokes = 0;
        for (int i = 0; i < paths.getLength(); i++) {
            strokes += ((Element) paths.item(i)).getAttribute("class").equals("stroke") ? 1 : 0;
        }
        assertThat(strokes).as("two runs of the region, one of its peer").isEqualTo(3);
        assertThat(svg).contains(">no data</text>");
    }

    @Test
    void a04TheTableHoldsGapsToo() {
        assertThat(small(TrendFigure.Upwards.LARGER, FigureFormat.wide(Locale.ENGLISH))
                        .table()
                        .csv())
                .isEqualTo("""
                    Region,Year,Value,Low,High\r
                    Limburg,2020,12,9,15\r
                    Limburg,2021,11,8,14.5\r
                    Limburg,2022,,,\r
                    Limburg,2023,9,6,15\r
                    Antwerpen & co,2020,20,20,20\r
                    Antwerpen & co,2021,21,21,21\r
                    """);
    }

    @Test
    void a05WhatContradictsItselfIsRefused() {
        assertThatThrownBy(() -> new TrendFigure.Known(2020, 5, 6, 7)).isInstanceOf(FigureException.class);
        assertThatThrownBy(() -> new TrendFigure.Known(2020, Double.NaN, 6, 7)).isInstanceOf(FigureException.class);
        assertThatThrownBy(() -> new TrendFigure.Shock(2021, 2020, "x")).isInstanceOf(FigureException.class);
        List<TrendFigure.Point> twice = List.of(new TrendFigure.Missing(2020, "x"), new TrendFigure.Missing(2020, "x"));
        assertThatThrownBy(() -> new TrendFigure.Line("x", Emphasis.NONE, twice))
                .isInstanceOf(FigureException.class);
    }

    @Test
    void b01LabelsDoNotOverlapAndStayAboveTheFoot() {
        SplittableRandom random = new SplittableRandom(9);
        for (int run = 0; run < 200; run++) {
            double[] y = random.doubles(12, 40, 300).sorted().toArray();
            new EndLabels(new Axis(2016, 2023, 0, 100), 300, 100).spread(y);
            assertThat(y[11]).isLessThanOrEqualTo(300);
            for (int i = 1; i < y.length; i++) {
                assertThat(y[i] - y[i - 1]).as("run " + run).isGreaterThanOrEqualTo(15.999);
            }
        }
    }

    @Test
    void b02EveryPointIsInsideTheSheet() {
        SplittableRandom random = new SplittableRandom(11);
        for (int width : new int[] {320, 390, 960}) {
            List<TrendFigure.Line> lines = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                List<TrendFigure.Point> points = new ArrayList<>();
                for (int year = 2008; year <= 2023; year++) {
                    double value = random.nextDouble(-5, 5);
                    points.add(new TrendFigure.Known(year, value, value - random.nextDouble(), value + 1));
                }
                lines.add(new TrendFigure.Line("Line " + i, Emphasis.NONE, points));
            }
            FigureFormat format = new FigureFormat(width, Locale.ENGLISH);
            TrendFigure figure = new TrendFigure(
                    Wording.texts("t"), Wording.TREND, TrendFigure.Upwards.LARGER, lines, List.of(), format);
            NodeList dots = Golden.wellFormed(figure.svg()).getElementsByTagName("circle");
            assertThat(dots.getLength()).isEqualTo(96);
            for (int i = 0; i < dots.getLength(); i++) {
                Element dot = (Element) dots.item(i);
                assertThat(Double.parseDouble(dot.getAttribute("cx"))).isBetween(0.0, format.inner());
                assertThat(Double.parseDouble(dot.getAttribute("cy"))).isBetween(0.0, 400.0);
            }
        }
    }

    private static TrendFigure small(TrendFigure.Upwards upwards, FigureFormat format) {
        List<TrendFigure.Point> region = List.of(
                new TrendFigure.Known(2023, 9, 6, 15),
                new TrendFigure.Known(2020, 12, 9, 15),
                new TrendFigure.Known(2021, 11, 8, 14.5),
                new TrendFigure.Missing(2022, "no data"));
        List<TrendFigure.Point> peer =
                List.of(new TrendFigure.Known(2020, 20, 20, 20), new TrendFigure.Known(2021, 21, 21, 21));
        List<TrendFigure.Line> lines = List.of(
                new TrendFigure.Line("Limburg", Emphasis.ACCENT, region),
                new TrendFigure.Line("Antwerpen & co", Emphasis.PEER, peer));
        List<TrendFigure.Shock> shocks = List.of(new TrendFigure.Shock(2020, 2021, "pandemic"));
        return new TrendFigure(Wording.texts("Limburg gained"), Wording.TREND, upwards, lines, shocks, format);
    }
}
