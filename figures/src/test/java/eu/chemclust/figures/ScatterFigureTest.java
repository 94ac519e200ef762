package eu.chemclust.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class ScatterFigureTest {
    private static final long SEED = 6;

    private static final FigureTexts TEXTS =
            new FigureTexts("More of one, more of the other", "All regions, 2023", "Source: a test", "Points");

    private static final ScatterWords WORDS =
            new ScatterWords("Patents", "Score", "", "Median", new ScatterWords.Columns("Code", "Region", "Kind"));

    private static final List<ScatterFigure.Group> GROUPS = List.of(
            new ScatterFigure.Group("Other", "#8b93a0", ScatterFigure.Shape.RING),
            new ScatterFigure.Group("Member", "#3c7d4f", ScatterFigure.Shape.DIAMOND));

    private static ScatterFigure.Point point(String code, double x, double y) {
        return new ScatterFigure.Point(code, "Region " + code, x, y, 0.5, 0, true, "/regions/" + code);
    }

    private static ScatterFigure figure(List<ScatterFigure.Point> points, int width) {
        return new ScatterFigure(TEXTS, WORDS, GROUPS, points, new FigureFormat(width, Locale.ENGLISH));
    }

    @Test
    void a01ARegionIsAPointAndALineOfTheTable() {
        ScatterFigure figure = figure(List.of(point("A", 1, 10), point("B", 3, 30)), 960);
        assertThat(figure.table().csv()).isEqualToNormalizingNewlines("""
                Code,Region,Patents,Score,Kind
                A,Region A,1,10,Other
                B,Region B,3,30,Other
                """);
        assertThat(figure.svg())
                .contains("data-code=\"A\"", ">Region B</text>", "<title>Region A: 1.00 · 10.0 (Other)</title>");
    }

    @Test
    void a02ASinglePointStandsInTheMiddle() {
        assertThat(figure(List.of(point("A", 0, 0)), 390).svg())
                .contains("data-code=\"A\"")
                .doesNotContain("NaN");
    }

    @Test
    void a03LargeValuesStandRightAndHigh() {
        List<double[]> places =
                places(figure(List.of(point("A", 1, 1), point("B", 2, 2)), 960).svg());
        assertThat(places.get(1)[0]).isGreaterThan(places.get(0)[0]);
        assertThat(places.get(1)[1]).isLessThan(places.get(0)[1]);
    }

    @Test
    void a04NamesNeverRunIntoEachOther() {
        Random random = new Random(SEED);
        List<ScatterFigure.Point> points = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            points.add(point("R" + i, random.nextGaussian(), random.nextGaussian()));
        }
        for (int width : new int[] {320, 390, 960}) {
            List<MatchResult> names = Pattern.compile(
                            "class=\"label\" x=\"([0-9.-]+)\" y=\"([0-9.-]+)\" text-anchor=\"(\\w+)\"[^>]*>([^<]+)<")
                    .matcher(figure(points, width).svg())
                    .results()
                    .toList();
            assertThat(names).isNotEmpty();
            for (int i = 0; i < names.size(); i++) {
                for (int j = 0; j < i; j++) {
                    double apart = Math.abs(left(names.get(i)) - left(names.get(j)));
                    double over = Math.abs(Double.parseDouble(names.get(i).group(2))
                            - Double.parseDouble(names.get(j).group(2)));
                    double length = TextMeasure.width(
                            left(names.get(i)) < left(names.get(j))
                                    ? names.get(i).group(4)
                                    : names.get(j).group(4),
                            12);
                    assertThat(apart >= length - 0.05 || over >= 13.9).isTrue();
                }
            }
        }
    }

    private static double left(MatchResult name) {
        double x = Double.parseDouble(name.group(1));
        return name.group(3).equals("start") ? x : x - TextMeasure.width(name.group(4), 12);
    }

    private static List<double[]> places(String svg) {
        return Pattern.compile("cx=\"([0-9.]+)\" cy=\"([0-9.]+)\"[^>]*data-code=\"(\\w)\"")
                .matcher(svg)
                .results()
                .sorted((one, other) -> one.group(3).compareTo(other.group(3)))
                .map(match -> new double[] {Double.parseDouble(match.group(1)), Double.parseDouble(match.group(2))})
                .toList();
    }

    @Test
    void b01WhatCannotBeDrawnIsRefused() {
        assertThatThrownBy(() -> figure(List.of(), 960)).isInstanceOf(FigureException.class);
        assertThatThrownBy(() -> point("A", Double.NaN, 1)).isInstanceOf(FigureException.class);
        assertThatThrownBy(() -> point("A", 1, Double.POSITIVE_INFINITY)).isInstanceOf(FigureException.class);
        assertThatThrownBy(() -> new ScatterFigure.Point("A", "A", 1, 1, 0, 0, false, "javascript:alert(1)"))
                .isInstanceOf(FigureException.class);
        assertThatThrownBy(() -> new ScatterFigure.Group("A", "red\"/>", ScatterFigure.Shape.RING))
                .isInstanceOf(FigureException.class);
        assertThatThrownBy(() -> figure(List.of(new ScatterFigure.Point("A", "A", 1, 1, 0, 2, false, null)), 960))
                .isInstanceOf(FigureException.class);
    }
}
