package eu.chemclust.observatory.whatif;

import eu.chemclust.observatory.benchmark.RankInterval;
import eu.chemclust.observatory.benchmark.RankingScope;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// What the index would say.
///
/// @param whatIf       what was asked
/// @param address      its address
/// @param year         year of the answer
/// @param scope        among which regions ranks are counted
/// @param regions      regions that have a rank now or had one, best new rank first, those without one last
/// @param meanShift    mean number of places that regions with both ranks move
/// @param replications replications behind the new intervals; 0 for a point answer
public record WhatIfAnswer(
        WhatIf whatIf,
        String address,
        int year,
        RankingScope scope,
        List<Row> regions,
        double meanShift,
        int replications) {
    public WhatIfAnswer {
        regions = List.copyOf(regions);
    }

    /// A region before and after.
    ///
    /// @param region  code
    /// @param before  rank and interval of the benchmark
    /// @param scoreBefore score of the benchmark
    /// @param rank    new rank; empty where the region has none any more
    /// @param score   new score
    /// @param interval new rank with its interval, where replications were asked for
    /// @param beyond  whether the rank changed and lies outside the interval that the region had
    public record Row(
            String region,
            Optional<RankInterval> before,
            OptionalDouble scoreBefore,
            Optional<Integer> rank,
            OptionalDouble score,
            Optional<RankInterval> interval,
            boolean beyond) {}

    /// The regions that move beyond the interval they had.
    public List<Row> beyond() {
        return regions.stream().filter(Row::beyond).toList();
    }
}
