package eu.chemclust.figures;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// Boundaries projected to ETRS89-LAEA (EPSG:3035) and ready to draw: read once, drawn often.
///
/// The frame is continental Europe with Iceland and Cyprus, x 2,450 to 6,600 km, y 1,350 to 5,500 km, on a grid of
/// 500 m. Outermost regions are kept in insets of their own projection.
public final class MapGeometry {

    static final int UNITS = 8300;

    static final double LEFT = 2_450_000;
    static final double TOP = 5_500_000;
    static final double METRES_PER_UNIT = 500;
    private static final String NEIGHBOURS = "neighbours.geojson";

    private final String neighbours;
    private final SortedMap<String, String> countries;
    private final SortedMap<String, Shape> regions;

    private MapGeometry(String neighbours, SortedMap<String, String> countries, SortedMap<String, Shape> regions) {
        this.neighbours = neighbours;
        this.countries = countries;
        this.regions = regions;
    }

    /// Reads boundary files and keeps the given regions, which may be of different NUTS levels, and all countries.
    ///
    /// @param regions NUTS codes
    /// @param boundaries GeoJSON in EPSG:4326 with the property `NUTS_ID`, level 0 for the countries and every level
    ///     the regions need; read to their end, not closed
    /// @throws FigureException when a file is broken or a region has no boundary in any of them
    public static MapGeometry of(Collection<String> regions, List<InputStream> boundaries) {
        Collector collector = read(regions, boundaries);
        collector.requireAll();
        return collector.geometry();
    }

    /// The same, but a region without a boundary is left out instead of being an error; see [#regions].
    public static MapGeometry ofThoseFound(Collection<String> regions, List<InputStream> boundaries) {
        return read(regions, boundaries).geometry();
    }

    private static Collector read(Collection<String> regions, List<InputStream> boundaries) {
        Collector collector = new Collector(regions);
        for (InputStream geoJson : boundaries) {
            BoundaryReader.read(geoJson, collector::accept);
        }
        return collector;
    }

    /// NUTS codes of the regions.
    public Collection<String> regions() {
        return Collections.unmodifiableSet(regions.keySet());
    }

    /// Path data of the countries around that no boundary file covers.
    String neighbours() {
        return neighbours;
    }

    /// Path data of each country in the frame by code.
    SortedMap<String, String> countries() {
        return Collections.unmodifiableSortedMap(countries);
    }

    Shape shape(String region) {
        Shape shape = regions.get(region);
        if (shape == null) {
            throw unknown(List.of(region));
        }
        return shape;
    }

    /// A region's outline on the grid of the map and of each inset, by its position in the list of insets.
    record Shape(String path, Map<Integer, String> insets) {

        boolean isDrawn() {
            return !path.isEmpty() || !insets.isEmpty();
        }
    }

    private static FigureException unknown(Collection<String> codes) {
        return new FigureException(
                FigureException.Code.UNKNOWN_REGION,
                "No boundary for " + String.join(", ", codes)
                        + ": add the boundary file of that level and NUTS version, or leave the region out.");
    }

    private static final class Collector {

        private final TreeSet<String> wanted;
        private final GridPath frame = europe();
        private final Map<Integer, GridPath> insets = new TreeMap<>();
        private final SortedMap<String, String> countries = new TreeMap<>();
        private final SortedMap<String, Shape> regions = new TreeMap<>();

        Collector(Collection<String> regions) {
            wanted = new TreeSet<>(regions);
        }

        void accept(Boundary boundary) {
            String code = boundary.code();
            if (code.length() == 2) {
                countries.put(code, shape(boundary).path());
            }
            if (wanted.contains(code)) {
                regions.put(code, shape(boundary));
            }
        }

        void requireAll() {
            wanted.removeAll(regions.keySet());
            if (!wanted.isEmpty()) {
                throw unknown(wanted);
            }
        }

        MapGeometry geometry() {
            return new MapGeometry(readNeighbours(), countries, regions);
        }

        private String readNeighbours() {
            List<String> paths = new ArrayList<>();
            try (InputStream resource = MapGeometry.class.getResourceAsStream(NEIGHBOURS)) {
                if (resource == null) {
                    throw new IllegalStateException("Resource " + NEIGHBOURS + " is missing from the program.");
                }
                BoundaryReader.read(
                        resource, boundary -> paths.add(shape(boundary).path()));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
            return String.join("", paths);
        }

        private Shape shape(Boundary boundary) {
            StringBuilder path = new StringBuilder();
            Map<Integer, StringBuilder> boxes = new LinkedHashMap<>();
            for (int ring = 0; ring < boundary.rings(); ring++) {
                int inset = insetOf(boundary, ring);
                if (inset < 0) {
                    frame.append(path, boundary, ring);
                } else {
                    StringBuilder box = boxes.computeIfAbsent(inset, ignored -> new StringBuilder());
                    gridOf(inset).append(box, boundary, ring);
                }
            }
            Map<Integer, String> finished = new TreeMap<>();
            boxes.forEach((inset, box) -> finished.put(inset, box.toString()));
            return new Shape(path.toString(), finished);
        }

        private GridPath gridOf(int inset) {
            return insets.computeIfAbsent(
                    inset, missing -> Inset.OUTERMOST.get(missing).grid());
        }

        private static int insetOf(Boundary boundary, int ring) {
            int first = boundary.start(ring);
            for (int i = 0; i < Inset.OUTERMOST.size(); i++) {
                if (Inset.OUTERMOST.get(i).contains(boundary.lon(first), boundary.lat(first))) {
                    return i;
                }
            }
            return -1;
        }

        private static GridPath europe() {
            return new GridPath(Laea.europe(), LEFT, TOP, new GridPath.Grid(UNITS, UNITS, METRES_PER_UNIT));
        }
    }
}
