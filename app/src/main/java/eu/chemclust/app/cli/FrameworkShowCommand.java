package eu.chemclust.app.cli;

import eu.chemclust.observatory.benchmark.BenchmarkInputs;
import eu.chemclust.observatory.framework.FrameworkNode;
import eu.chemclust.observatory.framework.IndicatorFramework;
import eu.chemclust.observatory.source.DataFolder;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `chemclust framework show`: the tree of a framework.
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Shows the tree of a framework with weights, direction, formula and source.")
final class FrameworkShowCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "CODE", description = "Framework. Default: crii.")
    private String code = BenchmarkInputs.DEFAULT_FRAMEWORK;

    @Mixin
    private StoreOptions dataOptions = new StoreOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec spec;

    @Override
    public Integer call() {
        DataFolder folder = dataOptions.folder();
        IndicatorFramework framework = BenchmarkInputs.read(folder, DataOptions.requireFramework(folder, code))
                .framework();
        TextColumns table = new TextColumns("Node", "Weight", "Of index", "More is", "Unit", "Formula");
        show(framework, framework.root(), 0, table);
        PrintWriter print = spec.commandLine().getOut();
        print.println(framework.root().name("en") + " (" + code + ")");
        print.println();
        print.print(table.text());
        print.println();
        print.println("Next:  ./chemclust indicators CODE --framework " + code
                + " shows one, ./chemclust framework check " + code + " what an editor should look at.");
        print.flush();
        return ExitStatus.DONE;
    }

    private static void show(IndicatorFramework framework, FrameworkNode node, int depth, TextColumns table) {
        String share = String.format(Locale.ROOT, "%.1f %%", 100 * framework.effectiveWeight(node.code()));
        String name = "  ".repeat(depth) + node.code();
        String weight = new Digits(false).computed(node.weight());
        switch (node) {
            case FrameworkNode.Group group -> {
                table.row(name, weight, share, "", "", group.name("en"));
                group.children().forEach(child -> show(framework, child, depth + 1, table));
            }
            case FrameworkNode.Indicator indicator ->
                table.row(
                        name,
                        weight,
                        share,
                        indicator.direction() > 0 ? "better" : "worse",
                        indicator.unit(),
                        indicator.formula().text());
        }
    }
}
