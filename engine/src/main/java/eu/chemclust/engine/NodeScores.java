package eu.chemclust.engine;

import eu.chemclust.engine.EngineException.Code;

/// The scores of every node for the rows of one period in one replication. Belongs to a thread; what it shows changes
/// with the next replication.
public final class NodeScores {
    private final Tree tree;
    private final PeriodReplicator replicator;
    private final int[] parents;
    private final double[] in = new double[1];
    private final double[] out = new double[1];

    NodeScores(Tree tree, PeriodReplicator replicator) {
        this.tree = tree;
        this.replicator = replicator;
        parents = new int[tree.indicatorCount + tree.groupCount];
        for (int g = 0; g < tree.groupCount; g++) {
            for (int child : tree.children(g)) {
                parents[slot(child)] = g;
            }
        }
    }

    /// Indicators first, then groups.
    private int slot(int position) {
        return position >= 0 ? position : tree.indicatorCount + ~position;
    }

    /// The scores of a node in the order of [NodeReplications#rows()], `NaN` where there is none. The array is the
    /// engine's own: read it, do not keep or change it.
    public double[] of(NodeReplications.Handle node) {
        return replicator.scores(node.position());
    }

    /// The scores of the root, under the same terms.
    public double[] root() {
        return replicator.root();
    }

    /// The score that the root would have for a row if a node had another score there and all else stayed: the means
    /// from the node up to the root are taken anew, with this replication's weights, forms and thresholds. A node
    /// that had no score takes part with the new one; a node that this replication leaves out changes nothing.
    ///
    /// Fails when a group on the way is not a mean: such a group needs the other rows as well.
    public double rootWith(NodeReplications.Handle node, int row, double score) {
        int position = node.position();
        int root = ~(tree.groupCount - 1);
        if (position >= 0 && position == replicator.dropped()) {
            return replicator.root()[row];
        }
        double value = score;
        while (position != root) {
            int group = parents[slot(position)];
            value = mean(group, position, row, value);
            position = ~group;
        }
        return value;
    }

    private double mean(int group, int changed, int row, double score) {
        MeanForms forms = replicator.forms();
        if (!forms.isMean(group)) {
            throw new EngineException(
                    Code.DESIGN, "A score cannot be replaced below a group that is not a mean of its children.");
        }
        Transform transform = forms.transform(group);
        double sum = 0;
        double weights = 0;
        int children = 0;
        int available = 0;
        for (int child : tree.children(group)) {
            if (child >= 0 && child == replicator.dropped()) {
                continue;
            }
            children++;
            double x = child == changed ? score : replicator.scores(child)[row];
            double t = forward(transform, x);
            if (Double.isNaN(t)) {
                continue;
            }
            available++;
            double weight = replicator.weights().get(child);
            sum += weight > 0 ? weight * t : 0;
            weights += weight;
        }
        boolean enough = available > 0 && (double) available / children >= forms.threshold;
        return enough ? inverse(transform, sum / weights) : Double.NaN;
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
