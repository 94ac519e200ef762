package eu.chemclust.engine;

import eu.chemclust.engine.Node.Group;
import eu.chemclust.engine.internal.Components;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/// Finds the weight of every node.
final class WeightStep {
    private WeightStep() {}

    /// The design's framework with the weights that its choice gives the nodes. The normalised table is asked for only
    /// by choices that look at the data.
    static Framework run(IndexDesign design, Supplier<DataTable> normalised) {
        Framework framework = design.framework();
        return switch (design.weighting()) {
            case Weighting.Given() -> framework;
            case Weighting.Equal() -> equal(framework);
            case Weighting.Replaced replaced -> framework.withWeights(replaced.weights());
            case Weighting.BudgetAllocation budget -> budget(framework, budget.experts());
            case Weighting.PrincipalComponent component -> {
                component.groups().forEach(framework::node);
                yield components(design, normalised.get(), component.groups());
            }
            case Weighting.MatchedImportance matched ->
                ImportanceMatcher.run(design.aggregation(), framework, normalised.get(), matched);
        };
    }

    private static Framework equal(Framework framework) {
        Map<String, Double> ones = new HashMap<>();
        for (Node node : framework.nodes()) {
            ones.put(node.code(), 1.0);
        }
        return framework.withWeights(ones);
    }

    private static Framework budget(Framework framework, List<Map<String, Double>> experts) {
        Map<String, Double> weights = new HashMap<>();
        for (Map<String, Double> points : experts) {
            points.keySet().forEach(framework::node);
        }
        for (Group group : framework.groups()) {
            double[] shares = new double[group.children().size()];
            boolean asked = false;
            for (Map<String, Double> points : experts) {
                asked |= addShares(group, points, shares);
            }
            for (int k = 0; k < shares.length && asked; k++) {
                weights.put(group.children().get(k).code(), shares[k]);
            }
        }
        return framework.withWeights(weights);
    }

    private static boolean addShares(Group group, Map<String, Double> points, double[] shares) {
        double sum = 0;
        for (Node child : group.children()) {
            sum += points.getOrDefault(child.code(), 0.0);
        }
        for (int k = 0; k < shares.length && sum > 0; k++) {
            shares[k] += points.getOrDefault(group.children().get(k).code(), 0.0) / sum;
        }
        return sum > 0;
    }

    private static Framework components(IndexDesign design, DataTable normalised, Set<String> groups) {
        Framework weighted = design.framework();
        for (String code : design.framework().groups().stream().map(Group::code).toList()) {
            if (groups.isEmpty() || groups.contains(code)) {
                Group group = (Group) weighted.node(code);
                DataTable scores = AggregationStep.run(design.aggregation(), weighted, normalised, new ArrayList<>());
                double[][] columns = new double[group.children().size()][];
                for (int k = 0; k < columns.length; k++) {
                    columns[k] = scores.rawColumn(group.children().get(k).code());
                }
                Components components = Components.of(columns);
                if (columns.length > 1 && components.defined()) {
                    weighted = weighted.withWeights(squares(group, components.vectors()[0]));
                }
            }
        }
        return weighted;
    }

    private static Map<String, Double> squares(Group group, double[] loadings) {
        Map<String, Double> weights = new HashMap<>();
        for (int k = 0; k < loadings.length; k++) {
            weights.put(group.children().get(k).code(), loadings[k] * loadings[k]);
        }
        return weights;
    }
}
