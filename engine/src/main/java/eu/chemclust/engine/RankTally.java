package eu.chemclust.engine;

import eu.chemclust.engine.internal.Ordering;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Counts ranks and pairwise orders, replication by replication. Counts are integers, so tallies of several threads
/// add up to the same numbers whatever the share of each.
final class RankTally {
    private final RankLayout layout;
    private final Ordering ordering;
    private final int[][] ranks;
    private final int[][] counts;
    private final List<int[][][]> ahead = new ArrayList<>();
    private final List<int[][][]> incomparable = new ArrayList<>();
    private final int[] gathered;
    private final int[] selected;
    private final SortedMap<String, FailedReplications> failures = new TreeMap<>();
    private int successes;

    RankTally(RankLayout layout) {
        this.layout = layout;
        ordering = new Ordering(layout.rows);
        gathered = new int[layout.rows];
        selected = new int[layout.rows];
        int groups = layout.counters.length;
        ranks = new int[groups][layout.rows];
        counts = new int[groups][];
        for (int g = 0; g < groups; g++) {
            counts[g] = new int[layout.counters[g]];
            int[][][] pairs = new int[layout.blocks.length][][];
            for (int b = 0; b < pairs.length; b++) {
                int size = layout.pairwise[b] ? layout.members[g][b].length : 0;
                pairs[b] = new int[size][size];
            }
            ahead.add(pairs);
            incomparable.add(new int[layout.blocks.length][0][]);
        }
    }

    /// Counts the ranks of these scores.
    void add(double[] scores) {
        successes++;
        for (int b = 0; b < layout.blocks.length; b++) {
            int n = ordering.sort(scores, layout.blocks[b]);
            for (int g = 0; g < counts.length; g++) {
                rank(g, scores, n);
                if (n < layout.blocks[b].length) {
                    clearMissing(g, scores, layout.members[g][b]);
                }
                if (layout.pairwise[b]) {
                    addPairs(g, b);
                }
            }
        }
    }

    private void rank(int g, double[] scores, int n) {
        int[] start = layout.starts[g];
        int[] order = ordering.order();
        int members = n;
        if (layout.isSubset[g]) {
            members = select(start, order, n);
            order = selected;
        }
        int[] count = counts[g];
        int[] rankOf = ranks[g];
        int rank = 0;
        double last = Double.NaN;
        for (int place = 0; place < members; place++) {
            int row = order[place];
            double score = scores[row];
            if (score != last) {
                rank = place + 1;
                last = score;
            }
            rankOf[row] = rank;
            count[start[row] + rank - 1]++;
        }
    }

    /// Lists the rows that belong to a group, in order. Without a branch: who belongs to it is as good as random, and a
    /// processor that guesses is wrong a quarter of the time.
    private int select(int[] start, int[] order, int n) {
        int members = 0;
        for (int k = 0; k < n; k++) {
            int row = order[k];
            selected[members] = row;
            members += ~start[row] >>> 31;
        }
        return members;
    }

    private void clearMissing(int g, double[] scores, int[] members) {
        for (int row : members) {
            if (Double.isNaN(scores[row])) {
                ranks[g][row] = 0;
            }
        }
    }

    private void addPairs(int g, int b) {
        int[] members = layout.members[g][b];
        int[][] pairs = ahead.get(g)[b];
        boolean missing = false;
        for (int k = 0; k < members.length; k++) {
            gathered[k] = ranks[g][members[k]];
            missing |= gathered[k] == 0;
        }
        if (missing) {
            addRaggedPairs(g, b, members.length);
            return;
        }
        for (int i = 0; i < members.length; i++) {
            countBehind(pairs[i], gathered[i]);
        }
    }

    /// Adds one for each member whose rank is worse than `own`: the sign bit of the difference.
    private void countBehind(int[] behind, int own) {
        int[] rank = gathered;
        for (int j = 0; j < behind.length; j++) {
            behind[j] += (own - rank[j]) >>> 31;
        }
    }

