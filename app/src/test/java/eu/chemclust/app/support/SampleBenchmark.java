package eu.chemclust.app.support;

import eu.chemclust.app.diagnosis.Diagnoses;
import eu.chemclust.app.diagnosis.Diagnosis;
import eu.chemclust.app.diagnosis.Holdings;
import eu.chemclust.app.exchange.CatalogueShelf;
import eu.chemclust.app.view.BenchmarkFigures;
import eu.chemclust.app.web.Served;
import eu.chemclust.exchange.catalogue.CatalogueReader;
import eu.chemclust.exchange.catalogue.CatalogueStore;
import eu.chemclust.observatory.Progress;
import eu.chemclust.observatory.benchmark.Benchmark;
import eu.chemclust.observatory.benchmark.BenchmarkInputs;
import eu.chemclust.observatory.benchmark.BenchmarkResult;
import eu.chemclust.observatory.edition.Editions;
import eu.chemclust.observatory.source.DataFolder;
import eu.chemclust.observatory.warehouse.VintageLoader;
import eu.chemclust.observatory.warehouse.Warehouse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;

/// The benchmark of the data that ship with the program, with few replications, computed once for all tests.
public final class SampleBenchmark {
    private static final int REPLICATIONS = 200;

    private SampleBenchmark() {}

    private static final class Holder {
        static final DataFolder FOLDER = DataFolder.open(dataPath());
        static final BenchmarkInputs INPUTS = inputs();
        static final Path WAREHOUSE = warehouse();
        static final BenchmarkResult RESULT = compute();
        static final BenchmarkFigures FIGURES = BenchmarkFigures.of(RESULT, FOLDER);

        private static Path dataPath() {
            Path here = Path.of("").toAbsolutePath();
            Path data = here.resolve("data");
            return Files.isDirectory(data) ? data : here.resolveSibling("data");
        }

        private static BenchmarkInputs inputs() {
            BenchmarkInputs inputs = BenchmarkInputs.read(FOLDER);
            return inputs.withMethod(
                    inputs.method().withRobustness(inputs.method().robustness().withReplications(REPLICATIONS)));
        }

        private static Path warehouse() {
            try {
                return Files.createTempDirectory(Path.of("target").toAbsolutePath(), "warehouse");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static BenchmarkResult compute() {
            try (Warehouse warehouse = Warehouse.open(WAREHOUSE)) {
                new VintageLoader(FOLDER, warehouse).load(Progress.SILENT);
                return new Benchmark(INPUTS, warehouse, 2).run(Progress.SILENT);
            }
        }

        private static synchronized <T> T ask(Function<Holdings.Held, T> question) {
            try (Warehouse warehouse = Warehouse.open(WAREHOUSE)) {
                return question.apply(new Holdings.Held(FOLDER, INPUTS, warehouse, warehouse));
            }
        }
    }

    /// The shipped catalogue, opened once for all tests; its index is kept between runs below `target`.
    private static final class Shelf {
        static final CatalogueShelf EXCHANGE = opened();

        private static CatalogueShelf opened() {
            CatalogueShelf shelf = new CatalogueShelf(() -> new CatalogueShelf.Opened(
                    CatalogueStore.open(
                            Holder.FOLDER, Path.of("target", "search").toAbsolutePath(), List.of(), Progress.SILENT),
                    CatalogueReader.vocabulary(Holder.FOLDER)));
            shelf.open();
            return shelf;
        }
    }

    /// The sample with all that a server needs beside it; the edition is the one that ships.
    public static Served served() {
        Holdings holdings = Holder::ask;
        Diagnosis diagnosis = new Diagnosis(SampleBenchmark::result, holdings, Progress.SILENT);
        return new Served(
                result(),
                figures(),
                diagnosis,
                new Diagnoses(diagnosis),
                holdings,
                new Editions(List.of(Holder.FOLDER.root().resolve("editions"))),
                Shelf.EXCHANGE,
                Clock.fixed(LocalDate.of(2026, 11, 22).atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
    }

    /// The same with other editions.
    public static Served served(Editions editions) {
        Served all = served();
        return new Served(
                all.result(),
                all.figures(),
                all.diagnosis(),
                all.diagnoses(),
                all.holdings(),
                editions,
                all.exchange(),
                all.clock());
    }

    /// The data that ship with the program.
    public static DataFolder folder() {
        return Holder.FOLDER;
    }

    public static BenchmarkResult result() {
        return Holder.RESULT;
    }

    public static BenchmarkFigures figures() {
        return Holder.FIGURES;
    }
}
