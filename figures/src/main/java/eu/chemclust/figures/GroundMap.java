package eu.chemclust.figures;

import java.util.Optional;

/// A plain map of Europe to put marks on: land and borders in greys that hold on light and dark grounds.
public final class GroundMap {
    private static final int UNITS = MapGeometry.UNITS;
    private static final Laea EUROPE = Laea.europe();

    private GroundMap() {}

    /// A place on the map.
    ///
    /// @param x from the left, 0 to 1
    /// @param y from the top, 0 to 1
    public record Spot(double x, double y) {}

    /// The map as SVG.
    public static String svg(MapGeometry geometry) {
        StringBuilder land = new StringBuilder();
        geometry.countries().values().forEach(land::append);
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + UNITS + ' ' + UNITS
                + "\" width=\"830\" height=\"830\"><path fill=\"#8b93a0\" fill-opacity=\".14\" d=\""
                + geometry.neighbours()
                + "\"/><path fill=\"#8b93a0\" fill-opacity=\".38\" stroke=\"#ffffff\" stroke-opacity=\".75\""
                + " stroke-width=\"12\" d=\"" + land + "\"/></svg>\n";
    }

    /// Where a point on earth lies on the map; empty outside of it.
    public static Optional<Spot> spot(double latitude, double longitude) {
        Laea.Point point = EUROPE.project(longitude, latitude);
        double x = (point.x() - MapGeometry.LEFT) / MapGeometry.METRES_PER_UNIT / UNITS;
        double y = (MapGeometry.TOP - point.y()) / MapGeometry.METRES_PER_UNIT / UNITS;
        return x >= 0 && x <= 1 && y >= 0 && y <= 1 ? Optional.of(new Spot(x, y)) : Optional.empty();
    }
}
