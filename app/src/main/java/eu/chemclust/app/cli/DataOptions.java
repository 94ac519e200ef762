package eu.chemclust.app.cli;

import eu.chemclust.app.diagnosis.Holdings;
import eu.chemclust.app.view.BenchmarkFigures;
import eu.chemclust.engine.KeptRuns;
import eu.chemclust.figures.MapGeometry;
import eu.chemclust.observatory.Deferred;
import eu.chemclust.observatory.Progress;
import eu.chemclust.observatory.benchmark.Benchmark;
import eu.chemclust.observatory.benchmark.BenchmarkInputs;
import eu.chemclust.observatory.benchmark.BenchmarkResult;
import eu.chemclust.observatory.benchmark.RunFolder;
import eu.chemclust.observatory.source.DataFolder;
import eu.chemclust.observatory.warehouse.VintageSelection;
import eu.chemclust.observatory.warehouse.Warehouse;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where data come from and are kept, and how the benchmark is computed from them: shared by all commands that compute.
final class DataOptions extends StoreOptions {
    @Option(
            names = "--replications",
            paramLabel = "N",
            description = "Replications behind the rank intervals. Default: what the method says (10,000).")
    private @Nullable Integer replications;

    @Option(
            names = "--as-known-on",
            paramLabel = "DATE",
            description = "Use only what was certainly published by the end of that day, 2023-12-31. Default: all.")
    private @Nullable LocalDate asKnownOn;

    @Option(
            names = "--framework",
            paramLabel = "CODE",
            description = "Framework to compute, crii or crii-raw; ./chemclust framework list names them. Default:"
                    + " crii.")
    private @Nullable String framework;

    /// The data folder, what a benchmark needs of it, and a warehouse that holds all its vintages.
    ///
    /// @param among the vintages that were asked for
    /// @param runs  replications of earlier questions
    record Opened(DataFolder folder, BenchmarkInputs inputs, Warehouse store, VintageSelection among, KeptRuns runs)
            implements AutoCloseable {
        /// The warehouse with the vintages that were asked for: all, or those known on a day.
        Warehouse known() {
            return among.equals(VintageSelection.ALL) ? store : store.selecting(among);
        }

        /// Answers a question from what is open.
        <T> T answer(Function<Holdings.Held, T> question) {
            return question.apply(new Holdings.Held(folder, inputs, store, known()));
        }

        /// The benchmark, on as many threads as there are processors.
        BenchmarkResult compute(Progress progress) {
            return new Benchmark(inputs, known(), Runtime.getRuntime().availableProcessors(), runs).run(progress);
        }

        @Override
        public void close() {
            store.close();
        }
    }

    /// Opens the warehouse and loads what it does not hold yet.
    Opened open(Progress progress) {
        return open(progress, "");
    }

    /// The same for the framework that a node's name begins with, unless `--framework` names one.
    ///
    /// @param node name of a node such as `crii-raw.patents`, or empty
    Opened open(Progress progress, String node) {
        DataFolder folder = folder();
        String first = node.contains(".") ? node.substring(0, node.indexOf('.')) : node;
        if (framework == null && BenchmarkInputs.frameworks(folder).contains(first)) {
            framework = first;
        }
        return open(folder, inputs(folder), progress);
    }

    private Opened open(DataFolder folder, BenchmarkInputs inputs, Progress progress) {
        VintageSelection among = asKnownOn == null ? VintageSelection.ALL : new VintageSelection.AsKnownOn(asKnownOn);
        return new Opened(
                folder,
                inputs,
                store(folder, progress),
                among,
                RunFolder.of(warehousePath().resolve("runs")));
    }

    /// A computed benchmark with what draws it.
    record Computed(BenchmarkResult result, BenchmarkFigures figures) {}

    /// Computes the benchmark; the boundaries are read meanwhile.
    Computed benchmark(Progress progress) {
        DataFolder folder = folder();
        BenchmarkInputs inputs = inputs(folder);
        Deferred<MapGeometry> boundaries =
                Deferred.beside("boundaries", () -> BenchmarkFigures.boundaries(folder, inputs.geography()));
        try (Opened opened = open(folder, inputs, progress)) {
            BenchmarkResult result = opened.compute(progress);
            return new Computed(result, new BenchmarkFigures(result, boundaries.get()));
        }
    }

    private BenchmarkInputs inputs(DataFolder folder) {
        BenchmarkInputs inputs = framework == null
                ? BenchmarkInputs.read(folder)
                : BenchmarkInputs.read(folder, requireFramework(folder, framework));
        if (replications == null) {
            return inputs;
        }
        if (replications < 1 || replications > 10_000_000) {
            throw CommandFailure.usage("--replications takes a number from 1 to 10,000,000.");
        }
        return inputs.withMethod(
                inputs.method().withRobustness(inputs.method().robustness().withReplications(replications)));
    }

    /// The code, if it is that of a framework.
    static String requireFramework(DataFolder folder, String code) {
        List<String> known = BenchmarkInputs.frameworks(folder);
        if (!known.contains(code)) {
            throw CommandFailure.usage(
                    "There is no framework " + code + "; --framework takes one of " + String.join(", ", known) + ".");
        }
        return code;
    }
}
