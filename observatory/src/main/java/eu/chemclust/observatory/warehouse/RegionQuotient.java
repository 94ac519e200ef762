package eu.chemclust.observatory.warehouse;

import eu.chemclust.observatory.observation.Period;

/// A location quotient that was derived inside the warehouse.
///
/// @param region    code of the region
/// @param period    the period of all its figures
/// @param part      the part in the region, persons employed in chemistry
/// @param whole     the whole in the region, persons employed in manufacturing
/// @param reference share of the part in the whole over the countries that publish both
public record RegionQuotient(String region, Period period, double part, double whole, double reference) {
    /// part / whole / reference, in this order of operations.
    public double value() {
        return part / whole / reference;
    }
}
