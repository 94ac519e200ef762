package eu.chemclust.app.cli;

import eu.chemclust.app.output.DiffCsv;
import eu.chemclust.app.output.DiffJson;
import eu.chemclust.observatory.benchmark.RankingScope;
import eu.chemclust.observatory.edition.EditionDiff;
import java.io.PrintWriter;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `chemclust edition diff`: what changed between two editions, and why.
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = {
            "Says which regions moved beyond their interval between two editions, and splits each change of score and",
            "rank into what data, method, membership and geography contributed (Shapley values, in no order).",
            ""
        })
final class EditionDiffCommand implements Callable<Integer> {
    private static final int DEFAULT_TOP = 20;

    @Parameters(index = "0", paramLabel = "EARLIER", description = "The earlier edition.")
    private String earlier = "";

    @Parameters(index = "1", paramLabel = "LATER", description = "The later edition.")
    private String later = "";

    @Option(names = "--year", paramLabel = "YEAR", description = "Year to compare. Default: the newest in both.")
    private @Nullable Integer year;

    @Option(names = "--all", description = "Compare ranks among all regions, not only the chemical ones.")
    private boolean all;

    @Option(
            names = "--top",
            paramLabel = "N",
            description = "Print the N largest changes of rank; 0 prints all. Default: 20 in the table, all in CSV and"
                    + " JSON.")
    private @Nullable Integer top;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "TABLE",
            description = "What to print: table, csv or json. Default: table.")
    private BenchmarkCommand.Format format = BenchmarkCommand.Format.TABLE;

    @Mixin
    private EditionOptions options = new EditionOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (top != null && top < 0) {
            throw CommandFailure.usage("--top takes 0 (all) or a number of regions.");
        }
        EditionDiff diff;
        try (TerminalProgress progress = new TerminalProgress(spec.commandLine().getErr(), Terminal.progress())) {
            diff = EditionDiff.of(
                    options.editions().get(EditionOptions.requireName(earlier)),
                    options.editions().get(EditionOptions.requireName(later)),
                    all ? RankingScope.ALL : RankingScope.CHEMICAL,
                    year == null ? OptionalInt.empty() : OptionalInt.of(year),
                    progress);
        }
        int shown = top == null ? (format == BenchmarkCommand.Format.TABLE ? DEFAULT_TOP : 0) : top;
        PrintWriter print = spec.commandLine().getOut();
        switch (format) {
            case TABLE -> print.print(new EditionDiffText(diff, Terminal.colours()).text(shown));
            case CSV -> print.print(DiffCsv.text(diff, shown));
            case JSON -> print.println(DiffJson.text(diff, shown));
        }
        print.flush();
        return ExitStatus.DONE;
    }
}
