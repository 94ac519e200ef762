package eu.chemclust.observatory.needs;

import eu.chemclust.engine.NodeReplications;
import eu.chemclust.engine.NodeScores;
import eu.chemclust.engine.analysis.Quantile;
import java.util.Arrays;
import java.util.SplittableRandom;

/// Collects what every replication says of every node. All is kept by the number of the replication, so that threads
/// never meet and the outcome does not depend on them.
///
/// In each replication the peers are drawn anew with replacement (a bootstrap of the peer group), because which ten
/// regions are called peers is a choice as well. The gap with all peers is kept beside it.
final class GapTally {
    private static final byte UNKNOWN = 0;
    private static final byte BEHIND = 1;
    private static final byte NOT_BEHIND = 2;
    private static final byte AHEAD = 3;
    private static final short NO_PLACES = Short.MIN_VALUE;

    private final NodeReplications.Handle[] nodes;
    private final int own;
    private final int[] peers;
    private final int[] rivals;
    private final long seed;
    private final byte[][] drawn;
    private final byte[][] fixed;
    private final byte[][] quartile;
    private final short[][] places;

    /// What the replications say of a node.
    record Outcome(double confidence, double methodConfidence, double quartileConfidence, Need.Leverage leverage) {}

    GapTally(NodeReplications.Handle[] nodes, int own, int[] peers, int[] rivals, int replications, long seed) {
        this.nodes = nodes;
        this.own = own;
        this.peers = peers;
        this.rivals = rivals;
        this.seed = seed;
        drawn = new byte[nodes.length][replications];
        fixed = new byte[nodes.length][replications];
        quartile = new byte[nodes.length][replications];
        places = new short[nodes.length][replications];
        for (short[] row : places) {
            Arrays.fill(row, NO_PLACES);
        }
    }

    /// A listener for one thread.
    NodeReplications.Listener listener() {
        int[] sample = new int[peers.length];
        double[] values = new double[peers.length];
        return (replication, scores) -> {
            SplittableRandom random = new SplittableRandom(seed * 1_000_003L + replication);
            for (int i = 0; i < sample.length; i++) {
                sample[i] = peers[random.nextInt(peers.length)];
            }
            for (int k = 0; k < nodes.length; k++) {
                accept(k, replication, scores, sample, values);
            }
        };
    }

    private void accept(int k, int replication, NodeScores scores, int[] sample, double[] values) {
        double[] column = scores.of(nodes[k]);
        double score = column[own];
        if (Double.isNaN(score)) {
            return;
        }
        int n = gather(column, peers, values);
        if (n > 0) {
            fixed[k][replication] = side(median(values, n), score);
        }
        n = gather(column, sample, values);
        if (n == 0) {
            return;
        }
        double median = median(values, n);
        drawn[k][replication] = side(median, score);
        quartile[k][replication] = side(quantile(values, n, 0.75), score);
        double[] root = scores.root();
        double moved = scores.rootWith(nodes[k], own, median);
        if (!Double.isNaN(root[own]) && !Double.isNaN(moved)) {
            places[k][replication] = (short) (rank(root, root[own]) - rank(root, moved));
        }
    }

    private static byte side(double theirs, double own) {
        return theirs > own ? BEHIND : theirs < own ? AHEAD : NOT_BEHIND;
    }

    private static int gather(double[] column, int[] rows, double[] values) {
        int n = 0;
        for (int row : rows) {
            if (!Double.isNaN(column[row])) {
                values[n++] = column[row];
            }
        }
        Arrays.sort(values, 0, n);
        return n;
    }

    private static double median(double[] sorted, int n) {
        return quantile(sorted, n, 0.5);
    }

    /// Type 7, as everywhere.
    private static double quantile(double[] sorted, int n, double p) {
        double position = (n - 1) * p;
        int below = (int) position;
        double share = position - below;
        return share == 0 ? sorted[below] : sorted[below] + share * (sorted[below + 1] - sorted[below]);
    }

    /// The rank of a score of the region among its rivals.
    private int rank(double[] root, double score) {
        int ahead = 0;
        for (int rival : rivals) {
            ahead += rival != own && root[rival] > score ? 1 : 0;
        }
        return ahead + 1;
    }

    /// @param points index points of moving to the median under the method as it stands
    /// @param behind whether the region is behind the median there
    Outcome outcome(int k, double points, boolean behind) {
        byte side = behind ? BEHIND : AHEAD;
        double[] moves = new double[places[k].length];
        int n = 0;
        int better = 0;
        for (short move : places[k]) {
            if (move != NO_PLACES) {
                moves[n++] = move;
                better += (behind ? move > 0 : move < 0) ? 1 : 0;
            }
        }
        moves = Arrays.copyOf(moves, n);
        return new Outcome(
                share(drawn[k], side),
                share(fixed[k], side),
                share(quartile[k], BEHIND),
                new Need.Leverage(
                        points,
                        Quantile.median(moves),
                        Quantile.of(moves, 0.05),
                        Quantile.of(moves, 0.95),
                        n == 0 ? 0 : (double) better / n));
    }

    private static double share(byte[] sides, byte wanted) {
        int known = 0;
        int found = 0;
        for (byte side : sides) {
            known += side != UNKNOWN ? 1 : 0;
            found += side == wanted ? 1 : 0;
        }
        return known == 0 ? 0 : (double) found / known;
    }
}
