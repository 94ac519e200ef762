package eu.chemclust.exchange.search;

import java.util.OptionalDouble;

/// A place to measure from.
///
/// @param latitude   degrees north
/// @param longitude  degrees east
/// @param kilometres only what is as near as that; empty for any distance
public record Nearby(double latitude, double longitude, OptionalDouble kilometres) {
    /// Checks that it is a place and a distance.
    ///
    /// @throws IllegalArgumentException if not
    public Nearby {
        if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException("not a place on earth: " + latitude + " " + longitude);
        }
        if (kilometres.isPresent() && !(kilometres.getAsDouble() > 0 && kilometres.getAsDouble() <= 20_100)) {
            throw new IllegalArgumentException("a distance from 0 to 20,100 km is due");
        }
    }
}
