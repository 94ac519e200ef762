package eu.chemclust.engine;

import eu.chemclust.engine.internal.Periods;
import java.util.List;
import java.util.Set;

/// Which rows are ranked against which, and where their counts are kept.
///
/// A *race* is a ranking group in a period. Every row of a race of n rows has n counters, one for each rank.
final class RankLayout {

    final int rows;
    /// The rows of each period.
    final int[][] blocks;
    /// Per group and row, the first counter, or -1.
    final int[][] starts;
    /// Per group, whether some rows are outside.
    final boolean[] isSubset;
    /// Per group, the number of counters.
    final int[] counters;
    /// Per group and period, the rows of the race.
    final int[][][] members;
    /// Per period, whether pairs are counted.
    final boolean[] pairwise;
    /// The period of each block.
    final int[] periods;

    RankLayout(List<UnitPeriod> keys, List<RankingGroup> groups, Set<Integer> pairwisePeriods) {
        rows = keys.size();
        int[] periodOfRow = keys.stream().mapToInt(UnitPeriod::period).toArray();
        blocks = Periods.blocks(periodOfRow);
        periods = new int[blocks.length];
        pairwise = new boolean[blocks.length];
        for (int b = 0; b < blocks.length; b++) {
            periods[b] = keys.get(blocks[b][0]).period();
            pairwise[b] = pairwisePeriods.contains(periods[b]);
        }
        starts = new int[groups.size()][rows];
        isSubset = new boolean[groups.size()];
        counters = new int[groups.size()];
        members = new int[groups.size()][blocks.length][];
        for (int g = 0; g < groups.size(); g++) {
            lay(keys, groups.get(g), g);
        }
    }

    private void lay(List<UnitPeriod> keys, RankingGroup group, int g) {
        int next = 0;
        for (int b = 0; b < blocks.length; b++) {
            int size = 0;
            for (int row : blocks[b]) {
                size += group.has(keys.get(row).unit()) ? 1 : 0;
            }
            members[g][b] = new int[size];
            int k = 0;
            for (int row : blocks[b]) {
                boolean in = group.has(keys.get(row).unit());
                starts[g][row] = in ? next : -1;
                isSubset[g] |= !in;
                if (in) {
                    members[g][b][k++] = row;
                    next = Math.addExact(next, size);
                }
            }
        }
        counters[g] = next;
    }
}
