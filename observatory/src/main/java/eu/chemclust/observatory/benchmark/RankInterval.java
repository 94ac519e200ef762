package eu.chemclust.observatory.benchmark;

/// A rank with its uncertainty. A rank is never shown without the interval.
///
/// @param rank                   rank of the nominal index, 1 is best, ties share the best rank
/// @param of                     how many regions are ranked
/// @param median                 median rank of the replications
/// @param low                    best end of the interval (5th percentile, type 7)
/// @param high                   worst end of the interval (95th percentile, type 7)
/// @param topQuartileProbability share of replications in which the region is in the best quarter
public record RankInterval(int rank, int of, double median, double low, double high, double topQuartileProbability) {
    public RankInterval {
        if (!(rank >= 1 && rank <= of && low >= 1 && high <= of && low <= high)) {
            throw new IllegalArgumentException("not a rank interval: " + rank + " of " + of + ", " + low + "-" + high);
        }
    }

    /// True if a region that held this rank has moved beyond the interval: its new rank is another one, and lies
    /// outside.
    /// The published rank may itself lie outside its interval, which is made of the middle of the replications; a
    /// region
    /// that stays on such a rank has not moved.
    public boolean isLeftFor(int newRank) {
        return newRank != rank && (newRank < low || newRank > high);
    }
}
