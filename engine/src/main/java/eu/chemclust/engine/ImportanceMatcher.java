package eu.chemclust.engine;

import eu.chemclust.engine.EngineException.Code;
import eu.chemclust.engine.Node.Group;
import eu.chemclust.engine.internal.LocalRegression;
import eu.chemclust.engine.internal.Periods;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.SimpleValueChecker;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.hipparchus.optim.nonlinear.scalar.noderiv.SimplexOptimizer;

/// Searches the weights of a group's children for the importance asked for.
final class ImportanceMatcher {
    private static final int EVALUATIONS = 20_000;

    private final Group group;
    private final double[] targets;
    private final double[][] children;
    private final MeanForms forms;
    private final Tree tree;
    private final TreeEvaluator evaluator;
    private final Leaves leaves;

    private ImportanceMatcher(AggregationPlan plan, Group group, DataTable scores, double[] targets) {
        this.group = group;
        this.targets = targets;
        children = new double[targets.length][];
        List<Node> flat = new ArrayList<>();
        for (int k = 0; k < children.length; k++) {
            Node child = group.children().get(k);
            children[k] = scores.column(child.code());
            flat.add(new Node.Indicator(child.code(), Direction.POSITIVE, child.weight()));
        }
        Framework alone = Framework.of(new Group(group.code(), 1, flat));
        tree = new Tree(alone);
        forms = new MeanForms(plan, alone);
        leaves = new Leaves(children, scores.rowCount());
        evaluator = new TreeEvaluator(tree, Periods.blocks(scores.periods()), scores.rowCount());
    }

    static Framework run(
            AggregationPlan plan, Framework framework, DataTable normalised, Weighting.MatchedImportance matched) {
        if (!(framework.node(matched.group()) instanceof Group group)) {
            throw new EngineException(Code.DESIGN, matched.group() + " is an indicator: it has no children to weight.");
        }
        List<String> codes = group.children().stream().map(Node::code).toList();
        if (!matched.targets().keySet().equals(Set.copyOf(codes))) {
            throw new EngineException(
                    Code.DESIGN, "Targets are due for the children of " + group.code() + ", which are " + codes + ".");
        }
        double[] targets = new double[codes.size()];
        double sum = 0;
        for (int k = 0; k < targets.length; k++) {
            targets[k] = matched.targets().getOrDefault(codes.get(k), 0.0);
            sum += targets[k];
        }
        for (int k = 0; k < targets.length; k++) {
            targets[k] /= sum;
        }
        DataTable scores = AggregationStep.run(plan, framework, normalised, new ArrayList<>());
        AggregationPlan method = AggregationPlan.of(plan.of(framework, group)).withDataThreshold(plan.dataThreshold());
        double[] best = new ImportanceMatcher(method, group, scores, targets).search();
        Map<String, Double> weights = new HashMap<>();
        for (int k = 0; k < best.length; k++) {
            weights.put(codes.get(k), best[k]);
        }
        return framework.withWeights(weights);
    }

    private double[] search() {
        double[] start = new double[targets.length];
        for (int k = 0; k < start.length; k++) {
            start[k] = Math.sqrt(Math.max(targets[k], 1e-3));
        }
        if (start.length == 1) {
            return new double[] {1};
        }
        double[] roots = new SimplexOptimizer(new SimpleValueChecker(1e-12, 1e-14))
                .optimize(
                        new MaxEval(EVALUATIONS),
                        new ObjectiveFunction(this::distance),
                        GoalType.MINIMIZE,
                        new InitialGuess(start),
                        new NelderMeadSimplex(start.length, 0.2))
                .getPoint();
        return weights(roots);
    }

    /// Squares that sum to 1.
    private static double[] weights(double[] roots) {
        double[] weights = new double[roots.length];
        double sum = 0;
        for (int k = 0; k < roots.length; k++) {
            weights[k] = roots[k] * roots[k];
            sum += weights[k];
        }
        for (int k = 0; k < roots.length; k++) {
            weights[k] /= sum;
        }
        return weights;
    }

    private double distance(double[] roots) {
        double[] weights = weights(roots);
        NodeWeights nodeWeights = new NodeWeights(tree.indicatorCount, tree.groupCount);
        for (int k = 0; k < weights.length; k++) {
            nodeWeights.set(tree.position(group.children().get(k).code()), weights[k]);
        }
        evaluator.evaluate(leaves, forms, nodeWeights, -1);
        double[] score = evaluator.score(0, forms);
        double[] ratios = new double[weights.length];
        Arrays.setAll(ratios, k -> LocalRegression.correlationRatio(children[k], score));
        double sum = 0;
        for (double ratio : ratios) {
            sum += ratio;
        }
        double distance = 0;
        for (int k = 0; k < ratios.length; k++) {
            double d = ratios[k] / sum - targets[k];
            distance += d * d;
        }
        return Double.isNaN(distance) ? Double.MAX_VALUE : distance;
    }
}
