package eu.chemclust.engine;

import eu.chemclust.engine.EngineException.Code;

/// What a mean that is defined for positive numbers only does with zero and negative ones.
public sealed interface NonPositive {
    /// The mathematical limit: a zero makes a geometric or harmonic mean zero, a negative number leaves it missing.
    record Limit() implements NonPositive {}

    /// Values below `floor` count as `floor`, and the change is listed. Keeps every unit ranked and the mean
    /// monotone; the floor belongs to the scale, 1 on a scale of 0 to 100 for example.
    record Floor(double floor) implements NonPositive {
        /// Checks that the floor is above zero.
        public Floor {
            if (!(floor > 0 && floor < Double.POSITIVE_INFINITY)) {
                throw new EngineException(Code.DESIGN, "The floor of a mean is " + floor + ": it must be positive.");
            }
        }
    }

    /// A zero or negative number leaves the mean missing.
    record Missing() implements NonPositive {}
}
