package eu.chemclust.figures;

import org.locationtech.proj4j.ProjCoordinate;
import org.locationtech.proj4j.datum.Ellipsoid;
import org.locationtech.proj4j.proj.LambertAzimuthalEqualAreaProjection;
import org.locationtech.proj4j.proj.Projection;

/// Lambert's azimuthal equal-area projection on GRS80, degrees in, metres out.
///
/// Parameters are set one by one: no registry of reference systems is needed, and looking up a projection by its name
/// would load all of them, which takes a tenth of a second. The shift between WGS84 and ETRS89 is
/// below a metre and ignored.
final class Laea {

    private final Projection projection;

    private Laea(double lon, double lat) {
        projection = new LambertAzimuthalEqualAreaProjection();
        projection.setEllipsoid(Ellipsoid.GRS80);
        projection.setProjectionLatitudeDegrees(lat);
        projection.setProjectionLongitudeDegrees(lon);
    }

    /// ETRS89-LAEA, EPSG:3035: centre 52°N 10°E, false origin 4,321,000 m east, 3,210,000 m north.
    static Laea europe() {
        Laea europe = new Laea(10, 52);
        europe.projection.setFalseEasting(4_321_000);
        europe.projection.setFalseNorthing(3_210_000);
        europe.projection.initialize();
        return europe;
    }

    /// The same projection around another place, false origin 0.
    static Laea around(double lon, double lat) {
        Laea local = new Laea(lon, lat);
        local.projection.initialize();
        return local;
    }

    /// Easting and northing in metres.
    Point project(double lon, double lat) {
        ProjCoordinate target = new ProjCoordinate();
        projection.project(new ProjCoordinate(lon, lat), target);
        return new Point(target.x, target.y);
    }

    record Point(double x, double y) {}
}
