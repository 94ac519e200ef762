package eu.chemclust.observatory.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eu.chemclust.observatory.Progress;
import eu.chemclust.observatory.support.Bundled;
import eu.chemclust.observatory.warehouse.VintageLoader;
import eu.chemclust.observatory.warehouse.Warehouse;
import eu.chemclust.tables.BadInputException;
import eu.chemclust.tables.CsvTable;
import eu.chemclust.tables.Finding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Broken data files end in findings with file, row, column, value, rule and remedy; nothing is loaded of them.
class BadInputTest {
    private static final String FILE = "interreg-2014-2020/interreg_by_nuts3.csv";
    private static final String HEADER =
            "nuts3_2021,CNTR_CODE,NAME_LATN,keep_No_of_projects,keep_No_of_partners,keep_Total_budgets_MEUR,keep_ERDF_MEUR\n";

    @TempDir
    Path folder;

    @BeforeEach
    void copyPackages() throws IOException {
        for (String name : List.of("nuts", "interreg-2014-2020")) {
            Path source = Bundled.dataPath().resolve(name);
            Files.createDirectories(folder.resolve(name));
            try (Stream<Path> files = Files.list(source)) {
                for (Path file : files.toList()) {
                    Files.copy(file, folder.resolve(name).resolve(file.getFileName()));
                }
            }
        }
    }

    @Test
    void wrongChecksum() throws IOException {
        Files.writeString(folder.resolve(FILE), HEADER);
        Finding finding = onlyFinding();
        assertThat(finding.file()).isEqualTo(FILE);
        assertThat(finding.rule()).contains("the checksum should be sha256:");
        assertThat(finding.remedy()).contains("Restore the file");
    }

    @Test
    void missingFile() throws IOException {
        Files.delete(folder.resolve(FILE));
        assertThat(onlyFinding().sentence())
                .isEqualTo(FILE + ": the file is missing. Restore it from the release or the source.");
    }

    @Test
    void missingColumn() throws IOException {
        write(HEADER.replace(",keep_ERDF_MEUR", ""));
        Finding finding = onlyFinding();
        assertThat(finding.row()).isEqualTo(1);
        assertThat(finding.column()).isEqualTo("keep_ERDF_MEUR");
        assertThat(finding.rule()).contains("the column is missing");
    }

    @Test
    void textWhereANumberIsDue() throws IOException {
        write(HEADER + "DE254,DE,x,11,1,1,1\nDE255,DE,x,eleven,1,1,1\n");
        Finding finding = onlyFinding();
        assertThat(finding)
                .isEqualTo(new Finding(
                        FILE,
                        3,
                        "keep_No_of_projects",
                        "eleven",
                        "a number is due here, with a point as decimal sign, or nothing.",
                        "Correct the cell or leave it empty."));
    }

    @Test
    void unknownRegion() throws IOException {
        write(HEADER + "XX999,XX,x,1,1,1,1\n");
        Finding finding = onlyFinding();
        assertThat(finding.row()).isEqualTo(2);
        assertThat(finding.value()).isEqualTo("XX999");
        assertThat(finding.rule()).contains("no NUTS version");
    }

    @Test
    void shortRow() throws IOException {
        write(HEADER + "DE254,DE,x,1\n");
        assertThat(onlyFinding().rule()).isEqualTo("the row has 4 fields, the header 7.");
    }

    @Test
    void emptyFile() throws IOException {
        write("");
        assertThat(onlyFinding().rule()).isEqualTo("the file is empty.");
    }

    @Test
    void allFindingsAtOnceUpToALimit() throws IOException {
        write(HEADER + "DE254,DE,x,many,1,1,1\n".repeat(CsvTable.LISTED + 7));
        List<Finding> findings = findings();
        assertThat(findings).hasSize(CsvTable.LISTED + 1);
        assertThat(findings.getLast().rule()).isEqualTo("there are 7 more findings of this kind.");
    }

    @Test
    void descriptionThatIsNoJson() throws IOException {
        Files.writeString(folder.resolve("nuts/datapackage.json"), "{\n \"name\": nuts\n}");
        BadInputException failure = catchThrowableOfType(BadInputException.class, () -> DataFolder.open(folder));
        assertThat(failure.findings()).hasSize(1);
        assertThat(failure.findings().getFirst().row()).isEqualTo(2);
    }

    @Test
    void nothingOfABadFileIsLoaded() throws IOException {
        write(HEADER + "DE254,DE,x,11,1,1,1\nDE255,DE,x,eleven,1,1,1\n");
        assertThat(findings()).hasSize(1);
        try (Warehouse warehouse = Warehouse.open(folder.resolve("warehouse"))) {
            assertThat(warehouse.vintages())
                    .noneMatch(vintage -> vintage.source().equals("interreg"));
        }
    }

    private Finding onlyFinding() {
        List<Finding> findings = findings();
        assertThat(findings).hasSize(1);
        return findings.getFirst();
    }

    private List<Finding> findings() {
        try (Warehouse warehouse = Warehouse.open(folder.resolve("warehouse"))) {
            VintageLoader loader = new VintageLoader(DataFolder.open(folder), warehouse);
            BadInputException failure =
                    catchThrowableOfType(BadInputException.class, () -> loader.load(Progress.SILENT));
            return failure.findings();
        }
    }

    /// Replaces the file and its checksum, so that the content is what is wrong.
    private void write(String content) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        Files.write(folder.resolve(FILE), bytes);
        Path description = folder.resolve("interreg-2014-2020/datapackage.json");
        String text = Files.readString(description);
        Files.writeString(description, text.replaceFirst("sha256:[0-9a-f]{64}", "sha256:" + sha256(bytes)));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
