package eu.chemclust.observatory.region;

/// Where a point lies.
public sealed interface Location {
    /// Inside a region.
    record Inside(RegionCode region) implements Location {}

    /// Off every region, but within the tolerance of this one: harbours and platforms that a simplified coast line
    /// leaves in the water.
    ///
    /// @param kilometres how far off
    record Near(RegionCode region, double kilometres) implements Location {}

    /// Further off every region than the tolerance.
    record Outside() implements Location {}
}
