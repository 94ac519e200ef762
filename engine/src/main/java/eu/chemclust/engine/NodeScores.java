package eu.chemclust.engine;

/// The scores of every node for the rows of one period in one replication. Belongs to a thread; what it shows changes
/// with the next replication.
public final class NodeScores {
    private final Tree tree;
    private final PeriodReplicator replicator;
    private final int[] parents;
    private final RowMeans means;

    NodeScores(Tree tree, PeriodReplicator replicator) {
        this.tree = tree;
        this.replicator = replicator;
        means = new RowMeans(tree, replicator);
        parents = new int[tree.indicatorCount + tree.groupCount];
        for (int g = 0; g < tree.groupCount; g++) {
            for (int child : tree.children(g)) {
                parents[tree.slot(child)] = g;
            }
        }
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
        means.moveTo(row);
        double value = score;
        while (position != root) {
            int slot = tree.slot(position);
            int group = parents[slot];
            value = means.with(group, slot, value);
            position = ~group;
        }
        return value;
    }
}
