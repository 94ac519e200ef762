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

/// Immutable Parquet files, one per vintage and partitioned by source, under a manifest; DuckDB in this process
/// writes and queries them. No database file exists, so no process locks another out.
final class ParquetWarehouse implements Warehouse {
    private final Path folder;
    private final DuckDb duck = new DuckDb();
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
    public boolean holds(String vintageId) {
        return manifest.entries().stream()
                .anyMatch(entry -> entry.vintage().id().equals(vintageId));
    }

    @Override
    public long store(Vintage vintage, Consumer<Consumer<Observation>> observations) {
        return store(Manifest.Kind.OBSERVATIONS, vintage, file -> duck.writeObservations(file, vintage, observations));
    }

    @Override
    public long storeFlows(Vintage vintage, List<FlowRow> flows) {
        return store(Manifest.Kind.FLOWS, vintage, file -> duck.writeFlows(file, flows));
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
        String name = kind.name().toLowerCase(java.util.Locale.ROOT) + "/source=" + vintage.source() + "/"
                + vintage.id().replaceAll("[^A-Za-z0-9._-]", "_") + ".parquet";
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Path beside = file.resolveSibling("." + UUID.randomUUID() + ".parquet.part");
        try {
            long rows = writer.write(beside);
            long bytes = Files.size(beside);
            String sha256 = DataFolder.sha256(Files.newInputStream(beside));
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            Manifest next = manifest.with(new Manifest.Entry(kind, vintage, name, rows, bytes, sha256));
            next.write(folder);
            manifest = next;
            return rows;
        } finally {
            Files.deleteIfExists(beside);
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
    public List<Observation> observations(Collection<SeriesKey> series) {
        Map<String, List<SeriesKey>> bySource = new TreeMap<>();
        for (SeriesKey key : series) {
            bySource.computeIfAbsent(key.source(), source -> new ArrayList<>()).add(key);
        }
        List<Observation> found = new ArrayList<>();
        bySource.forEach((source, keys) -> {
            List<String> files = files(Manifest.Kind.OBSERVATIONS, source);
            if (!files.isEmpty()) {
                query(() -> duck.readObservations(files, keys, found));
            }
        });
        return found;
    }

    @Override
    public NutsFlows flows(NutsVersion from, NutsVersion to) {
        List<String> files = files(Manifest.Kind.FLOWS, "nuts");
        if (files.isEmpty()) {
            throw ObservatoryException.notFound("The warehouse " + folder
                    + " holds no flow matrix between NUTS versions. Load the data package \"nuts\".");
        }
        List<NutsFlows> result = new ArrayList<>();
        query(() -> result.add(duck.readFlows(files.getLast(), from, to)));
        return result.getFirst();
    }

    @Override
    public List<SeriesKey> series(String source) {
        List<String> files = files(Manifest.Kind.OBSERVATIONS, source);
        List<SeriesKey> found = new ArrayList<>();
        if (!files.isEmpty()) {
            query(() -> duck.readSeries(files, found));
        }
        return found;
    }

    private List<String> files(Manifest.Kind kind, String source) {
        return manifest.entries().stream()
                .filter(entry ->
                        entry.kind() == kind && entry.vintage().source().equals(source))
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
                            + ". Remove the folder and run again: it is rebuilt from the data packages.",
                    e);
        }
    }

    @Override
    public void close() {
        duck.close();
    }
}
