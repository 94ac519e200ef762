package eu.chemclust.engine;

/// A cell that a step changed in a way a reader should know of: which, when, why, and from what to what. `NaN` is a
/// missing value. Steps that change every cell by design (denominators, scaling) are not listed cell by cell.
public record CellChange(UnitPeriod row, String code, Stage stage, Reason reason, double before, double after) {
    /// Why a cell was changed.
    public enum Reason {
        /// The denominator is missing or zero, so the value became missing.
        NO_DENOMINATOR,
        /// A missing value was filled.
        IMPUTED,
        /// An extreme value was pulled in to the next one.
        WINSORISED,
        /// The whole column was transformed because of its skew.
        TRANSFORMED,
        /// A group's mean was taken over fewer children, their weights scaled up.
        RENORMALISED,
        /// A group has too few children with a value, so it has no score.
        BELOW_DATA_THRESHOLD,
        /// A value was raised to the floor of a mean that needs positive numbers.
        RAISED_TO_FLOOR,
        /// A group has no score because its mean is undefined for its children's values.
        UNDEFINED_MEAN
    }
}
