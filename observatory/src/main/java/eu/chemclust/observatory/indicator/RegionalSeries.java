package eu.chemclust.observatory.indicator;

import eu.chemclust.observatory.observation.Observation;
import eu.chemclust.observatory.observation.Period;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/// One series on the benchmark geography: per region and period an amount, or the knowledge that it is
/// confidential.
final class RegionalSeries {
    private final Map<String, NavigableMap<Period, Amount>> amounts = new HashMap<>();
    private final Map<String, Set<Period>> confidential = new HashMap<>();

    void put(String region, Period period, Amount amount) {
        amounts.computeIfAbsent(region, r -> new TreeMap<>()).put(period, amount);
    }

    void putConfidential(String region, Period period) {
        confidential.computeIfAbsent(region, r -> new HashSet<>()).add(period);
    }

    /// Periods with an amount that begin not after the year and are not too old, newest first.
    List<Period> periods(String region, int year, int maximumAge) {
        NavigableMap<Period, Amount> known = amounts.getOrDefault(region, Collections.emptyNavigableMap());
        return known.descendingKeySet().stream()
                .filter(period -> period.first() <= year && period.ageIn(year) <= maximumAge)
                .toList();
    }

    /// True if a period that would have been used is confidential.
    boolean isConfidential(String region, int year, int maximumAge) {
        return confidential.getOrDefault(region, Set.of()).stream()
                .anyMatch(period -> period.first() <= year && period.ageIn(year) <= maximumAge);
    }

    /// The amount of a region and period.
    ///
    /// @throws IllegalArgumentException if there is no amount
    Amount get(String region, Period period) {
        Amount amount =
                amounts.getOrDefault(region, Collections.emptyNavigableMap()).get(period);
        if (amount == null) {
            throw new IllegalArgumentException("no amount of " + region + " in " + period);
        }
        return amount;
    }

    boolean contains(String region, Period period) {
        return amounts.getOrDefault(region, Collections.emptyNavigableMap()).containsKey(period);
    }

    /// Sums values in the order given.
    static double sum(List<Observation> observations) {
        double total = 0;
        for (Observation observation : observations) {
            total += observation.value().orElse(0);
        }
        return total;
    }
}
