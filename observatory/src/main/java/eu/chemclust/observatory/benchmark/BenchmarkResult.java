package eu.chemclust.observatory.benchmark;

import eu.chemclust.engine.FailedReplications;
import eu.chemclust.engine.IndexResult;
import eu.chemclust.engine.RankDistribution;
import eu.chemclust.engine.RobustnessResult;
import eu.chemclust.engine.Score;
import eu.chemclust.engine.ScreenedRow;
import eu.chemclust.engine.UnitPeriod;
import eu.chemclust.observatory.framework.FrameworkNode;
import eu.chemclust.observatory.framework.IndicatorFramework;
import eu.chemclust.observatory.framework.MethodSettings;
import eu.chemclust.observatory.indicator.IndicatorTable;
import eu.chemclust.observatory.observation.Vintage;
import eu.chemclust.observatory.region.Geography;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// A computed benchmark: what pages, files and the terminal show. Nothing in it is rounded.
public final class BenchmarkResult {
    /// Two regions are told apart when one is ahead in at least this share of replications.
    public static final double DISTINGUISHABLE = 0.95;

    private final BenchmarkInputs inputs;
    private final List<Vintage> vintages;
    private final Knowledge knowledge;
    private final Map<String, RegionStatus> regions;
    private final IndicatorTable values;
    private final IndexResult index;
    private final RobustnessResult robustness;
    private final Map<UnitPeriod, Double> coverage = new HashMap<>();
    private final Map<UnitPeriod, Standing> standings = new HashMap<>();

    BenchmarkResult(
            BenchmarkInputs inputs,
            List<Vintage> vintages,
            Knowledge knowledge,
            Benchmark.Nominal nominal,
            RobustnessResult robustness) {
        this.inputs = inputs;
        this.vintages = List.copyOf(vintages);
        this.knowledge = knowledge;
        this.regions = nominal.regions();
        this.values = nominal.values();
        this.index = nominal.index();
        this.robustness = robustness;
        for (ScreenedRow row : index.prepared().screening()) {
            coverage.put(row.row(), row.availability());
        }
        for (String region : this.regions.keySet()) {
            for (int year : years()) {
                UnitPeriod row = new UnitPeriod(region, year);
                standings.put(row, standing(row));
            }
        }
    }

    private Standing standing(UnitPeriod row) {
        double share = coverage.getOrDefault(row, 0.0);
        return switch (index.score(row, framework().root().code())) {
            case Score.Known known -> new Standing.Ranked(row.unit(), row.period(), share, known.value(), ranks(row));
            case Score.Withheld withheld ->
                new Standing.Withheld(
                        row.unit(),
                        row.period(),
                        share,
                        withheld.reason() == Score.Reason.SCREENED_OUT
                                ? Standing.Reason.TOO_FEW_INDICATORS
                                : Standing.Reason.TOO_FEW_PILLARS);
        };
    }

    private Map<RankingScope, RankInterval> ranks(UnitPeriod row) {
        Map<RankingScope, RankInterval> ranks = new EnumMap<>(RankingScope.class);
        MethodSettings.Robustness settings = method().robustness();
        for (RankingScope scope : RankingScope.values()) {
            Optional<RankDistribution> found = robustness.find(scope.name(), row);
            if (found.isPresent() && found.get().nominal() > 0) {
                RankDistribution distribution = found.get();
                ranks.put(
                        scope,
                        new RankInterval(
                                distribution.nominal(),
                                distribution.rivals(),
                                distribution.median(),
                                distribution.quantile(settings.intervalLower()),
                                distribution.quantile(settings.intervalUpper()),
                                distribution.topQuartileProbability()));
            }
        }
        return ranks;
    }

    public IndicatorFramework framework() {
        return inputs.framework();
    }

    public MethodSettings method() {
        return inputs.method();
    }

    public Geography geography() {
        return inputs.geography();
    }

    /// The vintages that the figures come from, by id.
    public List<Vintage> vintages() {
        return vintages;
    }

