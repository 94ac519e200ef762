package eu.chemclust.observatory.peers;

import java.util.List;

/// How far two regions lie apart, in standard deviations, and how much each variable adds to it.
///
/// @param value         the distance; its square is the sum of the contributions
/// @param shared        share of the variables' weight that both regions have
/// @param contributions by variable that both have, in the order of the rules
public record Distance(double value, double shared, List<Contribution> contributions) {
    public Distance {
        contributions = List.copyOf(contributions);
        if (!(value >= 0 && shared > 0 && shared <= 1 + 1e-12)) {
            throw new IllegalArgumentException("not a distance: " + value + " over a share of " + shared);
        }
    }

    /// What one variable adds.
    ///
    /// @param variable   code of the variable
    /// @param own        the region's value in the variable's unit
    /// @param other      the other region's value
    /// @param difference the other less the own, in standard deviations of the transformed variable
    /// @param squared    what it adds to the squared distance
    public record Contribution(String variable, double own, double other, double difference, double squared) {}
}
