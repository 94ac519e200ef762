package eu.chemclust.observatory.benchmark;

import eu.chemclust.engine.DataTable;
import eu.chemclust.engine.Index;
import eu.chemclust.engine.IndexDesign;
import eu.chemclust.engine.IndexResult;
import eu.chemclust.engine.KeptRuns;
import eu.chemclust.engine.Robustness;
import eu.chemclust.engine.RobustnessResult;
import eu.chemclust.observatory.Progress;
import eu.chemclust.observatory.framework.Formula;
import eu.chemclust.observatory.framework.FrameworkNode;
import eu.chemclust.observatory.framework.MethodSettings;
import eu.chemclust.observatory.indicator.IndicatorEvaluator;
import eu.chemclust.observatory.indicator.IndicatorTable;
import eu.chemclust.observatory.indicator.IndicatorValue;
import eu.chemclust.observatory.observation.Observation;
import eu.chemclust.observatory.observation.SeriesKey;
import eu.chemclust.observatory.observation.Vintage;
import eu.chemclust.observatory.region.Region;
import eu.chemclust.observatory.source.ReferenceFiles.Member;
import eu.chemclust.observatory.warehouse.ObservationStore;
import eu.chemclust.tables.BadInputException;
import eu.chemclust.tables.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/// Computes the benchmark: observations from the warehouse, indicators, the index and the intervals of its ranks.
public final class Benchmark {
    private final BenchmarkInputs inputs;
    private final ObservationStore warehouse;
    private final int threads;
    private final KeptRuns kept;

    /// A benchmark of these inputs on these observations.
    ///
    /// @param warehouse where observations and flow matrices come from
    /// @param threads threads for the replications; the result does not depend on it
    public Benchmark(BenchmarkInputs inputs, ObservationStore warehouse, int threads) {
        this(inputs, warehouse, threads, KeptRuns.NONE);
    }

    /// The same, with a place for the counts of its replications: a benchmark that was computed before takes them from
    /// there. Whoever proves a result computes without.
    public Benchmark(BenchmarkInputs inputs, ObservationStore warehouse, int threads, KeptRuns kept) {
        this.inputs = inputs;
        this.warehouse = warehouse;
        this.threads = threads;
        this.kept = kept;
    }

    /// The scores of a benchmark without their uncertainty.
    ///
    /// @param regions the regions by code, with what decides whether they count as chemical
    /// @param values  indicator values
    /// @param index   scores of all nodes
    public record Nominal(Map<String, RegionStatus> regions, IndicatorTable values, IndexResult index) {
        public Nominal {
            regions = java.util.Collections.unmodifiableMap(new TreeMap<>(regions));
        }

        /// Codes of the chemical regions.
        public Set<String> chemical() {
            Set<String> chemical = new TreeSet<>();
            regions.forEach((code, status) -> {
                if (status.isChemical()) {
                    chemical.add(code);
                }
            });
            return chemical;
        }
    }

    /// What the index is computed from.
    private record Prepared(Nominal nominal, IndexDesign design, DataTable table, Knowledge knowledge) {}

    /// Computes it.
    public BenchmarkResult run(Progress progress) {
        return replicated(prepare(true, progress), threads, progress);
    }

    /// Computes it once on each of these numbers of threads, for proofs that the result does not depend on them. What
    /// knows no threads, the indicators and the scores, is computed once.
    ///
    /// @param each hears of each result in turn
    public void run(List<Integer> numbers, Progress progress, Consumer<BenchmarkResult> each) {
        Prepared prepared = prepare(true, progress);
        for (int number : numbers) {
            each.accept(replicated(prepared, number, progress));
        }
    }

    private BenchmarkResult replicated(Prepared prepared, int on, Progress progress) {
        MethodSettings method = inputs.method();
        Nominal nominal = prepared.nominal();
        int replications = method.robustness().replications();
        RobustnessResult robustness = Robustness.run(
                prepared.design(),
                prepared.table(),
                IndexSetup.plan(method, nominal.chemical(), on),
                done -> progress.report("Replicating the index", done, replications),
                kept);
        return new BenchmarkResult(inputs, usedVintages(), prepared.knowledge(), nominal, robustness);
    }

    /// Computes the scores alone, for what-if questions. A series without any observation leaves its indicators
    /// missing here instead of failing.
    public Nominal nominal(Progress progress) {
        return prepare(false, progress).nominal();
    }

