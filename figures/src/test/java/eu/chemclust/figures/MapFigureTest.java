package eu.chemclust.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MapFigureTest {

    private static final List<String> REGIONS = List.of("AA1", "AA2", "BB01", "BB02", "ES70", "ZZ99");

    @Test
    void a01WideGolden() {
        Golden.check("map-wide.svg", figure(FigureFormat.wide(Locale.ENGLISH)).svg());
    }

    @Test
    void a02NarrowGermanGolden() {
        Golden.check(
                "map-narrow.svg", figure(FigureFormat.narrow(Locale.GERMAN)).svg());
    }

    @Test
    void a03EveryRegionSaysItsValueOrWhyThereIsNone() {
        String svg = figure(FigureFormat.wide(Locale.GERMAN)).svg();
        assertThat(svg)
                .contains("<title>North &amp; West: 101 (rank 2, 1–3)</title>")
                .contains("<title>East: no data</title>")
                .contains("<title>South: not a chemical region</title>")
                .contains("<title>Canarias: 75,5</title>")
                .contains("Beyond the map: Far away.");
    }

    @Test
    void a04TheTableHoldsEveryRegion() {
        assertThat(figure(FigureFormat.wide(Locale.ENGLISH)).table().csv()).isEqualTo("""
                        Code,Region,Score,Rank,Best rank,Worst rank\r
                        AA1,North & West,100.5,2,1,3\r
                        AA2,East,,,,\r
                        BB01,South,,,,\r
                        BB02,Southwest,80,3,2,4\r
                        ES70,Canarias,75.5,,,\r
                        ZZ99,Far away,60,5,5,5\r
                        """);
    }

    @Test
    void a05ARegionWithoutBoundaryIsNamed() {
        assertThatThrownBy(() -> geometry(List.of("AA1", "XX1", "XX2")))
                .isInstanceOf(FigureException.class)
                .hasMessage("No boundary for XX1, XX2: add the boundary file of that level and NUTS version, or leave"
                        + " the region out.");
    }

    @Test
    void a06BrokenBoundariesAreNamedByPlace() {
        List<String> broken = List.of(
                "",
                "[]",
                "{}",
                "{\"features\": 3}",
                "{\"features\": [{\"geometry\": {\"coordinates\": [[[1, 2], [3, ",
                "{\"features\": [{\"geometry\": {\"coordinates\": [[[1, 2], \"x\"]]}}]}",
                "{\"features\": [{\"geometry\": {\"coordinates\": [[[1]]]}}]}",
                "{\"features\": [{\"geometry\": {\"coordinates\": [[[4321000, 3210000]]]}}]}");
        for (String text : broken) {
            InputStream stream = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
            assertThatThrownBy(() -> MapGeometry.of(List.of(), List.of(stream)))
                    .as(text)
                    .isInstanceOfSatisfying(
                            FigureException.class,
                            found -> assertThat(found.code()).isEqualTo(FigureException.Code.BAD_BOUNDARIES));
        }
    }

    @Test
    void b01NeighboursShareTheirBorderPointForPoint() {
        MapGeometry geometry = geometry(REGIONS);
        Set<String> one = Set.copyOf(points(geometry.shape("AA1").path()));
        List<String> other = points(geometry.shape("AA2").path());
        assertThat(Collections.frequency(other.stream().map(one::contains).toList(), true))
                .isEqualTo(4);
    }

    @Test
    void b02TheSameRecordGivesTheSameBytes() {
        FigureFormat format = FigureFormat.wide(Locale.ITALIAN);
        assertThat(figure(format).svg()).isEqualTo(figure(format).svg());
    }

    @Test
    void c01QuantileClassesAreAboutEquallyFull() {
        List<Double> values = new ArrayList<>();
        for (int i = 1; i <= 100; i++) {
            values.add(i / 1.0);
        }
        MapClasses classes = MapClasses.quantiles(values, 4, Palette.SEQUENTIAL);
        assertThat(classes.breaks()).containsExactly(26.0, 51.0, 76.0);
        assertThat(values.stream().filter(value -> classes.classOf(value) == 1)).hasSize(25);
    }

    @Test
    void c02EqualValuesMakeOneClass() {
        assertThat(MapClasses.quantiles(List.of(5.0, 5.0, 5.0), 5, Palette.SEQUENTIAL)
                        .size())
                .isEqualTo(1);
    }

    @Test
    void c03BreaksThatDoNotRiseAreRefused() {
        assertThatThrownBy(() -> new MapClasses(List.of(1.0, 1.0), Palette.DIVERGING, 0))
                .isInstanceOf(FigureException.class);
        assertThatThrownBy(() -> new MapClasses(List.of(1.0, Double.NaN), Palette.DIVERGING, 0))
                .isInstanceOf(FigureException.class);
    }

    /// Absolute points of path data made of `M x y` and `l dx dy ...` on whole numbers.
    private static List<String> points(String path) {
        List<String> points = new ArrayList<>();
        for (String ring : path.split("z", -1)) {
            long x = 0;
            long y = 0;
            String[] numbers =
                    ring.replaceAll("[Ml]", " ").replace("-", " -").strip().split(" +", -1);
            for (int i = 0; i + 1 < numbers.length; i += 2) {
                x += Long.parseLong(numbers[i]);
                y += Long.parseLong(numbers[i + 1]);
                points.add(x + " " + y);
            }
        }
        return points;
    }

    private static MapFigure figure(FigureFormat format) {
        AreaValue second = new AreaValue.Known(100.5, new RankInterval(2, 2, 1, 3));
        AreaValue third = new AreaValue.Known(80, new RankInterval(3, 3, 2, 4));
        AreaValue fifth = new AreaValue.Known(60, new RankInterval(5, 5, 5, 5));
        List<MapFigure.Area> areas = List.of(
                new MapFigure.Area("AA1", "North & West", second, true, "/regions/AA1?year=2023"),
                new MapFigure.Area("AA2", "East", new AreaValue.Missing("no data"), false, null),
                new MapFigure.Area("BB01", "South", new AreaValue.OutOfFocus("not a chemical region"), false, null),
                new MapFigure.Area("BB02", "Southwest", third, false, null),
                new MapFigure.Area("ES70", "Canarias", new AreaValue.Known(75.5, null), true, null),
                new MapFigure.Area("ZZ99", "Far away", fifth, false, null));
        MapClasses classes = new MapClasses(List.of(70.0, 90.5), Palette.SEQUENTIAL, 1);
        return new MapFigure(Wording.texts("The north leads"), Wording.MAP, geometry(REGIONS), classes, areas, format);
    }

    private static MapGeometry geometry(List<String> regions) {
        try (InputStream tiny =
                Objects.requireNonNull(MapFigureTest.class.getResourceAsStream("tiny.geojson"), "tiny.geojson")) {
            return MapGeometry.of(regions, List.of(tiny));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
