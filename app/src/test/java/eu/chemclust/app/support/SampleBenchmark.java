package eu.chemclust.app.support;

import eu.chemclust.app.view.BenchmarkFigures;
import eu.chemclust.observatory.Progress;
import eu.chemclust.observatory.benchmark.Benchmark;
import eu.chemclust.observatory.benchmark.BenchmarkInputs;
import eu.chemclust.observatory.benchmark.BenchmarkResult;
import eu.chemclust.observatory.source.DataFolder;
import eu.chemclust.observatory.warehouse.VintageLoader;
import eu.chemclust.observatory.warehouse.Warehouse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The benchmark of the data that ship with the program, with few replications, computed once for all tests.
public final class SampleBenchmark {
    private static final int REPLICATIONS = 200;

    private SampleBenchmark() {}

    private static final class Holder {
        static final DataFolder FOLDER = DataFolder.open(dataPath());
        static final BenchmarkResult RESULT = compute();
        static final BenchmarkFigures FIGURES = BenchmarkFigures.of(RESULT, FOLDER);

        private static Path dataPath() {
            Path here = Path.of("").toAbsolutePath();
            Path data = here.resolve("data");
            return Files.isDirectory(data) ? data : here.resolveSibling("data");
        }

        private static BenchmarkResult compute() {
            BenchmarkInputs inputs = BenchmarkInputs.read(FOLDER);
            inputs = inputs.withMethod(
                    inputs.method().withRobustness(inputs.method().robustness().withReplications(REPLICATIONS)));
            try (Warehouse warehouse =
                    Warehouse.open(Files.createTempDirectory(Path.of("target").toAbsolutePath(), "warehouse"))) {
                new VintageLoader(FOLDER, warehouse).load(Progress.SILENT);
                return new Benchmark(inputs, warehouse, 2).run(Progress.SILENT);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    public static BenchmarkResult result() {
        return Holder.RESULT;
    }

    public static BenchmarkFigures figures() {
        return Holder.FIGURES;
    }
}
