package eu.chemclust.engine.internal;

/// Adds weighted columns to a sum, row by row.
///
/// Each row is summed over the columns in their order, four columns a pass: the order of additions is that of one
/// column after another, so the result has the same bits, but the sum is read and written a quarter as often. The
/// loops touch all arrays at the same index, which lets the compiler use vector instructions.
public final class WeightedSums {
    private WeightedSums() {}

    /// Adds w_k c_k for the first `count` columns c_k, row by row.
    public static void add(double[] sum, double[][] columns, double[] weights, int count) {
        int k = 0;
        for (; k + 4 <= count; k += 4) {
            add(sum, columns[k], columns[k + 1], columns[k + 2], columns[k + 3], weights, k);
        }
        if (count - k == 3) {
            add(sum, columns[k], columns[k + 1], columns[k + 2], weights, k);
        } else if (count - k == 2) {
            add(sum, columns[k], columns[k + 1], weights, k);
        } else if (count - k == 1) {
            add(sum, columns[k], weights[k]);
        }
    }

    private static void add(double[] sum, double[] a, double[] b, double[] c, double[] d, double[] weights, int k) {
        double wa = weights[k];
        double wb = weights[k + 1];
        double wc = weights[k + 2];
        double wd = weights[k + 3];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = sum[i] + wa * a[i] + wb * b[i] + wc * c[i] + wd * d[i];
        }
    }

    private static void add(double[] sum, double[] a, double[] b, double[] c, double[] weights, int k) {
        double wa = weights[k];
        double wb = weights[k + 1];
        double wc = weights[k + 2];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = sum[i] + wa * a[i] + wb * b[i] + wc * c[i];
        }
    }

    private static void add(double[] sum, double[] a, double[] b, double[] weights, int k) {
        double wa = weights[k];
        double wb = weights[k + 1];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = sum[i] + wa * a[i] + wb * b[i];
        }
    }

    private static void add(double[] sum, double[] a, double weight) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += weight * a[i];
        }
    }
}
