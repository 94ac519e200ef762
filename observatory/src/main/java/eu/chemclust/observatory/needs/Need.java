package eu.chemclust.observatory.needs;

import eu.chemclust.engine.analysis.TheilSen;
import java.util.Optional;

/// How a region stands on one node of the framework against its peers, and what it would mean to be where they are.
///
/// A gap is peers less region: above zero the region is behind. For a strength the signs turn: what is lost is what
/// the region would lose if it fell back to the peers' median.
///
/// @param node        code of the node
/// @param pillar      whether the node is a group of the framework rather than an indicator
/// @param kind        what the gap is
/// @param own         the region's score
/// @param median      median score of the peers that have one
/// @param quartile    upper quartile of the peers
/// @param peers       peers that have a score
/// @param ahead       peers that score higher than the region
/// @param confidence  share of the replications in which the gap to the median has the sign it has
/// @param methodConfidence the same with the peers held fast: what the choices of method alone leave open
/// @param quartileConfidence share of the replications in which the region is behind the upper quartile
/// @param leverage    what moving to the median does to the index and the rank
/// @param trend       trend of the region's score per year, where enough years are known
public record Need(
        String node,
        boolean pillar,
        Kind kind,
        double own,
        double median,
        double quartile,
        int peers,
        int ahead,
        double confidence,
        double methodConfidence,
        double quartileConfidence,
        Leverage leverage,
        Optional<TheilSen> trend) {
    /// Below this confidence a gap is watched, not acted upon.
    public static final double WATCH_BELOW = 0.8;

    /// What a gap is.
    public enum Kind {
        /// Behind the peers' median, and sure enough.
        NEED,
        /// Ahead of it, and sure enough.
        STRENGTH,
        /// On either side, but not sure enough.
        WATCH
    }

    /// What moving to the peers' median does.
    ///
    /// @param points     index points gained (lost, for a score above the median), under the method as it stands
    /// @param places     median over the replications of the places gained
    /// @param low        5th percentile of the places gained
    /// @param high       95th percentile
    /// @param improving  share of the replications in which at least one place is gained (lost, above the median)
    public record Leverage(double points, double places, double low, double high, double improving) {}

    /// Peers' median less own score.
    public double gap() {
        return median - own;
    }

    /// What needs and strengths are ranked by: index points times confidence.
    public double priority() {
        return Math.abs(leverage.points()) * confidence;
    }
}
