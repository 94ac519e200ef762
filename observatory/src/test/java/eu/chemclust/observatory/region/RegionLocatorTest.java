package eu.chemclust.observatory.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.chemclust.observatory.source.ReferenceFiles;
import eu.chemclust.observatory.support.Bundled;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

class RegionLocatorTest {
    private static final List<NutsArea> AREAS =
            ReferenceFiles.areas(Bundled.data(), new NutsScheme(NutsVersion.V2021, 3));
    private static final RegionLocator LOCATOR = new RegionLocator(AREAS);

    private static RegionCode code(String code) {
        return new RegionCode(code, NutsVersion.V2021);
    }

    @Test
    void a01_insideAndOutside() {
        RegionLocator squares = new RegionLocator(List.of(square("AA001", 0, 0), square("AA002", 1, 0)), 5);
        assertThat(squares.locate(0.5, 0.5)).isEqualTo(new Location.Inside(code("AA001")));
        assertThat(squares.locate(1, 0.5)).as("the border").isEqualTo(new Location.Inside(code("AA001")));
        assertThat(squares.locate(0.5, -1)).isEqualTo(new Location.Outside());
        assertThat(squares.locate(1.5, -0.02)).isInstanceOfSatisfying(Location.Near.class, near -> {
            assertThat(near.region()).isEqualTo(code("AA002"));
            assertThat(near.kilometres()).isBetween(2.2, 2.3);
        });
        assertThatThrownBy(() -> squares.locate(200, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a02_knownPlaces() {
        assertThat(LOCATOR.locate(12.016, 51.318)).as("Leuna").isEqualTo(new Location.Inside(code("DEE0B")));
        assertThat(LOCATOR.locate(8.43, 49.50)).as("Ludwigshafen").isInstanceOf(Location.Inside.class);
        assertThat(LOCATOR.locate(5.79, 50.97)).as("Geleen").isEqualTo(new Location.Inside(code("NL423")));
        assertThat(LOCATOR.locate(-30, 45)).as("the Atlantic").isEqualTo(new Location.Outside());
    }

    @Test
    void a03_areasHaveNamesAndParents() {
        NutsArea area = AREAS.stream()
                .filter(a -> a.code().code().equals("EL303"))
                .findFirst()
                .orElseThrow();
        assertThat(area.localName()).isNotEqualTo(area.name());
        assertThat(area.level()).isEqualTo(3);
        assertThat(area.code().parent().orElseThrow().code()).isEqualTo("EL30");
        assertThat(code("EL").parent()).isEmpty();
    }

    @Test
    void a04_allShippedBoundariesAreRead() {
        for (NutsVersion version : List.of(NutsVersion.V2016, NutsVersion.V2021, NutsVersion.V2024)) {
            for (int level = 0; level <= 3; level++) {
                List<NutsArea> areas = ReferenceFiles.areas(Bundled.data(), new NutsScheme(version, level));
                assertThat(areas).hasSizeGreaterThan(30);
                assertThat(areas)
                        .allSatisfy(area -> assertThat(area.outline().isValid()).isTrue());
            }
        }
    }

    private static NutsArea square(String code, double x, double y) {
        return new NutsArea(code(code), code, code, new GeometryFactory().createPolygon(new Coordinate[] {
                    new Coordinate(x, y),
                    new Coordinate(x + 1, y),
                    new Coordinate(x + 1, y + 1),
                    new Coordinate(x, y + 1),
                    new Coordinate(x, y)
                }));
    }
}
