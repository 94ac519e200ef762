package eu.chemclust.exchange.matching;

import java.util.List;

/// A need that practices are sought for.
///
/// @param region   the region in need
/// @param node     the node of the framework on which it lags behind
/// @param groups   the groups above the node, nearest first, without the root
/// @param own      the region's score on the node
/// @param quartile what its peers' upper quartile scores: the yardstick for how much better is much better
public record PracticeNeed(String region, String node, List<String> groups, double own, double quartile) {
    /// Copies the groups.
    ///
    /// @throws IllegalArgumentException if a score is not a number
    public PracticeNeed {
        groups = List.copyOf(groups);
        if (!Double.isFinite(own) || !Double.isFinite(quartile)) {
            throw new IllegalArgumentException("a need has scores: " + own + " and " + quartile);
        }
    }
}
