package eu.chemclust.observatory.indicator;

import eu.chemclust.observatory.framework.Formula;
import eu.chemclust.observatory.framework.FrameworkNode.Indicator;
import eu.chemclust.observatory.framework.ZeroFloors;
import eu.chemclust.observatory.indicator.IndicatorValue.Input;
import eu.chemclust.observatory.indicator.IndicatorValue.Known;
import eu.chemclust.observatory.indicator.IndicatorValue.Missing;
import eu.chemclust.observatory.indicator.IndicatorValue.Reason;
import eu.chemclust.observatory.observation.Observation;
import eu.chemclust.observatory.observation.Period;
import eu.chemclust.observatory.observation.SeriesKey;
import eu.chemclust.observatory.region.Geography;
import eu.chemclust.observatory.region.NutsFlows;
import eu.chemclust.observatory.region.NutsVersion;
import eu.chemclust.observatory.region.Region;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Computes indicator values of benchmark regions from observations.
public final class IndicatorEvaluator {
    private final Geography geography;
    private final SeriesBuilder builder;
    private final Map<String, List<Observation>> bySource = new HashMap<>();
    private final Map<String, Set<String>> completeFor;
    private final Map<SeriesKey, List<Observation>> selected = new HashMap<>();
    private final Map<SeriesKey, RegionalSeries> sums = new HashMap<>();
    private final Map<SeriesKey, RegionalSeries> published = new HashMap<>();
    private final Map<ReferenceKey, IndicatorValue.Reference> references = new HashMap<>();
    private final Map<Formula.Sql, SqlValues> queried = new HashMap<>();

    /// The share of Europe that a location quotient is set against.
    private record ReferenceKey(SeriesKey part, SeriesKey whole, Period period) {}

    /// An evaluator of formulas on a geography.
    ///
    /// @param geography    the regions to compute for
    /// @param flows        flow matrix from a version to that of the geography
    /// @param observations observations of all series that the formulas name
    /// @param completeFor  by source the countries for which absence from the register means zero
    public IndicatorEvaluator(
            Geography geography,
            Function<NutsVersion, NutsFlows> flows,
            List<Observation> observations,
            Map<String, Set<String>> completeFor) {
        this.geography = geography;
        this.builder = new SeriesBuilder(geography, flows);
        this.completeFor = Map.copyOf(completeFor);
        // Observations of one series stand together, so a name is put together once for each.
        @Nullable SeriesKey series = null;
        List<Observation> own = List.of();
        for (Observation observation : observations) {
            if (!observation.series().equals(series)) {
                series = observation.series();
                own = bySource.computeIfAbsent(name(series), key -> new ArrayList<>());
            }
            own.add(observation);
        }
    }

    private static String name(SeriesKey series) {
        return series.source() + ":" + series.indicator();
    }

    /// Evaluates indicators for all regions and years.
    public IndicatorTable evaluate(List<Indicator> indicators, List<Integer> years, ZeroFloors floors) {
        IndicatorTable table = new IndicatorTable();
        for (Indicator indicator : indicators) {
            for (Region region : geography.regions()) {
                String code = region.code().code();
                List<IndicatorValue> values = new ArrayList<>();
                for (int year : years) {
                    values.add(value(indicator, code, year));
                }
                boolean zeroIsMissing = zeroIsMissing(indicator, code, values, floors);
                for (int i = 0; i < values.size(); i++) {
                    IndicatorValue value = values.get(i);
                    boolean dropped = zeroIsMissing && isZero(value);
                    table.put(
                            indicator.code(),
                            code,
                            years.get(i),
                            dropped ? new Missing(Reason.ZERO_IS_MISSING) : value);
                }
            }
        }
        return table;
    }

    private static boolean zeroIsMissing(
            Indicator indicator, String region, List<IndicatorValue> values, ZeroFloors floors) {
        return switch (indicator.zeros()) {
            case KEEP -> false;
            case MISSING -> true;
            case MISSING_IF_ALWAYS ->
                !floors.contains(indicator.code(), region)
                        && values.stream().allMatch(value -> value instanceof Missing || isZero(value));
        };
    }

    private static boolean isZero(IndicatorValue value) {
        return value instanceof Known known && known.value() == 0;
    }

    /// Evaluates one indicator, before any rule about zeros.
    public IndicatorValue value(Indicator indicator, String region, int year) {
        return indicator.sheet().isValidIn(year)
                ? value(indicator.formula(), region, year, indicator.maxAgeYears())
                : new Missing(Reason.OUTSIDE_VALID_YEARS);
    }

    /// Evaluates one formula.
    ///
    /// @param maximumAge how many years a figure may be older than the year
    public IndicatorValue value(Formula formula, String region, int year, int maximumAge) {
        return switch (formula) {
            case Formula.Value value -> published(value, region, year, maximumAge);
            case Formula.Sum sum -> amount(sum.of(), region, year, maximumAge);
            case Formula.Ratio ratio -> ratio(ratio, region, year, maximumAge);
            case Formula.LocationQuotient quotient -> quotient(quotient, region, year, maximumAge);
            case Formula.AnnualGrowth growth -> growth(growth, region, year, maximumAge);
            case Formula.Sql sql -> queried(sql).value(region, year, maximumAge);
        };
    }

    /// The newest amount of a series summed up to a region, for figures beside the framework (persons employed).
    public IndicatorValue amount(SeriesKey key, String region, int year, int maximumAge) {
        Optional<Input> input = newest(sum(key), key, region, year, maximumAge);
        return input.isPresent()
                ? new Known(input.get().value(), List.of(input.get()))
                : missing(sum(key), region, year, maximumAge);
    }

