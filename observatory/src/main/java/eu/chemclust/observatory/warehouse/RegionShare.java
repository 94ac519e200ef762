package eu.chemclust.observatory.warehouse;

import eu.chemclust.observatory.region.NutsVersion;

/// Which share of an area of a NUTS version lies in a region.
///
/// @param region  the region that is summed up
/// @param version NUTS version of the area's code
/// @param area    code of the area
/// @param share   share of it, > 0 and <= 1
public record RegionShare(String region, NutsVersion version, String area, double share) {}
