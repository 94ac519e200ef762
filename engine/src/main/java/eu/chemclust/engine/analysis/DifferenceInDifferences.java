package eu.chemclust.engine.analysis;

import eu.chemclust.engine.internal.Moments;
import org.hipparchus.distribution.continuous.TDistribution;

/// The change of one unit from before to after, less the mean change of its controls.
///
/// With one treated unit the changes of the controls say how much a change differs from unit to unit without any
/// effect. The interval is therefore that for one further observation, estimate -+ t s sqrt(1 + 1/n) with n - 1 degrees
/// of freedom, which is wider than that of a mean and needs n of 3 or more.
///
/// @param estimate change of the unit less the mean change of the controls
/// @param lower    lower end of the interval
/// @param upper    upper end
/// @param change   change of the unit
/// @param controlChange mean change of the controls
/// @param controls number of controls
public record DifferenceInDifferences(
        double estimate, double lower, double upper, double change, double controlChange, int controls) {
    /// From series of equal length, the first `before` values of which lie before. Each side is averaged over what is
    /// known; every series needs a known value on both sides.
    public static DifferenceInDifferences of(double[] unit, double[][] controls, int before, double level) {
        if (controls.length < 3) {
            throw new IllegalArgumentException("an interval needs three controls, here are " + controls.length);
        }
        double change = change(unit, before);
        double[] changes = new double[controls.length];
        for (int j = 0; j < changes.length; j++) {
            changes[j] = change(controls[j], before);
        }
        int n = changes.length;
        double mean = Moments.mean(changes);
        double t = new TDistribution(n - 1).inverseCumulativeProbability((1 + level) / 2);
        double half = t * Moments.deviation(changes) * Math.sqrt(1 + 1.0 / n);
        double estimate = change - mean;
        return new DifferenceInDifferences(estimate, estimate - half, estimate + half, change, mean, n);
    }

    private static double change(double[] series, int before) {
        double change = mean(series, before, series.length) - mean(series, 0, before);
        if (Double.isNaN(change)) {
            throw new IllegalArgumentException("a series has no value before or after");
        }
        return change;
    }

    private static double mean(double[] series, int from, int to) {
        double sum = 0;
        int n = 0;
        for (int t = from; t < to; t++) {
            if (!Double.isNaN(series[t])) {
                sum += series[t];
                n++;
            }
        }
        return n == 0 ? Double.NaN : sum / n;
    }
}
