package eu.chemclust.engine;

import java.util.List;

/// How much of the variance of an output each assumption explains.
///
/// `indices` are in the order of the assumptions; `mean` and `variance` (divisor n) are those of the output over
/// `evaluations` points; samples with a replication that failed are left out and listed.
public record SensitivityResult(
        List<SobolIndex> indices, double mean, double variance, int evaluations, List<FailedReplications> failures) {
    /// Copies the lists.
    public SensitivityResult {
        indices = List.copyOf(indices);
        failures = List.copyOf(failures);
    }

    /// The Sobol indices of an assumption: `first`, the share of variance that goes when it alone is fixed, and
    /// `total`, the share that stays when it alone is free; with bootstrap intervals, which are the values themselves
    /// where the indices are exact. `NaN` when the output does not vary.
    public record SobolIndex(
            String assumption,
            double first,
            double firstLow,
            double firstHigh,
            double total,
            double totalLow,
            double totalHigh) {}
}
