package eu.chemclust.engine;

/// The state of the values after a step.
public enum Stage {
    /// The rows that were kept, as measured.
    SCREENED,
    /// After division by denominators.
    DENOMINATED,
    /// After missing values were filled.
    IMPUTED,
    /// After outliers were treated.
    TREATED,
    /// After scaling.
    NORMALISED,
    /// After aggregation: a column for every node of the framework.
    AGGREGATED
}
