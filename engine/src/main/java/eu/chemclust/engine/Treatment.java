package eu.chemclust.engine;

import eu.chemclust.engine.EngineException.Code;
import java.util.Map;
import java.util.Optional;

/// What is done about outliers and skew of an indicator.
public sealed interface Treatment {
    /// Nothing.
    record None() implements Treatment {}

    /// Values are pulled in while the column fails the limits: all values at the current extreme of the skewed side
    /// become the next value inwards, until `maxPoints` points are pulled in. Tied values are pulled in together; where
    /// each counts, a column with ties at its end can end above that number. If the column still fails, the curve is
    /// applied to the untreated column and the winsorised values are given up; without a curve they stay.
    ///
    /// A point is not pulled in when that would leave the column constant.
    record Winsorise(int maxPoints, ShapeLimits limits, Optional<Curve> fallback, Ties ties) implements Treatment {
        /// Each of several tied values counting.
        public Winsorise(int maxPoints, ShapeLimits limits, Optional<Curve> fallback) {
            this(maxPoints, limits, fallback, Ties.EACH);
        }

        /// Checks the number of points.
        public Winsorise {
            if (maxPoints < 0) {
                throw new EngineException(Code.DESIGN, "Cannot winsorise " + maxPoints + " points.");
            }
        }
    }

    /// How tied values that are pulled in together count.
    enum Ties {
        /// Each is a point, as COINr counts.
        EACH,
        /// Together they are one.
        TOGETHER
    }

    /// The curve is applied to the column if it fails the limits.
    record Transform(Curve curve, ShapeLimits limits) implements Treatment {}

    /// The curve is applied to the column whatever its shape.
    record Always(Curve curve) implements Treatment {}

    /// A treatment for all indicators but those named.
    record PerIndicator(Treatment general, Map<String, Treatment> exceptions) implements Treatment {
        /// Copies the map and checks that exceptions are not nested.
        public PerIndicator {
            exceptions = Map.copyOf(exceptions);
            if (general instanceof PerIndicator
                    || exceptions.values().stream().anyMatch(PerIndicator.class::isInstance)) {
                throw new EngineException(Code.DESIGN, "A treatment by indicator cannot hold another one.");
            }
        }
    }

    /// Winsorising of up to five points with the default limits, then the shifted logarithm.
    static Treatment standard() {
        return winsorise(5);
    }

    /// The same with another number of points.
    static Treatment winsorise(int maxPoints) {
        return new Winsorise(maxPoints, ShapeLimits.DEFAULT, Optional.of(new Curve.ShiftedLog()));
    }
}
