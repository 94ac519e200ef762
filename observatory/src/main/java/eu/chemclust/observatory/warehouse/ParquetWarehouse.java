package eu.chemclust.observatory.warehouse;

import eu.chemclust.observatory.ObservatoryException;
import eu.chemclust.observatory.observation.Observation;
import eu.chemclust.observatory.observation.SeriesKey;
import eu.chemclust.observatory.observation.Vintage;
import eu.chemclust.observatory.region.NutsFlows;
import eu.chemclust.observatory.region.NutsVersion;
import eu.chemclust.observatory.source.DataFolder;
import eu.chemclust.observatory.source.ReferenceFiles.FlowRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// Immutable Parquet files, one per vintage and partitioned by source, under a manifest; DuckDB in this process
/// writes and queries them. No database file exists, so no process locks another out.
final class ParquetWarehouse implements Warehouse {
    /// What DuckDB may use while it sorts a file of millions of rows; the rest of a gigabyte is Java's.
    private static final String LOAD_MEMORY = "550MB";

    private final Path folder;
    private final DuckDb duck = new DuckDb();
    private final ObservationTable observationTable = new ObservationTable(duck);
    private final FlowTable flowTable = new FlowTable(duck);
    private Manifest manifest;

    ParquetWarehouse(Path folder) {
        this.folder = folder.toAbsolutePath();
        this.manifest = Manifest.read(this.folder);
    }

    @Override
    public List<Vintage> vintages() {
        return manifest.entries().stream().map(Manifest.Entry::vintage).toList();
    }

    @Override
    public List<StoredVintage> stored() {
        return manifest.entries().stream().map(Manifest.Entry::stored).toList();
    }

    @Override
    public boolean holds(String vintageId) {
        return manifest.entries().stream()
                .anyMatch(entry -> entry.vintage().id().equals(vintageId));
    }

    @Override
    public long store(Vintage vintage, Consumer<Consumer<Observation>> observations) {
        return store(Manifest.Kind.OBSERVATIONS, vintage, file -> observationTable.write(file, vintage, observations));
    }

    @Override
    public long storeLongForm(Vintage vintage, LongForm form) {
        return store(Manifest.Kind.OBSERVATIONS, vintage, file -> {
            duck.execute("set memory_limit = '" + LOAD_MEMORY + "'");
            duck.execute("set temp_directory = "
                    + DuckDb.quote(Leftovers.spill(folder).toString()));
            return new LongFormTable(duck).write(file, vintage, form);
        });
    }

    @Override
    public long storeFlows(Vintage vintage, List<FlowRow> flows) {
        return store(Manifest.Kind.FLOWS, vintage, file -> flowTable.write(file, flows));
    }

    /// Writes a Parquet file and says how many rows it has.
    @FunctionalInterface
    private interface FileWriter {
        long write(Path file) throws SQLException;
    }

    private long store(Manifest.Kind kind, Vintage vintage, FileWriter writer) {
        try {
            Files.createDirectories(folder);
            try (WriteLock lock = WriteLock.take(folder)) {
                lock.requireHeld();
                manifest = Manifest.read(folder); // another process may have written while this one waited
                Leftovers.remove(folder);
                return holds(vintage.id()) ? 0 : writeLocked(kind, vintage, writer);
            }
        } catch (SQLException | IOException | UncheckedIOException e) {
            throw ObservatoryException.storage(
                    "The warehouse " + folder + " cannot be written: " + reason(e)
                            + ". Nothing was changed. Check permissions and free space, or name another folder with"
                            + " --warehouse.",
                    e);
        }
    }

    private long writeLocked(Manifest.Kind kind, Vintage vintage, FileWriter writer) throws SQLException, IOException {
        String name = kind.folder() + "/source=" + vintage.source() + "/"
                + vintage.id().replaceAll("[^A-Za-z0-9._-]", "_") + ".parquet";
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Path beside = file.resolveSibling("." + UUID.randomUUID() + ".parquet.part");
        try {
            long rows = writer.write(beside);
            long bytes = Files.size(beside);
            Leftovers.force(beside);
            String sha256 = DataFolder.sha256(Files.newInputStream(beside));
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            Manifest next = manifest.with(new Manifest.Entry(kind, vintage, name, rows, bytes, sha256));
            next.write(folder);
            manifest = next;
            return rows;
        } finally {
            Files.deleteIfExists(beside);
            Leftovers.removeSpill(folder);
        }
    }

