package eu.chemclust.engine.analysis;

import eu.chemclust.engine.internal.Pairs;

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
                double covariance = Pairs.covariance(columns[a], columns[b]);
                all += covariance;
                diagonal += a == b ? covariance : 0;
            }
        }
        return k < 2 ? Double.NaN : k / (k - 1.0) * (1 - diagonal / all);
    }
}
