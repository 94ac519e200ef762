package eu.chemclust.designs.report;

import eu.chemclust.engine.IndexResult;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Rows in the order in which a reader looks for them.
final class Standings {
    private Standings() {}

    /// The positions of all rows: the last period first, in it the best rank first, units without one at the end.
    static List<Integer> order(IndexResult result) {
        int[] ranks = result.ranks(result.weighted().root().code());
        return IntStream.range(0, ranks.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(
                                i -> -result.rows().get(i).period())
                        .thenComparingInt(i -> ranks[i] == 0 ? Integer.MAX_VALUE : ranks[i])
                        .thenComparingInt(i -> i))
                .toList();
    }
}
