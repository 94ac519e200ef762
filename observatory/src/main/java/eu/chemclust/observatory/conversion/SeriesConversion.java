package eu.chemclust.observatory.conversion;

import eu.chemclust.observatory.observation.Observation;
import eu.chemclust.observatory.observation.Period;
import eu.chemclust.observatory.region.Conversion;
import eu.chemclust.observatory.region.Converted;
import eu.chemclust.observatory.region.Figure;
import eu.chemclust.observatory.region.FlowMatrices;
import eu.chemclust.observatory.region.FlowWeight;
import eu.chemclust.observatory.region.NutsScheme;
import eu.chemclust.observatory.region.NutsVersion;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// Brings a published series, whose table may mix versions from year to year, to one NUTS version and level.
///
/// @param to       what the figures are wanted for
/// @param kind     sum or ratio
/// @param weight   what divided regions are split by
/// @param matrices the flow matrices
public record SeriesConversion(NutsScheme to, Kind kind, FlowWeight weight, FlowMatrices matrices) {
    /// How figures of parts make the figure of the whole.
    public enum Kind {
        /// They add up: persons, euros.
        SUM,
        /// They are averaged: percent, per head.
        RATIO
    }

    /// Converts one series. For every period and target region the newest version that gives a value holds; parts of
    /// two versions are never mixed. Where no version gives a value, the reason of the newest stays.
    ///
    /// @param series observations of one series
    /// @param level  NUTS level of the observations that are used; those of other levels are passed over
    /// @return by period, then by region code
    /// @throws IllegalArgumentException if a region has two figures in one period
    public SortedMap<Period, SortedMap<String, Converted>> convert(List<Observation> series, int level) {
        Map<Period, Map<String, Figure>> figures = new TreeMap<>();
        Map<Period, TreeSet<NutsVersion>> versions = new HashMap<>();
        for (Observation observation : series) {
            if (observation.region().level() != level) {
                continue;
            }
            Map<String, Figure> own = figures.computeIfAbsent(observation.period(), p -> new TreeMap<>());
            if (own.put(observation.region().code(), figure(observation)) != null) {
                throw new IllegalArgumentException("two figures of " + observation.series() + " "
                        + observation.region().code() + " " + observation.period());
            }
            versions.computeIfAbsent(observation.period(), p -> new TreeSet<>(Collections.reverseOrder()))
                    .add(observation.region().version());
        }
        Map<NutsVersion, Conversion> conversions = new HashMap<>();
        SortedMap<Period, SortedMap<String, Converted>> converted = new TreeMap<>();
        figures.forEach((period, own) -> {
            List<Conversion> newestFirst = new ArrayList<>();
            for (NutsVersion version : versions.getOrDefault(period, new TreeSet<>())) {
                newestFirst.add(conversions.computeIfAbsent(
                        version, v -> Conversion.of(new NutsScheme(v, level), to, weight, matrices)));
            }
            converted.put(period, convert(own, newestFirst));
        });
        return converted;
    }

    private SortedMap<String, Converted> convert(Map<String, Figure> figures, List<Conversion> newestFirst) {
        SortedMap<String, Converted> best = new TreeMap<>();
        for (Conversion conversion : newestFirst) {
            Map<String, Converted> found = switch (kind) {
                case SUM -> conversion.sums(figures).figures();
                case RATIO -> conversion.ratios(figures).figures();
            };
            found.forEach((code, figure) -> best.merge(code, figure, SeriesConversion::better));
        }
        return best;
    }

    private static Converted better(Converted newer, Converted older) {
        return newer instanceof Converted.Missing && older instanceof Converted.Value ? older : newer;
    }

    private static Figure figure(Observation observation) {
        if (observation.value().isPresent()) {
            return new Figure.Known(observation.value().getAsDouble());
        }
        return new Figure.Unknown(
                observation.isConfidential() ? Figure.Absence.CONFIDENTIAL : Figure.Absence.NOT_PUBLISHED);
    }
}
