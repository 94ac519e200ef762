package eu.chemclust.engine;

import eu.chemclust.engine.internal.Quantiles;

/// The ranks that a row took over the replications, among the rows of its ranking group in its period.
public final class RankDistribution {
    private final UnitPeriod row;
    private final int nominal;
    private final int[] counts;
    private final int replications;
    private final int ranked;

    RankDistribution(UnitPeriod row, int nominal, int[] counts, int replications) {
        this.row = row;
        this.nominal = nominal;
        this.counts = counts;
        this.replications = replications;
        int sum = 0;
        for (int count : counts) {
            sum += count;
        }
        ranked = sum;
    }

    /// The row.
    public UnitPeriod row() {
        return row;
    }

    /// The rank under the design as it stands, 0 when it has none.
    public int nominal() {
        return nominal;
    }

    /// How many rows were ranked against each other.
    public int rivals() {
        return counts.length;
    }

    /// In how many replications the row had a rank; the figures below are over those.
    public int ranked() {
        return ranked;
    }

    /// In how many replications that could be computed the row had no rank.
    public int unranked() {
        return replications - ranked;
    }

    /// In how many replications the row had this rank.
    public int count(int rank) {
        return counts[rank - 1];
    }

    /// The mean rank; `NaN` for a row that was never ranked.
    public double mean() {
        long sum = 0;
        for (int k = 0; k < counts.length; k++) {
            sum += (long) counts[k] * (k + 1);
        }
        return (double) sum / ranked;
    }

    /// The quantile of type 7 (Hyndman and Fan 1996) of the rank; `NaN` for a row that was never ranked.
    public double quantile(double p) {
        if (!(p >= 0 && p <= 1)) {
            throw new EngineException(EngineException.Code.PLAN, "A quantile at " + p + " is not between 0 and 1.");
        }
        return Quantiles.ofCounts(counts, 0, counts.length, p);
    }

    /// The median rank.
    public double median() {
        return quantile(0.5);
    }

    /// The 5th percentile of the rank.
    public double p5() {
        return quantile(0.05);
    }

    /// The 95th percentile of the rank.
    public double p95() {
        return quantile(0.95);
    }

    /// The share of replications with a rank of `places` or better.
    public double topProbability(int places) {
        long sum = 0;
        for (int k = 0; k < Math.min(places, counts.length); k++) {
            sum += counts[k];
        }
        return (double) sum / ranked;
    }

    /// The share of replications in the best quarter of the rows, their number rounded up.
    public double topQuartileProbability() {
        return topProbability(Math.ceilDiv(counts.length, 4));
    }
}
