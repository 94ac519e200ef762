package eu.chemclust.observatory.warehouse;

import eu.chemclust.observatory.Deferred;
import eu.chemclust.observatory.framework.Formula;
import eu.chemclust.observatory.observation.Observation;
import eu.chemclust.observatory.observation.Period;
import eu.chemclust.observatory.observation.SeriesKey;
import eu.chemclust.observatory.observation.Vintage;
import eu.chemclust.observatory.region.NutsCodes;
import eu.chemclust.observatory.region.NutsFlows;
import eu.chemclust.observatory.region.NutsVersion;
import eu.chemclust.observatory.region.RegionCode;
import eu.chemclust.observatory.source.DataFolder;
import eu.chemclust.observatory.source.DataPackage;
import eu.chemclust.observatory.source.PackageFile;
import eu.chemclust.observatory.source.ReferenceFiles;
import eu.chemclust.observatory.source.ReferenceFiles.FlowRow;
import eu.chemclust.observatory.source.Source;
import eu.chemclust.observatory.source.TableSources;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Reads the files of data packages into memory: for the series that are expected once, for others each time it is
/// asked, and only the files of the sources asked for.
/// The order and the choice among vintages are those of [DuckDb].
final class FileStore implements ObservationStore {
    private static final String CROSSWALKS = "nuts-crosswalks";
    private static final Comparator<SeriesKey> BY_SERIES = Comparator.comparing(SeriesKey::source)
            .thenComparing(SeriesKey::indicator)
            .thenComparing(SeriesKey::dimensionText);
    private static final Comparator<Observation> BY_CELL = Comparator.comparing(Observation::region)
            .thenComparingInt(observation -> observation.period().first())
            .thenComparingInt(observation -> observation.period().last());

    private final DataFolder folder;
    private final VintageSelection among;
    private final Map<String, Source> sources;
    private final Set<SeriesKey> expected;
    private final Deferred<Map<SeriesKey, List<Observation>>> kept;
    private List<FlowRow> flowRows = List.of();

    /// A cell of a series; where two vintages give it, one of them holds.
    private record Cell(RegionCode region, Period period) {}

    /// What one file gives for the series asked for.
    private record Read(Vintage vintage, Map<SeriesKey, List<Observation>> observations) {}

    FileStore(DataFolder folder, VintageSelection among, Collection<SeriesKey> expected) {
        this.folder = folder;
        this.among = among;
        this.expected = Set.copyOf(expected);
        this.kept = Deferred.of(() -> read(this.expected));
        this.sources = TableSources.all(folder);
    }

    @Override
    public List<Vintage> vintages() {
        List<Vintage> vintages = new ArrayList<>();
        for (PackageFile file : files()) {
            if (isSelected(file) || file.resource().reader().equals(CROSSWALKS)) {
                vintages.add(DataFolder.vintage(file));
            }
        }
        return vintages;
    }

    @Override
    public VintageSelection selection() {
        return among;
    }

    @Override
    public List<Vintage> leftOut() {
        return files().stream()
                .filter(file -> sources.containsKey(file.resource().reader()) && !isSelected(file))
                .map(DataFolder::vintage)
                .toList();
    }

    private boolean isSelected(PackageFile file) {
        return sources.containsKey(file.resource().reader()) && among.includes(DataFolder.vintage(file));
    }

    private List<PackageFile> files() {
        List<PackageFile> files = new ArrayList<>();
        for (DataPackage owner : folder.packages()) {
            owner.resources().forEach(resource -> files.add(new PackageFile(owner, resource)));
        }
        return files;
    }

    @Override
    public List<Observation> observations(Collection<SeriesKey> series) {
        Map<SeriesKey, List<Observation>> known = expected.containsAll(series) ? kept.get() : read(series);
        return known.entrySet().stream()
                .filter(entry -> isAsked(entry.getKey(), series))
                .flatMap(entry -> entry.getValue().stream())
                .toList();
    }

    /// Series and their cells in order.
    private Map<SeriesKey, List<Observation>> read(Collection<SeriesKey> series) {
        Set<String> asked = series.stream().map(SeriesKey::source).collect(Collectors.toSet());
        NutsCodes codes = ReferenceFiles.codes(folder);
        List<Read> reads = files().parallelStream()
                .filter(file -> isSelected(file)
                        && asked.contains(
                                Objects.requireNonNullElse(file.resource().source(), "")))
                .map(file -> read(file, codes, series))
                .toList();
        Map<SeriesKey, Map<Cell, Observation>> newest = new TreeMap<>(BY_SERIES);
        reads.stream()
                .sorted(Comparator.comparingInt((Read read) -> read.vintage().order())
                        .thenComparing(read -> read.vintage().id()))
                .forEach(read -> read.observations().forEach((key, own) -> {
                    Map<Cell, Observation> cells = newest.computeIfAbsent(key, k -> new HashMap<>());
                    own.forEach(one -> cells.put(new Cell(one.region(), one.period()), one));
                }));
        Map<SeriesKey, List<Observation>> ordered = new LinkedHashMap<>();
        newest.forEach((key, cells) ->
                ordered.put(key, cells.values().stream().sorted(BY_CELL).toList()));
        return ordered;
    }

    private Read read(PackageFile file, NutsCodes codes, Collection<SeriesKey> series) {
        Source source = Objects.requireNonNull(sources.get(file.resource().reader()));
        Map<SeriesKey, Boolean> wanted = new HashMap<>();
        Map<SeriesKey, List<Observation>> observations = new HashMap<>();
        try (InputStream in = folder.open(file)) {
            source.read(file, in, codes, observation -> {
                SeriesKey key = observation.series();
                if (wanted.computeIfAbsent(key, k -> isAsked(k, series))) {
                    observations.computeIfAbsent(key, k -> new ArrayList<>()).add(observation);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file.name(), e);
        }
        return new Read(DataFolder.vintage(file), observations);
    }

    /// A series without dimensions stands for all values of all dimensions, one with dimensions for itself.
    private static boolean isAsked(SeriesKey observed, Collection<SeriesKey> series) {
        return series.stream()
                .anyMatch(key -> key.dimensions().isEmpty() ? Formula.selects(key, observed) : key.equals(observed));
    }

    @Override
    public synchronized NutsFlows flows(NutsVersion from, NutsVersion to) {
        if (flowRows.isEmpty()) {
            flowRows = ReferenceFiles.flows(folder, 2);
        }
        Map<String, Map<String, Double>> weights = new TreeMap<>();
        for (FlowRow row : flowRows) {
            if (row.fromVersion() == from && row.toVersion() == to) {
                weights.computeIfAbsent(row.from(), code -> new TreeMap<>())
                        .merge(row.to(), row.population2021(), Double::sum);
            }
        }
        return NutsFlows.of(weights);
    }
}
