package eu.chemclust.engine;

import java.util.Map;

/// Where the weights of the nodes come from.
public sealed interface Weighting {
    /// Those written in the framework.
    record Given() implements Weighting {}

    /// The same for all children of a group.
    record Equal() implements Weighting {}

    /// Those of the framework, replaced for the nodes named.
    record Replaced(Map<String, Double> weights) implements Weighting {
        /// Copies the map; the weights are checked against the framework when they are used.
        public Replaced {
            weights = Map.copyOf(weights);
        }
    }
}
