package eu.chemclust.observatory.chemistry;

import eu.chemclust.observatory.framework.Basket;
import eu.chemclust.observatory.indicator.IndicatorEvaluator;
import eu.chemclust.observatory.indicator.IndicatorValue;
import eu.chemclust.observatory.observation.Observation;
import eu.chemclust.observatory.observation.SeriesKey;
import eu.chemclust.observatory.region.Geography;
import eu.chemclust.observatory.warehouse.ObservationStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Structural business statistics of baskets on the benchmark's regions, on countries and on Europe.
///
/// A basket is the sum of its divisions; where one is missing or confidential, so is the sum.
public final class IndustryFigures {
    /// First year of the statistics that ship.
    public static final int FIRST_YEAR = 2008;

    /// Last year of the yearly statistics; 2022 stands alone, after a gap.
    public static final int LAST_YEAR = 2015;

    /// The newest year.
    public static final int NEWEST_YEAR = 2022;

    /// All of manufacturing.
    public static final Basket MANUFACTURING = Basket.ofDivisions("C");

    private static final String SOURCE = "sbs";

    private final Geography geography;
    private final IndicatorEvaluator evaluator;
    private final Map<String, Map<String, Figure>> countries = new HashMap<>();
    private final Set<String> divisions = new TreeSet<>();

    /// What is measured.
    public enum Measure {
        PERSONS_EMPLOYED("persons_employed"),
        LOCAL_UNITS("local_units"),
        /// In million EUR.
        WAGES("wages");

        private final String indicator;

        Measure(String indicator) {
            this.indicator = indicator;
        }

        SeriesKey key(String division) {
            return new SeriesKey(SOURCE, indicator, Map.of("nace_r2", division));
        }
    }

    private IndustryFigures(Geography geography, IndicatorEvaluator evaluator, List<Observation> observations) {
        this.geography = geography;
        this.evaluator = evaluator;
        for (Observation observation : observations) {
            String code = observation.region().code();
            if (observation.value().isPresent()) {
                divisions.addAll(observation.series().dimensions().values());
            }
            if (observation.region().level() == 0
                    && !code.equals("EU")
                    && observation.value().isPresent()) {
                countries
                        .computeIfAbsent(observation.series() + "@" + observation.period(), key -> new TreeMap<>())
                        .put(code, new Figure(observation.value().getAsDouble(), observation.flag(), 0));
            }
        }
    }

    /// Reads what a basket and manufacturing as a whole need.
    public static IndustryFigures read(ObservationStore store, Geography geography, Basket basket) {
        List<SeriesKey> keys = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            keys.add(measure.key("C"));
            basket.divisions().forEach(division -> keys.add(measure.key(division)));
        }
        List<Observation> observations =
                store.observations(keys.stream().distinct().toList());
        IndicatorEvaluator evaluator = new IndicatorEvaluator(
                geography, version -> store.flows(version, geography.version()), observations, Map.of());
        return new IndustryFigures(geography, evaluator, observations);
    }

    /// The divisions of a basket of which nothing at all is published.
    public List<String> unknown(Basket basket) {
        return basket.divisions().stream()
                .filter(division -> !divisions.contains(division))
                .toList();
    }

    /// The regions.
    public Geography geography() {
        return geography;
    }

    /// The figure of a region in a year; empty where a division is missing or confidential.
    public Optional<Figure> region(Measure measure, Basket basket, String region, int year) {
        double sum = 0;
        double estimated = 0;
        StringBuilder flags = new StringBuilder();
        for (String division : basket.divisions()) {
            if (!(evaluator.amount(measure.key(division), region, year, 0) instanceof IndicatorValue.Known known)) {
                return Optional.empty();
            }
            sum += known.value();
            estimated += known.value() * known.estimatedShare();
            flags.append(known.flags());
        }
        return Optional.of(new Figure(sum, flags.toString(), sum > 0 ? estimated / sum : 0));
    }

    /// The figure published for a country, under the same rule.
    public Optional<Figure> country(Measure measure, Basket basket, String country, int year) {
        double sum = 0;
        StringBuilder flags = new StringBuilder();
        for (String division : basket.divisions()) {
            Figure figure = countries
                    .getOrDefault(measure.key(division) + "@" + year, Map.of())
                    .get(country);
            if (figure == null) {
                return Optional.empty();
            }
            sum += figure.value();
            flags.append(figure.flags());
        }
        return Optional.of(new Figure(sum, flags.toString(), 0));
    }

    /// The share of a basket in manufacturing employment over all countries that publish both in a year; `NaN` where
    /// none does.
    public double europeanShare(Basket basket, int year) {
        double part = 0;
        double whole = 0;
        Map<String, Figure> all = countries.getOrDefault(Measure.PERSONS_EMPLOYED.key("C") + "@" + year, Map.of());
        for (String country : all.keySet()) {
            Optional<Figure> own = country(Measure.PERSONS_EMPLOYED, basket, country, year);
            Optional<Figure> of = country(Measure.PERSONS_EMPLOYED, MANUFACTURING, country, year);
            if (own.isPresent() && of.isPresent()) {
                part += own.get().value();
                whole += of.get().value();
            }
        }
        return part / whole;
    }
}
