package eu.chemclust.app.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chemclust.designs.IndexProject;
import eu.chemclust.figures.FigureException;
import eu.chemclust.figures.MapGeometry;
import eu.chemclust.observatory.Progress;
import eu.chemclust.observatory.edition.Edition;
import eu.chemclust.observatory.framework.Baskets;
import eu.chemclust.observatory.framework.FrameworkFile;
import eu.chemclust.observatory.framework.MethodSettings;
import eu.chemclust.observatory.region.NutsCodes;
import eu.chemclust.observatory.region.NutsVersion;
import eu.chemclust.observatory.source.DataFolder;
import eu.chemclust.observatory.source.DataPackage;
import eu.chemclust.observatory.source.PackageFile;
import eu.chemclust.observatory.source.Source;
import eu.chemclust.observatory.source.TableSources;
import eu.chemclust.observatory.submission.MappingFile;
import eu.chemclust.observatory.submission.MappingProposal;
import eu.chemclust.observatory.submission.RegionNames;
import eu.chemclust.observatory.submission.TableImport;
import eu.chemclust.observatory.validation.Acceptances;
import eu.chemclust.observatory.validation.RuleFile;
import eu.chemclust.tables.BadInputException;
import eu.chemclust.tables.CsvTable;
import eu.chemclust.tables.XlsxWorkbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every reader of outside input answers a broken file with findings: never with another exception, and it comes to an
/// end. A reader of your own is one line in `readers()`: its name, a good file, and how it is read.
class ReadersFuzzTest {
    private static final int FILES = 200;

    @TempDir
    static Path folder;

    /// Reads bytes, or fails with findings.
    @FunctionalInterface
    interface Reading {
        void read(byte[] bytes) throws IOException;
    }

    /// A reader with a file that it takes.
    static final class Reader {
        private final String name;
        private final byte[] good;
        private final Reading reading;

