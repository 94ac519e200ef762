package eu.chemclust.engine.analysis;

/// How well columns measure one thing.
public final class Reliability {
    private Reliability() {}

    /// Cronbach's alpha, k / (k - 1) (1 - sum of variances / sum of all covariances), from covariances over the rows
    /// that have both values of a pair (Cronbach 1951). `NaN` below two columns.
    public static double alpha(double[][] columns) {
        int k = columns.length;
        double diagonal = 0;
        double all = 0;
        for (int a = 0; a < k; a++) {
            for (int b = 0; b < k; b++) {
                double covariance = covariance(columns[a], columns[b]);
                all += covariance;
                diagonal += a == b ? covariance : 0;
            }
        }
        return k < 2 ? Double.NaN : k / (k - 1.0) * (1 - diagonal / all);
    }

    private static double covariance(double[] x, double[] y) {
        int n = 0;
        double sumX = 0;
        double sumY = 0;
        for (int i = 0; i < x.length; i++) {
            if (!Double.isNaN(x[i]) && !Double.isNaN(y[i])) {
                n++;
                sumX += x[i];
                sumY += y[i];
            }
        }
        double products = 0;
        for (int i = 0; i < x.length; i++) {
            double product = (x[i] - sumX / n) * (y[i] - sumY / n);
            products += Double.isNaN(product) ? 0 : product;
        }
        return products / (n - 1);
    }
}
