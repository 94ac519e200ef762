package eu.chemclust.engine;

import java.util.List;

/// What a robustness run counted, as plain numbers that can be kept and given back.
///
/// @param successes replications that could be computed
/// @param failures  the others, by reason
/// @param numbers   per ranking group: the counts of ranks; then per period those of pairs, first in which replications
///                  one was ahead, then in which one of the two had no rank, row by row, both empty where none were
///                  counted. The lists are not copied: they are as large as the run's own counters
public record RunCounts(int successes, List<FailedReplications> failures, List<int[]> numbers) {
    /// Copies the lists.
    public RunCounts {
        failures = List.copyOf(failures);
        numbers = List.copyOf(numbers);
    }
}