    private IndicatorValue published(Formula.Value formula, String region, int year, int maximumAge) {
        RegionalSeries series = published(formula.of());
        Optional<Input> input = newest(series, formula.of(), region, year, maximumAge);
        return input.isPresent()
                ? new Known(input.get().value(), List.of(input.get()))
                : missing(series, region, year, maximumAge);
    }

    private IndicatorValue ratio(Formula.Ratio formula, String region, int year, int maximumAge) {
        RegionalSeries numerators = sum(formula.numerator());
        RegionalSeries denominators = sum(formula.denominator());
        Optional<Input> numerator = newest(numerators, formula.numerator(), region, year, maximumAge);
        Optional<Input> denominator = newest(denominators, formula.denominator(), region, year, maximumAge);
        if (numerator.isEmpty()) {
            return missing(numerators, region, year, maximumAge);
        }
        if (denominator.isEmpty()) {
            return missing(denominators, region, year, maximumAge);
        }
        if (!(denominator.get().value() > 0)) {
            return new Missing(Reason.NOT_DEFINED);
        }
        double value =
                formula.factor() * numerator.get().value() / denominator.get().value();
        return new Known(value, List.of(numerator.get(), denominator.get()));
    }

    private IndicatorValue quotient(Formula.LocationQuotient formula, String region, int year, int maximumAge) {
        RegionalSeries parts = sum(formula.part());
        RegionalSeries wholes = sum(formula.whole());
        for (Period period : parts.periods(region, year, maximumAge)) {
            if (!wholes.contains(region, period)) {
                continue;
            }
            Input part = input(parts, formula.part(), region, period);
            Input whole = input(wholes, formula.whole(), region, period);
            IndicatorValue.Reference reference = references.computeIfAbsent(
                    new ReferenceKey(formula.part(), formula.whole(), period),
                    key -> SeriesBuilder.reference(selectParts(key.part), selectParts(key.whole), key.period));
            double value = part.value() / whole.value() / reference.share();
            return Double.isFinite(value)
                    ? new Known(value, List.of(part, whole), Optional.of(reference))
                    : new Missing(Reason.NOT_DEFINED);
        }
        return missing(parts, region, year, maximumAge);
    }

    private IndicatorValue growth(Formula.AnnualGrowth formula, String region, int year, int maximumAge) {
        RegionalSeries series = sum(formula.of());
        List<Period> periods = series.periods(region, year, maximumAge);
        if (periods.isEmpty()) {
            return missing(series, region, year, maximumAge);
        }
        Period newest = periods.getFirst();
        int first = newest.last() - formula.maximumSpan();
        int last = newest.last() - formula.minimumSpan();
        Optional<Period> base = series.periods(region, last, formula.maximumSpan()).stream()
                .filter(period -> period.last() >= first)
                .findFirst();
        if (base.isEmpty()) {
            return missing(series, region, last, formula.maximumSpan() - formula.minimumSpan());
        }
        Input end = input(series, formula.of(), region, newest);
        Input start = input(series, formula.of(), region, base.get());
        if (!(start.value() > 0)) {
            return new Missing(Reason.NOT_DEFINED);
        }
        double years = newest.last() - base.get().last();
        double rate = 100 * (StrictMath.pow(end.value() / start.value(), 1 / years) - 1);
        return new Known(rate, List.of(end, start));
    }

    private static Optional<Input> newest(
            RegionalSeries series, SeriesKey key, String region, int year, int maximumAge) {
        return series.periods(region, year, maximumAge).stream()
                .findFirst()
                .map(period -> input(series, key, region, period));
    }

    static Input input(RegionalSeries series, SeriesKey key, String region, Period period) {
        Amount amount = series.get(region, period);
        return new Input(key, period, amount.value(), amount.estimatedShare(), amount.observations(), amount.shares());
    }

    static Missing missing(RegionalSeries series, String region, int year, int maximumAge) {
        return new Missing(
                series.isConfidential(region, year, maximumAge) ? Reason.CONFIDENTIAL : Reason.NOT_PUBLISHED);
    }

    private SqlValues queried(Formula.Sql formula) {
        SqlValues known = queried.get(formula);
        if (known == null) {
            Map<String, RegionalSeries> inputs = new LinkedHashMap<>();
            for (Formula.NamedInput input : formula.inputs()) {
                inputs.put(input.name(), input.summed() ? sum(input.series()) : published(input.series()));
            }
            known = SqlValues.run(formula, geography, inputs);
            queried.put(formula, known);
        }
        return known;
    }

    private RegionalSeries published(SeriesKey key) {
        RegionalSeries known = published.get(key);
        if (known == null) {
            List<SeriesKey> parts = Formula.parts(key);
            known = parts.size() == 1
                    ? builder.published(select(key))
                    : RegionalSeries.basket(parts.stream().map(this::published).toList());
            published.put(key, known);
        }
        return known;
    }

    private RegionalSeries sum(SeriesKey key) {
        RegionalSeries known = sums.get(key);
        if (known == null) {
            List<SeriesKey> parts = Formula.parts(key);
            known = parts.size() == 1
                    ? summed(key)
                    : RegionalSeries.basket(parts.stream().map(this::sum).toList());
            sums.put(key, known);
        }
        return known;
    }

    private RegionalSeries summed(SeriesKey key) {
        List<Observation> own = select(key);
        boolean level3 =
                own.stream().anyMatch(observation -> observation.region().level() == 3);
        return level3
                ? builder.summedFromLevel3(own, completeFor.getOrDefault(key.source(), Set.of()))
                : builder.summedFromLevel2(own);
    }

    private List<List<Observation>> selectParts(SeriesKey key) {
        return Formula.parts(key).stream().map(this::select).toList();
    }

    private List<Observation> select(SeriesKey key) {
        return selected.computeIfAbsent(key, k -> SeriesBuilder.select(bySource.getOrDefault(name(k), List.of()), k));
    }
}
