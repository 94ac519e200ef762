package eu.chemclust.app.cli;

import eu.chemclust.app.output.RankingCsv;
import eu.chemclust.app.output.RankingJson;
import eu.chemclust.app.output.RankingRow;
import eu.chemclust.app.output.RankingSelection;
import eu.chemclust.app.output.ResultFiles;
import eu.chemclust.observatory.benchmark.BenchmarkResult;
import eu.chemclust.observatory.benchmark.RankingScope;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `chemclust benchmark`: from official data to a ranking with intervals, in the terminal and as files.
@Command(
        name = "benchmark",
        mixinStandardHelpOptions = true,
        description = {
            "Computes the benchmark from the data packages, prints the ranking and writes the files.",
            "The options --all, --country, --members and --top choose what is printed; the files are always complete.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./chemclust benchmark",
            "  ./chemclust benchmark --country DE --top 0",
            "  ./chemclust benchmark --year 2020 --format csv > ranking-2020.csv"
        })
final class BenchmarkCommand implements Callable<Integer> {
    private static final int DEFAULT_TOP = 25;

    @Option(names = "--year", paramLabel = "YEAR", description = "Year of the ranking. Default: the newest.")
    private @Nullable Integer year;

    @Option(names = "--all", description = "Rank all regions, not only the chemical ones.")
    private boolean all;

    @Option(names = "--country", paramLabel = "CC", description = "Print one country's regions (DE, EL for Greece).")
    private @Nullable String country;

    @Option(names = "--members", description = "Print full members of the network only.")
    private boolean members;

    @Option(
            names = "--top",
            paramLabel = "N",
            description = "Print the N best; 0 prints all. Default: 25 in the table, all in CSV and JSON.")
    private @Nullable Integer top;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "TABLE",
            description = "What to print: table, csv or json. Default: table.")
    private Format format = Format.TABLE;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "out",
            description = "Folder for ranking.csv, scores.csv, ranking.svg, map.svg, index.html and manifest.json."
                    + " Default: out.")
    private Path out = Path.of("out");

    @Option(names = "--timings", description = "Print how long each step took.")
    private boolean timings;

    @Mixin
    private DataOptions dataOptions = new DataOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec spec;

    /// How the ranking is printed.
    enum Format {
        TABLE,
        CSV,
        JSON
    }

    @Override
    public Integer call() {
        try (TerminalProgress progress = new TerminalProgress(spec.commandLine().getErr(), Terminal.progress())) {
            ResultFiles.check(out);
            DataOptions.Computed computed = dataOptions.benchmark(progress);
            BenchmarkResult result = computed.result();
            RankingSelection selection = selection(result);
            progress.report("Drawing and writing files", 0, 0);
            ResultFiles files = ResultFiles.write(out, result, computed.figures(), Versions.program());
            progress.finish();
            print(result, selection, files);
            if (timings) {
                spec.commandLine().getErr().print(progress.timings());
                spec.commandLine().getErr().flush();
            }
        }
        return ExitStatus.DONE;
    }

    private void print(BenchmarkResult result, RankingSelection selection, ResultFiles files) {
        PrintWriter print = spec.commandLine().getOut();
        List<RankingRow> rows = selection.rows(result);
        switch (format) {
            case TABLE -> {
                print.print(new RankingTable(result, selection, Terminal.colours()).text(rows));
                print.println();
                print.println("Files: " + files.describe());
                print.println("Next:  ./chemclust serve shows every region with its indicators and their sources.");
            }
            case CSV -> print.print(RankingCsv.text(rows));
            case JSON -> print.println(RankingJson.text(result, selection, rows));
        }
        print.flush();
    }

    private RankingSelection selection(BenchmarkResult result) {
        int chosen = year == null ? result.method().headlineYear() : year;
        if (!result.years().contains(chosen)) {
            throw CommandFailure.usage("There is no year " + chosen + "; --year takes one of "
                    + result.years().stream().map(String::valueOf).collect(Collectors.joining(", ")) + ".");
        }
        if (country != null) {
            List<String> known = result.regions().values().stream()
                    .map(status -> status.region().country())
                    .distinct()
                    .sorted()
                    .toList();
            if (!known.contains(country)) {
                throw CommandFailure.usage("There is no country " + country + "; --country takes one of "
                        + String.join(", ", known) + ".");
            }
        }
        if (top != null && top < 0) {
            throw CommandFailure.usage("--top takes 0 (all) or a number of regions.");
        }
        int shown = top == null ? (format == Format.TABLE ? DEFAULT_TOP : 0) : top;
        return new RankingSelection(
                chosen, all ? RankingScope.ALL : RankingScope.CHEMICAL, Optional.ofNullable(country), members, shown);
    }
}
