package eu.chemclust.figures;

import org.jspecify.annotations.Nullable;

/// What a map knows of a region.
public sealed interface AreaValue {

    /// A value, with its rank and interval where it has one.
    ///
    /// @param value finite
    record Known(double value, @Nullable RankInterval rank) implements AreaValue {

        public Known {
            if (!Double.isFinite(value)) {
                throw FigureException.badInput("A region has the value " + value + ": use Missing instead.");
            }
        }
    }

    /// No value; hatched.
    ///
    /// @param reason in the reader's language
    record Missing(String reason) implements AreaValue {}

    /// Covered, but not what the map is about; light grey.
    ///
    /// @param reason in the reader's language
    record OutOfFocus(String reason) implements AreaValue {}
}
