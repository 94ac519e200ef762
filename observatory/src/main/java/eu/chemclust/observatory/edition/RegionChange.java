package eu.chemclust.observatory.edition;

import eu.chemclust.observatory.benchmark.RankInterval;
import java.util.Optional;

/// How the figures of a region differ between two editions.
///
/// @param region          code of the region
/// @param name            its name in the later edition
/// @param scoreBefore     index in the earlier edition
/// @param scoreAfter      index in the later one
/// @param rankBefore      rank and interval in the earlier edition
/// @param rankAfter       rank and interval in the later one
/// @param scoreSplit      the change of the score by factor; empty where a mix gives the region no score
/// @param rankSplit       the change of the rank by factor, empty likewise; a negative share is a gain
/// @param notSplitBecause why there is no split; empty where there is one
public record RegionChange(
        String region,
        String name,
        double scoreBefore,
        double scoreAfter,
        RankInterval rankBefore,
        RankInterval rankAfter,
        Optional<Split> scoreSplit,
        Optional<Split> rankSplit,
        String notSplitBecause) {

    /// By how many points the score changed.
    public double scoreChange() {
        return scoreAfter - scoreBefore;
    }

    /// By how many places the rank changed; negative is a gain.
    public int rankChange() {
        return rankAfter.rank() - rankBefore.rank();
    }

    /// True if the rank changed and the new one lies outside the interval that the earlier edition gave.
    public boolean movedBeyondInterval() {
        return rankBefore.isLeftFor(rankAfter.rank());
    }

    /// True if the two intervals have no rank in common: a move that neither edition's uncertainty explains.
    public boolean intervalsApart() {
        return rankAfter.high() < rankBefore.low() || rankAfter.low() > rankBefore.high();
    }
}
