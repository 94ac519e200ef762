package eu.chemclust.engine.analysis;

import eu.chemclust.engine.internal.Quantiles;

/// Sample quantiles of type 7 (Hyndman and Fan 1996), the convention of every interval of this engine.
public final class Quantile {
    private Quantile() {}

    /// The quantile of the values that are not `NaN`; `NaN` when there is none.
    public static double of(double[] values, double p) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("a quantile at " + p + " is not between 0 and 1");
        }
        return Quantiles.quantile(values, p);
    }

    /// The median of the values that are not `NaN`; `NaN` when there is none.
    public static double median(double[] values) {
        return Quantiles.median(values);
    }
}
