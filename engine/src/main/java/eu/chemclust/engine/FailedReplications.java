package eu.chemclust.engine;

/// Replications that could not be computed for the same reason.
///
/// @param reason why not, in a sentence
/// @param count  how many
/// @param first  the number of the first, counted from 1 as replications are in files and on the screen
public record FailedReplications(String reason, int count, int first) {
    /// Both together.
    FailedReplications plus(FailedReplications other) {
        return new FailedReplications(reason, count + other.count, Math.min(first, other.first));
    }
}
