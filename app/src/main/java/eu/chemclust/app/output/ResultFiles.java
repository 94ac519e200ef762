package eu.chemclust.app.output;

import eu.chemclust.app.view.BenchmarkFigures;
import eu.chemclust.app.view.FigureChoice;
import eu.chemclust.app.view.StaticPage;
import eu.chemclust.observatory.benchmark.BenchmarkResult;
import eu.chemclust.observatory.benchmark.RankingScope;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// The files of a benchmark in a folder. All are written into a folder beside, then moved; the manifest goes last,
/// and an old one goes first: a folder with a manifest is complete and of one run.
public final class ResultFiles {
    private static final String MANIFEST = "manifest.json";

    private final Path folder;

    private ResultFiles(Path folder) {
        this.folder = folder;
    }

    /// Fails early if a folder cannot be written, before any work is done.
    ///
    /// @throws OutputException with a sentence if so
    public static void check(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, ".check", ".tmp"));
        } catch (IOException e) {
            throw failure(folder, e);
        }
    }

    /// Writes all files of a benchmark. The same benchmark gives the same bytes.
    ///
    /// @throws OutputException if the folder cannot be written
    public static ResultFiles write(Path folder, BenchmarkResult result, BenchmarkFigures figures, String program) {
        Map<String, byte[]> files = contents(result, figures);
        files.put(MANIFEST, bytes(ResultManifest.text(result, program, files)));
        try {
            Files.createDirectories(folder);
            Path beside = Files.createTempDirectory(folder.toAbsolutePath().getParent(), ".chemclust-");
            try {
                for (Map.Entry<String, byte[]> file : files.entrySet()) {
                    Files.write(beside.resolve(file.getKey()), file.getValue());
                }
                Files.deleteIfExists(folder.resolve(MANIFEST));
                for (String name : files.keySet()) { // in order: the manifest is the last
                    Files.move(beside.resolve(name), folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
                }
            } finally {
                delete(beside);
            }
        } catch (IOException e) {
            throw failure(folder, e);
        }
        return new ResultFiles(folder);
    }

    private static Map<String, byte[]> contents(BenchmarkResult result, BenchmarkFigures figures) {
        int year = result.method().headlineYear();
        FigureChoice choice = FigureChoice.headline(result, Locale.ENGLISH);
        Map<String, Supplier<String>> texts = new LinkedHashMap<>();
        texts.put("ranking.csv", () -> ranking(result, year, RankingScope.CHEMICAL));
        texts.put("ranking-all.csv", () -> ranking(result, year, RankingScope.ALL));
        texts.put("scores.csv", () -> ScoresCsv.text(result));
        texts.put("ranking.svg", () -> figures.ranking(choice).svg());
        texts.put("map.svg", () -> figures.map(choice).svg());
        texts.put("index.html", () -> StaticPage.render(result, figures, Locale.ENGLISH));
        // Each file on a thread of its own: they share nothing but the finished result.
        Map<String, CompletableFuture<byte[]>> running = new LinkedHashMap<>();
        texts.forEach((name, text) -> running.put(name, CompletableFuture.supplyAsync(() -> bytes(text.get()))));
        Map<String, byte[]> files = new LinkedHashMap<>();
        running.forEach((name, bytes) -> files.put(name, bytes.join()));
        return files;
    }

    private static String ranking(BenchmarkResult result, int year, RankingScope scope) {
        return RankingCsv.text(RankingSelection.whole(year, scope).rows(result));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> children = Files.walk(folder)) {
            children.sorted(Comparator.reverseOrder()).forEach(path -> {
                try {
                    Files.deleteIfExists(path);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    private static OutputException failure(Path folder, IOException e) {
        String reason = switch (e) {
            case AccessDeniedException denied -> "permission denied";
            case java.nio.file.FileAlreadyExistsException exists -> exists.getMessage() + " is a file";
            default -> e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        };
        return new OutputException(
                "The folder " + folder + " cannot be written: " + reason
                        + ". Check permissions and free space, or name another folder with --out.",
                e);
    }

    /// Where the files are, for the last lines in the terminal.
    public String describe() {
        return folder.resolve("index.html") + ", and ranking.csv, ranking-all.csv, scores.csv, ranking.svg, map.svg,"
                + " manifest.json beside it";
    }
}
