package eu.chemclust.figures;

import java.util.List;

/// A box beside the map for a region far from the continent, in the projection of its own middle.
///
/// @param name in the language of the place
record Inset(String name, double west, double south, double east, double north) {

    /// Units across every inset's grid, so that lines are equally thin in all of them.
    static final int UNITS = 1000;

    /// Units down: every box has the same shape.
    static final int UNITS_DOWN = 700;

    private static final double AIR = 1.12;

    /// The outermost regions of the Union (article 349 of the Treaty), west to east within a country.
    static final List<Inset> OUTERMOST = List.of(
            new Inset("Açores", -31.4, 36.8, -24.9, 39.9),
            new Inset("Madeira", -17.4, 32.3, -16.2, 33.2),
            new Inset("Canarias", -18.3, 27.5, -13.3, 29.5),
            new Inset("Guadeloupe", -61.9, 15.8, -60.95, 16.6),
            new Inset("Martinique", -61.3, 14.3, -60.75, 14.95),
            new Inset("Guyane", -54.7, 2.0, -51.5, 5.9),
            new Inset("La Réunion", 55.15, -21.45, 55.9, -20.8),
            new Inset("Mayotte", 44.95, -13.05, 45.35, -12.6));

    boolean contains(double lon, double lat) {
        return lon >= west && lon <= east && lat >= south && lat <= north;
    }

    /// The grid of the box: all of the inset with a little air around it.
    GridPath grid() {
        Laea local = Laea.around((west + east) / 2, (south + north) / 2);
        Laea.Point corner = local.project(east, north);
        double halfWidth = AIR * corner.x();
        double halfHeight = AIR * corner.y();
        double metresPerUnit = Math.max(2 * halfWidth / UNITS, 2 * halfHeight / UNITS_DOWN);
        double left = -metresPerUnit * UNITS / 2;
        double top = metresPerUnit * UNITS_DOWN / 2;
        return new GridPath(local, left, top, new GridPath.Grid(UNITS, UNITS_DOWN, metresPerUnit));
    }
}
