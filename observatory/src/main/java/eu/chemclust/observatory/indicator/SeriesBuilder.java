package eu.chemclust.observatory.indicator;

import eu.chemclust.observatory.framework.Formula;
import eu.chemclust.observatory.observation.Observation;
import eu.chemclust.observatory.observation.Period;
import eu.chemclust.observatory.observation.SeriesKey;
import eu.chemclust.observatory.region.AreaShares;
import eu.chemclust.observatory.region.Geography;
import eu.chemclust.observatory.region.NutsFlows;
import eu.chemclust.observatory.region.NutsVersion;
import eu.chemclust.observatory.region.Region;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/// Brings published series onto the benchmark geography.
///
/// Figures published for the benchmark region itself are taken as they are. Sums are added up from NUTS 3 areas
/// of the geography's version, or from NUTS 2 areas of any version through the flow matrices: a merge of whole
/// areas is exact, a split is an estimate by population and is counted as such. A sum with a missing part is
/// missing; a confidential part is never worked out from a total.
final class SeriesBuilder {
    private final Geography geography;
    private final AreaShares areas;
    private final Map<Inflow, Map<String, Double>> shares = new HashMap<>();
    private final Map<NutsVersion, Map<String, String>> renamed = new EnumMap<>(NutsVersion.class);

    /// A region and the version whose areas are looked for in it.
    private record Inflow(String region, NutsVersion version) {}

    SeriesBuilder(Geography geography, Function<NutsVersion, NutsFlows> flows) {
        this.geography = geography;
        this.areas = new AreaShares(geography, flows);
    }

    /// Figures published for the benchmark regions themselves, or for an area of another NUTS version that is the same
    /// area under another code. A region's own code goes before an old or new one.
    RegionalSeries published(List<Observation> observations) {
        RegionalSeries series = new RegionalSeries();
        List<Observation> others = new ArrayList<>();
        for (Observation observation : observations) {
            String code = observation.region().code();
            if (geography.find(code).isPresent()) {
                put(series, code, observation);
            } else if (observation.region().level() == 2) {
                others.add(observation);
            }
        }
        for (Observation observation : others) {
            String code = sameArea(observation.region().version())
                    .get(observation.region().code());
            if (code != null && !series.contains(code, observation.period())) {
                put(series, code, observation);
            }
        }
        return series;
    }

    private static void put(RegionalSeries series, String region, Observation observation) {
        if (observation.value().isPresent()) {
            double value = observation.value().getAsDouble();
            series.put(region, observation.period(), Amount.whole(value, List.of(observation)));
        } else if (observation.isConfidential()) {
            series.putConfidential(region, observation.period());
        }
    }

    /// Codes of a version for areas that benchmark regions are too, under codes of their own.
    private Map<String, String> sameArea(NutsVersion version) {
        return renamed.computeIfAbsent(version, v -> {
            Map<String, String> codes = new HashMap<>();
            for (Region region : geography.regions()) {
                Map<String, Double> into = sharesInto(region, v);
                if (into.size() == 1 && into.containsValue(1.0)) {
                    codes.put(into.keySet().iterator().next(), region.code().code());
                }
            }
            return codes;
        });
    }

    /// Sums over NUTS 3 areas. Where a register is complete for a country, a region of it without an entry has
    /// the amount zero in every period of the register.
    RegionalSeries summedFromLevel3(List<Observation> observations, Set<String> completeFor) {
        Map<String, Map<Period, List<Observation>>> byRegion = new HashMap<>();
        Set<Period> periods = new TreeSet<>();
        for (Observation observation : observations) {
            periods.add(observation.period());
            Optional<Region> region = geography.regionOf(observation.region().code());
            if (region.isPresent() && observation.value().isPresent()) {
                byRegion.computeIfAbsent(region.get().code().code(), r -> new HashMap<>())
                        .computeIfAbsent(observation.period(), p -> new ArrayList<>())
                        .add(observation);
            }
        }
        RegionalSeries series = new RegionalSeries();
        for (Region region : geography.regions()) {
            Map<Period, List<Observation>> own =
                    byRegion.getOrDefault(region.code().code(), Map.of());
            for (Period period : periods) {
                List<Observation> parts = own.getOrDefault(period, List.of());
                if (!parts.isEmpty() || completeFor.contains(region.country())) {
                    series.put(region.code().code(), period, Amount.whole(RegionalSeries.sum(parts), parts));
                }
            }
        }
        return series;
    }

