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
import java.util.TreeSet;

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

    /// The sum of several series where all of them have an amount: a basket of industries. Where one of them is
    /// confidential the sum is, and where one has nothing there is nothing.
    static RegionalSeries basket(List<RegionalSeries> parts) {
        RegionalSeries sum = new RegionalSeries();
        Set<String> regions = new TreeSet<>();
        parts.forEach(part -> regions.addAll(part.amounts.keySet()));
        parts.forEach(part -> regions.addAll(part.confidential.keySet()));
        for (String region : regions) {
            Set<Period> periods = new TreeSet<>();
            parts.forEach(part -> periods.addAll(part.known(region).keySet()));
            parts.forEach(part -> periods.addAll(part.confidential.getOrDefault(region, Set.of())));
            for (Period period : periods) {
                if (parts.stream().allMatch(part -> part.contains(region, period))) {
                    sum.put(
                            region,
                            period,
                            Amount.sum(parts.stream()
                                    .map(part -> part.get(region, period))
                                    .toList()));
                } else if (parts.stream()
                        .anyMatch(part ->
                                part.confidential.getOrDefault(region, Set.of()).contains(period))) {
                    sum.putConfidential(region, period);
                }
            }
        }
        return sum;
    }

    /// The amounts of a region by period, oldest first.
    NavigableMap<Period, Amount> known(String region) {
        return amounts.getOrDefault(region, Collections.emptyNavigableMap());
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