        Reader(String name, byte[] good, Reading reading) {
            this.name = name;
            this.good = good.clone();
            this.reading = reading;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Reader> readers() throws IOException {
        return Stream.of(
                new Reader("CSV", FuzzSamples.text("a,b,c\n1,2 d,\"x\ny\"\n3,:,z\n"), ReadersFuzzTest::csv),
                new Reader("XLSX", FuzzSamples.workbook(), ReadersFuzzTest::xlsx),
                new Reader("datapackage.json", FuzzSamples.data("crii/datapackage.json"), ReadersFuzzTest::dataPackage),
                new Reader(
                        "framework",
                        FuzzSamples.data("crii/framework.csv"),
                        b -> FrameworkFile.read("f.csv", FuzzSamples.in(b))),
                new Reader(
                        "method",
                        FuzzSamples.data("crii/method.json"),
                        b -> MethodSettings.read("m.json", FuzzSamples.in(b))),
                new Reader(
                        "boundaries",
                        FuzzSamples.text(FuzzSamples.BOUNDARIES),
                        b -> MapGeometry.ofThoseFound(List.of("DE21"), List.of(FuzzSamples.in(b)))),
                new Reader(
                        "mapping",
                        FuzzSamples.text(FuzzSamples.MAPPING),
                        b -> MappingFile.read("m.yaml", FuzzSamples.in(b))),
                new Reader(
                        "rules",
                        FuzzSamples.data("validation/rules.csv"),
                        b -> RuleFile.read("r.csv", FuzzSamples.in(b))),
                new Reader(
                        "acceptances",
                        FuzzSamples.text("finding,reason,who,date\na,b,c,2024-01-01\n"),
                        b -> Acceptances.read("a.csv", FuzzSamples.in(b))),
                new Reader(
                        "baskets",
                        FuzzSamples.data("baskets/baskets.csv"),
                        b -> Baskets.read("b.csv", FuzzSamples.in(b))),
                new Reader("eurostat-tsv", FuzzSamples.text(FuzzSamples.TSV), b -> source("eurostat-tsv", b)),
                new Reader("sdmx-csv", FuzzSamples.text(FuzzSamples.SDMX), b -> source("sdmx-csv", b)),
                new Reader("json-stat", FuzzSamples.text(FuzzSamples.CUBE), b -> source("json-stat", b)),
                new Reader(
                        "edition manifest",
                        FuzzSamples.data(FuzzSamples.EDITION + "manifest.json"),
                        b -> edition("manifest.json", b)),
                new Reader(
                        "edition description",
                        FuzzSamples.data(FuzzSamples.EDITION + "edition.json"),
                        b -> edition("edition.json", b)),
                new Reader("index design", FuzzSamples.starter("design.yaml"), ReadersFuzzTest::design),
                new Reader("own table, proposed", FuzzSamples.text(FuzzSamples.TABLE), ReadersFuzzTest::propose),
                new Reader("own table, imported", FuzzSamples.text(FuzzSamples.TABLE), ReadersFuzzTest::importTable));
    }

    @ParameterizedTest
    @MethodSource("readers")
    @Timeout(300)
    void brokenFilesGiveFindings(Reader reader) throws IOException {
        assertThat(outcome(reader, reader.good)).as("the good file").isEmpty();
        assertThat(outcome(reader, new byte[0])).doesNotContain("!");
        Mutator mutator = new Mutator(reader.name.hashCode(), reader.good);
        for (int i = 0; i < FILES; i++) {
            assertThat(outcome(reader, mutator.next()))
                    .as("file %d of %s", i, reader)
                    .doesNotStartWith("!");
        }
    }

    /// Files that a fuzzer found and that once broke a reader.
    @Test
    void filesThatOnceBrokeAReader() throws IOException {
        Reader csv = readers()
                .filter(reader -> reader.name.equals("CSV"))
                .findFirst()
                .orElseThrow();
        assertThat(outcome(csv, FuzzSamples.text("a,b,c,a,b\n1,2,3\n1,2,3,4,5\n")))
                .contains("names the column twice");
    }

    /// Any bytes to the reader of a name: what `ReadersFuzzing` calls.
    static void read(String name, byte[] bytes) throws IOException {
        Reader reader =
                readers().filter(each -> each.name.equals(name)).findFirst().orElseThrow();
        String outcome = outcome(reader, bytes);
        if (outcome.startsWith("!")) {
            throw new AssertionError(outcome);
        }
    }

    /// Empty where the file was read, the findings where it was refused, `!` and the exception otherwise.
    private static String outcome(Reader reader, byte[] bytes) throws IOException {
        try {
            reader.reading.read(bytes);
            return "";
        } catch (BadInputException e) {
            return e.findings().getFirst().sentence();
        } catch (FigureException e) {
            return String.valueOf(e.getMessage());
        } catch (RuntimeException | StackOverflowError e) {
            StringBuilder trace = new StringBuilder("!" + e);
            for (StackTraceElement element : e.getStackTrace()) {
                if (element.getClassName().startsWith("eu.chemclust") && trace.length() < 2000) {
                    trace.append(" at ").append(element);
                }
            }
            return trace.toString();
        }
    }

    private static void csv(byte[] bytes) {
        CsvTable.read("a.csv", FuzzSamples.in(bytes), ',', List.of("a", "b", "c"), row -> {
            row.number("a");
            row.flaggedNumber("b");
            row.flag("b");
        });
    }

    private static void xlsx(byte[] bytes) throws IOException {
        try (XlsxWorkbook workbook = XlsxWorkbook.open("a.xlsx", FuzzSamples.in(bytes))) {
            workbook.sheets().forEach(sheet -> workbook.read(sheet.name(), row -> {}));
        }
    }

    private static void dataPackage(byte[] bytes) throws IOException {
        Path inside = Files.createDirectories(folder.resolve("data/one"));
        Files.write(inside.resolve("datapackage.json"), bytes);
        assertThat(DataFolder.open(folder.resolve("data")).packages()).isNotEmpty();
    }

    /// A source reads its file as a data package describes it.
    private static void source(String reader, byte[] bytes) throws IOException {
        DataPackage.Resource resource = new DataPackage.Resource(
                "r",
                "r",
                "r",
                "utf-8",
                bytes.length,
                "sha256:" + "0".repeat(64),
                reader,
                "s",
                "2021",
                "v",
                1,
                "2020",
                "2026-11",
                null,
                null,
                null,
                null,
                null);
        PackageFile file = new PackageFile(
                new DataPackage("p", "p", "", List.of(), "", List.of(), List.of(), List.of(resource)), resource);
        Source source = Objects.requireNonNull(TableSources.all().get(reader));
        source.read(file, FuzzSamples.in(bytes), codes(), observation -> {});
    }

    /// Opens a copy of the shipped edition's two descriptions with one of them replaced.
    private static void edition(String part, byte[] bytes) throws IOException {
        Path inside = Files.createDirectories(folder.resolve("crii-2026.1"));
        Files.write(inside.resolve("manifest.json"), FuzzSamples.data(FuzzSamples.EDITION + "manifest.json"));
        Files.write(inside.resolve("edition.json"), FuzzSamples.data(FuzzSamples.EDITION + "edition.json"));
        Files.write(inside.resolve(part), bytes);
        Edition.open(inside);
    }

    private static void design(byte[] bytes) throws IOException {
        Path inside = Files.createDirectories(folder.resolve("design"));
        for (String part : List.of("units.csv", "framework.csv", "weight-sets.csv")) {
            Files.write(inside.resolve(part), FuzzSamples.starter(part));
        }
        IndexProject.open(Files.write(inside.resolve("design.yaml"), bytes), Optional.empty(), Optional.empty());
    }

    private static void propose(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("own.csv"), bytes);
        MappingProposal.of(file, "own.csv", Optional.empty(), codes(), new RegionNames(), "2026-11-22");
    }

    private static void importTable(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("own.csv"), bytes);
        TableImport.read(
                file,
                "own.csv",
                MappingFile.read("m.yaml", FuzzSamples.in(FuzzSamples.text(FuzzSamples.MAPPING))),
                codes(),
                new RegionNames(),
                Progress.SILENT);
    }

    private static NutsCodes codes() {
        NutsCodes codes = new NutsCodes();
        for (String code : List.of("DE", "DE2", "DE21", "DE22", "DEE", "DEE0")) {
            codes.add(code, NutsVersion.V2021);
        }
        return codes;
    }
}
