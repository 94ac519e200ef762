package eu.chemclust.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Members' files with damages and odd names, as the command line answers them.
class ForeignInputTest {
    private static final String TYPES = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>";

    @TempDir
    Path folder;

    /// The libraries below log such files with their stacks; a reader sees one sentence.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    <Types                                | the list of its parts, or a link between them, is damaged
                    <Types xmlns='other'></Types>         | the list of its parts, or a link between them, is damaged
                    GOOD                                  | it names no workbook inside
                    """)
    void a01_aTornWorkbookIsOneFinding(String types, String reason) throws IOException {
        Path file = workbook(
                Map.of("[Content_Types].xml", types.equals("GOOD") ? TYPES : types, "xl/workbook.xml", "<workbook/>"));
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream out = System.out;
        PrintStream err = System.err;
        Run run;
        try (PrintStream stream = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            System.setOut(stream);
            System.setErr(stream);
            run = propose(file);
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        assertThat(run.status()).isEqualTo(ExitStatus.FINDINGS);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("torn.xlsx: the workbook cannot be read: " + reason + ". Open the file in Excel")
                .doesNotContain("M1.", "RFC", "Exception");
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    private static Run propose(Path file) {
        return Run.of(
                "data",
                "import",
                file.toString(),
                "--propose",
                "--data",
                Run.data().toString());
    }

    private Path workbook(Map<String, String> parts) throws IOException {
        Path file = folder.resolve("torn.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    @Test
    void b01_aProposedCommandCanBeCopiedWhateverTheFileIsCalled() throws IOException {
        Path file = Files.writeString(
                folder.resolve("Land's Tabelle 20000 (2019).csv"),
                "geo;year;value\nDEE0;2020;12,5\nDE21;2020;13,1\nAT12;2020;9,0\n");
        Run run = propose(file);
        assertThat(run.status()).isEqualTo(ExitStatus.DONE);
        assertThat(run.out().split("# CHECK", -1)).hasSize(6);
        assertThat(run.err())
                .contains("4 rows looked at; 5 points to check, marked CHECK.")
                .contains("data import '" + folder + "/Land'\\''s Tabelle 20000 (2019).csv' --mapping FILE");
        assertThat(run.out())
                .as("a year is no part of the name, a number is")
                .contains("\"member-land-s-tabelle-20000");
    }

    @Test
    void b02_editionsElsewhereAreProposedFromThere() {
        Path shipped = Run.data().resolve("editions");
        assertThat(Run.of("edition", "list", "--editions", shipped.toString()).out())
                .contains("edition verify crii-2026.1 --editions " + ShellWord.of(shipped));
        assertThat(Run.of("edition", "list").out()).doesNotContain("--editions");
    }
}
