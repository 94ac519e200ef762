package eu.chemclust.engine.analysis;

import eu.chemclust.engine.internal.Quantiles;
import java.util.Arrays;
import org.hipparchus.distribution.continuous.NormalDistribution;

/// A straight line that a few odd points cannot bend: its slope is the median of the slopes between all pairs of
/// points (Theil 1950; Sen 1968), its intercept the median of y - slope x.
///
/// The interval inverts Kendall's test: it holds every slope b for which y - b x has no trend at the level. The
/// distribution of Kendall's S is exact up to 30 points without ties in y; else it is the normal one with the variance
/// for ties. With too few points to reject anything (fewer than four at 90 %) the ends are infinite.
///
/// @param slope     per unit of x
/// @param intercept value at x = 0
/// @param lower     lower end of the interval of the slope
/// @param upper     upper end
/// @param level     probability that the interval was built for, 0.9 for 90 %
/// @param points    points without a missing coordinate
public record TheilSen(double slope, double intercept, double lower, double upper, double level, int points) {
    private static final int EXACT = 30;

    /// The line through the points whose coordinates are both known. Fails below two different values of x.
    public static TheilSen of(double[] x, double[] y, double level) {
        if (x.length != y.length) {
            throw new IllegalArgumentException(x.length + " values of x for " + y.length + " of y");
        }
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("a level of " + level + " is not between 0 and 1");
        }
        int n = 0;
        double[] a = new double[x.length];
        double[] b = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            if (!Double.isNaN(x[i]) && !Double.isNaN(y[i])) {
                a[n] = x[i];
                b[n++] = y[i];
            }
        }
        return complete(Arrays.copyOf(a, n), Arrays.copyOf(b, n), level);
    }

    private static TheilSen complete(double[] x, double[] y, double level) {
        int n = x.length;
        double[] slopes = new double[n * (n - 1) / 2];
        int pairs = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                if (x[i] != x[j]) {
                    slopes[pairs++] = (y[j] - y[i]) / (x[j] - x[i]);
                }
            }
        }
        if (pairs == 0) {
            throw new IllegalArgumentException("a slope needs two points with different x");
        }
        slopes = Arrays.copyOf(slopes, pairs);
        Arrays.sort(slopes);
        double slope = Quantiles.ofSorted(slopes, 0.5);
        double[] rest = new double[n];
        for (int i = 0; i < n; i++) {
            rest[i] = y[i] - slope * x[i];
        }
        int critical = critical(y, pairs, n, (1 - level) / 2);
        boolean bounded = critical <= pairs;
        double lower = bounded ? slopes[(pairs - critical) / 2] : Double.NEGATIVE_INFINITY;
        double upper = bounded ? slopes[pairs - 1 - (pairs - critical) / 2] : Double.POSITIVE_INFINITY;
        return new TheilSen(slope, Quantiles.median(rest), lower, upper, level, n);
    }

    /// The smallest value that Kendall's S reaches with at most this probability; above `pairs` when there is none.
    private static int critical(double[] y, int pairs, int n, double tail) {
        boolean full = pairs == n * (n - 1) / 2;
        if (n <= EXACT && full && !hasTies(y)) {
            double[] share = inversions(n);
            double sum = 0;
            int k = pairs + 2;
            for (int inversions = 0; inversions < share.length; inversions++) {
                sum += share[inversions];
                if (sum > tail) {
                    return k;
                }
                k -= 2;
            }
            return k;
        }
        double z = new NormalDistribution().inverseCumulativeProbability(1 - tail);
        int k = (int) Math.ceil(z * Math.sqrt(variance(y, n)));
        return (k - pairs) % 2 == 0 ? k : k + 1;
    }

    private static boolean hasTies(double[] y) {
        double[] sorted = y.clone();
        Arrays.sort(sorted);
        for (int i = 1; i < sorted.length; i++) {
            if (sorted[i] == sorted[i - 1]) {
                return true;
            }
        }
        return false;
    }

    /// The share of the orders of n things that have 0, 1, 2, ... inversions (Mahonian numbers over n!).
    static double[] inversions(int n) {
        double[] share = {1};
        for (int m = 2; m <= n; m++) {
            double[] next = new double[m * (m - 1) / 2 + 1];
            for (int k = 0; k < share.length; k++) {
                for (int j = 0; j < m; j++) {
                    next[k + j] += share[k] / m;
                }
            }
            share = next;
        }
        return share;
    }

    /// The variance of Kendall's S with ties in y.
    private static double variance(double[] y, int n) {
        double[] sorted = y.clone();
        Arrays.sort(sorted);
        double sum = (double) n * (n - 1) * (2 * n + 5);
        int run = 1;
        for (int i = 1; i <= n; i++) {
            if (i < n && sorted[i] == sorted[i - 1]) {
                run++;
            } else {
                sum -= (double) run * (run - 1) * (2 * run + 5);
                run = 1;
            }
        }
        return sum / 18;
    }

    /// The line's value.
    public double at(double x) {
        return intercept + slope * x;
    }

    /// Whether the interval lies above zero, below zero or around it: 1, -1 or 0.
    public int direction() {
        return lower > 0 ? 1 : upper < 0 ? -1 : 0;
    }
}
