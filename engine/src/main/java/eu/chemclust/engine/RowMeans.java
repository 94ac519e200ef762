package eu.chemclust.engine;

import eu.chemclust.engine.EngineException.Code;

/// The means of one row at one point, opened up: what each child puts into the mean of its parent. Opening a row takes
/// every function once; replacing one child after another then only adds up what is there.
final class RowMeans {
    private final Tree tree;
    private final PeriodReplicator replicator;
    /// By slot what a child puts into its parent's mean, `NaN` when missing, and its weight.
    private final double[] terms;
    private final double[] weights;
    /// By group the slots of the children that take part.
    private final int[][] children;
    private final int[] counts;
    private final double[] in = new double[1];
    private final double[] out = new double[1];
    private int moves = -1;
    private int row = -1;

    RowMeans(Tree tree, PeriodReplicator replicator) {
        this.tree = tree;
        this.replicator = replicator;
        terms = new double[tree.indicatorCount + tree.groupCount];
        weights = new double[terms.length];
        children = new int[tree.groupCount][];
        counts = new int[tree.groupCount];
        for (int g = 0; g < children.length; g++) {
            children[g] = new int[tree.children(g).length];
        }
    }

    /// Opens a row at the replicator's point.
    void moveTo(int of) {
        if (row == of && moves == replicator.moves()) {
            return;
        }
        row = of;
        moves = replicator.moves();
        for (int g = 0; g < children.length; g++) {
            if (replicator.forms().isMean(g)) {
                open(g);
            }
        }
    }

    private void open(int group) {
        Transform transform = replicator.forms().transform(group);
        double[][] leaves = replicator.leaves().transformed(transform);
        counts[group] = 0;
        for (int child : tree.children(group)) {
            if (child >= 0 && child == replicator.dropped()) {
                continue;
            }
            int slot = tree.slot(child);
            children[group][counts[group]++] = slot;
            weights[slot] = replicator.weights().get(child);
            double x = replicator.scores(child)[row];
            terms[slot] = Double.isNaN(x) ? Double.NaN : child >= 0 ? leaves[child][row] : forward(transform, x);
        }
    }

    /// The mean of a group at the row if the child in a slot had another score.
    double with(int group, int changed, double score) {
        MeanForms forms = replicator.forms();
        if (!forms.isMean(group)) {
            throw new EngineException(
                    Code.DESIGN, "A score cannot be replaced below a group that is not a mean of its children.");
        }
        Transform transform = forms.transform(group);
        double replaced = forward(transform, score);
        double sum = 0;
        double total = 0;
        int available = 0;
        for (int k = 0; k < counts[group]; k++) {
            int slot = children[group][k];
            double term = slot == changed ? replaced : terms[slot];
            if (!Double.isNaN(term)) {
                available++;
                sum += weights[slot] > 0 ? weights[slot] * term : 0;
                total += weights[slot];
            }
        }
        boolean enough = available > 0 && (double) available / counts[group] >= forms.threshold;
        return enough ? inverse(transform, sum / total) : Double.NaN;
    }

    private double forward(Transform transform, double x) {
        in[0] = x;
        transform.forward(in, out);
        return out[0];
    }

    private double inverse(Transform transform, double t) {
        in[0] = t;
        transform.inverse(in, out);
        return out[0];
    }
}
