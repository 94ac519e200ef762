package eu.chemclust.observatory.needs;

import eu.chemclust.observatory.benchmark.RankingScope;
import eu.chemclust.observatory.peers.PeerGroup;
import java.util.Comparator;
import java.util.List;

/// Everything about where a region lags behind its peers and where it leads.
///
/// @param region       the region
/// @param year         year
/// @param scope        among which regions places are counted
/// @param peers        the peers
/// @param withoutScore peers that the index does not cover in that year
/// @param replications replications that could be computed
/// @param nodes        every node on which the region and at least three peers have a score
/// @param missing      codes of nodes without a score of the region
public record NeedsReport(
        String region,
        int year,
        RankingScope scope,
        PeerGroup peers,
        List<String> withoutScore,
        int replications,
        List<Need> nodes,
        List<String> missing) {
    private static final Comparator<Need> BY_PRIORITY =
            Comparator.comparingDouble(Need::priority).reversed().thenComparing(Need::node);

    public NeedsReport {
        withoutScore = List.copyOf(withoutScore);
        nodes = List.copyOf(nodes);
        missing = List.copyOf(missing);
    }

    /// Needs for action among indicators, the one with the highest leverage times confidence first.
    public List<Need> needs() {
        return list(Need.Kind.NEED, false);
    }

    /// Strengths among indicators, in the same order.
    public List<Need> strengths() {
        return list(Need.Kind.STRENGTH, false);
    }

    /// Indicators behind the peers, but not surely enough to act upon.
    public List<Need> watched() {
        return list(Need.Kind.WATCH, false).stream()
                .filter(need -> need.gap() > 0)
                .toList();
    }

    /// The pillars, in the same order.
    public List<Need> pillars() {
        return nodes.stream().filter(Need::pillar).sorted(BY_PRIORITY).toList();
    }

    private List<Need> list(Need.Kind kind, boolean pillar) {
        return nodes.stream()
                .filter(need -> need.kind() == kind && need.pillar() == pillar)
                .sorted(BY_PRIORITY)
                .toList();
    }
}
