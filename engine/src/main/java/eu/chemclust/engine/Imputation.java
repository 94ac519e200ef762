package eu.chemclust.engine;

/// How missing values of an indicator are filled.
public sealed interface Imputation {
    /// They stay missing.
    record None() implements Imputation {}

    /// By the mean of the indicator over the rows of the scope.
    record Mean(Scope scope) implements Imputation {}

    /// By the median of the indicator over the rows of the scope.
    record Median(Scope scope) implements Imputation {}
}
