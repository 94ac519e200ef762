package eu.chemclust.app.support;

import eu.chemclust.app.diagnosis.Diagnoses;
import eu.chemclust.app.diagnosis.Foundations;
import eu.chemclust.app.view.BenchmarkFigures;
import eu.chemclust.observatory.Progress;
import eu.chemclust.observatory.benchmark.Benchmark;
import eu.chemclust.observatory.benchmark.BenchmarkInputs;
import eu.chemclust.observatory.benchmark.BenchmarkResult;
import eu.chemclust.observatory.source.DataFolder;
import eu.chemclust.observatory.warehouse.VintageLoader;
import eu.chemclust.observatory.warehouse.Warehouse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/// The benchmark of the data that ship with the program, with few replications, computed once for all tests.
public final class SampleBenchmark {
    private static final int REPLICATIONS = 200;

    private SampleBenchmark() {}

    private static final class Holder {
        static final DataFolder FOLDER = DataFolder.open(dataPath());
        static final BenchmarkResult RESULT = compute();
        static final BenchmarkFigures FIGURES = BenchmarkFigures.of(RESULT, FOLDER);

        static final Diagnoses DIAGNOSES = new Diagnoses(RESULT, Holder::foundations);

        private static Foundations foundations() {
            try (Warehouse warehouse = Warehouse.open(warehouse())) {
                return Foundations.read(FOLDER, inputs(), warehouse, LocalDate.of(2026, 11, 22));
            }
        }

        private static Path warehouse() {
            return Path.of("target")
                    .toAbsolutePath()
                    .resolve("sample-warehouse-" + ProcessHandle.current().pid());
        }

        private static BenchmarkInputs inputs() {
            BenchmarkInputs inputs = BenchmarkInputs.read(FOLDER);
            return inputs.withMethod(
                    inputs.method().withRobustness(inputs.method().robustness().withReplications(REPLICATIONS)));
        }

        private static Path dataPath() {
            Path here = Path.of("").toAbsolutePath();
            Path data = here.resolve("data");
            return Files.isDirectory(data) ? data : here.resolveSibling("data");
        }

        private static BenchmarkResult compute() {
            try (Warehouse warehouse = Warehouse.open(warehouse())) {
                new VintageLoader(FOLDER, warehouse).load(Progress.SILENT);
                return new Benchmark(inputs(), warehouse, 2).run(Progress.SILENT);
            }
        }
    }

    public static BenchmarkResult result() {
        return Holder.RESULT;
    }

    public static BenchmarkFigures figures() {
        return Holder.FIGURES;
    }

    public static Diagnoses diagnoses() {
        return Holder.DIAGNOSES;
    }

    /// The data that ship with the program.
    public static DataFolder folder() {
        return Holder.FOLDER;
    }
}
