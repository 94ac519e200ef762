package eu.chemclust.app.cli;

import eu.chemclust.observatory.benchmark.BenchmarkInputs;
import eu.chemclust.observatory.benchmark.IndicatorStudy;
import eu.chemclust.observatory.indicator.FrameworkCheck;
import eu.chemclust.observatory.indicator.FrameworkCheck.Remark;
import eu.chemclust.observatory.indicator.FrameworkCheck.Topic;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `chemclust framework check`: what an editor should look at before a framework is used.
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Lists gaps, double counting, national values in place of regional ones, mixed units and publications, old"
                    + " figures, and what is odd in pillars and weights.",
            "Exit status 1 if something should be done; lines marked \"note\" are only to be known.",
            ""
        })
final class FrameworkCheckCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "CODE", description = "Framework. Default: crii.")
    private String code = BenchmarkInputs.DEFAULT_FRAMEWORK;

    @Mixin
    private DataOptions dataOptions = new DataOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec spec;

    @Override
    public Integer call() {
        List<Remark> remarks;
        DataOptions.requireFramework(dataOptions.folder(), code);
        try (TerminalProgress progress = new TerminalProgress(spec.commandLine().getErr(), Terminal.progress());
                DataOptions.Opened opened = dataOptions.open(progress, code)) {
            BenchmarkInputs inputs = opened.inputs();
            IndicatorStudy study =
                    IndicatorStudy.of(inputs, opened.known(), inputs.framework().indicators());
            remarks = FrameworkCheck.of(
                    inputs.framework(), inputs.geography(), inputs.method().years(), study.values());
            progress.finish();
        }
        long problems = remarks.stream().filter(Remark::problem).count();
        print(remarks, problems);
        return problems > 0 ? ExitStatus.FINDINGS : ExitStatus.DONE;
    }

    private void print(List<Remark> remarks, long problems) {
        PrintWriter print = spec.commandLine().getOut();
        print.println("Framework " + code + ": " + problems + (problems == 1 ? " thing" : " things") + " to look at, "
                + (remarks.size() - problems) + " to know.");
        for (Topic topic : Topic.values()) {
            print.println();
            print.println(title(topic));
            List<Remark> own =
                    remarks.stream().filter(remark -> remark.topic() == topic).toList();
            if (own.isEmpty()) {
                print.println("  nothing found");
            }
            own.forEach(remark -> print.println("  " + (remark.problem() ? "" : "note: ")
                    + String.join(" and ", remark.nodes()) + ": " + remark.sentence()));
        }
        print.println();
        print.println("Next:  ./chemclust framework show " + code + ", or ./chemclust indicators CODE --framework "
                + code + " for one of them.");
        print.flush();
    }

    private static String title(Topic topic) {
        return switch (topic) {
            case GAPS -> "Gaps (fewer than 65 % of the regions)";
            case DOUBLE_COUNTING -> "Double counting (one series twice, correlation above 0.92)";
            case NATIONAL_VALUES -> "National values in place of regional ones";
            case MIXED -> "Mixed units and publications";
            case OLD_FIGURES -> "Old figures";
            case WEIGHTS -> "Pillars and weights";
        };
    }
}
