package eu.chemclust.observatory.benchmark;

import eu.chemclust.observatory.indicator.IndicatorValue;
import eu.chemclust.observatory.region.Region;
import java.util.List;

/// A benchmark region with what decides whether it counts as chemical. The status is that of the headline year
/// and holds for all years, so that ranks of different years are among the same regions.
///
/// @param region           the region
/// @param locationQuotient location quotient of C20 employment
/// @param personsEmployed  persons employed in C20
/// @param members          names of the full members of the network that lie in it or that it lies in
/// @param byQuotient       the location quotient suffices
/// @param bySize           the number of persons employed suffices
/// @param byMembership     a full member suffices
public record RegionStatus(
        Region region,
        IndicatorValue locationQuotient,
        IndicatorValue personsEmployed,
        List<String> members,
        boolean byQuotient,
        boolean bySize,
        boolean byMembership) {
    public RegionStatus {
        members = List.copyOf(members);
    }

    public boolean isChemical() {
        return byQuotient || bySize || byMembership;
    }

    public boolean isMember() {
        return !members.isEmpty();
    }
}
