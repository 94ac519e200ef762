package eu.chemclust.app.cli;

import eu.chemclust.designs.IndexProject;
import eu.chemclust.designs.Replay;
import eu.chemclust.designs.report.ReplaySheets;
import eu.chemclust.designs.report.Summary;
import eu.chemclust.engine.Index;
import eu.chemclust.engine.IndexResult;
import eu.chemclust.tables.Sheet;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `chemclust index replay`: computes replications whose choices are written down.
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = {
            "Computes replications whose choices are written down in a CSV file: rank and score of every unit in each.",
            ""
        })
final class IndexReplayCommand implements Callable<Integer> {
    @Mixin
    private IndexInput input = new IndexInput();

    @Option(
            names = "--replications",
            paramLabel = "FILE",
            required = true,
            description = "CSV with a row for each replication and a column for each assumption; cells name the"
                    + " alternative by label or number.")
    private Path replications = Path.of("replications.csv");

    @Mixin
    private IndexOutput output = new IndexOutput();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (TerminalProgress progress = new TerminalProgress(spec.commandLine().getErr(), Terminal.progress())) {
            Path folder = output.folder("replay");
            progress.report("Reading", 0, 0);
            IndexProject project = input.open();
            List<Replay.Replication> list = Replay.read(project, replications);
            IndexResult nominal =
                    Index.compute(project.design(), project.units().data());
            List<Sheet> sheets =
                    ReplaySheets.of(project, list, nominal, done -> progress.report("Replications", done, list.size()));
            int failed = 0;
            for (var row : sheets.getLast().rows()) {
                failed += row.isEmpty() ? 0 : 1;
            }
            output.write(
                    "replay",
                    folder,
                    project,
                    List.of(replications),
                    sheets,
                    Summary.replay(project, list.size(), failed),
                    progress,
                    spec.commandLine().getOut());
        }
        return ExitStatus.DONE;
    }
}
