package eu.chemclust.engine;

import eu.chemclust.engine.Assumption.Alternatives;
import eu.chemclust.engine.Assumption.LeaveOneOut;
import eu.chemclust.engine.Assumption.UniformParameter;
import eu.chemclust.engine.Assumption.WeightBand;
import eu.chemclust.engine.EngineException.Code;
import java.util.ArrayList;
import java.util.List;

/// Turns the random numbers of a replication into a scenario, weights and an indicator left out. One per thread.
///
/// Each assumption reads its own stretch of the numbers: one for alternatives, one per weight, one for leaving out.
final class Draw {
    private final List<Assumption> assumptions;
    private final Scenarios scenarios;
    private final int[][] nodes;
    private final int[] choices;
    private final List<UniformParameter> parameters = new ArrayList<>();
    private final double[] values;
    private final int[] starts;
    private final int indicators;
    private final NodeWeights weights;
    private Scenario scenario;
    private int dropped;

    Draw(List<Assumption> assumptions, Scenarios scenarios, Tree tree, Framework framework) {
        this.assumptions = assumptions;
        this.scenarios = scenarios;
        indicators = tree.indicatorCount;
        nodes = new int[assumptions.size()][];
        starts = new int[assumptions.size() + 1];
        int alternatives = 0;
        for (int k = 0; k < nodes.length; k++) {
            nodes[k] = assumptions.get(k) instanceof WeightBand band ? varied(band, tree, framework) : new int[1];
            alternatives += assumptions.get(k) instanceof Alternatives ? 1 : 0;
            starts[k + 1] = starts[k] + nodes[k].length;
        }
        choices = new int[alternatives];
        for (Assumption assumption : assumptions) {
            if (assumption instanceof UniformParameter parameter) {
                parameters.add(parameter);
            }
        }
        values = new double[parameters.size()];
        weights = new NodeWeights(tree.indicatorCount, tree.groupCount);
        scenario = scenarios.nominal();
    }

    private static int[] varied(WeightBand band, Tree tree, Framework framework) {
        String root = framework.root().code();
        List<String> codes = band.nodes().isEmpty()
                ? framework.nodes().stream()
                        .map(Node::code)
                        .filter(c -> !c.equals(root))
                        .toList()
                : band.nodes().stream().sorted().toList();
        int[] positions = new int[codes.size()];
        for (int k = 0; k < positions.length; k++) {
            if (codes.get(k).equals(root)) {
                throw new EngineException(
                        Code.PLAN, "The weight of the root " + root + " changes nothing: leave it out.");
            }
            positions[k] = tree.position(codes.get(k));
        }
        return positions;
    }

    /// How many random numbers a replication needs.
    int dimensions() {
        return starts[nodes.length];
    }

    /// The first dimension of an assumption.
    int start(int assumption) {
        return starts[assumption];
    }

    /// A number that replications of the same scenario share.
    int scenarioKey(double[] u) {
        int key = 0;
        for (int k = 0; k < nodes.length; k++) {
            if (assumptions.get(k) instanceof Alternatives a) {
                key = key * a.changes().size()
                        + (int) (u[starts[k]] * a.changes().size());
            }
        }
        return key;
    }

    /// Reads the numbers of a replication.
    void read(double[] u) {
        int choice = 0;
        int value = 0;
        dropped = -1;
        for (int k = 0; k < nodes.length; k++) {
            if (assumptions.get(k) instanceof Alternatives a) {
                choices[choice++] = (int) (u[starts[k]] * a.changes().size());
            } else if (assumptions.get(k) instanceof LeaveOneOut leave) {
                dropped = drop(u[starts[k]], leave.probability());
            } else if (assumptions.get(k) instanceof UniformParameter p) {
                values[value++] = p.at(u[starts[k]]);
            }
        }
        scenario = values.length == 0 ? scenarios.get(choices) : scenarios.get(choices, parameters, values);
        weights.copyFrom(scenario.weights());
        for (int k = 0; k < nodes.length; k++) {
            if (assumptions.get(k) instanceof WeightBand band) {
                disturb(u, starts[k], nodes[k], band.band());
            }
        }
    }

    private int drop(double u, double probability) {
        return u < probability ? Math.min(indicators - 1, (int) (u / probability * indicators)) : -1;
    }

    private void disturb(double[] u, int start, int[] positions, double band) {
        for (int k = 0; k < positions.length; k++) {
            int position = positions[k];
            weights.set(position, weights.get(position) * (1 + band * (2 * u[start + k] - 1)));
        }
    }

    Scenario scenario() {
        return scenario;
    }

    NodeWeights weights() {
        return weights;
    }

    int dropped() {
        return dropped;
    }
}
