package eu.chemclust.engine.internal;

import java.util.Arrays;

/// Sample quantiles of type 7 (Hyndman and Fan 1996): linear interpolation between the order statistics around
/// position (n - 1) p.
public final class Quantiles {
    private Quantiles() {}

    /// The quantile of the values that are not missing; `NaN` when there is none.
    public static double quantile(double[] x, double p) {
        double[] sorted = sortedValues(x);
        return sorted.length == 0 ? Double.NaN : ofSorted(sorted, p);
    }

    /// The median of the values that are not missing.
    public static double median(double[] x) {
        return quantile(x, 0.5);
    }

    /// The quantile of ascending values.
    public static double ofSorted(double[] sorted, double p) {
        double position = (sorted.length - 1) * p;
        int below = (int) Math.floor(position);
        double share = position - below;
        double low = sorted[below];
        return share == 0 ? low : low + share * (sorted[below + 1] - low);
    }

    /// The values that are not missing, ascending.
    public static double[] sortedValues(double[] x) {
        double[] values = new double[Moments.count(x)];
        int n = 0;
        for (double v : x) {
            if (!Double.isNaN(v)) {
                values[n++] = v;
            }
        }
        Arrays.sort(values);
        return values;
    }

    /// The quantile of a histogram: `counts[from + k]` observations of the number k + 1, for k below `bins`. `NaN`
    /// when all counts are zero.
    public static double ofCounts(int[] counts, int from, int bins, double p) {
        long n = 0;
        for (int k = 0; k < bins; k++) {
            n += counts[from + k];
        }
        if (n == 0) {
            return Double.NaN;
        }
        double position = (n - 1) * p;
        long below = (long) Math.floor(position);
        double share = position - below;
        int low = orderStatistic(counts, from, below);
        return share == 0 ? low : low + share * (orderStatistic(counts, from, below + 1) - low);
    }

    private static int orderStatistic(int[] counts, int from, long position) {
        long seen = counts[from];
        int k = 0;
        while (seen <= position) {
            k++;
            seen += counts[from + k];
        }
        return k + 1;
    }
}
