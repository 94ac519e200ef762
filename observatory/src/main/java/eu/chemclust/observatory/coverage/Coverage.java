package eu.chemclust.observatory.coverage;

import eu.chemclust.observatory.benchmark.BenchmarkInputs;
import eu.chemclust.observatory.framework.Formula;
import eu.chemclust.observatory.framework.FrameworkNode.Indicator;
import eu.chemclust.observatory.indicator.IndicatorEvaluator;
import eu.chemclust.observatory.indicator.IndicatorTable;
import eu.chemclust.observatory.indicator.IndicatorValue;
import eu.chemclust.observatory.indicator.IndicatorValue.Known;
import eu.chemclust.observatory.indicator.IndicatorValue.Missing;
import eu.chemclust.observatory.observation.Observation;
import eu.chemclust.observatory.observation.Period;
import eu.chemclust.observatory.observation.SeriesKey;
import eu.chemclust.observatory.observation.Vintage;
import eu.chemclust.observatory.region.Region;
import eu.chemclust.observatory.warehouse.Warehouse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What a benchmark's indicators have and lack, by region and year, with the reason. The status of a ratio is that of
/// its numerator's series where it has to do with dates of publication.
public final class Coverage {
    private final BenchmarkInputs inputs;
    private final ReleaseCalendar calendar;
    private final LocalDate today;
    private final IndicatorTable values;
    private final Map<SeriesKey, Set<Integer>> held = new HashMap<>();
    private final Map<SeriesKey, Period> newest = new HashMap<>();

    /// Looks at what a warehouse holds.
    ///
    /// @param today the day that decides what is overdue
    public Coverage(BenchmarkInputs inputs, Warehouse warehouse, ReleaseCalendar calendar, LocalDate today) {
        this.inputs = inputs;
        this.calendar = calendar;
        this.today = today;
        List<Observation> observations = warehouse.observations(series());
        for (SeriesKey key : series()) {
            Set<Integer> years = held.computeIfAbsent(key, k -> new HashSet<>());
            observations.stream()
                    .filter(observation -> Formula.selects(key, observation.series()))
                    .filter(observation -> observation.value().isPresent())
                    .map(Observation::period)
                    .distinct()
                    .forEach(period -> {
                        for (int year = period.first(); year <= period.last(); year++) {
                            years.add(year);
                        }
                        newest.merge(key, period, (a, b) -> a.compareTo(b) >= 0 ? a : b);
                    });
        }
        this.values = new IndicatorEvaluator(
                        inputs.geography(),
                        version -> warehouse.flows(version, inputs.geography().version()),
                        observations,
                        registers(warehouse))
                .evaluate(inputs.framework().indicators(), inputs.method().years(), inputs.floors());
    }

    private List<SeriesKey> series() {
        return Formula.series(inputs.framework().indicators().stream().map(Indicator::formula))
                .toList();
    }

    private static Map<String, Set<String>> registers(Warehouse warehouse) {
        Map<String, Set<String>> registers = new HashMap<>();
        for (Vintage vintage : warehouse.vintages()) {
            if (!vintage.completeFor().isEmpty()) {
                registers.put(vintage.source(), Set.copyOf(vintage.completeFor()));
            }
        }
        return registers;
    }

    /// The years of the benchmark, ascending.
    public List<Integer> years() {
        return inputs.method().years();
    }

    /// Every cell, ordered by indicator, region and year.
    public List<CoverageCell> cells() {
        List<CoverageCell> cells = new ArrayList<>();
        for (Indicator indicator : inputs.framework().indicators()) {
            for (Region region : inputs.geography().regions()) {
                String code = region.code().code();
                boolean never =
                        years().stream().allMatch(year -> isUnpublished(values.get(indicator.code(), code, year)));
                for (int year : years()) {
                    cells.add(cell(indicator, code, year, never));
                }
            }
        }
        return cells;
    }

    private static boolean isUnpublished(IndicatorValue value) {
        return value instanceof Missing missing && missing.reason() == IndicatorValue.Reason.NOT_PUBLISHED;
    }

    private CoverageCell cell(Indicator indicator, String region, int year, boolean never) {
        boolean overdue = isOverdue(indicator, year);
        return switch (values.get(indicator.code(), region, year)) {
            case Known known ->
                new CoverageCell(
                        indicator.code(), region, year, status(known, year, overdue), known.periods(), known.flags());
            case Missing missing ->
                new CoverageCell(indicator.code(), region, year, status(missing, never, overdue), "", "");
        };
    }

    /// Due and held for no region: then it is the warehouse that lacks it, not the region.
    private boolean isOverdue(Indicator indicator, int year) {
        SeriesKey first = indicator.formula().series().getFirst();
        return !held.getOrDefault(first, Set.of()).contains(year) && calendar.isDue(first, year, today);
    }

    private static CellStatus status(Known known, int year, boolean overdue) {
        Period period = known.inputs().getFirst().period();
        if (period.ageIn(year) > 0) {
            return overdue ? CellStatus.OLDER_OVERDUE : CellStatus.OLDER;
        }
        if (known.flags().indexOf('b') >= 0 || known.flags().indexOf('d') >= 0) {
            return CellStatus.BREAK;
        }
        return known.estimatedShare() > 0 ? CellStatus.ESTIMATED : CellStatus.PUBLISHED;
    }

    private static CellStatus status(Missing missing, boolean never, boolean overdue) {
        return switch (missing.reason()) {
            case CONFIDENTIAL -> CellStatus.CONFIDENTIAL;
            case ZERO_IS_MISSING -> CellStatus.CLIPPED_ZERO;
            case NOT_DEFINED -> CellStatus.NOT_DEFINED;
            case OUTSIDE_VALID_YEARS -> CellStatus.OUTSIDE_VALID_YEARS;
            case NOT_PUBLISHED -> {
                if (never) {
                    yield CellStatus.NEVER_COLLECTED;
                }
                yield overdue ? CellStatus.OVERDUE : CellStatus.NOT_PUBLISHED;
            }
        };
    }

    /// Series with figures that are due and not held, in the order of the framework.
    public List<OverdueSeries> overdue() {
        List<OverdueSeries> overdue = new ArrayList<>();
        for (SeriesKey key : series()) {
            Optional<ReleaseCalendar.Release> release = calendar.find(key);
            Set<Integer> due = new TreeSet<>();
            for (int year = years().getFirst(); year <= today.getYear(); year++) {
                if (!held.getOrDefault(key, Set.of()).contains(year) && calendar.isDue(key, year, today)) {
                    due.add(year);
                }
            }
            if (release.isPresent() && !due.isEmpty()) {
                List<Integer> years = List.copyOf(due);
                Period period = newest.get(key);
                overdue.add(new OverdueSeries(
                        key,
                        period == null ? "" : period.toString(),
                        years.stream().sorted().toList(),
                        release.get()
                                .due(years.stream()
                                        .mapToInt(Integer::intValue)
                                        .max()
                                        .orElseThrow()),
                        release.get().note()));
            }
        }
        return overdue;
    }
}
