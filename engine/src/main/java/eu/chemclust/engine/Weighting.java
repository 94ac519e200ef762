package eu.chemclust.engine;

import eu.chemclust.engine.EngineException.Code;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Where the weights of the nodes come from. All end as weights that are finite, not negative and not all zero within
/// a group.
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

    /// Experts share points out among the children of each group; a node gets the mean over the experts of its share
    /// of the points that the expert gave inside its group. Nodes that an expert leaves out get none from that expert;
    /// an expert who gave nothing inside a group has no say in it. A group in which nobody gave points keeps the
    /// framework's weights.
    record BudgetAllocation(List<Map<String, Double>> experts) implements Weighting {
        /// Checks that points are not negative.
        public BudgetAllocation {
            List<Map<String, Double>> copies = new ArrayList<>();
            for (Map<String, Double> points : experts) {
                points.forEach((code, value) -> requirePoints(code, value));
                copies.add(Map.copyOf(points));
            }
            experts = List.copyOf(copies);
        }

        private static void requirePoints(String code, double value) {
            if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
                throw new EngineException(
                        Code.DESIGN, "An expert gives " + code + " " + value + " points: give none or more.");
            }
        }
    }

    /// Squared loadings on the first principal component of the children's correlation matrix over complete rows, for
    /// the children of the groups named (all groups when none is named). They sum to 1 and cannot be negative; a
    /// loading used as it is could be. Groups are done from the bottom, each on scores that use the weights found
    /// below. A group with one child, with fewer than three complete rows or with a constant child keeps its weights.
    record PrincipalComponent(Set<String> groups) implements Weighting {
        /// Copies the set.
        public PrincipalComponent {
            groups = Set.copyOf(groups);
        }
    }

    /// Weights for the children of one group for which the correlation ratios of the children with the group's score
    /// stand to each other like the targets (Paruolo, Saisana and Saltelli 2013), or come as near as weights that are
    /// not negative can: least squares on shares, by Nelder and Mead's search on the square roots of the weights.
    record MatchedImportance(String group, Map<String, Double> targets) implements Weighting {
        /// Checks that targets are not negative and not all zero.
        public MatchedImportance {
            targets = Map.copyOf(targets);
            double sum = 0;
            for (double target : targets.values()) {
                if (!(target >= 0)) {
                    throw new EngineException(Code.DESIGN, "A target importance is " + target + ": give 0 or more.");
                }
                sum += target;
            }
            if (!(sum > 0 && sum < Double.POSITIVE_INFINITY)) {
                throw new EngineException(Code.DESIGN, "The target importances sum to " + sum + ".");
            }
        }
    }

    /// The same for a part of a framework: what is said of nodes that are not in it is dropped.
    default Weighting onPart(Framework part) {
        return switch (this) {
            case Given given -> given;
            case Equal equal -> equal;
            case Replaced replaced -> new Replaced(known(replaced.weights(), part));
            case BudgetAllocation budget ->
                new BudgetAllocation(budget.experts().stream()
                        .map(points -> known(points, part))
                        .toList());
            case PrincipalComponent component -> onPart(component, part);
            case MatchedImportance matched -> onPart(matched, part);
        };
    }

    private static Weighting onPart(PrincipalComponent component, Framework part) {
        Set<String> groups = new HashSet<>(component.groups());
        groups.removeIf(code -> part.find(code).isEmpty());
        // An empty set would mean all groups.
        return groups.isEmpty() && !component.groups().isEmpty() ? new Given() : new PrincipalComponent(groups);
    }

    private static Weighting onPart(MatchedImportance matched, Framework part) {
        Map<String, Double> targets = known(matched.targets(), part);
        boolean any = targets.values().stream().anyMatch(target -> target > 0);
        return any && part.find(matched.group()).isPresent()
                ? new MatchedImportance(matched.group(), targets)
                : new Given();
    }

    private static Map<String, Double> known(Map<String, Double> values, Framework part) {
        Map<String, Double> known = new HashMap<>(values);
        known.keySet().removeIf(code -> part.find(code).isEmpty());
        return known;
    }
}
