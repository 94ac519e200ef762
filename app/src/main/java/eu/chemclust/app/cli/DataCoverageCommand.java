package eu.chemclust.app.cli;

import eu.chemclust.app.output.CoverageData;
import eu.chemclust.app.output.Grid;
import eu.chemclust.observatory.benchmark.BenchmarkInputs;
import eu.chemclust.observatory.coverage.Coverage;
import eu.chemclust.observatory.coverage.CoverageCell;
import eu.chemclust.observatory.coverage.ReleaseCalendar;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `chemclust data coverage`: what is missing or overdue, and why.
@Command(
        name = "coverage",
        mixinStandardHelpOptions = true,
        description = {
            "Shows what the benchmark's indicators have and lack, by region, indicator and year, with the reason.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./chemclust data coverage                      every indicator by year",
            "  ./chemclust data coverage --indicator c20lq    every region by year",
            "  ./chemclust data coverage --region DEE         every indicator of a region by year",
            "  ./chemclust data coverage --year 2023          every region by indicator"
        })
final class DataCoverageCommand implements Callable<Integer> {
    @Option(names = "--indicator", paramLabel = "CODE", description = "One indicator.")
    private @Nullable String indicator;

    @Option(names = "--region", paramLabel = "CODE", description = "One region.")
    private @Nullable String region;

    @Option(names = "--year", paramLabel = "YEAR", description = "One year.")
    private @Nullable Integer year;

    @Option(
            names = "--today",
            paramLabel = "DATE",
            description = "Day that decides what is overdue. Default: the system's date.")
    private @Nullable LocalDate today;

    @Option(names = "--format", paramLabel = "FORMAT", description = "table, csv or json. Default: table.")
    private GridFormat format = GridFormat.TABLE;

    @Mixin
    private DataOptions dataOptions = new DataOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec spec;

    @Override
    public Integer call() {
        LocalDate day = today == null ? LocalDate.now(Clock.system(ZoneId.systemDefault())) : today;
        BenchmarkInputs inputs;
        Coverage coverage;
        try (TerminalProgress progress = new TerminalProgress(spec.commandLine().getErr(), Terminal.progress());
                DataOptions.Opened opened = dataOptions.open(progress)) {
            inputs = opened.inputs();
            check(inputs);
            coverage = new Coverage(
                    inputs, opened.known(), opened.folder().read("release-calendar", ReleaseCalendar::read), day);
        }
        List<CoverageCell> cells = coverage.cells().stream()
                .filter(cell -> indicator == null || cell.indicator().equals(indicator))
                .filter(cell -> region == null || cell.region().equals(region))
                .filter(cell -> year == null || cell.year() == year)
                .toList();
        PrintWriter print = spec.commandLine().getOut();
        switch (format) {
            case TABLE ->
                print.print(new CoverageMap(inputs, cells, coverage.overdue(), day, Terminal.colours())
                        .text(indicator != null, region != null, year != null));
            case CSV -> print.print(CoverageData.grid(cells).csv());
            case JSON -> print.print(Grid.json(CoverageData.document(cells, coverage.overdue(), day)));
        }
        print.flush();
        return ExitStatus.DONE;
    }

    private void check(BenchmarkInputs inputs) {
        List<String> indicators =
                inputs.framework().indicators().stream().map(one -> one.code()).toList();
        if (indicator != null && !indicators.contains(indicator)) {
            throw CommandFailure.usage("There is no indicator " + indicator + "; --indicator takes one of "
                    + String.join(", ", indicators) + ".");
        }
        if (region != null && inputs.geography().find(region).isEmpty()) {
            throw CommandFailure.usage("There is no benchmark region " + region
                    + "; ./chemclust benchmark --all --top 0 lists their codes.");
        }
        if (year != null && !inputs.method().years().contains(year)) {
            throw CommandFailure.usage("There is no year " + year + "; --year takes one of "
                    + inputs.method().years().stream().map(String::valueOf).collect(Collectors.joining(", ")) + ".");
        }
    }
}
