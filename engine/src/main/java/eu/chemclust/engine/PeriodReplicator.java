package eu.chemclust.engine;

import java.util.List;
import java.util.Optional;

/// Computes the scores of one period at one point of the space of assumptions after another. One per thread.
final class PeriodReplicator {
    private final Tree tree;
    private final Draw draw;
    private final PeriodRows period;
    private final TreeEvaluator evaluator;
    private Leaves leaves;
    private MeanForms forms;
    private NodeWeights weights;
    private int dropped = -1;
    private int moves;

    PeriodReplicator(
            List<Assumption> assumptions, Scenarios scenarios, Tree tree, Framework framework, PeriodRows period) {
        this.tree = tree;
        this.period = period;
        draw = new Draw(assumptions, scenarios, tree, framework);
        evaluator = new TreeEvaluator(tree, period.blocks(), period.rows().size());
        Scenario nominal = draw.scenario();
        leaves = period.cut(nominal.leaves());
        forms = nominal.forms();
        weights = nominal.weights();
    }

    Draw draw() {
        return draw;
    }

    /// Moves to a point and evaluates it; the reason why it cannot be computed, or nothing.
    Optional<String> moveTo(double[] u) {
        draw.read(u);
        Scenario scenario = draw.scenario();
        if (scenario.failure().isPresent()) {
            return scenario.failure();
        }
        leaves = period.cut(scenario.leaves());
        forms = scenario.forms();
        weights = draw.weights();
        dropped = draw.dropped();
        evaluator.evaluate(leaves, forms, weights, dropped);
        moves++;
        return Optional.empty();
    }

    /// Evaluates the design as it stands.
    void moveTo(Scenario nominal) {
        leaves = period.cut(nominal.leaves());
        forms = nominal.forms();
        weights = nominal.weights();
        dropped = -1;
        evaluator.evaluate(leaves, forms, weights, dropped);
        moves++;
    }

    /// The scores of a node by its position in the tree; valid until the next move.
    double[] scores(int position) {
        return position >= 0 ? leaves.column(position) : evaluator.score(~position, forms);
    }

    /// The scores of the root; valid until the next move.
    double[] root() {
        return evaluator.score(tree.groupCount - 1, forms);
    }

    Leaves leaves() {
        return leaves;
    }

    MeanForms forms() {
        return forms;
    }

    NodeWeights weights() {
        return weights;
    }

    /// The position of the indicator that is left out, or -1.
    int dropped() {
        return dropped;
    }

    /// Counts the moves, so that what was derived from a point is known to be old after the next one.
    int moves() {
        return moves;
    }
}