    private static String reason(Throwable e) {
        if (e instanceof java.nio.file.AccessDeniedException) {
            return "permission denied for " + e.getMessage();
        }
        if (e instanceof java.nio.file.FileAlreadyExistsException) {
            return e.getMessage() + " is a file, not a folder";
        }
        Throwable cause = e instanceof UncheckedIOException && e.getCause() != null ? e.getCause() : e;
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    @Override
    public List<Observation> observations(Collection<SeriesKey> series, VintageSelection among) {
        Map<String, List<SeriesKey>> bySource = new TreeMap<>();
        for (SeriesKey key : series) {
            bySource.computeIfAbsent(key.source(), source -> new ArrayList<>()).add(key);
        }
        List<Observation> found = new ArrayList<>();
        bySource.forEach((source, keys) -> {
            List<String> files = files(entry -> entry.kind() == Manifest.Kind.OBSERVATIONS
                    && entry.vintage().source().equals(source)
                    && among.includes(entry.vintage()));
            if (!files.isEmpty()) {
                query(() -> observationTable.readNewest(files, keys, found));
            }
        });
        return found;
    }

    @Override
    public List<Observation> published(String vintageId) {
        List<String> files = files(entry -> entry.kind() == Manifest.Kind.OBSERVATIONS
                && entry.vintage().id().equals(vintageId));
        if (files.isEmpty()) {
            throw ObservatoryException.notFound("The warehouse " + folder + " holds no observations of a vintage "
                    + vintageId + ". ./chemclust data vintages lists what it holds.");
        }
        List<Observation> found = new ArrayList<>();
        query(() -> observationTable.readPublished(files.getFirst(), found));
        return found;
    }

    @Override
    public List<SeriesKey> series(String source) {
        return series(source, VintageSelection.ALL);
    }

    List<SeriesKey> series(String source, VintageSelection among) {
        List<SeriesKey> found = new ArrayList<>();
        List<String> files = files(entry -> entry.kind() == Manifest.Kind.OBSERVATIONS
                && entry.vintage().source().equals(source)
                && among.includes(entry.vintage()));
        if (!files.isEmpty()) {
            query(() -> observationTable.readSeries(files, found));
        }
        return found;
    }

    @Override
    public Map<String, Long> flags() {
        return flags(VintageSelection.ALL);
    }

    Map<String, Long> flags(VintageSelection among) {
        Map<String, Long> counts = new TreeMap<>();
        List<String> files =
                files(entry -> entry.kind() == Manifest.Kind.OBSERVATIONS && among.includes(entry.vintage()));
        if (!files.isEmpty()) {
            query(() -> observationTable.countFlags(files, counts));
        }
        return counts;
    }

    @Override
    public List<RegionQuotient> locationQuotients(SeriesKey part, SeriesKey whole, Collection<RegionShare> shares) {
        if (!part.source().equals(whole.source())) {
            throw new IllegalArgumentException(part + " and " + whole + " are of different sources");
        }
        List<String> files = files(entry -> entry.kind() == Manifest.Kind.OBSERVATIONS
                && entry.vintage().source().equals(part.source()));
        List<RegionQuotient> found = new ArrayList<>();
        if (!files.isEmpty()) {
            query(() -> found.addAll(new QuotientTable(duck).read(files, part, whole, shares)));
        }
        return found;
    }

    @Override
    public NutsFlows flows(NutsVersion from, NutsVersion to) {
        List<String> files = files(entry -> entry.kind() == Manifest.Kind.FLOWS);
        if (files.isEmpty()) {
            throw ObservatoryException.notFound("The warehouse " + folder
                    + " holds no flow matrix between NUTS versions. Load the data package \"nuts\".");
        }
        List<NutsFlows> result = new ArrayList<>();
        query(() -> result.add(flowTable.read(files.getLast(), from, to)));
        return result.getFirst();
    }

    private List<String> files(Predicate<Manifest.Entry> wanted) {
        return manifest.entries().stream()
                .filter(wanted)
                .map(entry -> folder.resolve(entry.path()).toString())
                .toList();
    }

    @FunctionalInterface
    private interface Query {
        void run() throws SQLException;
    }

    private void query(Query query) {
        try {
            query.run();
        } catch (SQLException e) {
            throw ObservatoryException.storage(
                    "The warehouse " + folder + " cannot be read: " + e.getMessage()
                            + ". ./chemclust data check names the file that is damaged and takes it off the list with"
                            + " --mend; then load it again.",
                    e);
        }
    }

    @Override
    public Warehouse selecting(VintageSelection selection) {
        return new SelectedWarehouse(this, selection);
    }

    @Override
    public void close() {
        duck.close();
    }
}
