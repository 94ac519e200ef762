package eu.chemclust.app.cli;

import eu.chemclust.app.output.LineageJson;
import eu.chemclust.observatory.benchmark.Benchmark;
import eu.chemclust.observatory.benchmark.BenchmarkInputs;
import eu.chemclust.observatory.benchmark.BenchmarkResult;
import eu.chemclust.observatory.benchmark.IndicatorStudy;
import eu.chemclust.observatory.framework.FrameworkNode;
import eu.chemclust.observatory.lineage.IndicatorLineage;
import eu.chemclust.observatory.lineage.Lineage;
import eu.chemclust.observatory.lineage.LineageTracer;
import eu.chemclust.observatory.lineage.Names;
import eu.chemclust.observatory.region.Region;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `chemclust explain`: from a score to every published figure under it.
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = {
            "Walks from a score to every published figure under it: weights, scaling, treatment, formula, source.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./chemclust explain DEE crii.chemical-base",
            "  ./chemclust explain DEE c20lq --year 2020 --exact",
            "  ./chemclust explain DEE0 crii-raw.patents --format json > patents.json",
            "  ./chemclust explain DEE chemistry-plastics.lq"
        })
final class ExplainCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "REGION", description = "Code or name of a region: DEE, Sachsen-Anhalt.")
    private String region = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "NODE",
            description = "Index, pillar or indicator, by code or name, with or without the framework in front."
                    + " Default: the index.")
    private @Nullable String node;

    @Option(names = "--year", paramLabel = "YEAR", description = "Year. Default: the newest.")
    private @Nullable Integer year;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "text, or json with all numbers in full precision. Default: text.")
    private Format format = Format.TEXT;

    @Option(names = "--exact", description = "All digits in the text too.")
    private boolean exact;

    @Mixin
    private DataOptions dataOptions = new DataOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec spec;

    /// How the lineage is printed.
    enum Format {
        TEXT,
        JSON
    }

    @Override
    public Integer call() {
        Traced traced;
        try (TerminalProgress progress = new TerminalProgress(spec.commandLine().getErr(), Terminal.progress());
                DataOptions.Opened opened = dataOptions.open(progress, node == null ? "" : node)) {
            traced = lineage(opened, progress);
            progress.finish();
        }
        PrintWriter print = spec.commandLine().getOut();
        switch (format) {
            case TEXT -> {
                print.print(new LineageText(traced.lineage(), exact).text());
                print.println();
                traced.notes().forEach(print::println);
                print.println("Next:  --exact prints all digits, --format json the same tree for other programs.");
            }
            case JSON -> print.println(LineageJson.text(traced.lineage()));
        }
        print.flush();
        return ExitStatus.DONE;
    }

    /// A lineage, and what a reader should know of the publications it was taken from.
    private record Traced(Lineage lineage, List<String> notes) {}

    private Traced lineage(DataOptions.Opened opened, TerminalProgress progress) {
        BenchmarkInputs inputs = opened.inputs();
        Region found = Names.region(inputs.geography(), region)
                .orElseThrow(() -> CommandFailure.usage("There is no region \"" + region + "\". Nearest: "
                        + String.join(", ", Names.nearRegions(inputs.geography(), region)) + "."));
        int chosen = year == null ? inputs.method().headlineYear() : year;
        if (!inputs.method().years().contains(chosen)) {
            throw CommandFailure.usage("There is no year " + chosen + "; --year takes one of "
                    + inputs.method().years().stream().map(String::valueOf).collect(Collectors.joining(", ")) + ".");
        }
        String code = found.code().code();
        Optional<FrameworkNode> known =
                node == null ? Optional.of(inputs.framework().root()) : Names.node(inputs.framework(), node);
        if (known.isPresent()) {
            // Intervals are not part of a lineage: one replication is enough.
            BenchmarkInputs quick = inputs.withMethod(
                    inputs.method().withRobustness(inputs.method().robustness().withReplications(1)));
            BenchmarkResult result = new Benchmark(quick, opened.known(), 1).run(progress);
            return new Traced(
                    new LineageTracer(result).trace(code, known.get().code(), chosen),
                    KnowledgeNotes.of(result.knowledge()));
        }
        FrameworkNode.Indicator basket = BenchmarkInputs.basketIndicators(opened.folder()).stream()
                .filter(indicator -> indicator.code().equals(node))
                .findFirst()
                .orElseThrow(() -> CommandFailure.usage("The framework "
                        + inputs.framework().root().code() + " has no node \"" + node + "\". Nearest: "
                        + String.join(", ", Names.nearNodes(inputs.framework(), String.valueOf(node)))
                        + ". ./chemclust indicators lists all, also those of baskets."));
        IndicatorStudy study = IndicatorStudy.of(inputs, opened.known(), List.of(basket));
        return new Traced(IndicatorLineage.of(inputs, study, basket, code, chosen), List.of());
    }
}
