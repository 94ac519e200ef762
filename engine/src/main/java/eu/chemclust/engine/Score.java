package eu.chemclust.engine;

/// A score or the reason why there is none.
public sealed interface Score {
    /// A score.
    record Known(double value) implements Score {
        /// Checks that it is a number.
        public Known {
            if (Double.isNaN(value)) {
                throw new EngineException(EngineException.Code.NUMERICS, "A known score must be a number.");
            }
        }
    }

    /// No score.
    record Withheld(Reason reason) implements Score {}

    /// Why there is no score.
    enum Reason {
        /// The table has no such row.
        NO_ROW,
        /// The row was screened out.
        SCREENED_OUT,
        /// The indicator has no value.
        NO_VALUE,
        /// Too few of the group's children have a score.
        BELOW_DATA_THRESHOLD,
        /// The group's mean is undefined for its children's values.
        UNDEFINED_MEAN
    }
}
