package eu.chemclust.app.output;

import eu.chemclust.app.view.BenchmarkFigures;
import eu.chemclust.app.view.FigureChoice;
import eu.chemclust.app.view.StaticPage;
import eu.chemclust.observatory.benchmark.BenchmarkResult;
import eu.chemclust.observatory.benchmark.RankingScope;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/// The files of a benchmark in a folder ([OutputFolder]).
public final class ResultFiles {
    private final Path folder;

    private ResultFiles(Path folder) {
        this.folder = folder;
    }

    /// Fails early if a folder cannot be written, before any work is done.
    ///
    /// @throws OutputException with a sentence if so
    public static void check(Path folder) {
        OutputFolder.check(folder);
    }

    /// Writes all files of a benchmark. The same benchmark gives the same bytes.
    ///
    /// @throws OutputException if the folder cannot be written
    public static ResultFiles write(Path folder, BenchmarkResult result, BenchmarkFigures figures, String program) {
        Map<String, byte[]> files = contents(result, figures);
        Map<String, OutputFolder.Content> contents = new LinkedHashMap<>();
        files.forEach((name, bytes) -> contents.put(name, out -> out.write(bytes)));
        OutputFolder.write(folder, contents, sums -> ResultManifest.text(result, program, sums));
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

    /// Where the files are, for the last lines in the terminal.
    public String describe() {
        return folder.resolve("index.html") + ", and ranking.csv, ranking-all.csv, scores.csv, ranking.svg, map.svg,"
                + " manifest.json beside it";
    }
}
