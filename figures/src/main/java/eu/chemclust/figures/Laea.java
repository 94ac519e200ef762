package eu.chemclust.figures;

import java.util.Locale;
import org.locationtech.proj4j.CRSFactory;
import org.locationtech.proj4j.ProjCoordinate;
import org.locationtech.proj4j.proj.Projection;

/// Lambert's azimuthal equal-area projection on GRS80, degrees in, metres out.
///
/// Parameters are written out, so no registry of reference systems is needed. The shift between WGS84 and ETRS89 is
/// below a metre and ignored.
final class Laea {

    private final Projection projection;

    private Laea(String parameters) {
        projection = new CRSFactory().createFromParameters("laea", parameters).getProjection();
    }

    /// ETRS89-LAEA, EPSG:3035: centre 52°N 10°E, false origin 4,321,000 m east, 3,210,000 m north.
    static Laea europe() {
        return new Laea("+proj=laea +lat_0=52 +lon_0=10 +x_0=4321000 +y_0=3210000 +ellps=GRS80 +units=m +no_defs");
    }

    /// The same projection around another place, false origin 0.
    static Laea around(double lon, double lat) {
        return new Laea(String.format(
                Locale.ROOT,
                "+proj=laea +lat_0=%.4f +lon_0=%.4f +x_0=0 +y_0=0 +ellps=GRS80 +units=m +no_defs",
                lat,
                lon));
    }

    /// Easting and northing in metres.
    Point project(double lon, double lat) {
        ProjCoordinate target = new ProjCoordinate();
        projection.project(new ProjCoordinate(lon, lat), target);
        return new Point(target.x, target.y);
    }

    record Point(double x, double y) {}
}
