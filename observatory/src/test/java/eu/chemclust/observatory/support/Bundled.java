package eu.chemclust.observatory.support;

import eu.chemclust.observatory.Progress;
import eu.chemclust.observatory.benchmark.Benchmark;
import eu.chemclust.observatory.benchmark.BenchmarkInputs;
import eu.chemclust.observatory.benchmark.BenchmarkResult;
import eu.chemclust.observatory.framework.MethodSettings;
import eu.chemclust.observatory.source.DataFolder;
import eu.chemclust.observatory.warehouse.VintageLoader;
import eu.chemclust.observatory.warehouse.Warehouse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The data that ship with the program, loaded once for all tests of a run.
public final class Bundled {
    private static final Path WAREHOUSE = temporaryFolder();

    private Bundled() {}

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory(Path.of("target").toAbsolutePath(), "warehouse");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The folder `data` of the checkout.
    public static Path dataPath() {
        Path here = Path.of("").toAbsolutePath();
        return Files.isDirectory(here.resolve("data"))
                ? here.resolve("data")
                : here.resolve("../data").normalize();
    }

    public static DataFolder data() {
        return DataFolder.open(dataPath());
    }

    /// A warehouse that holds all bundled vintages.
    public static synchronized Warehouse warehouse() {
        Warehouse warehouse = Warehouse.open(WAREHOUSE);
        new VintageLoader(data(), warehouse).load(Progress.SILENT);
        return warehouse;
    }

    /// The benchmark of the bundled data with a number of replications that a test can wait for.
    public static BenchmarkResult benchmark(int replications, int threads) {
        BenchmarkInputs inputs = BenchmarkInputs.read(data());
        MethodSettings method =
                inputs.method().withRobustness(inputs.method().robustness().withReplications(replications));
        try (Warehouse warehouse = warehouse()) {
            return new Benchmark(inputs.withMethod(method), warehouse, threads).run(Progress.SILENT);
        }
    }
}
