package eu.chemclust.app.cli;

import eu.chemclust.designs.IndexProject;
import eu.chemclust.designs.report.ReplicationSummary;
import eu.chemclust.designs.report.RobustnessSheets;
import eu.chemclust.engine.Robustness;
import eu.chemclust.engine.RobustnessResult;
import eu.chemclust.tables.Sheet;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `chemclust index robustness`: says how ranks depend on the assumptions of a design.
@Command(
        name = "robustness",
        mixinStandardHelpOptions = true,
        description = {
            "Computes the index many times with its assumptions drawn anew: rank intervals, order of pairs, tiers.",
            ""
        })
final class IndexRobustnessCommand implements Callable<Integer> {
    @Mixin
    private IndexInput input = new IndexInput();

    @Mixin
    private IndexOutput output = new IndexOutput();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (TerminalProgress progress = new TerminalProgress(spec.commandLine().getErr(), Terminal.progress())) {
            Path folder = output.folder("robustness");
            progress.report("Reading", 0, 0);
            IndexProject project = input.open();
            int total = project.robustness().replications();
            RobustnessResult result = Robustness.run(
                    project.design(),
                    project.units().data(),
                    project.robustness(),
                    done -> progress.report("Replications", done, total));
            List<Sheet> sheets = RobustnessSheets.of(project, result);
            output.write(
                    "robustness",
                    folder,
                    project,
                    List.of(),
                    sheets,
                    ReplicationSummary.robustness(project, result),
                    progress,
                    spec.commandLine().getOut());
        }
        return ExitStatus.DONE;
    }
}
