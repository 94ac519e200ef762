package eu.chemclust.engine;

import eu.chemclust.engine.EngineException.Code;
import java.util.Map;

/// Indicators that are divided by a size before anything else: x becomes factor * x / d.
///
/// A missing or zero denominator leaves the value missing, and the change is listed.
public record Denominators(Map<String, Denominator> byIndicator) {
    /// A column of the table to divide by and the factor of the rate (1000 for "per thousand").
    public record Denominator(String column, double factor) {
        /// Checks that the factor is above zero.
        public Denominator {
            if (!(factor > 0 && factor < Double.POSITIVE_INFINITY)) {
                throw new EngineException(
                        Code.DESIGN,
                        "The factor of denominator " + column + " is " + factor + ": it must be positive.");
            }
        }
    }

    /// Copies the map.
    public Denominators {
        byIndicator = Map.copyOf(byIndicator);
    }

    /// No indicator is divided.
    public static Denominators none() {
        return new Denominators(Map.of());
    }
}