    private Prepared prepare(boolean complete, Progress progress) {
        MethodSettings method = inputs.method();
        progress.report("Reading observations", 0, 0);
        Knowledge knowledge = Knowledge.of(warehouse, inputs.series());
        List<Observation> observations = warehouse.observations(inputs.series());
        if (complete) {
            requireSeries(observations);
        }
        IndicatorEvaluator evaluator = new IndicatorEvaluator(
                inputs.geography(),
                version -> warehouse.flows(version, inputs.geography().version()),
                observations,
                registers(warehouse));
        progress.report("Computing indicators", 0, 0);
        IndicatorTable values = evaluator.evaluate(inputs.framework().indicators(), method.years(), inputs.floors());
        Map<String, RegionStatus> regions = regions(evaluator);
        IndexDesign design = IndexSetup.design(inputs.framework(), method);
        DataTable table = IndexSetup.table(inputs.framework(), inputs.geography(), method.years(), values);
        progress.report("Computing the index", 0, 0);
        Nominal nominal = new Nominal(regions, values, Index.compute(design, table));
        return new Prepared(nominal, design, table, knowledge);
    }

    private SeriesKey part() {
        return SeriesKey.parse(inputs.method().chemicalRegions().part());
    }

    private SeriesKey whole() {
        return SeriesKey.parse(inputs.method().chemicalRegions().whole());
    }

    /// A formula that names a series which no source has would leave its indicator empty for every region.
    private void requireSeries(List<Observation> observations) {
        Set<SeriesKey> known = new HashSet<>();
        observations.forEach(observation -> known.add(observation.series()));
        List<Finding> findings = new ArrayList<>();
        for (FrameworkNode.Indicator indicator : inputs.framework().indicators()) {
            for (SeriesKey key : indicator.formula().series()) {
                if (known.stream().noneMatch(series -> Formula.selects(key, series))) {
                    findings.add(new Finding(
                            "framework.csv",
                            0,
                            "formula of " + indicator.code(),
                            key.toString(),
                            "no source has observations of this series.",
                            "Correct the series, or add the data package that holds it."));
                }
            }
        }
        if (!findings.isEmpty()) {
            throw new BadInputException(findings);
        }
    }

    /// By source the countries for which absence from a register means zero.
    static Map<String, Set<String>> registers(ObservationStore warehouse) {
        Map<String, Set<String>> registers = new HashMap<>();
        for (Vintage vintage : warehouse.vintages()) {
            if (!vintage.completeFor().isEmpty()) {
                registers.put(vintage.source(), Set.copyOf(vintage.completeFor()));
            }
        }
        return registers;
    }

    private List<Vintage> usedVintages() {
        Set<String> sources = new TreeSet<>(List.of("nuts"));
        inputs.series().forEach(key -> sources.add(key.source()));
        return warehouse.vintages().stream()
                .filter(vintage -> sources.contains(vintage.source()))
                .sorted(java.util.Comparator.comparing(Vintage::id))
                .toList();
    }

    private Map<String, RegionStatus> regions(IndicatorEvaluator evaluator) {
        MethodSettings.ChemicalRegions rule = inputs.method().chemicalRegions();
        int year = inputs.method().headlineYear();
        Formula quotient = new Formula.LocationQuotient(part(), whole());
        Map<String, RegionStatus> regions = new TreeMap<>();
        for (Region region : inputs.geography().regions()) {
            String code = region.code().code();
            IndicatorValue lq = evaluator.value(quotient, code, year, rule.maximumAgeYears());
            IndicatorValue persons = evaluator.amount(part(), code, year, rule.maximumAgeYears());
            List<String> members = members(code);
            regions.put(
                    code,
                    new RegionStatus(
                            region,
                            lq,
                            persons,
                            members,
                            reaches(lq, rule.locationQuotient()),
                            reaches(persons, rule.personsEmployed()),
                            rule.membersQualify() && !members.isEmpty()));
        }
        return regions;
    }

    private static boolean reaches(IndicatorValue value, double threshold) {
        return value instanceof IndicatorValue.Known known && known.value() >= threshold;
    }

    /// Full members whose code lies in the region or contains it.
    private List<String> members(String region) {
        return inputs.members().stream()
                .filter(Member::isFullMember)
                .filter(member -> member.code()
                        .filter(code -> code.startsWith(region) || region.startsWith(code))
                        .isPresent())
                .map(Member::name)
                .toList();
    }
}
