package eu.chemclust.app.cli;

import eu.chemclust.designs.IndexProject;
import eu.chemclust.designs.report.ComparisonSheets;
import eu.chemclust.designs.report.Summary;
import eu.chemclust.engine.Index;
import eu.chemclust.engine.IndexResult;
import eu.chemclust.engine.analysis.Comparison;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `chemclust index compare`: sets two designs, or two data files, side by side.
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = {"Computes two designs, or one design on two data files, and says which units move.", ""})
final class IndexCompareCommand implements Callable<Integer> {
    @Mixin
    private IndexInput input = new IndexInput();

    @Option(names = "--with", paramLabel = "DESIGN", description = "The other design. Default: the same.")
    private @Nullable Path with;

    @Option(names = "--with-data", paramLabel = "FILE", description = "The other table of units. Default: the same.")
    private @Nullable Path withData;

    @Option(names = "--with-framework", paramLabel = "FILE", description = "The other framework. Default: the same.")
    private @Nullable Path withFramework;

    @Option(names = "--node", paramLabel = "CODE", description = "The node to compare. Default: the index.")
    private @Nullable String node;

    @Mixin
    private IndexOutput output = new IndexOutput();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (TerminalProgress progress = new TerminalProgress(spec.commandLine().getErr(), Terminal.progress())) {
            Path folder = output.folder("compare");
            progress.report("Reading", 0, 0);
            IndexProject project = input.open();
            IndexProject second = input.open(with, withData, withFramework);
            if (with == null && withData == null && withFramework == null) {
                throw CommandFailure.usage("Name what to compare with: --with, --with-data or --with-framework.");
            }
            progress.report("Computing", 0, 0);
            IndexResult one = Index.compute(project.design(), project.units().data());
            IndexResult two = Index.compute(second.design(), second.units().data());
            String code = node == null ? project.design().framework().root().code() : node;
            for (IndexProject each : List.of(project, second)) {
                if (each.design().framework().find(code).isEmpty()) {
                    throw CommandFailure.usage(
                            "The framework " + each.framework().file() + " has no node " + code
                                    + ": name one that both have with --node.");
                }
            }
            Comparison comparison = Comparison.of(one, two, code);
            output.write(
                    "compare",
                    folder,
                    project,
                    second.files().stream()
                            .filter(f -> !project.files().contains(f))
                            .toList(),
                    ComparisonSheets.of(project, comparison),
                    Summary.comparison(name(project), name(second), comparison),
                    progress,
                    spec.commandLine().getOut());
        }
        return ExitStatus.DONE;
    }

    private static String name(IndexProject project) {
        return project.files().get(0) + ", " + project.files().get(1);
    }
}
