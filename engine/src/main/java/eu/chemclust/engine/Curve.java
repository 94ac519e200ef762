package eu.chemclust.engine;

import eu.chemclust.engine.EngineException.Code;

/// A transformation that takes the skew out of a column. Order is kept by all of them; min, max and range are those of
/// the column before.
public sealed interface Curve {
    /// ln(x - min + 0.01 range): for positive skew.
    record ShiftedLog() implements Curve {}

    /// ln(x) of the shifted values.
    record PlainLog(Shift shift) implements Curve {
        /// With the least value at 1.
        public PlainLog() {
            this(Shift.TO_ONE);
        }
    }

    /// The shifted logarithm for positive skew and its mirror image -ln(max + 0.01 range - x) for negative skew.
    record MirroredLog() implements Curve {}

    /// (x^lambda - 1) / lambda, or ln(x) for lambda = 0 (Box and Cox 1964), of the shifted values.
    record BoxCox(double lambda, Shift shift) implements Curve {
        /// With the least value at 1.
        public BoxCox(double lambda) {
            this(lambda, Shift.TO_ONE);
        }

        /// Checks that lambda is finite.
        public BoxCox {
            if (!Double.isFinite(lambda)) {
                throw new EngineException(Code.DESIGN, "A Box-Cox exponent of " + lambda + " is not a number.");
            }
        }
    }

    /// How values are made positive for a curve that needs it.
    enum Shift {
        /// Always x - min + 1, as the JRC's COIN Tool does; the result does not depend on where the scale begins.
        TO_ONE,
        /// x - min + 1 when the column has a value that is zero or negative, else x as it is.
        WHEN_NOT_POSITIVE
    }
}
