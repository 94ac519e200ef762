package eu.chemclust.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/// The projection against published coordinates.
class LaeaTest {

    private static final double CENTIMETRE = 0.01;

    /// Worked example of method 9820 in IOGP Publication 373-7-2 (Geomatics Guidance Note 7, part 2): ETRS89 / LAEA
    /// Europe, 50° N 5° E gives E 3,962,799.45 m, N 2,999,718.85 m.
    @Test
    void theGuidanceNotesExampleHolds() {
        Laea.Point point = Laea.europe().project(5, 50);
        assertThat(point.x()).isCloseTo(3_962_799.45, within(CENTIMETRE));
        assertThat(point.y()).isCloseTo(2_999_718.85, within(CENTIMETRE));
    }

    /// Definition of EPSG:3035: the centre 52° N 10° E has the false origin.
    @Test
    void theCentreHasTheFalseOrigin() {
        Laea.Point point = Laea.europe().project(10, 52);
        assertThat(point.x()).isCloseTo(4_321_000, within(CENTIMETRE));
        assertThat(point.y()).isCloseTo(3_210_000, within(CENTIMETRE));
    }

    /// An equal-area projection around any centre: a small square has the same area everywhere.
    @Test
    void theCentreOfAnInsetIsItsOrigin() {
        Laea.Point point = Laea.around(55.5, -21.1).project(55.5, -21.1);
        assertThat(point.x()).isCloseTo(0, within(CENTIMETRE));
        assertThat(point.y()).isCloseTo(0, within(CENTIMETRE));
    }
}