    /// Sums over NUTS 2 areas of any version.
    RegionalSeries summedFromLevel2(List<Observation> observations) {
        Map<Period, Map<String, List<Observation>>> byPeriod = new TreeMap<>();
        Map<Period, Set<NutsVersion>> versions = new HashMap<>();
        for (Observation observation : observations) {
            if (observation.region().level() == 2) {
                byPeriod.computeIfAbsent(observation.period(), p -> new HashMap<>())
                        .computeIfAbsent(observation.region().code(), c -> new ArrayList<>())
                        .add(observation);
                versions.computeIfAbsent(observation.period(), p -> new TreeSet<>())
                        .add(observation.region().version());
            }
        }
        RegionalSeries series = new RegionalSeries();
        byPeriod.forEach((period, byCode) -> {
            List<NutsVersion> newestFirst = new ArrayList<>(versions.getOrDefault(period, Set.of())).reversed();
            for (Region region : geography.regions()) {
                sum(region, period, byCode, newestFirst, series);
            }
        });
        return series;
    }

    /// Tries the versions of the period from the newest on; the first in which no part is missing holds. Parts of
    /// two versions are never mixed.
    private void sum(
            Region region,
            Period period,
            Map<String, List<Observation>> byCode,
            List<NutsVersion> newestFirst,
            RegionalSeries series) {
        boolean confidential = false;
        for (NutsVersion version : newestFirst) {
            Map<String, Double> shares = sharesInto(region, version);
            if (shares.keySet().stream().allMatch(code -> hasValue(byCode.get(code)))) {
                series.put(region.code().code(), period, weighted(shares, byCode));
                return;
            }
            confidential |= shares.keySet().stream()
                    .anyMatch(code ->
                            byCode.getOrDefault(code, List.of()).stream().anyMatch(Observation::isConfidential));
        }
        if (confidential) {
            series.putConfidential(region.code().code(), period);
        }
    }

    private static boolean hasValue(@org.jspecify.annotations.Nullable List<Observation> observations) {
        return observations != null
                && observations.stream()
                        .anyMatch(observation -> observation.value().isPresent());
    }

    private static Amount weighted(Map<String, Double> shares, Map<String, List<Observation>> byCode) {
        double total = 0;
        double estimated = 0;
        List<Observation> used = new ArrayList<>();
        List<Double> counted = new ArrayList<>();
        for (Map.Entry<String, Double> entry : shares.entrySet()) {
            List<Observation> own = byCode.getOrDefault(entry.getKey(), List.of());
            double share = entry.getValue();
            double contribution = RegionalSeries.sum(own) * share;
            total += contribution;
            estimated += RegionalSeries.sum(own) * Math.min(share, 1 - share);
            used.addAll(own);
            own.forEach(observation -> counted.add(share));
        }
        return new Amount(total, total > 0 ? estimated / total : 0, used, counted);
    }

    private Map<String, Double> sharesInto(Region region, NutsVersion version) {
        return shares.computeIfAbsent(new Inflow(region.code().code(), version), key -> areas.into(region, version));
    }

    /// The reference of a location quotient. Part and whole are given as the series they are summed from: a country
    /// counts where it publishes all of them.
    static IndicatorValue.Reference reference(
            List<List<Observation>> parts, List<List<Observation>> wholes, Period period) {
        Map<String, Double> whole = countryValues(wholes, period);
        double partSum = 0;
        double wholeSum = 0;
        for (Map.Entry<String, Double> part : countryValues(parts, period).entrySet()) {
            Double own = whole.get(part.getKey());
            if (own != null) {
                partSum += part.getValue();
                wholeSum += own;
            }
        }
        return new IndicatorValue.Reference(partSum, wholeSum);
    }

    private static Map<String, Double> countryValues(List<List<Observation>> components, Period period) {
        Map<String, Double> sums = new TreeMap<>();
        for (int i = 0; i < components.size(); i++) {
            Map<String, Double> values = countryValuesOf(components.get(i), period);
            if (i == 0) {
                sums.putAll(values);
            } else {
                sums.keySet().retainAll(values.keySet());
                sums.replaceAll((country, sum) -> sum + values.getOrDefault(country, 0.0));
            }
        }
        return sums;
    }

    private static Map<String, Double> countryValuesOf(List<Observation> observations, Period period) {
        Map<String, Double> values = new TreeMap<>();
        for (Observation observation : observations) {
            boolean country = observation.region().level() == 0
                    && !observation.region().code().equals("EU");
            if (country
                    && observation.period().equals(period)
                    && observation.value().isPresent()) {
                values.put(observation.region().code(), observation.value().getAsDouble());
            }
        }
        return values;
    }

    static List<Observation> select(List<Observation> all, SeriesKey key) {
        return all.stream()
                .filter(observation -> Formula.selects(key, observation.series()))
                .toList();
    }
}
