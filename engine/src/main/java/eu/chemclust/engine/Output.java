package eu.chemclust.engine;

/// The number whose dependence on the assumptions is measured.
public sealed interface Output {
    /// The mean over the rows of a ranking group in a period of |rank - nominal rank|.
    record MeanRankShift(RankingGroup group, int period) implements Output {}

    /// The rank of a row among a ranking group in its period.
    record RankOf(RankingGroup group, UnitPeriod row) implements Output {}

    /// The score of one row less that of another.
    record ScoreDifference(UnitPeriod row, UnitPeriod other) implements Output {}
}
