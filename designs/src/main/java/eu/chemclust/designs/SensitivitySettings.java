package eu.chemclust.designs;

import eu.chemclust.engine.Output;
import eu.chemclust.engine.Sampling;
import java.util.Map;

/// How the sensitivity of a design is analysed.
///
/// @param exact      by every combination of alternatives instead of samples
/// @param samples    points of the samples
/// @param limit      combinations at most, when exact
/// @param outputs    what is explained, by the words that name it
public record SensitivitySettings(
        boolean exact,
        int samples,
        Sampling sampling,
        int bootstraps,
        double confidence,
        int limit,
        int threads,
        Map<String, Output> outputs) {
    /// Copies the map, keeping its order.
    public SensitivitySettings {
        outputs = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(outputs));
    }
}
