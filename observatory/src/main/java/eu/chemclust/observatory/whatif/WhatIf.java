package eu.chemclust.observatory.whatif;

import eu.chemclust.observatory.framework.MethodSettings;
import java.util.Collections;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// What is to be otherwise. Nothing given means: as the method has it. It has an address, see [WhatIfAddress].
///
/// @param year          year of the answer; the headline year where empty
/// @param normalisation another scaling
/// @param aggregation   another mean between pillars
/// @param out           indicators or pillars to leave out
/// @param only          regions to compare alone; all where empty
/// @param without       regions to leave out
/// @param weights       weights by node, against the weights of its siblings
/// @param values        values of a region on an indicator in that year, in the indicator's unit
public record WhatIf(
        OptionalInt year,
        Optional<MethodSettings.Scale> normalisation,
        Optional<MethodSettings.Mean> aggregation,
        SortedSet<String> out,
        SortedSet<String> only,
        SortedSet<String> without,
        SortedMap<String, Double> weights,
        SortedMap<Cell, Double> values) {
    /// A value that is replaced.
    public record Cell(String region, String indicator) implements Comparable<Cell> {
        @Override
        public int compareTo(Cell other) {
            int byRegion = region.compareTo(other.region);
            return byRegion != 0 ? byRegion : indicator.compareTo(other.indicator);
        }
    }

    public WhatIf {
        out = sorted(out);
        only = sorted(only);
        without = sorted(without);
        weights = Collections.unmodifiableSortedMap(new TreeMap<>(weights));
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
        weights.forEach((node, weight) -> {
            if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("the weight of " + node + " is " + weight + ": 0 or more is due");
            }
        });
        values.forEach((cell, value) -> {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("the value of " + cell + " is " + value + ": a number is due");
            }
        });
    }

    private static SortedSet<String> sorted(Set<String> codes) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(codes));
    }

    /// Everything as it is.
    public static WhatIf nothing() {
        return new WhatIf(
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                Collections.emptySortedSet(),
                Collections.emptySortedSet(),
                Collections.emptySortedSet(),
                Collections.emptySortedMap(),
                Collections.emptySortedMap());
    }

    /// The same for another year.
    public WhatIf withYear(int other) {
        return new WhatIf(OptionalInt.of(other), normalisation, aggregation, out, only, without, weights, values);
    }

    /// The same with a value replaced.
    public WhatIf withValue(String region, String indicator, double value) {
        TreeMap<Cell, Double> changed = new TreeMap<>(values);
        changed.put(new Cell(region, indicator), value);
        return new WhatIf(year, normalisation, aggregation, out, only, without, weights, changed);
    }

    /// Whether nothing but the year is given.
    public boolean changesNothing() {
        return withYear(0).equals(nothing().withYear(0));
    }
}
