package eu.chemclust.engine;

import java.util.Map;

/// How all indicators are scaled: one scaling over one scope, with exceptions by indicator.
public record Normalisation(Scaling scaling, Scope scope, Map<String, Scaling> exceptions) {
    /// Copies the map.
    public Normalisation {
        exceptions = Map.copyOf(exceptions);
    }

    /// One scaling over all periods together.
    public static Normalisation pooled(Scaling scaling) {
        return new Normalisation(scaling, Scope.POOLED, Map.of());
    }

    /// One scaling within each period.
    public static Normalisation perPeriod(Scaling scaling) {
        return new Normalisation(scaling, Scope.PER_PERIOD, Map.of());
    }

    /// Min-max onto a range, over all periods together.
    public static Normalisation minMax(double lower, double upper) {
        return pooled(new Scaling.MinMax(lower, upper));
    }

    /// The scaling of an indicator.
    public Scaling of(String indicator) {
        return exceptions.getOrDefault(indicator, scaling);
    }
}