    private void addRaggedPairs(int g, int b, int n) {
        int[][] pairs = ahead.get(g)[b];
        int[][] unknown = incomparableOf(g, b, n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                boolean both = gathered[i] > 0 && gathered[j] > 0;
                pairs[i][j] += both ? (gathered[i] - gathered[j]) >>> 31 : 0;
                unknown[i][j] += both ? 0 : 1;
            }
        }
    }

    /// The rank of each row in a group after the last replication, 0 when it has none.
    int[] ranks(int group) {
        return ranks[group];
    }

    /// Counts a replication, numbered from 0, that could not be computed.
    void fail(String reason, int replication) {
        failures.merge(reason, new FailedReplications(reason, 1, replication + 1), FailedReplications::plus);
    }

    /// Adds the counts of another tally of the same layout.
    void merge(RankTally other) {
        successes += other.successes;
        other.failures.forEach((reason, failed) -> failures.merge(reason, failed, FailedReplications::plus));
        for (int g = 0; g < counts.length; g++) {
            add(counts[g], other.counts[g]);
            for (int b = 0; b < layout.blocks.length; b++) {
                add(ahead.get(g)[b], other.ahead.get(g)[b]);
                int[][] theirs = other.incomparable.get(g)[b];
                if (theirs.length > 0) {
                    add(incomparableOf(g, b, theirs.length), theirs);
                }
            }
        }
    }

    private static void add(int[][] sums, int[][] terms) {
        for (int k = 0; k < terms.length; k++) {
            add(sums[k], terms[k]);
        }
    }

    private static void add(int[] sums, int[] terms) {
        for (int k = 0; k < sums.length; k++) {
            sums[k] += terms[k];
        }
    }

    int successes() {
        return successes;
    }

    List<FailedReplications> failures() {
        return List.copyOf(failures.values());
    }

    int[] counts(int group) {
        return counts[group];
    }

    /// Per pair of members, the replications in which the first was ahead.
    int[][] ahead(int group, int block) {
        return ahead.get(group)[block];
    }

    /// Per pair of members, the replications in which one of the two had no rank; empty when there was none.
    int[][] incomparable(int group, int block) {
        return incomparable.get(group)[block];
    }

    private int[][] incomparableOf(int group, int block, int n) {
        int[][][] tables = incomparable.get(group);
        if (tables[block].length == 0) {
            tables[block] = new int[n][n];
        }
        return tables[block];
    }

    /// All counts, to be kept.
    RunCounts kept() {
        List<int[]> numbers = new ArrayList<>();
        for (int g = 0; g < counts.length; g++) {
            numbers.add(counts[g]);
            for (int b = 0; b < layout.blocks.length; b++) {
                numbers.add(flat(ahead.get(g)[b]));
                numbers.add(flat(incomparable.get(g)[b]));
            }
        }
        return new RunCounts(successes, failures(), numbers);
    }

    private static int[] flat(int[][] table) {
        int[] numbers = new int[table.length * table.length];
        for (int i = 0; i < table.length; i++) {
            System.arraycopy(table[i], 0, numbers, i * table.length, table.length);
        }
        return numbers;
    }

    /// The tally of counts that were kept; empty if they are of another layout.
    static Optional<RankTally> of(RankLayout layout, RunCounts kept) {
        RankTally tally = new RankTally(layout);
        Iterator<int[]> numbers = kept.numbers().iterator();
        boolean fits = kept.numbers().size() == tally.counts.length * (1 + 2 * layout.blocks.length);
        for (int g = 0; fits && g < tally.counts.length; g++) {
            fits = fill(numbers.next(), tally.counts[g]);
            for (int b = 0; fits && b < layout.blocks.length; b++) {
                int n = tally.ahead.get(g)[b].length;
                fits = fill(numbers.next(), tally.ahead.get(g)[b]);
                int[] unknown = numbers.next();
                fits &= unknown.length == 0 || fill(unknown, tally.incomparableOf(g, b, n));
            }
        }
        tally.successes = kept.successes();
        kept.failures().forEach(failed -> tally.failures.put(failed.reason(), failed));
        return fits ? Optional.of(tally) : Optional.empty();
    }

    private static boolean fill(int[] numbers, int[]... rows) {
        int at = 0;
        for (int[] row : rows) {
            if (at + row.length > numbers.length) {
                return false;
            }
            System.arraycopy(numbers, at, row, 0, row.length);
            at += row.length;
        }
        return at == numbers.length;
    }
}
