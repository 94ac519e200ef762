package eu.chemclust.engine.analysis;

import eu.chemclust.engine.internal.Quantiles;
import java.util.Arrays;
import java.util.Optional;
import org.hipparchus.distribution.continuous.TDistribution;

/// Where the past of a series says that its newest value should lie.
///
/// A [TheilSen] line is laid through all points but the newest. The band around its continuation has the half width
/// t s sqrt(1 + 1/n + (x - m)^2 / sum of (x_i - m)^2), as for a straight line by least squares, with s = 1.4826 times
/// the median absolute residual, corrected by n / (n - 2), and t the quantile of Student's distribution with n - 2
/// degrees of freedom: wide where the past is short, as it should be.
///
/// @param predicted the line's value at the newest point
/// @param lower     lower end of the band
/// @param upper     upper end
/// @param newest    the newest value
/// @param points    points of the past
public record PredictionBand(double predicted, double lower, double upper, double newest, int points) {
    /// The fewest points of the past that a band is drawn from.
    public static final int LEAST_POINTS = 4;

    private static final double MAD_TO_DEVIATION = 1.4826;

    /// The band for the last known point; empty with fewer than four known points before it.
    public static Optional<PredictionBand> of(double[] x, double[] y, double level) {
        int n = 0;
        double[] a = new double[x.length];
        double[] b = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            if (!Double.isNaN(y[i])) {
                a[n] = x[i];
                b[n++] = y[i];
            }
        }
        int past = n - 1;
        if (past < LEAST_POINTS) {
            return Optional.empty();
        }
        double[] before = Arrays.copyOf(a, past);
        TheilSen line = TheilSen.of(before, Arrays.copyOf(b, past), level);
        double[] residuals = new double[past];
        double mean = 0;
        for (int i = 0; i < past; i++) {
            residuals[i] = Math.abs(b[i] - line.at(a[i]));
            mean += a[i] / past;
        }
        double spread = 0;
        for (double value : before) {
            spread += (value - mean) * (value - mean);
        }
        double s = MAD_TO_DEVIATION * Quantiles.median(residuals) * past / (past - 2.0);
        double t = new TDistribution(past - 2).inverseCumulativeProbability((1 + level) / 2);
        double distance = a[past] - mean;
        double half = t * s * Math.sqrt(1 + 1.0 / past + distance * distance / spread);
        double predicted = line.at(a[past]);
        return Optional.of(new PredictionBand(predicted, predicted - half, predicted + half, b[past], past));
    }

    /// Whether the newest value leaves the band.
    public boolean alert() {
        return newest < lower || newest > upper;
    }
}
