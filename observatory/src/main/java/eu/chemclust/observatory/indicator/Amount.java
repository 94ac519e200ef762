package eu.chemclust.observatory.indicator;

import eu.chemclust.observatory.observation.Observation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// A figure of a benchmark region in one period, with everything it was made of.
///
/// @param value          the figure
/// @param estimatedShare share of the figure that rests on splitting areas of another NUTS version, 0 to 1: the sum
///                       over the split areas of figure times the smaller of its share inside and outside the
///                       region, relative to the whole
/// @param observations   the observations it was summed from, in code order; empty for a register's zero
/// @param shares         which share of each observation was counted, in the same order
record Amount(double value, double estimatedShare, List<Observation> observations, List<Double> shares) {
    Amount {
        observations = List.copyOf(observations);
        shares = List.copyOf(shares);
        if (shares.size() != observations.size()) {
            throw new IllegalArgumentException("each observation needs its share");
        }
    }

    /// A figure that counts its observations as a whole.
    static Amount whole(double value, List<Observation> observations) {
        return new Amount(value, 0, observations, Collections.nCopies(observations.size(), 1.0));
    }

    /// The sum of figures, in the order given.
    static Amount sum(List<Amount> parts) {
        double total = 0;
        double estimated = 0;
        List<Observation> observations = new ArrayList<>();
        List<Double> shares = new ArrayList<>();
        for (Amount part : parts) {
            total += part.value;
            estimated += part.value * part.estimatedShare;
            observations.addAll(part.observations);
            shares.addAll(part.shares);
        }
        return new Amount(total, total > 0 ? estimated / total : 0, observations, shares);
    }
}
