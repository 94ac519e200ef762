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

    /// The mean less a penalty for imbalance between the children, or plus one: M -+ S^2 / M with M the weighted mean
    /// and S^2 the weighted population variance of the children (Mazziotta and Pareto 2016). Meant for children on a
    /// common scale, such as z-scores of mean 100 and deviation 10.
    ///
    /// `penalised` takes the minus sign, for an index in which more is better.
    record MazziottaPareto(boolean penalised) implements Aggregation {}

    /// For each unit the number of units it beats less the number that beat it, within its period (Copeland 1951): one
    /// unit beats another when more weight of children is ahead than behind, over the children both have.
    record Copeland() implements Aggregation {}

    /// The weights that flatter each unit most (Melyn and Moesen 1991): the largest weighted sum of the unit's children
    /// that any weights give which leave no unit of the same period above 1. `minShare` and `maxShare` bound the part
    /// of every child in that sum. Children must not be negative. The weights of the framework are not used.
    record BenefitOfDoubt(double minShare, double maxShare) implements Aggregation {
        /// Checks that the bounds are shares in order.
        public BenefitOfDoubt {
            if (!(minShare >= 0 && minShare <= maxShare && maxShare <= 1)) {
                throw new EngineException(
                        Code.DESIGN, "Share bounds " + minShare + " and " + maxShare + " are not shares in order.");
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
