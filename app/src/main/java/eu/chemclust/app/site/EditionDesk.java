package eu.chemclust.app.site;

import eu.chemclust.observatory.Deferred;
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
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// What pages do with editions that takes its time: prove them, compare them, write them in other forms. An edition
/// never changes once it has its fingerprint, so each is done once and kept. One proof or comparison is done at a time,
/// and beside it one file is written.
public final class EditionDesk {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Editions editions;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("editions").factory());
    private final ExecutorService writer = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("exports").factory());
    private final Map<String, Deferred<List<Finding>>> proofs = new ConcurrentHashMap<>();
    private final Map<String, Deferred<EditionDiff>> diffs = new ConcurrentHashMap<>();
    private final Map<String, Deferred<Path>> exports = new ConcurrentHashMap<>();

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
        return begin(writer, exports, key(edition, format), () -> write(edition, format))
                .get();
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
        List<Deferred<Path>> begun = Stream.of(
                        ExportFormat.XLSX, ExportFormat.CSV, ExportFormat.JSON_STAT, ExportFormat.SDMX_CSV)
                .map(format -> begin(writer, exports, key(edition, format), () -> write(edition, format)))
                .toList();
        return begun.stream().allMatch(Deferred::isDone);
    }

    private static String key(Edition edition, ExportFormat format) {
        return edition.fingerprint() + ' ' + format;
    }

    /// One after the other, whoever asks: a workbook takes much memory.
    private static synchronized Path write(Edition edition, ExportFormat format) {
        try {
            Path folder = Files.createTempDirectory("chemclust-export");
            List<Path> files = EditionExport.write(
                    edition, EnumSet.of(format), new Publication("ChemClust", ""), folder, Progress.SILENT);
            folder.toFile().deleteOnExit();
            files.forEach(file -> file.toFile().deleteOnExit());
            return files.stream()
                    .filter(file -> file.getFileName().toString().startsWith(edition.name()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no file of " + edition.name() + " as " + format));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + edition.name() + " as " + format, e);
        }
    }

    private static <T> Deferred<T> begin(
            Executor executor, Map<String, Deferred<T>> kept, String key, Supplier<T> work) {
        return kept.computeIfAbsent(key, ignored -> Deferred.of(work).on(executor));
    }

    private static <T> Optional<T> soon(
            Executor executor, Map<String, Deferred<T>> kept, String key, Supplier<T> work) {
        return begin(executor, kept, key, work).within(PATIENCE);
    }
}
