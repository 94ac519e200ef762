package eu.chemclust.benchmarks;

import eu.chemclust.observatory.Progress;
import eu.chemclust.observatory.benchmark.BenchmarkInputs;
import eu.chemclust.observatory.benchmark.BenchmarkResult;
import eu.chemclust.observatory.lineage.Lineage;
import eu.chemclust.observatory.lineage.LineageTracer;
import eu.chemclust.observatory.source.DataFolder;
import eu.chemclust.observatory.warehouse.VintageLoader;
import eu.chemclust.observatory.warehouse.Warehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// How long the lineage of one index score takes, with all pillars, indicators and observations under it, once the
/// benchmark is in memory. Run from the root of the checkout, where `data` lies.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class LineageBenchmark {
    private @Nullable BenchmarkResult result;

    /// Computes the shipped benchmark with one replication: intervals are no part of a lineage.
    @Setup
    public void compute() throws IOException {
        DataFolder folder = DataFolder.open(Path.of("data"));
        BenchmarkInputs inputs = BenchmarkInputs.read(folder);
        BenchmarkInputs quick = inputs.withMethod(
                inputs.method().withRobustness(inputs.method().robustness().withReplications(1)));
        try (Warehouse warehouse = Warehouse.open(Files.createTempDirectory("chemclust-lineage"))) {
            new VintageLoader(folder, warehouse).load(Progress.SILENT);
            result = new eu.chemclust.observatory.benchmark.Benchmark(quick, warehouse, 1).run(Progress.SILENT);
        }
    }

    /// The whole tree under the index of one region, the tracer made anew.
    @Benchmark
    public Lineage lineageOfOneScore() {
        return new LineageTracer(Objects.requireNonNull(result)).trace("DEE", "crii", 2023);
    }
}
