package eu.chemclust.tables;

import java.util.OptionalDouble;

/// One cell of a table that is written.
public sealed interface Cell {
    /// A text, always written as text: never as a formula and never as a number.
    record Text(String text) implements Cell {}

    /// A number in full precision.
    record Numeric(double value) implements Cell {
        /// Checks that it is finite: what is missing is [Missing].
        public Numeric {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException(value + " is not a finite number");
            }
        }
    }

    /// Nothing: a value that is missing.
    record Missing() implements Cell {}

    /// A text; an empty one is a missing value.
    static Cell of(String text) {
        return text.isEmpty() ? new Missing() : new Text(text);
    }

    /// A number; `NaN` is a missing value.
    static Cell of(double value) {
        return Double.isNaN(value) ? new Missing() : new Numeric(value);
    }

    /// A number, missing when empty.
    static Cell of(OptionalDouble value) {
        return value.isPresent() ? of(value.getAsDouble()) : new Missing();
    }

    /// A missing value.
    static Cell missing() {
        return new Missing();
    }
}
