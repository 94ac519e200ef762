package eu.chemclust.engine;

import eu.chemclust.engine.EngineException.Code;

/// A transformation that takes the skew out of a column. Order is kept by all of them; min, max and range are those of
/// the column before.
public sealed interface Curve {
    /// ln(x - min + 0.01 range): for positive skew.
    record ShiftedLog() implements Curve {}

    /// ln(x), or ln(x - min + 1) when the column has a value that is zero or negative.
    record PlainLog() implements Curve {}

    /// The shifted logarithm for positive skew and its mirror image -ln(max + 0.01 range - x) for negative skew.
    record MirroredLog() implements Curve {}

    /// (x^lambda - 1) / lambda, or ln(x) for lambda = 0 (Box and Cox 1964), of x - min + 1 when the column has a value
    /// that is zero or negative.
    record BoxCox(double lambda) implements Curve {
        /// Checks that lambda is finite.
        public BoxCox {
            if (!Double.isFinite(lambda)) {
                throw new EngineException(Code.DESIGN, "A Box-Cox exponent of " + lambda + " is not a number.");
            }
        }
    }
}
