package eu.chemclust.engine.internal;

/// Statistics of two columns over the rows that have both values.
public final class Pairs {
    private Pairs() {}

    /// Pearson's correlation; `NaN` below two pairs and for a column that is constant over them.
    public static double correlation(double[] x, double[] y) {
        double covariance = covariance(x, y, x, y);
        double xx = covariance(x, y, x, x);
        double yy = covariance(x, y, y, y);
        return covariance / (Math.sqrt(xx) * Math.sqrt(yy));
    }

    /// The mean product of deviations of a and b over the rows that have x and y.
    private static double covariance(double[] x, double[] y, double[] a, double[] b) {
        int n = 0;
        double sumA = 0;
        double sumB = 0;
        for (int i = 0; i < x.length; i++) {
            if (!Double.isNaN(x[i]) && !Double.isNaN(y[i])) {
                n++;
                sumA += a[i];
                sumB += b[i];
            }
        }
        double products = 0;
        for (int i = 0; i < x.length; i++) {
            if (!Double.isNaN(x[i]) && !Double.isNaN(y[i])) {
                products += (a[i] - sumA / n) * (b[i] - sumB / n);
            }
        }
        return products / n;
    }
}
