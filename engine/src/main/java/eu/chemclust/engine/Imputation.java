package eu.chemclust.engine;

import eu.chemclust.engine.EngineException.Code;
import java.util.Map;

/// How missing values of an indicator are filled. Whatever has nothing to go by stays missing.
public sealed interface Imputation {
    /// They stay missing.
    record None() implements Imputation {}

    /// By the mean of the indicator over the rows of the scope.
    record Mean(Scope scope) implements Imputation {}

    /// By the median of the indicator over the rows of the scope.
    record Median(Scope scope) implements Imputation {}

    /// By the mean, or the median, of the indicator over the units of the same group in the rows of the scope. A unit
    /// without a group, or in a group without any value, gets that of all units.
    record WithinGroups(Map<String, String> groupOfUnit, boolean median, Scope scope) implements Imputation {
        /// Copies the map.
        public WithinGroups {
            groupOfUnit = Map.copyOf(groupOfUnit);
        }
    }

    /// By where the unit stands on the other indicators below the same framework group of this level: the mean, or the
    /// median, of its directed positions between their minimum and maximum over all rows, put back on the indicator's
    /// scale.
    record AcrossIndicators(int level, boolean median) implements Imputation {
        /// Checks that the level is one of groups.
        public AcrossIndicators {
            if (level < 2) {
                throw new EngineException(Code.DESIGN, "Level " + level + " has no groups to impute across.");
            }
        }
    }

    /// By least squares on up to `predictors` other indicators: for each row, those it has that are most correlated
    /// with the indicator in size, fitted on the rows that have all of them. With fewer than `predictors` + 2 such rows
    /// it takes fewer predictors.
    record Regression(int predictors) implements Imputation {
        /// Checks the number.
        public Regression {
            if (predictors < 1) {
                throw new EngineException(Code.DESIGN, "A regression needs at least one predictor.");
            }
        }
    }

    /// By the conditional mean under a multivariate normal distribution fitted by expectation and maximisation
    /// (Dempster, Laird and Rubin 1977), until no mean or covariance of the standardised columns moves by more than
    /// `tolerance` or after `iterations`.
    record MultivariateNormal(int iterations, double tolerance) implements Imputation {
        /// Checks both.
        public MultivariateNormal {
            if (iterations < 1 || !(tolerance > 0)) {
                throw new EngineException(Code.DESIGN, "EM needs an iteration and a tolerance above zero.");
            }
        }
    }

    /// By the unit's latest earlier value, at most `maxAge` periods old.
    record Latest(int maxAge) implements Imputation {
        /// Checks the age.
        public Latest {
            if (maxAge < 1) {
                throw new EngineException(Code.DESIGN, "A value of the same period is not imputed: age 1 at least.");
            }
        }
    }

    /// Along time within a unit: on a path between the periods that have a value, and before the first and after the
    /// last of them as `ends` says.
    record OverTime(Path path, Ends ends) implements Imputation {
        /// With the nearest value before the first and after the last one.
        public OverTime(Path path) {
            this(path, Ends.NEAREST);
        }
    }

    /// The path between the periods in which a unit has a value.
    enum Path {
        /// The earlier of the two neighbouring values.
        CONSTANT,
        /// The straight line; needs two values, so a unit with one value stays as it is.
        LINEAR,
        /// The straight line where there are two values, the value itself for a unit that has only one.
        LINEAR_CONSTANT
    }

    /// What stands before a unit's first value and after its last.
    enum Ends {
        /// The nearest value.
        NEAREST,
        /// Nothing: only gaps between values are filled.
        MISSING
    }
}
