package eu.chemclust.engine;

import eu.chemclust.engine.EngineException.Code;

/// How an indicator is put on a scale on which indicators can be averaged.
///
/// In the formulas x is the value times its direction, so that more is better, and min, max, mean, s and n are taken
/// over the rows of the scope that have a value. A missing value stays missing.
public sealed interface Scaling {
    /// lower + (upper - lower) (x - min) / (max - min). A column without spread gets the middle of the range.
    record MinMax(double lower, double upper) implements Scaling {
        /// Checks that the range is not empty.
        public MinMax {
            requireRange(lower, upper);
        }
    }

    /// mean + deviation (x - mean of x) / s, with s the sample standard deviation (divisor n - 1). A column without
    /// spread gets `mean`.
    record ZScore(double mean, double deviation) implements Scaling {
        /// Checks that both are finite and the deviation is above zero.
        public ZScore {
            if (!(Double.isFinite(mean) && deviation > 0 && deviation < Double.POSITIVE_INFINITY)) {
                throw new EngineException(
                        Code.DESIGN, "A z-score with mean " + mean + " and deviation " + deviation + " has no scale.");
            }
        }
    }

    /// The rank from below: 1 for the lowest; ties share the lowest rank.
    record Rank() implements Scaling {}

    /// The rank from below less one, a Borda count.
    record Borda() implements Scaling {}

    /// factor (rank - 1) / (n - 1). A single value gets half the factor.
    record PercentileRank(double factor) implements Scaling {
        /// Checks that the factor is above zero.
        public PercentileRank {
            requirePositive("factor of a percentile rank", factor);
        }
    }

    /// x / max. Missing where max is zero.
    record FractionOfMax() implements Scaling {}

    /// 1 - (max - x) / (max - min). A column without spread gets 1/2.
    record DistanceToMax() implements Scaling {}

    /// 1 - (r - x) / (r - min) with r the value of the reference unit in the same period; above 1 for units ahead of
    /// it unless `capped`. Missing where the reference has no value or is itself the lowest.
    record DistanceToReference(String unit, boolean capped) implements Scaling {}

    /// The way covered from the worst value to the target, a number on the scale of the raw values:
    /// (x - min) / (target - min), with more being better, else (max - x) / (max - target). Above 1 beyond the target
    /// unless `capped`. Missing where the worst value is the target.
    record DistanceToTarget(double target, boolean capped) implements Scaling {
        /// Checks that the target is finite.
        public DistanceToTarget {
            if (!Double.isFinite(target)) {
                throw new EngineException(Code.DESIGN, "A target of " + target + " cannot be reached.");
            }
        }
    }

    /// factor (x - lower) / (upper - lower) between two fixed posts on the scale of the raw values (mirrored when less
    /// is better), cut off at 0 and `factor` when `truncated`.
    record GoalPosts(double lower, double upper, double factor, boolean truncated) implements Scaling {
        /// Checks that the posts stand apart and the factor is above zero.
        public GoalPosts {
            requireRange(lower, upper);
            requirePositive("factor of goalposts", factor);
        }
    }

    /// The value itself, turned by no direction: for tables of which no index is wanted, and for values that are on one
    /// scale already and all the better for being larger.
    record AsIs() implements Scaling {}

    /// factor (x - lower) / (upper - lower) between two fixed bounds on the directed scale, not cut off.
    record Fixed(double lower, double upper, double factor) implements Scaling {
        /// Checks that the bounds stand apart and the factor is above zero.
        public Fixed {
            requireRange(lower, upper);
            requirePositive("factor of a fixed scale", factor);
        }
    }

    private static void requireRange(double lower, double upper) {
        if (!(lower < upper && Double.isFinite(upper - lower))) {
            throw new EngineException(Code.DESIGN, "A scale from " + lower + " to " + upper + " has no length.");
        }
    }

    private static void requirePositive(String what, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new EngineException(Code.DESIGN, "The " + what + " is " + value + ": it must be positive.");
        }
    }
}
