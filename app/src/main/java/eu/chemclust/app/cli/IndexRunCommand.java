package eu.chemclust.app.cli;

import eu.chemclust.designs.IndexProject;
import eu.chemclust.designs.report.StepSheets;
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
import picocli.CommandLine.Spec;

/// `chemclust index run`: computes an index and writes every step.
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = {"Computes the index and writes a table for every step, with the ranking in results.csv.", ""})
final class IndexRunCommand implements Callable<Integer> {
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
            Path folder = output.folder("run");
            progress.report("Reading", 0, 0);
            IndexProject project = input.open();
            progress.report("Computing", 0, 0);
            IndexResult result = Index.compute(project.design(), project.units().data());
            progress.report("Statistics", 0, 0);
            List<Sheet> sheets = StepSheets.of(project, result);
            output.write(
                    "run",
                    folder,
                    project,
                    List.of(),
                    sheets,
                    Summary.run(project, result),
                    progress,
                    spec.commandLine().getOut());
        }
        return ExitStatus.DONE;
    }
}
