package eu.chemclust.observatory.edition;

import eu.chemclust.engine.EngineException;
import eu.chemclust.engine.Score;
import eu.chemclust.engine.UnitPeriod;
import eu.chemclust.observatory.Progress;
import eu.chemclust.observatory.benchmark.Benchmark;
import eu.chemclust.observatory.benchmark.BenchmarkInputs;
import eu.chemclust.observatory.benchmark.RankingScope;
import eu.chemclust.observatory.observation.Observation;
import eu.chemclust.observatory.observation.SeriesKey;
import eu.chemclust.observatory.observation.Vintage;
import eu.chemclust.observatory.region.NutsFlows;
import eu.chemclust.observatory.region.NutsVersion;
import eu.chemclust.observatory.source.DataFolder;
import eu.chemclust.observatory.source.PackageFile;
import eu.chemclust.observatory.warehouse.ObservationStore;
import eu.chemclust.tables.BadInputException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Computes what an edition would have been with some of its factors taken from another one. Mixes that come to the
/// same, because a factor is equal in both, are computed once.
final class EditionMixes {
    private final EditionInputs before;
    private final EditionInputs after;
    private final Set<Factor> differing;
    private final int year;
    private final Map<Integer, Mix> computed = new HashMap<>();
    private final Map<EditionInputs, ObservationStore> stores = new HashMap<>();

    /// The scores of a mix in the year of the comparison.
    ///
    /// @param scores   index by region, where it has one
    /// @param chemical codes of the chemical regions
    /// @param failure  why the mix cannot be computed; empty if it can
    record Mix(Map<String, Double> scores, Set<String> chemical, String failure) {
        /// Where the region stands among those of the scope, or would stand if it were one of them: 1 and the number
        /// of those with a higher score. Empty if it has no score.
        Optional<Integer> rank(String region, RankingScope scope) {
            Double own = scores.get(region);
            if (own == null) {
                return Optional.empty();
            }
            return Optional.of(1
                    + (int) scores.entrySet().stream()
                            .filter(entry -> scope == RankingScope.ALL || chemical.contains(entry.getKey()))
                            .filter(entry -> entry.getValue() > own)
                            .count());
        }
    }

    EditionMixes(Edition before, Edition after, int year) {
        this.before = EditionInputs.read(before);
        this.after = EditionInputs.read(after);
        this.year = year;
        this.differing = differing();
    }

    private Set<Factor> differing() {
        Set<Factor> factors = EnumSet.noneOf(Factor.class);
        for (Factor factor : Factor.values()) {
            if (!files(before.folder(), factor).equals(files(after.folder(), factor))) {
                factors.add(factor);
            }
        }
        return factors;
    }

    /// What is read of a factor: two editions with the same cannot differ in it.
    private static List<Object> files(DataFolder folder, Factor factor) {
        List<Object> files = new ArrayList<>();
        for (var owner : folder.packages()) {
            for (var resource : owner.resources()) {
                if (Factor.of(resource.reader()) == factor) {
                    files.add(new PackageFile(owner, resource).name());
                    files.add(resource);
                }
            }
        }
        return files;
    }

    /// The factors in which the two editions differ.
    Set<Factor> factors() {
        return differing;
    }

    /// How many mixes have to be computed.
    int count() {
        return 1 << differing.size();
    }

    /// The mix in which the factors whose bits are set come from the later edition.
    Mix get(int bits) {
        int relevant = 0;
        for (Factor factor : differing) {
            relevant |= bits & factor.bit();
        }
        return computed.computeIfAbsent(relevant, this::compute);
    }

    private EditionInputs from(int bits, Factor factor) {
        return (bits & factor.bit()) == 0 ? before : after;
    }

    private Mix compute(int bits) {
        BenchmarkInputs method = from(bits, Factor.METHOD).inputs();
        BenchmarkInputs inputs = new BenchmarkInputs(
                method.framework(),
                method.floors(),
                method.method(),
                from(bits, Factor.GEOGRAPHY).inputs().geography(),
                from(bits, Factor.MEMBERSHIP).inputs().members());
        ObservationStore store =
                new MixedStore(remembering(from(bits, Factor.DATA)), remembering(from(bits, Factor.GEOGRAPHY)));
        try {
            Benchmark.Nominal nominal = new Benchmark(inputs, store, 1).nominal(Progress.SILENT);
            Map<String, Double> scores = new HashMap<>();
            for (String region : nominal.regions().keySet()) {
                String root = inputs.framework().root().code();
                if (nominal.index().score(new UnitPeriod(region, year), root) instanceof Score.Known known) {
                    scores.put(region, known.value());
                }
            }
            return new Mix(scores, nominal.chemical(), "");
        } catch (BadInputException | EngineException e) {
            return new Mix(Map.of(), Set.of(), String.valueOf(e.getMessage()));
        }
    }

    private ObservationStore remembering(EditionInputs inputs) {
        return stores.computeIfAbsent(inputs, own -> new Remembering(own.store(), new HashMap<>(), new HashMap<>()));
    }

    /// Observations of one edition with the flow matrices of another.
    private record MixedStore(ObservationStore data, ObservationStore geography) implements ObservationStore {
        @Override
        public List<Vintage> vintages() {
            return data.vintages();
        }

        @Override
        public List<Observation> observations(Collection<SeriesKey> series) {
            return data.observations(series);
        }

        @Override
        public NutsFlows flows(NutsVersion from, NutsVersion to) {
            return geography.flows(from, to);
        }
    }

    /// Reads each file once for all mixes.
    private record Remembering(
            ObservationStore store,
            Map<List<SeriesKey>, List<Observation>> observations,
            Map<List<NutsVersion>, NutsFlows> matrices)
            implements ObservationStore {
        @Override
        public List<Vintage> vintages() {
            return store.vintages();
        }

        @Override
        public List<Observation> observations(Collection<SeriesKey> series) {
            return observations.computeIfAbsent(List.copyOf(series), store::observations);
        }

        @Override
        public NutsFlows flows(NutsVersion from, NutsVersion to) {
            return matrices.computeIfAbsent(List.of(from, to), pair -> store.flows(from, to));
        }
    }
}
