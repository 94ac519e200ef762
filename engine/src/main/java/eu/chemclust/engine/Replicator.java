package eu.chemclust.engine;

import java.util.List;
import java.util.Optional;

/// Computes the scores of one point of the space of assumptions after another. One per thread.
final class Replicator {
    private final Tree tree;
    private final Draw draw;
    private final TreeEvaluator evaluator;

    Replicator(List<Assumption> assumptions, Scenarios scenarios, Tree tree, Framework framework, RankLayout layout) {
        this.tree = tree;
        draw = new Draw(assumptions, scenarios, tree, framework);
        evaluator = new TreeEvaluator(tree, layout.blocks, layout.rows);
    }

    Draw draw() {
        return draw;
    }

    /// Moves to a point; the reason why it cannot be computed, or nothing.
    Optional<String> moveTo(double[] u) {
        draw.read(u);
        return draw.scenario().failure();
    }

    /// The scores of the root at the point; valid until the next call.
    double[] scores() {
        Scenario scenario = draw.scenario();
        evaluator.evaluate(scenario.leaves(), scenario.forms(), draw.weights(), draw.dropped());
        return evaluator.score(tree.groupCount - 1, scenario.forms());
    }

    /// The scores of the root under the design as it stands.
    double[] scores(Scenario nominal) {
        evaluator.evaluate(nominal.leaves(), nominal.forms(), nominal.weights(), -1);
        return evaluator.score(tree.groupCount - 1, nominal.forms());
    }
}
