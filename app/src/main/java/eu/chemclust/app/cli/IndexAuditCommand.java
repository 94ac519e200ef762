package eu.chemclust.app.cli;

import eu.chemclust.designs.IndexProject;
import eu.chemclust.designs.report.AuditSheets;
import eu.chemclust.designs.report.Summary;
import eu.chemclust.engine.Index;
import eu.chemclust.engine.IndexResult;
import eu.chemclust.engine.Robustness;
import eu.chemclust.engine.RobustnessResult;
import eu.chemclust.engine.analysis.Audit;
import eu.chemclust.engine.analysis.Criterion;
import eu.chemclust.tables.Sheet;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `chemclust index audit`: checks an index by the criteria of the JRC's audits.
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = {
            "Checks the index by the criteria of the JRC: coverage, coherence, redundancy, importance, robustness.",
            ""
        })
final class IndexAuditCommand implements Callable<Integer> {
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
            Path folder = output.folder("audit");
            progress.report("Reading", 0, 0);
            IndexProject project = input.open();
            progress.report("Computing", 0, 0);
            IndexResult result = Index.compute(project.design(), project.units().data());
            List<Criterion> criteria = criteria(project, result, progress);
            progress.report("Correlations, components and removals", 0, 0);
            List<Sheet> sheets = AuditSheets.of(project, result, criteria);
            output.write(
                    "audit",
                    folder,
                    project,
                    List.of(),
                    sheets,
                    Summary.audit(project, criteria),
                    progress,
                    spec.commandLine().getOut());
        }
        return ExitStatus.DONE;
    }

    /// With the width of rank intervals where the design has assumptions to get them from.
    private static List<Criterion> criteria(IndexProject project, IndexResult result, TerminalProgress progress) {
        if (project.assumptions().isEmpty()) {
            return Audit.of(result);
        }
        int total = project.robustness().replications();
        RobustnessResult robustness = Robustness.run(
                project.design(),
                project.units().data(),
                project.robustness(),
                done -> progress.report("Replications", done, total));
        int period = project.units().listPeriods().getLast();
        return Audit.of(
                result, robustness, project.robustness().groups().getFirst().name(), period);
    }
}
