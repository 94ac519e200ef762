package eu.chemclust.exchange;

/// A range of technology readiness levels, both ends included.
public record TrlRange(int lowest, int highest) {
    /// Checks that levels lie between 1 and 9, in order.
    ///
    /// @throws IllegalArgumentException if not
    public TrlRange {
        if (lowest < 1 || highest > 9 || lowest > highest) {
            throw new IllegalArgumentException("technology readiness from " + lowest + " to " + highest);
        }
    }
}
