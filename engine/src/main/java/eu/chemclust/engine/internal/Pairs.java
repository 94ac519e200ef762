package eu.chemclust.engine.internal;

/// Statistics of two columns over the rows that have both values.
public final class Pairs {
    private Pairs() {}

    /// Pearson's correlation; `NaN` below two pairs and for a column that is constant over them.
    public static double correlation(double[] x, double[] y) {
        double r = products(x, y, x, y) / (Math.sqrt(products(x, y, x, x)) * Math.sqrt(products(x, y, y, y)));
        return count(x, y) < 2 ? Double.NaN : Math.max(-1, Math.min(1, r));
    }

    /// The sample covariance, divisor n - 1; `NaN` below two pairs.
    public static double covariance(double[] x, double[] y) {
        int n = count(x, y);
        return n < 2 ? Double.NaN : products(x, y, x, y) / (n - 1);
    }

    private static boolean both(double[] x, double[] y, int i) {
        return !Double.isNaN(x[i]) && !Double.isNaN(y[i]);
    }

    private static int count(double[] x, double[] y) {
        int n = 0;
        for (int i = 0; i < x.length; i++) {
            n += both(x, y, i) ? 1 : 0;
        }
        return n;
    }

    /// The sum of products of the deviations of a and b from their means, over the rows that have x and y.
    private static double products(double[] x, double[] y, double[] a, double[] b) {
        double sumA = 0;
        double sumB = 0;
        for (int i = 0; i < x.length; i++) {
            if (both(x, y, i)) {
                sumA += a[i];
                sumB += b[i];
            }
        }
        int n = count(x, y);
        double products = 0;
        for (int i = 0; i < x.length; i++) {
            if (both(x, y, i)) {
                products += (a[i] - sumA / n) * (b[i] - sumB / n);
            }
        }
        return products;
    }
}
