package eu.chemclust.app.cli;

import eu.chemclust.app.output.Grid;
import eu.chemclust.observatory.disclosure.ConfidentialityAudit;
import eu.chemclust.observatory.disclosure.ConfidentialityAudit.Result;
import eu.chemclust.observatory.disclosure.MarginRule;
import eu.chemclust.observatory.source.ReferenceFiles;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `chemclust data confidential`: do published figures give confidential ones away?
@Command(
        name = "confidential",
        mixinStandardHelpOptions = true,
        description = {
            "Names confidential cells of official tables that could be computed from the published ones.",
            "No value is computed or shown; ChemClust treats all of these cells as missing.",
            ""
        })
final class DataConfidentialCommand implements Callable<Integer> {
    private static final int LISTED = 20;

    @Option(names = "--format", paramLabel = "FORMAT", description = "table, csv or json. Default: table.")
    private GridFormat format = GridFormat.TABLE;

    @Mixin
    private DataOptions dataOptions = new DataOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec spec;

    @Override
    public Integer call() {
        List<Result> results;
        try (TerminalProgress progress = new TerminalProgress(spec.commandLine().getErr(), Terminal.progress());
                DataOptions.Opened opened = dataOptions.open(progress)) {
            results = new ConfidentialityAudit(
                            opened.known(),
                            ReferenceFiles.codes(opened.folder()),
                            opened.folder().read("margins", MarginRule::read))
                    .run(progress);
        }
        PrintWriter print = spec.commandLine().getOut();
        switch (format) {
            case TABLE -> print(print, results);
            case CSV -> print.print(exposed(results).csv());
            case JSON -> print.print(Grid.json(exposed(results).objects()));
        }
        print.flush();
        return ExitStatus.DONE;
    }

    private static void print(PrintWriter print, List<Result> results) {
        for (Result result : results) {
            print.printf(
                    Locale.ROOT,
                    "%s: %,d confidential cells, %,d of them follow from published ones.%n",
                    result.indicator(),
                    result.confidential(),
                    result.exposed().size());
            print.printf(
                    Locale.ROOT,
                    "  To protect them, %,d published cells would have to be withheld too. Of %,d complete sums %,d add"
                            + " up.%n",
                    result.toWithhold(),
                    result.sums(),
                    result.exact());
        }
        Grid exposed = exposed(results);
        if (!exposed.rows().isEmpty()) {
            print.println();
            int shown = Math.min(LISTED, exposed.rows().size());
            print.print(new Grid(exposed.columns(), exposed.rows().subList(0, shown)).text());
            if (shown < exposed.rows().size()) {
                print.println((exposed.rows().size() - shown) + " more; --format csv lists all.");
            }
        }
        print.println();
        print.println(
                "ChemClust computes none of them: a confidential figure is missing, whatever could be said of it.");
    }

    private static Grid exposed(List<Result> results) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Result result : results) {
            result.exposed()
                    .forEach(cell -> rows.add(Arrays.asList(
                            cell.series().toString(),
                            cell.region().code(),
                            cell.period().toString(),
                            cell.through().isEmpty() ? "several sums together" : String.join("; ", cell.through()))));
        }
        return new Grid(List.of("series", "region", "period", "through"), rows);
    }
}
