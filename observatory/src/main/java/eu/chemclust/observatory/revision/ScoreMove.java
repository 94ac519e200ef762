package eu.chemclust.observatory.revision;

import eu.chemclust.observatory.benchmark.RankInterval;
import java.util.Optional;
import java.util.OptionalDouble;

/// How a region stands with and without some vintages.
///
/// @param region      code of the region
/// @param name        its name
/// @param scoreBefore score without them; empty where the index does not cover the region then
/// @param scoreAfter  score with them
/// @param rankBefore  rank among the chemical regions without them; empty where it does not count as one then
/// @param rankAfter   the same with them
public record ScoreMove(
        String region,
        String name,
        OptionalDouble scoreBefore,
        OptionalDouble scoreAfter,
        Optional<RankInterval> rankBefore,
        Optional<RankInterval> rankAfter) {

    /// True if the rank changes with the vintages and lies outside the interval it had without them. A region that
    /// enters or
    /// leaves the ranking has no interval to compare with.
    public boolean isBeyondInterval() {
        return rankBefore.isPresent()
                && rankAfter.isPresent()
                && rankBefore.get().isLeftFor(rankAfter.get().rank());
    }

    /// True if it is ranked only with, or only without the vintages.
    public boolean entersOrLeaves() {
        return rankBefore.isPresent() != rankAfter.isPresent();
    }

    /// By how much the score changes; empty unless there is one on both sides.
    public OptionalDouble scoreChange() {
        return scoreBefore.isPresent() && scoreAfter.isPresent()
                ? OptionalDouble.of(scoreAfter.getAsDouble() - scoreBefore.getAsDouble())
                : OptionalDouble.empty();
    }
}
