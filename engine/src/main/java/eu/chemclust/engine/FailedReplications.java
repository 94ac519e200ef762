package eu.chemclust.engine;

/// Replications that could not be computed for the same reason: how many, and the number of the first.
public record FailedReplications(String reason, int count, int first) {
    /// Both together.
    FailedReplications plus(FailedReplications other) {
        return new FailedReplications(reason, count + other.count, Math.min(first, other.first));
    }
}
