package eu.chemclust.engine;

/// What screening found about a row and decided.
///
/// `availability` is the share of the framework's indicators that have a value, `nonZero` the share of those values
/// that are not zero (1 when there is none).
public record ScreenedRow(UnitPeriod row, double availability, double nonZero, Verdict verdict) {
    /// What was decided, and why.
    public enum Verdict {
        /// It meets both limits.
        KEPT,
        /// It is kept by name.
        KEPT_BY_NAME,
        /// It is dropped by name.
        DROPPED_BY_NAME,
        /// Too few indicators have a value.
        TOO_FEW_VALUES,
        /// Too many values are zero.
        TOO_MANY_ZEROS
    }

    /// Whether the row is scored.
    public boolean kept() {
        return switch (verdict) {
            case KEPT, KEPT_BY_NAME -> true;
            case DROPPED_BY_NAME, TOO_FEW_VALUES, TOO_MANY_ZEROS -> false;
        };
    }
}
