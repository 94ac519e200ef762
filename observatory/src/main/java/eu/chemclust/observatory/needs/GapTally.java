package eu.chemclust.observatory.needs;

import eu.chemclust.engine.NodeReplications;
import eu.chemclust.engine.NodeScores;
import eu.chemclust.engine.analysis.Quantile;
import java.util.Arrays;

/// Counts on one thread what every replication says of every node of one region. Counts are whole numbers, so that the
/// outcome does not depend on how replications were shared out among threads.
///
/// In each replication the peers are drawn anew with replacement (a bootstrap of the peer group), because which ten
/// regions are called peers is a choice as well. The gap with all peers is kept beside it.
final class GapTally {
    private final int own;
    private final int[] peers;
    private final int rivals;
    private final Sides[] drawn;
    private final Sides[] fixed;
    private final Sides[] quartile;
    private final int[][] moves;
    private final double[] values;
    private final int[] order;
    private final int[][] guesses;
    /// How many draws fall on a score or a lower one.
    private final int[] drawnUpTo;

    /// What the replications say of a node.
    record Outcome(double confidence, double methodConfidence, double quartileConfidence, Need.Leverage leverage) {}

    /// @param nodes  number of nodes
    /// @param rivals number of regions among which places are counted: no place changes by more
    GapTally(CoveredGroup group, int nodes, int rivals) {
        own = group.own();
        peers = group.peers().stream().mapToInt(row -> row).toArray();
        this.rivals = rivals;
        drawn = sides(nodes);
        fixed = sides(nodes);
        quartile = sides(nodes);
        moves = new int[nodes][2 * rivals + 1];
        values = new double[peers.length];
        order = new int[peers.length];
        guesses = new int[nodes][order.length];
        for (int[] guess : guesses) {
            Arrays.setAll(guess, i -> i);
        }
        drawnUpTo = new int[peers.length];
    }

    private static Sides[] sides(int nodes) {
        Sides[] sides = new Sides[nodes];
        Arrays.setAll(sides, k -> new Sides());
        return sides;
    }

    /// Counts a replication.
    ///
    /// @param nodes   handles of the nodes
    /// @param scores  the replication's scores
    /// @param columns the same by node and row
    /// @param places  places among the rivals in the replication
    /// @param draw    how many times each peer is drawn
    void accept(NodeReplications.Handle[] nodes, NodeScores scores, double[][] columns, Places places, int[] draw) {
        double root = scores.root()[own];
        int place = Double.isNaN(root) ? 0 : places.of(own, root);
        for (int k = 0; k < nodes.length; k++) {
            double score = columns[k][own];
            int known = Double.isNaN(score) ? 0 : gather(columns[k], draw, guesses[k]);
            if (known == 0) {
                continue;
            }
            fixed[k].add(quantile(known, 0.5), score);
            int sample = drawnUpTo[known - 1];
            if (sample == 0) {
                continue;
            }
            double median = drawnQuantile(sample, known, 0.5);
            drawn[k].add(median, score);
            quartile[k].add(drawnQuantile(sample, known, 0.75), score);
            double moved = scores.rootWith(nodes[k], own, median);
            if (place > 0 && !Double.isNaN(moved)) {
                moves[k][rivals + place - places.of(own, moved)]++;
            }
        }
    }

    /// Puts the peers' known scores in order, each beside the times its region is drawn; returns their number. The
    /// order of the replication before is the first guess: it is seldom wrong by much.
    private int gather(double[] column, int[] draw, int[] guess) {
        int known = 0;
        int missing = guess.length;
        for (int i = 0; i < guess.length; i++) {
            int peer = guess[i];
            double value = column[peers[peer]];
            if (Double.isNaN(value)) {
                order[--missing] = peer;
                continue;
            }
            int at = known++;
            while (at > 0 && values[at - 1] > value) {
                values[at] = values[at - 1];
                order[at] = order[at - 1];
                at--;
            }
            values[at] = value;
            order[at] = peer;
        }
        int sum = 0;
        for (int i = 0; i < known; i++) {
            sum += draw[order[i]];
            drawnUpTo[i] = sum;
        }
        System.arraycopy(order, 0, guess, 0, guess.length);
        return known;
    }

    /// Type 7, as everywhere, over the peers as they are.
    private double quantile(int known, double p) {
        double position = (known - 1) * p;
        int below = (int) position;
        return between(position - below, values[below], values[Math.min(below + 1, known - 1)]);
    }

    /// The same over the peers as they are drawn.
    private double drawnQuantile(int sample, int known, double p) {
        double position = (sample - 1) * p;
        int below = (int) position;
        double share = position - below;
        double lower = drawnAt(below, known);
        return share == 0 ? lower : between(share, lower, drawnAt(below + 1, known));
    }

    /// The drawn score at a place in their order, counted rather than searched for: which peers are drawn is random,
    /// and
    /// a processor that guesses branches would guess wrong.
    private double drawnAt(int order, int known) {
        int at = 0;
        for (int i = 0; i < known; i++) {
            at += drawnUpTo[i] <= order ? 1 : 0;
        }
        return values[at];
    }

    private static double between(double share, double lower, double upper) {
        return share == 0 ? lower : lower + share * (upper - lower);
    }

    /// Adds what another thread has counted.
    void merge(GapTally other) {
        for (int k = 0; k < moves.length; k++) {
            drawn[k].merge(other.drawn[k]);
            fixed[k].merge(other.fixed[k]);
            quartile[k].merge(other.quartile[k]);
            for (int m = 0; m < moves[k].length; m++) {
                moves[k][m] += other.moves[k][m];
            }
        }
    }

    /// What all replications say of a node.
    ///
    /// @param points index points of moving to the median under the method as it stands
    /// @param behind whether the region is behind the median there
    Outcome outcome(int k, double points, boolean behind) {
        double[] each = new double[Arrays.stream(moves[k]).sum()];
        int n = 0;
        int better = 0;
        for (int m = 0; m < moves[k].length; m++) {
            int move = m - rivals;
            Arrays.fill(each, n, n + moves[k][m], move);
            n += moves[k][m];
            better += (behind ? move > 0 : move < 0) ? moves[k][m] : 0;
        }
        return new Outcome(
                behind ? drawn[k].behind() : drawn[k].ahead(),
                behind ? fixed[k].behind() : fixed[k].ahead(),
                quartile[k].behind(),
                new Need.Leverage(
                        points,
                        Quantile.median(each),
                        Quantile.of(each, 0.05),
                        Quantile.of(each, 0.95),
                        n == 0 ? 0 : (double) better / n));
    }

    /// On which side of the peers the region was found, and how often.
    private static final class Sides {
        private int known;
        private int behind;
        private int ahead;

        void add(double theirs, double own) {
            known++;
            behind += theirs > own ? 1 : 0;
            ahead += theirs < own ? 1 : 0;
        }

        void merge(Sides other) {
            known += other.known;
            behind += other.behind;
            ahead += other.ahead;
        }

        double behind() {
            return known == 0 ? 0 : (double) behind / known;
        }

        double ahead() {
            return known == 0 ? 0 : (double) ahead / known;
        }
    }
}
