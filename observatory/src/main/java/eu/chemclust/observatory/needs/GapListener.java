package eu.chemclust.observatory.needs;

import eu.chemclust.engine.NodeReplications;
import eu.chemclust.engine.NodeScores;
import eu.chemclust.observatory.benchmark.RankingScope;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;

/// Hears of replications on one thread and has them counted for many regions at once: the replications are the same for
/// all of them, only the peers differ.
final class GapListener implements NodeReplications.Listener {
    private final NodeReplications.Handle[] nodes;
    private final long seed;
    private final Map<RankingScope, Places> places = new EnumMap<>(RankingScope.class);
    private final List<GapTally> tallies;
    /// By number of peers how many times each is drawn.
    private final Map<Integer, int[]> draws = new TreeMap<>();
    /// The draw of each tally.
    private final int[][] draw;
    /// The places of each tally.
    private final Places[] among;
    private final double[][] columns;

    /// @param rivals rows of the regions among which places are counted, by scope
    /// @param rows   number of all rows
    GapListener(
            NodeReplications.Handle[] nodes,
            List<CoveredGroup> groups,
            Map<RankingScope, int[]> rivals,
            int rows,
            long seed) {
        this.nodes = nodes;
        this.seed = seed;
        rivals.forEach((scope, of) -> places.put(scope, new Places(of, rows)));
        tallies = groups.stream()
                .map(group ->
                        new GapTally(group, nodes.length, Objects.requireNonNull(rivals.get(group.scope())).length))
                .toList();
        columns = new double[nodes.length][];
        draw = new int[tallies.size()][];
        among = new Places[draw.length];
        for (int g = 0; g < draw.length; g++) {
            draw[g] = draws.computeIfAbsent(groups.get(g).peers().size(), int[]::new);
            among[g] = Objects.requireNonNull(places.get(groups.get(g).scope()));
        }
    }

    /// The counts of this thread, in the order of the groups.
    List<GapTally> tallies() {
        return tallies;
    }

    @Override
    public void accept(int replication, NodeScores scores) {
        double[] root = scores.root();
        places.values().forEach(scope -> scope.moveTo(root));
        draw(draws.values(), replication);
        for (int k = 0; k < nodes.length; k++) {
            columns[k] = scores.of(nodes[k]);
        }
        for (int g = 0; g < draw.length; g++) {
            tallies.get(g).accept(nodes, scores, columns, among[g], draw[g]);
        }
    }

    /// Draws peers with replacement. A replication draws the same positions for all groups of a size.
    private void draw(Collection<int[]> draws, int replication) {
        for (int[] times : draws) {
            Arrays.fill(times, 0);
            SplittableRandom random = new SplittableRandom(seed * 1_000_003L + replication);
            for (int i = 0; i < times.length; i++) {
                times[random.nextInt(times.length)]++;
            }
        }
    }
}
