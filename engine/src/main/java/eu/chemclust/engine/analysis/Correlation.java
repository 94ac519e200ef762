package eu.chemclust.engine.analysis;

import eu.chemclust.engine.internal.Ordering;
import eu.chemclust.engine.internal.Pairs;
import eu.chemclust.engine.internal.Rows;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.TDistribution;

/// The correlation of two columns over the rows that have both values.
///
/// `pValue` is two-sided against no correlation: from Student's t with n - 2 degrees for Pearson and Spearman, from
/// the normal approximation without correction for ties for Kendall. `NaN` below three pairs and for a constant column.
public record Correlation(Kind kind, double value, int pairs, double pValue) {
    /// Which correlation.
    public enum Kind {
        /// Of the values.
        PEARSON,
        /// Of the mid-ranks.
        SPEARMAN,
        /// Concordant less discordant pairs, corrected for ties (tau-b).
        KENDALL
    }

    /// The correlation of two columns of the same length.
    public static Correlation of(Kind kind, double[] x, double[] y) {
        double[][] both = complete(x, y);
        int n = both[0].length;
        double value = switch (kind) {
            case PEARSON -> Pairs.correlation(both[0], both[1]);
            case SPEARMAN -> Pairs.correlation(midRanks(both[0]), midRanks(both[1]));
            case KENDALL -> kendall(both[0], both[1]);
        };
        return new Correlation(kind, value, n, pValue(kind, value, n));
    }

    private static double pValue(Kind kind, double r, int n) {
        if (Double.isNaN(r) || n < 3) {
            return Double.NaN;
        }
        if (kind == Kind.KENDALL) {
            double deviation = Math.sqrt(2.0 * (2 * n + 5) / (9.0 * n * (n - 1)));
            return 2 * new NormalDistribution(0, 1).cumulativeProbability(-Math.abs(r) / deviation);
        }
        if (Math.abs(r) >= 1) {
            return 0;
        }
        double t = Math.abs(r) * Math.sqrt((n - 2) / (1 - r * r));
        return 2 * new TDistribution(n - 2).cumulativeProbability(-t);
    }

    private static double[][] complete(double[] x, double[] y) {
        int n = 0;
        for (int i = 0; i < x.length; i++) {
            n += both(x, y, i) ? 1 : 0;
        }
        double[][] pairs = new double[2][n];
        int k = 0;
        for (int i = 0; i < x.length; i++) {
            if (both(x, y, i)) {
                pairs[0][k] = x[i];
                pairs[1][k++] = y[i];
            }
        }
        return pairs;
    }

    private static boolean both(double[] x, double[] y, int i) {
        return !Double.isNaN(x[i]) && !Double.isNaN(y[i]);
    }

    /// Ranks from above with ties at the middle of their places; the direction does not matter when both are ranked.
    private static double[] midRanks(double[] x) {
        int[] best = new int[x.length];
        int[] ties = new int[x.length + 2];
        new Ordering(x.length).rank(x, Rows.all(x.length), best);
        for (int rank : best) {
            ties[rank]++;
        }
        double[] ranks = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            ranks[i] = best[i] + (ties[best[i]] - 1) / 2.0;
        }
        return ranks;
    }

    private static double kendall(double[] x, double[] y) {
        long score = 0;
        long levelX = 0;
        long levelY = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = i + 1; j < x.length; j++) {
                int sx = Double.compare(x[i] + 0.0, x[j] + 0.0);
                int sy = Double.compare(y[i] + 0.0, y[j] + 0.0);
                score += (long) Integer.signum(sx) * Integer.signum(sy);
                levelX += sx == 0 ? 1 : 0;
                levelY += sy == 0 ? 1 : 0;
            }
        }
        double all = x.length * (x.length - 1.0) / 2;
        return score / (Math.sqrt(all - levelX) * Math.sqrt(all - levelY));
    }
}
