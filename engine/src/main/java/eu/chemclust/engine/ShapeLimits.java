package eu.chemclust.engine;

import eu.chemclust.engine.EngineException.Code;

/// When a column counts as free of outliers: |G1| < `skewness` or G2 < `kurtosis`, with G1 and G2 the bias-corrected
/// sample skewness and excess kurtosis. A column for which they are undefined (fewer than four values, or all equal)
/// passes.
///
/// The defaults 2 and 3.5 are those of the JRC's audits (Groeneveld and Meeden 1984 for the idea of a joint limit).
public record ShapeLimits(double skewness, double kurtosis) {
    /// 2 and 3.5.
    public static final ShapeLimits DEFAULT = new ShapeLimits(2, 3.5);

    /// Checks that the limits are numbers and skewness is not negative.
    public ShapeLimits {
        if (!(skewness >= 0) || Double.isNaN(kurtosis)) {
            throw new EngineException(
                    Code.DESIGN, "Limits of skewness " + skewness + " and kurtosis " + kurtosis + " cannot be tested.");
        }
    }
}
