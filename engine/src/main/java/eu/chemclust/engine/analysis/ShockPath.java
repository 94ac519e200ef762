package eu.chemclust.engine.analysis;

import java.util.OptionalInt;

/// What a shock did to a series of levels.
///
/// @param depth          lowest level after the base period over the level of the base period, less 1; 0 when the
///                       series never fell below it
/// @param trough         period of the lowest level; the base period when the series never fell below it
/// @param recovery       periods from the base until a level after the trough is back at the base level; 0 when the
///                       series never fell, empty when it was not back at the end of what is known
/// @param end            last period
/// @param endLevel       level of the last period over that of the base period
public record ShockPath(double depth, int trough, OptionalInt recovery, int end, double endLevel) {
    /// The path of levels from a base period on. The lowest level is sought up to `horizon`; later falls are other
    /// shocks. Missing levels are passed over.
    ///
    /// @throws IllegalArgumentException when the base is not known or not above zero, or nothing is known after it
    public static ShockPath of(int[] periods, double[] levels, int base, int horizon) {
        int from = position(periods, base);
        if (from < 0 || !(levels[from] > 0)) {
            throw new IllegalArgumentException("the level of " + base + " is not known");
        }
        double start = levels[from];
        int trough = from;
        int last = from;
        for (int t = from + 1; t < periods.length; t++) {
            if (Double.isNaN(levels[t])) {
                continue;
            }
            last = t;
            if (periods[t] <= horizon && levels[t] < levels[trough]) {
                trough = t;
            }
        }
        if (last == from) {
            throw new IllegalArgumentException("nothing is known after " + base);
        }
        OptionalInt recovery = trough == from ? OptionalInt.of(0) : recovery(periods, levels, from, trough);
        return new ShockPath(
                levels[trough] / start - 1, periods[trough], recovery, periods[last], levels[last] / start);
    }

    private static OptionalInt recovery(int[] periods, double[] levels, int from, int trough) {
        for (int t = trough + 1; t < periods.length; t++) {
            if (levels[t] >= levels[from]) {
                return OptionalInt.of(periods[t] - periods[from]);
            }
        }
        return OptionalInt.empty();
    }

    private static int position(int[] periods, int base) {
        for (int t = 0; t < periods.length; t++) {
            if (periods[t] == base) {
                return t;
            }
        }
        return -1;
    }
}
