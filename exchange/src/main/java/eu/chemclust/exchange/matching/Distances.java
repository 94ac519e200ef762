package eu.chemclust.exchange.matching;

import eu.chemclust.exchange.Place;

/// Distances on the globe.
public final class Distances {
    private static final double RADIUS_KM = 6371.0088;

    private Distances() {}

    /// Kilometres along the great circle, on a sphere of the earth's mean radius.
    public static double kilometres(Place one, Place other) {
        double lat = Math.toRadians(other.latitude() - one.latitude()) / 2;
        double lon = Math.toRadians(other.longitude() - one.longitude()) / 2;
        double a = StrictMath.pow(StrictMath.sin(lat), 2)
                + StrictMath.cos(Math.toRadians(one.latitude()))
                        * StrictMath.cos(Math.toRadians(other.latitude()))
                        * StrictMath.pow(StrictMath.sin(lon), 2);
        return 2 * RADIUS_KM * StrictMath.asin(Math.min(1, Math.sqrt(a)));
    }
}
