package eu.chemclust.app.cli;

import eu.chemclust.designs.IndexProject;
import eu.chemclust.designs.report.StepSheets;
import eu.chemclust.designs.report.Summary;
import eu.chemclust.engine.Framework;
import eu.chemclust.engine.Index;
import eu.chemclust.engine.IndexResult;
import eu.chemclust.engine.Node;
import eu.chemclust.tables.Sheet;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `chemclust index run`: computes an index and writes every step.
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = {"Computes the index and writes a table for every step, with the ranking in results.csv.", ""})
final class IndexRunCommand implements Callable<Integer> {
    @Mixin
    private IndexInput input = new IndexInput();

    @Option(
            names = "--outranking",
            paramLabel = "GROUP",
            description = "Write the outranking matrix of this group too, whatever its aggregation (repeatable)."
                    + " Groups aggregated by Copeland have theirs written anyway.")
    private List<String> outranking = List.of();

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
            requireGroups(project.design().framework());
            progress.report("Computing", 0, 0);
            IndexResult result = Index.compute(project.design(), project.units().data());
            progress.report("Statistics", 0, 0);
            List<Sheet> sheets = StepSheets.of(project, result, outranking);
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

    private void requireGroups(Framework framework) {
        for (String code : outranking) {
            if (framework.groups().stream().noneMatch(group -> group.code().equals(code))) {
                throw CommandFailure.usage("The framework has no group " + code + ". Its groups are "
                        + String.join(
                                ", ",
                                framework.groups().stream().map(Node::code).toList())
                        + ".");
            }
        }
    }
}
