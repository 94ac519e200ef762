package eu.chemclust.app.site;

import eu.chemclust.observatory.Progress;
import eu.chemclust.observatory.benchmark.RankingScope;
import eu.chemclust.observatory.edition.Edition;
import eu.chemclust.observatory.edition.EditionDiff;
import eu.chemclust.observatory.edition.EditionVerifier;
import eu.chemclust.observatory.edition.Editions;
import eu.chemclust.report.EditionExport;
import eu.chemclust.report.ExportFormat;
import eu.chemclust.report.Publication;
import eu.chemclust.tables.BadInputException;
import eu.chemclust.tables.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/// What pages do with editions that takes its time: prove them, compare them, write them in other forms. An edition
/// never changes once it has its fingerprint, so each is done once and kept. One proof or comparison is done at a time,
/// and beside it one file is written.
public final class EditionDesk {
    private static final long PATIENCE_SECONDS = 3;

    private final Editions editions;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("editions").factory());
    private final ExecutorService writer = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("exports").factory());
    private final Map<String, FutureTask<List<Finding>>> proofs = new ConcurrentHashMap<>();
    private final Map<String, FutureTask<EditionDiff>> diffs = new ConcurrentHashMap<>();
    private final Map<String, FutureTask<Path>> exports = new ConcurrentHashMap<>();

    public EditionDesk(Editions editions) {
        this.editions = editions;
    }

    /// The editions that can be read, by name, and the names of those that cannot.
    public record Shelf(List<Edition> editions, List<String> unreadable) {
        public Shelf {
            editions = List.copyOf(editions);
            unreadable = List.copyOf(unreadable);
        }
    }

    /// All editions.
    public Shelf shelf() {
        List<Edition> readable = new ArrayList<>();
        List<String> unreadable = new ArrayList<>();
        editions.list().forEach((name, folder) -> {
            try {
                readable.add(Edition.open(folder));
            } catch (BadInputException e) {
                unreadable.add(name);
            }
        });
        return new Shelf(readable, unreadable);
    }

    /// The edition of a name, if there is one that can be read.
    public Optional<Edition> find(String name) {
        return Editions.isName(name)
                ? shelf().editions().stream()
                        .filter(edition -> edition.name().equals(name))
                        .findFirst()
                : Optional.empty();
    }

    /// What was found when the edition was computed anew from its inputs; empty while that is under way. The first
    /// question begins it.
    public Optional<List<Finding>> proof(Edition edition) {
        return soon(
                worker,
                proofs,
                edition.fingerprint(),
                () -> EditionVerifier.verify(edition, List.of(1), Progress.SILENT));
    }

    /// What changed between two editions; empty while that is under way.
    public Optional<EditionDiff> diff(Edition from, Edition to, RankingScope scope) {
        return soon(
                worker,
                diffs,
                from.fingerprint() + ' ' + to.fingerprint() + ' ' + scope,
                () -> EditionDiff.of(from, to, scope, java.util.OptionalInt.empty(), Progress.SILENT));
    }

    /// The file of an edition in a form, for who waits until it is written.
    public Path export(Edition edition, ExportFormat format) {
        return get(begin(writer, exports, key(edition, format), () -> write(edition, format)));
    }

    /// The file of an edition in a form; empty while it is written. The first question begins it.
    public Optional<Path> exportSoon(Edition edition, ExportFormat format) {
        return soon(writer, exports, key(edition, format), () -> write(edition, format));
    }

    /// Begins to write an edition in the forms that a reader is likely to want next, the longest work first. What fails
    /// is told to whoever asks for the file.
    ///
    /// @return whether all are written
    public boolean prepare(Edition edition) {
        List<FutureTask<Path>> begun = Stream.of(
                        ExportFormat.XLSX, ExportFormat.CSV, ExportFormat.JSON_STAT, ExportFormat.SDMX_CSV)
                .map(format -> begin(writer, exports, key(edition, format), () -> write(edition, format)))
                .toList();
        return begun.stream().allMatch(FutureTask::isDone);
    }

    private static String key(Edition edition, ExportFormat format) {
        return edition.fingerprint() + ' ' + format;
    }

    private static Path write(Edition edition, ExportFormat format) throws IOException {
        Path folder = Files.createTempDirectory("chemclust-export");
        List<Path> files = EditionExport.write(
                edition, EnumSet.of(format), new Publication("ChemClust", ""), folder, Progress.SILENT);
        folder.toFile().deleteOnExit();
        files.forEach(file -> file.toFile().deleteOnExit());
        return files.stream()
                .filter(file -> file.getFileName().toString().startsWith(edition.name()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no file of " + edition.name() + " as " + format));
    }

    private static <T> FutureTask<T> begin(
            ExecutorService executor, Map<String, FutureTask<T>> kept, String key, Callable<T> work) {
        return kept.computeIfAbsent(key, ignored -> {
            FutureTask<T> begun = new FutureTask<>(work);
            executor.execute(begun);
            return begun;
        });
    }

    private static <T> Optional<T> soon(
            ExecutorService executor, Map<String, FutureTask<T>> kept, String key, Callable<T> work) {
        FutureTask<T> task = begin(executor, kept, key, work);
        try {
            return Optional.of(task.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
        } catch (TimeoutException underWay) {
            return Optional.empty();
        } catch (ExecutionException e) {
            throw failure(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static <T> T get(FutureTask<T> task) {
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw failure(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static RuntimeException failure(ExecutionException e) {
        if (e.getCause() instanceof RuntimeException cause) {
            return cause;
        }
        return e.getCause() instanceof IOException io
                ? new UncheckedIOException(io)
                : new IllegalStateException(e.getCause());
    }
}
