package eu.chemclust.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chemclust.app.output.IndexFiles;
import eu.chemclust.tables.Cell;
import eu.chemclust.tables.Sheet;
import eu.chemclust.tables.TextTable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is in the folder of an index run besides the tables of the steps.
final class IndexFilesTest {
    private static final String WEIGHTS = "set,code,weight\nA,patents,2\nB,patents,3\n";

    @TempDir
    private Path folder;

    private Path index = Path.of("");

    @BeforeEach
    void starter() {
        index = folder.resolve("my-index");
        assertThat(Run.of("index", "new", index.toString()).status()).isZero();
    }

    private Path run(String command, String design, String... more) throws IOException {
        Path file = index.resolve("other.yaml");
        Files.writeString(file, design);
        Path out = folder.resolve("out");
        String[] arguments = new String[5 + more.length];
        System.arraycopy(new String[] {"index", command, file.toString(), "--out", out.toString()}, 0, arguments, 0, 5);
        System.arraycopy(more, 0, arguments, 5, more.length);
        Run run = Run.of(arguments);
        assertThat(run.status()).as(run.err()).isZero();
        return out;
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a01_theManifestHasTheChecksumOfEveryFileThatWasRead() throws IOException {
        Files.writeString(index.resolve("weights.csv"), WEIGHTS);
        Files.writeString(index.resolve("sets.csv"), WEIGHTS);
        Files.writeString(index.resolve("experts.csv"), "expert,code,points\none,patents,1\none,research,1\n");
        Path out = run("robustness", """
                normalisation: min-max
                weighting: {method: replaced, file: weights.csv, set: A}
                assumptions:
                  - {vary: weight-sets, file: sets.csv}
                  - vary: weighting
                    alternatives: [keep, {method: budget, file: experts.csv}]
                robustness: {replications: 100}
                """);
        String manifest = Files.readString(out.resolve("manifest.json"));
        for (String name :
                new String[] {"other.yaml", "units.csv", "framework.csv", "weights.csv", "sets.csv", "experts.csv"}) {
            assertThat(manifest).as(name).contains('"' + name + '"').contains(sha256(index.resolve(name)));
        }
    }

    @Test
    void a02_filesOfOneNameAreToldApart() throws IOException {
        Path other = folder.resolve("elsewhere");
        assertThat(Run.of("index", "new", other.toString()).status()).isZero();
        Files.writeString(
                other.resolve("units.csv"),
                Files.readString(other.resolve("units.csv")).replace("40.1", "44.1"));
        Path out = run(
                "compare",
                "normalisation: min-max\n",
                "--with-data",
                other.resolve("units.csv").toString());
        assertThat(Files.readString(out.resolve("manifest.json")))
                .contains("\"units.csv (2)\"")
                .contains(sha256(index.resolve("units.csv")))
                .contains(sha256(other.resolve("units.csv")));
    }

    @Test
    void a03_theWorkbookHoldsTheDesignTheFrameworkAndASheetForEachStep() throws IOException {
        String design = "title: With a workbook\nnormalisation: min-max\n";
        Path out = run("run", design, "--xlsx");
        String workbook = text(out.resolve("index.xlsx"));
        assertThat(workbook)
                .contains("name=\"design\"", "name=\"framework\"", "name=\"raw\"", "name=\"normalised\"")
                .contains("title: With a workbook");
        Run export = Run.of(
                "index",
                "export",
                index.resolve("other.yaml").toString(),
                "--to",
                "xlsx",
                "--out",
                folder.resolve("export").toString());
        assertThat(export.status()).as(export.err()).isZero();
        assertThat(folder.resolve("export/index.xlsx")).hasSameBinaryContentAs(out.resolve("index.xlsx"));
    }

    @Test
    void a09_aTableThatNoWorksheetHoldsIsInItsCsvFileAndTheWorkbookSaysSo() throws IOException {
        List<Cell> pair = List.of(Cell.of("P"), Cell.of("Q"));
        Sheet pairs = new Sheet("pairwise", List.of("unit", "other"), Collections.nCopies(1_048_576, pair));
        Sheet tiers = new Sheet("tiers", List.of("unit"), List.of(List.of(Cell.of("P"))));
        Path out = folder.resolve("large");
        IndexFiles.write(
                out,
                new IndexFiles.IndexRun("index robustness", "test", "Large", 1),
                List.of(),
                List.of(pairs, tiers),
                "",
                List.of(new Sheet("design", List.of("line"), List.of())));
        try (Stream<String> lines = Files.lines(out.resolve("pairwise.csv"))) {
            assertThat(lines).hasSize(1_048_577);
        }
        assertThat(text(out.resolve("index.xlsx")))
                .contains("name=\"pairwise\"", "name=\"tiers\"")
                .contains("The table pairwise has 1,048,577 rows, more than the 1,048,576 of a worksheet: index.xlsx"
                        + " leaves it out, pairwise.csv has all of it.");
        assertThat(IndexFiles.leftOut(tiers)).isEmpty();
    }

    @Test
    void a10_aReplayDoesNotPassOverABandOfWeights() throws IOException {
        Path design = index.resolve("band.yaml");
        Files.writeString(design, """
                normalisation: min-max
                assumptions:
                  - {vary: weights, band: 0.25}
                  - {vary: aggregation, alternatives: [keep, geometric]}
                """);
        Path choices = index.resolve("choices.csv");
        String out = folder.resolve("replayed").toString();
        String[] replay = {"index", "replay", design.toString(), "--replications", choices.toString(), "--out", out};
        Files.writeString(choices, "rep,aggregation\nA,2\n");
        Run refused = Run.of(replay);
        assertThat(refused.status()).isEqualTo(ExitStatus.FINDINGS);
        assertThat(refused.err())
                .contains("the design varies weights in a band (weights)")
                .contains("Add a column weights and leave it empty");
        Files.writeString(choices, "rep,aggregation,weights\nA,2,\n");
        assertThat(Run.of(replay).status()).isZero();
    }

    /// All parts of a workbook.
    private static String text(Path workbook) throws IOException {
        StringBuilder text = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(workbook)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }

    @Test
    void a04_outrankingMatricesOfGroupsThatCompareUnits() throws IOException {
        Path out = run("run", "normalisation: min-max\naggregation: {groups: {innovation: copeland}}\n");
        TextTable matrix = TextTable.read(out.resolve("outranking.csv"));
        assertThat(matrix.columns()).startsWith("group", "unit").hasSize(16);
        assertThat(matrix.rows()).hasSize(14);
        for (int i = 0; i < 14; i++) {
            for (int j = 0; j < 14; j++) {
                double share = Double.parseDouble(matrix.rows().get(i).cells().get(j + 2));
                double back = Double.parseDouble(matrix.rows().get(j).cells().get(i + 2));
                assertThat(share + back).isCloseTo(i == j ? 0 : 1, org.assertj.core.api.Assertions.within(1e-15));
            }
        }
    }

    @Test
    void a05_outrankingMatricesOnRequest() throws IOException {
        assertThat(run("run", "normalisation: min-max\n").resolve("outranking.csv"))
                .doesNotExist();
        Path out = run("run", "normalisation: min-max\n", "--outranking", "index");
        assertThat(TextTable.read(out.resolve("outranking.csv"))
                        .rows()
                        .getFirst()
                        .cells()
                        .getFirst())
                .isEqualTo("index");
        Run run = Run.of(
                "index", "run", index.resolve("other.yaml").toString(), "--outranking", "patents", "--out", "never");
        assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(run.err()).contains("no group patents", "innovation");
    }

    /// 0.1 + 0.2 is 0.30000000000000004 in a computer: a draw all the same.
    @Test
    void a06_aDrawOfDecimalWeightsIsADraw() throws IOException {
        Files.writeString(index.resolve("framework.csv"), "code,parent,weight\na,i,0.1\nb,i,0.2\nc,i,0.3\ni,,1\n");
        Files.writeString(index.resolve("units.csv"), "unit,a,b,c\nP,2,2,1\nQ,1,1,2\n");
        Path out = run("run", "normalisation: none\naggregation: copeland\n");
        assertThat(Files.readString(out.resolve("aggregated.csv"))).contains("P,0", "Q,0");
    }

    @Test
    void a07_failedReplicationsAreNumberedFromOneEverywhere() throws IOException {
        Path out = run("robustness", """
                normalisation: min-max
                aggregation: arithmetic
                screening: none
                assumptions:
                  - vary: normalisation
                    alternatives: [keep, {method: distance-to-reference, reference: BIR}]
                  - vary: screening
                    alternatives: [keep, {method: on, min-availability: 0, drop: [BIR]}]
                robustness: {sampling: enumeration}
                """);
        TextTable failures = TextTable.read(out.resolve("failures.csv"));
        assertThat(failures.columns()).containsExactly("reason", "replications", "first_replication");
        assertThat(failures.rows()).hasSize(1);
        assertThat(failures.rows().getFirst().cells().subList(1, 3)).containsExactly("1", "4");
        assertThat(Files.readString(out.resolve("summary.txt"))).contains("First in replication 4.");
    }

    /// An alternative without a method has that of the design: keys that it does not use are no silent wish.
    @Test
    void a08_keysThatTheMethodDoesNotUseAreAFinding() throws IOException {
        Files.writeString(index.resolve("other.yaml"), """
                normalisation: min-max
                screening: none
                assumptions:
                  - vary: screening
                    alternatives: [keep, {min-availability: 0.9}]
                """);
        Run run = Run.of("index", "validate", index.resolve("other.yaml").toString());
        assertThat(run.status()).isEqualTo(ExitStatus.FINDINGS);
        assertThat(run.err()).contains("min-availability").contains("on");
    }
}
