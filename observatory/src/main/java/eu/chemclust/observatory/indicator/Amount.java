package eu.chemclust.observatory.indicator;

import eu.chemclust.observatory.observation.Observation;
import java.util.List;

/// A figure of a benchmark region in one period, with everything it was made of.
///
/// @param value          the figure
/// @param estimatedShare share of the figure that rests on splitting areas of another NUTS version, 0 to 1: the sum
///                       over the split areas of figure times the smaller of its share inside and outside the
///                       region, relative to the whole
/// @param observations   the observations it was summed from, in code order; empty for a register's zero
record Amount(double value, double estimatedShare, List<Observation> observations) {
    Amount {
        observations = List.copyOf(observations);
    }
}
