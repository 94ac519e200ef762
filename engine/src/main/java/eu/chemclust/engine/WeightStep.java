package eu.chemclust.engine;

import java.util.HashMap;
import java.util.Map;

/// Finds the weight of every node.
final class WeightStep {
    private WeightStep() {}

    /// The framework with the weights that a choice gives its nodes.
    static Framework run(Weighting weighting, Framework framework) {
        return switch (weighting) {
            case Weighting.Given() -> framework;
            case Weighting.Equal() -> equal(framework);
            case Weighting.Replaced replaced -> framework.withWeights(replaced.weights());
        };
    }

    private static Framework equal(Framework framework) {
        Map<String, Double> ones = new HashMap<>();
        for (Node node : framework.nodes()) {
            ones.put(node.code(), 1.0);
        }
        return framework.withWeights(ones);
    }
}
