package eu.chemclust.app.cli;

import eu.chemclust.designs.IndexProject;
import eu.chemclust.designs.SensitivitySettings;
import eu.chemclust.designs.Varied;
import eu.chemclust.designs.report.ReplicationSummary;
import eu.chemclust.designs.report.SensitivitySheets;
import eu.chemclust.engine.Assumption;
import eu.chemclust.engine.Output;
import eu.chemclust.engine.Sensitivity;
import eu.chemclust.engine.SensitivityPlan;
import eu.chemclust.engine.SensitivityResult;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `chemclust index sensitivity`: says which assumption matters most.
@Command(
        name = "sensitivity",
        mixinStandardHelpOptions = true,
        description = {"Says how much each assumption contributes to the variance of ranks: Sobol indices.", ""})
final class IndexSensitivityCommand implements Callable<Integer> {
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
            Path folder = output.folder("sensitivity");
            progress.report("Reading", 0, 0);
            IndexProject project = input.open();
            Map<String, SensitivityResult> results = new LinkedHashMap<>();
            if (project.assumptions().isEmpty()) {
                throw CommandFailure.usage("The design has no assumptions to weigh: add some under assumptions.");
            }
            project.sensitivity()
                    .outputs()
                    .forEach((words, one) -> results.put(words, analyse(project, one, words, progress)));
            output.write(
                    "sensitivity",
                    folder,
                    project,
                    List.of(),
                    SensitivitySheets.of(project, results),
                    ReplicationSummary.sensitivity(project, results),
                    progress,
                    spec.commandLine().getOut());
        }
        return ExitStatus.DONE;
    }

    private static SensitivityResult analyse(
            IndexProject project, Output output, String words, TerminalProgress progress) {
        SensitivitySettings settings = project.sensitivity();
        List<Assumption> assumptions =
                project.assumptions().stream().map(Varied::assumption).toList();
        progress.report("Explaining the " + words, 0, 0);
        if (settings.exact()) {
            long combinations = Sensitivity.combinations(assumptions);
            return Sensitivity.exact(
                    project.design(),
                    project.units().data(),
                    assumptions,
                    output,
                    settings.threads(),
                    settings.limit(),
                    done -> progress.report("Explaining the " + words, done, combinations));
        }
        SensitivityPlan plan = new SensitivityPlan(
                settings.samples(),
                settings.threads(),
                assumptions,
                output,
                settings.sampling(),
                settings.bootstraps(),
                settings.confidence());
        long total = (long) settings.samples() * (assumptions.size() + 2);
        return Sensitivity.run(
                project.design(),
                project.units().data(),
                plan,
                done -> progress.report("Explaining the " + words, done, total));
    }
}
