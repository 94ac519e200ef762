package eu.chemclust.exchange;

/// A point on earth.
///
/// @param latitude  degrees north
/// @param longitude degrees east
/// @param precision how it was found
public record Place(double latitude, double longitude, Precision precision) {
    /// How exactly a place is known.
    public enum Precision {
        /// The source gives the point.
        POINT,
        /// The point of another record in the same town.
        TOWN,
        /// The middle of the region it lies in.
        REGION
    }

    /// Checks that the point lies on earth.
    ///
    /// @throws IllegalArgumentException if not
    public Place {
        if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException("not a place on earth: " + latitude + " " + longitude);
        }
    }
}
