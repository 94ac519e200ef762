package eu.chemclust.engine;

import eu.chemclust.engine.CellChange.Reason;
import eu.chemclust.engine.Node.Group;
import eu.chemclust.engine.internal.Periods;
import java.util.ArrayList;
import java.util.List;

/// Computes the score of every node and lists what missing and non-positive values did to them.
final class AggregationStep {
    private AggregationStep() {}

    /// A table with a column for every node of the framework, each before its children.
    static DataTable run(AggregationPlan plan, Framework weighted, DataTable normalised, List<CellChange> changes) {
        return run(plan, weighted, normalised, Leaves.of(normalised), changes);
    }

    /// The same with columns that are made ready already.
    static DataTable run(
            AggregationPlan plan, Framework weighted, DataTable normalised, Leaves leaves, List<CellChange> changes) {
        Tree tree = new Tree(weighted);
        MeanForms forms = new MeanForms(plan, weighted);
        TreeEvaluator evaluator = new TreeEvaluator(tree, Periods.blocks(normalised.periods()), normalised.rowCount());
        evaluator.evaluate(leaves, forms, tree.weights(weighted), -1);
        List<String> codes = new ArrayList<>();
        double[][] columns = new double[weighted.nodes().size()][];
        for (Node node : weighted.nodes()) {
            columns[codes.size()] = node instanceof Group
                    ? evaluator.score(~tree.position(node.code()), forms).clone()
                    : normalised.rawColumn(node.code());
            codes.add(node.code());
        }
        DataTable scores = DataTable.wrap(normalised.rows(), codes, columns);
        for (Group group : weighted.groups()) {
            list(group, plan.of(weighted, group), plan.dataThreshold(), scores, changes);
        }
        return scores;
    }

    private static void list(
            Group group, Aggregation method, double threshold, DataTable scores, List<CellChange> changes) {
        double[] own = scores.rawColumn(group.code());
        int size = group.children().size();
        int[] available = new int[own.length];
        for (Node child : group.children()) {
            double[] values = scores.rawColumn(child.code());
            double floor = floor(method);
            for (int i = 0; i < own.length; i++) {
                available[i] += !Double.isNaN(values[i]) ? 1 : 0;
                if (values[i] < floor) {
                    changes.add(change(scores, i, child.code(), Reason.RAISED_TO_FLOOR, values[i], floor));
                }
            }
        }
        for (int i = 0; i < own.length; i++) {
            boolean enough = available[i] > 0 && (double) available[i] / size >= threshold;
            if (Double.isNaN(own[i])) {
                Reason reason = enough ? Reason.UNDEFINED_MEAN : Reason.BELOW_DATA_THRESHOLD;
                changes.add(change(scores, i, group.code(), reason, Double.NaN, Double.NaN));
            } else if (available[i] < size) {
                changes.add(change(scores, i, group.code(), Reason.RENORMALISED, Double.NaN, own[i]));
            }
        }
    }

    private static CellChange change(
            DataTable scores, int row, String code, Reason reason, double before, double after) {
        return new CellChange(scores.rows().get(row), code, Stage.AGGREGATED, reason, before, after);
    }

    /// The floor of a mean that has one, else minus infinity.
    private static double floor(Aggregation method) {
        return MeanForms.rule(method) instanceof NonPositive.Floor f ? f.floor() : Double.NEGATIVE_INFINITY;
    }
}
