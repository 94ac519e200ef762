package eu.chemclust.observatory.compare;

import eu.chemclust.observatory.benchmark.RankInterval;
import eu.chemclust.observatory.benchmark.RankingScope;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// Regions side by side on nodes of the framework in one year.
///
/// @param year       year
/// @param scope      among which regions ranks are counted
/// @param regions    codes of the regions, in the order asked for
/// @param ranks      rank and interval of those that have one
/// @param groups     groups of regions that the regions are set against, such as a country; median of what is known
/// @param nodes      one row a node, the index first
/// @param apart      of each pair of the regions, the share of replications in which the first is ahead; headline
///                   year only
public record Comparison(
        int year,
        RankingScope scope,
        List<String> regions,
        Map<String, RankInterval> ranks,
        List<Group> groups,
        List<NodeRow> nodes,
        List<Pair> apart) {
    public Comparison {
        regions = List.copyOf(regions);
        ranks = Map.copyOf(ranks);
        groups = List.copyOf(groups);
        nodes = List.copyOf(nodes);
        apart = List.copyOf(apart);
    }

    /// A group of regions.
    ///
    /// @param name    what it is called: `peers`, a country code, `europe`
    /// @param members its regions
    public record Group(String name, List<String> members) {
        public Group {
            members = List.copyOf(members);
        }
    }

    /// A node of the framework.
    ///
    /// @param node    code
    /// @param scores  score of each region, in order
    /// @param medians median of each group, in order
    public record NodeRow(String node, List<OptionalDouble> scores, List<OptionalDouble> medians) {
        public NodeRow {
            scores = List.copyOf(scores);
            medians = List.copyOf(medians);
        }
    }

    /// Two regions.
    public record Pair(String first, String second, double firstAhead) {}

    /// The rank of a region.
    public Optional<RankInterval> rank(String region) {
        return Optional.ofNullable(ranks.get(region));
    }
}
