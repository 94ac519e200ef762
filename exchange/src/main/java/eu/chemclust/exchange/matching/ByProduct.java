package eu.chemclust.exchange.matching;

import eu.chemclust.exchange.Place;

/// A by-product that somebody wants to pass on.
///
/// @param wasteCode  European Waste Catalogue, two, four or six digits
/// @param place      where it arises
/// @param kilometres how far takers may be
public record ByProduct(String wasteCode, Place place, double kilometres) {
    /// Checks code and distance.
    ///
    /// @throws IllegalArgumentException if the code has not two, four or six digits or the distance is not above 0
    public ByProduct {
        if (!wasteCode.matches("[0-9]{2}([0-9]{2}){0,2}")) {
            throw new IllegalArgumentException("a waste code of two, four or six digits is due: " + wasteCode);
        }
        if (!(kilometres > 0)) {
            throw new IllegalArgumentException("a distance above 0 is due: " + kilometres);
        }
    }
}
