package eu.chemclust.engine;

import eu.chemclust.engine.EngineException.Code;

/// How a group's score follows from its children's, x_1 ... x_k with weights w_1 ... w_k summing to 1.
///
/// Means are taken over the children that have a value, the weights being scaled to sum to 1 over those.
public sealed interface Aggregation {
    /// Sum of w_j x_j: full compensation between children.
    record Arithmetic() implements Aggregation {}

    /// Product of x_j to the power w_j: partial compensation.
    record Geometric(NonPositive nonPositive) implements Aggregation {}

    /// 1 / sum of (w_j / x_j).
    record Harmonic(NonPositive nonPositive) implements Aggregation {}

    /// (sum of w_j x_j^p)^(1/p), p other than zero.
    record Power(double exponent, NonPositive nonPositive) implements Aggregation {
        /// Checks the exponent.
        public Power {
            if (!(Math.abs(exponent) > 0 && Math.abs(exponent) < Double.POSITIVE_INFINITY)) {
                throw new EngineException(
                        Code.DESIGN,
                        "The exponent of a power mean is " + exponent + ": use the geometric mean for the limit at 0.");
            }
        }
    }

    /// The arithmetic mean.
    static Aggregation arithmetic() {
        return new Arithmetic();
    }

    /// The geometric mean with its limit at zero.
    static Aggregation geometric() {
        return new Geometric(new NonPositive.Limit());
    }

    /// The geometric mean in which values below `floor` count as `floor`.
    static Aggregation geometric(double floor) {
        return new Geometric(new NonPositive.Floor(floor));
    }
}
