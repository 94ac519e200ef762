package eu.chemclust.observatory.region;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.index.strtree.STRtree;

/// Finds the region that a point lies in. Not for use by several threads at once.
public final class RegionLocator {
    /// How far off the coast a point may lie: outlines at 1:20 million are simplified by about two kilometres, and
    /// harbours are built out into the sea.
    public static final double TOLERANCE_KM = 5;

    private static final double KM_PER_DEGREE = 111.32;
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private final STRtree index = new STRtree();
    private final double toleranceKm;

    /// An area ready to be asked often.
    private record Indexed(RegionCode code, Geometry outline, PreparedGeometry prepared) {}

    /// A locator over these areas, which should be of one version and level.
    public RegionLocator(Collection<NutsArea> areas) {
        this(areas, TOLERANCE_KM);
    }

    /// A locator with a tolerance of its own.
    ///
    /// @throws IllegalArgumentException if the tolerance is negative or not a number
    public RegionLocator(Collection<NutsArea> areas, double toleranceKm) {
        if (!(toleranceKm >= 0)) {
            throw new IllegalArgumentException("tolerance " + toleranceKm);
        }
        this.toleranceKm = toleranceKm;
        for (NutsArea area : areas) {
            index.insert(
                    area.outline().getEnvelopeInternal(),
                    new Indexed(area.code(), area.outline(), PreparedGeometryFactory.prepare(area.outline())));
        }
        index.build();
    }

    /// Where a point lies. On a border between regions the first by code has it.
    ///
    /// @throws IllegalArgumentException if longitude or latitude is not in degrees
    public Location locate(double longitude, double latitude) {
        if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)) {
            throw new IllegalArgumentException("not a place on earth: " + longitude + " " + latitude);
        }
        Coordinate at = new Coordinate(longitude, latitude);
        Point point = GEOMETRY.createPoint(at);
        Optional<RegionCode> inside = candidates(new Envelope(at))
                .filter(area -> area.prepared().covers(point))
                .map(Indexed::code)
                .findFirst();
        if (inside.isPresent()) {
            return new Location.Inside(inside.get());
        }
        double narrowing = Math.max(0.01, Math.cos(Math.toRadians(latitude)));
        Envelope around = new Envelope(at);
        around.expandBy(toleranceKm / (KM_PER_DEGREE * narrowing), toleranceKm / KM_PER_DEGREE);
        return candidates(around)
                .map(area -> new Location.Near(area.code(), kilometres(area.outline(), point, narrowing)))
                .filter(near -> near.kilometres() <= toleranceKm)
                .min(Comparator.comparingDouble(Location.Near::kilometres))
                .<Location>map(near -> near)
                .orElseGet(Location.Outside::new);
    }

    /// Distance on the plane that touches the earth at the point; exact enough over a few kilometres.
    private static double kilometres(Geometry outline, Point point, double narrowing) {
        AffineTransformation toPlane = AffineTransformation.scaleInstance(KM_PER_DEGREE * narrowing, KM_PER_DEGREE);
        return toPlane.transform(outline).distance(toPlane.transform(point));
    }

    private Stream<Indexed> candidates(Envelope envelope) {
        List<?> found = index.query(envelope);
        return found.stream().map(Indexed.class::cast).sorted(Comparator.comparing(Indexed::code));
    }
}