    /// What it was allowed to know: everything, or what was public on a day.
    public Knowledge knowledge() {
        return knowledge;
    }

    /// The years of the benchmark, ascending.
    public List<Integer> years() {
        return inputs.method().years();
    }

    /// All regions by code.
    public Map<String, RegionStatus> regions() {
        return regions;
    }

    /// The region of a code, if the benchmark has it.
    public Optional<RegionStatus> find(String region) {
        return Optional.ofNullable(regions.get(region));
    }

    /// Where a region stands in a year.
    ///
    /// @throws IllegalArgumentException if the benchmark has no such region or year
    public Standing standing(String region, int year) {
        Standing standing = standings.get(new UnitPeriod(region, year));
        if (standing == null) {
            throw new IllegalArgumentException("the benchmark has no " + region + " in " + year);
        }
        return standing;
    }

    /// The ranked regions of a scope in a year, best first; ties in code order.
    public List<Standing.Ranked> ranking(RankingScope scope, int year) {
        return regions.keySet().stream()
                .map(region -> standing(region, year))
                .filter(Standing.Ranked.class::isInstance)
                .map(Standing.Ranked.class::cast)
                .filter(ranked -> ranked.ranks().containsKey(scope))
                .sorted(Comparator.comparingInt((Standing.Ranked ranked) ->
                                ranked.rank(scope).orElseThrow().rank())
                        .thenComparing(Standing.Ranked::region))
                .toList();
    }

    /// The regions that the index does not cover in a year, in code order.
    public List<Standing.Withheld> withheld(int year) {
        return regions.keySet().stream()
                .map(region -> standing(region, year))
                .filter(Standing.Withheld.class::isInstance)
                .map(Standing.Withheld.class::cast)
                .toList();
    }

    /// The year of the benchmark before a year; the calendar's year before where there is none.
    public int yearBefore(int year) {
        return years().stream()
                .filter(earlier -> earlier < year)
                .reduce((first, second) -> second)
                .orElse(year - 1);
    }

    /// By how many points the index of a region changed between two years; empty where one of them is withheld or
    /// not in the benchmark.
    public OptionalDouble change(String region, int from, int to) {
        if (!years().contains(from) || !years().contains(to)) {
            return OptionalDouble.empty();
        }
        if (standing(region, from) instanceof Standing.Ranked before
                && standing(region, to) instanceof Standing.Ranked after) {
            return OptionalDouble.of(after.score() - before.score());
        }
        return OptionalDouble.empty();
    }

    /// The score of a node of the framework: for a group its score, for an indicator its normalised value, on the
    /// scale of the normalisation; empty where there is none.
    public OptionalDouble score(String region, String node, int year) {
        return switch (index.score(new UnitPeriod(region, year), node)) {
            case Score.Known known -> OptionalDouble.of(known.value());
            case Score.Withheld withheld -> OptionalDouble.empty();
        };
    }

    /// Indicator values in their units, with their traces.
    public IndicatorTable values() {
        return values;
    }

    /// The regions of a scope that cannot be told apart from a region in the headline year, best rank first.
    public List<String> indistinguishableFrom(String region, RankingScope scope) {
        return robustness
                .pairwise(scope.name(), method().headlineYear())
                .indistinguishableFrom(region, DISTINGUISHABLE);
    }

    /// The share of replications in which one region of a scope is ahead of another in the headline year.
    public double probabilityAhead(String region, String other, RankingScope scope) {
        return robustness.pairwise(scope.name(), method().headlineYear()).probabilityAhead(region, other);
    }

    /// The result of the engine, with every step between indicator values and scores.
    public IndexResult index() {
        return index;
    }

    /// Replications that could not be computed, by reason; none is dropped in silence.
    public List<FailedReplications> failures() {
        return robustness.failures();
    }

    /// All nodes of the framework, each group before its children.
    public List<FrameworkNode> nodes() {
        return framework().nodes();
    }
}
