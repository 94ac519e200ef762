package eu.chemclust.observatory.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.chemclust.observatory.ObservatoryException;
import eu.chemclust.observatory.Progress;
import eu.chemclust.tables.BadInputException;
import eu.chemclust.tables.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Everything that must not pass as an edition.
class ForgedEditionTest extends EditionOnDisk {
    @Test
    void b01_changedFileIsNamed() throws IOException {
        Files.writeString(
                file("results/ranks.csv"),
                Files.readString(file("results/ranks.csv")).replace("BE2", "BE3"));
        assertThat(verify()).extracting(Finding::file).containsExactly("tiny-1/results/ranks.csv");
        Files.write(file("results/ranks.csv"), new byte[0]);
        assertThat(verify())
                .singleElement()
                .satisfies(finding -> assertThat(finding.rule()).contains("has 0 bytes"));
    }

    @Test
    void b02_missingAndAdditionalFilesAreNamed() throws IOException {
        Files.delete(file("inputs/crii/framework.csv"));
        Files.writeString(file("results/better-ranks.csv"), "rank\n1\n");
        assertThat(verify())
                .extracting(Finding::file, Finding::rule)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("tiny-1/inputs/crii/framework.csv", "the file is missing."),
                        org.assertj.core.groups.Tuple.tuple(
                                "tiny-1/results/better-ranks.csv", "the manifest does not list this file."));
    }

    /// A part that is listed but that nothing recomputes would stand unproved among proved ones.
    @Test
    void b02_resultThatNothingRecomputesIsNamed() throws IOException {
        Files.copy(file("results/ranks.csv"), file("results/better-ranks.csv"));
        String manifest = Files.readString(file("manifest.json"));
        Files.writeString(
                file("manifest.json"),
                manifest.replaceFirst("(\\{[^{}]*)results/ranks\\.csv([^{}]*\\})", "$1results/better-ranks.csv$2, $0"));
        assertThat(verify()).extracting(Finding::file).containsExactly("tiny-1/results/better-ranks.csv");
    }

    @Test
    void b03_cellChangedTogetherWithItsChecksumIsFound() {
        forge("results/ranks.csv", text -> text.replaceFirst("chemical,2023,([A-Z0-9]+),1,", "chemical,2023,$1,2,"));
        assertThat(verify()).singleElement().satisfies(finding -> {
            assertThat(finding.file()).isEqualTo("tiny-1/results/ranks.csv");
            assertThat(finding.column()).isEqualTo("rank");
            assertThat(finding.value()).isEqualTo("2");
            assertThat(finding.rule()).startsWith("recomputed from the inputs it is 1 (row of chemical, 2023, ");
            assertThat(finding.remedy()).contains("compare the fingerprint").contains("ChemClust test");
        });
    }

    @Test
    void b04_lastBitOfAScoreIsFound() {
        forge("results/scores.csv.gz", text -> {
            int row = text.indexOf("\nNL42,2023");
            int end = text.indexOf('\n', row + 1);
            String[] cells = text.substring(row, end).split(",", -1);
            cells[4] = Double.toString(Math.nextUp(Double.parseDouble(cells[4])));
            return text.substring(0, row) + String.join(",", cells) + text.substring(end);
        });
        assertThat(verify())
                .singleElement()
                .satisfies(finding -> assertThat(finding.column()).isEqualTo("crii"));
    }

    @Test
    void b05_inputChangedTogetherWithItsChecksumsIsFound() {
        forge("inputs/network-members/members.csv", text -> text.replace("full member", "former member"));
        assertThat(verify())
                .extracting(Finding::file)
                .contains("tiny-1/results/regions.csv", "inputs/network-members/members.csv".replace("inputs/", ""));
    }

    @Test
    void b06_manifestCannotPointOutside() throws IOException {
        for (String path : List.of("../secret", "/etc/passwd", "results/../../x", "a\\b", "results//x", ".hidden")) {
            String manifest = Files.readString(master.resolve("tiny-1/manifest.json"))
                    .replace("\"edition.json\"", "\"" + path.replace("\\", "\\\\") + "\"");
            Files.writeString(file("manifest.json"), manifest);
            assertThatThrownBy(() -> editions.get("tiny-1"))
                    .as(path)
                    .isInstanceOf(BadInputException.class)
                    .hasMessageContaining("inside the edition");
        }
    }

    /// A name that no manifest can list is told before an edition with it exists, which nobody could open.
    @Test
    void b06_inputWithANameThatNoManifestCanListIsTold() {
        assertThat(EditionManifest.requirePath(Path.of("inputs", "own", "jobs_2022.csv")))
                .isEqualTo("inputs/own/jobs_2022.csv");
        assertThatThrownBy(() -> EditionManifest.requirePath(Path.of("inputs", "own", "jobs 2022.csv")))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("own/jobs 2022.csv: a file of an edition has a name of letters, digits")
                .hasMessageContaining("Give the file another name");
    }

    @Test
    void b07_linkIsRefused() throws IOException {
        Path real = Files.move(file("results/ranks.csv"), folder.resolve("elsewhere.csv"));
        Files.createSymbolicLink(file("results/ranks.csv"), real);
        assertThat(verify())
                .singleElement()
                .satisfies(finding -> assertThat(finding.rule()).isEqualTo("it is a link to elsewhere."));
    }

    @Test
    void b08_newerFormAndForeignFoldersAreTold() throws IOException {
        String manifest = Files.readString(file("manifest.json"));
        Files.writeString(file("manifest.json"), manifest.replaceFirst("\"format\" : 2", "\"format\" : 4"));
        assertThatThrownBy(() -> editions.get("tiny-1"))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("newer ChemClust")
                .hasMessageContaining("Update ChemClust");
        for (String text : List.of("", "[]", "null", "{", "{\"format\":1}", "\u0000\u0001", "{\"format\":\"1\"}")) {
            Files.writeString(file("manifest.json"), text);
            assertThatThrownBy(() -> editions.get("tiny-1")).as(text).isInstanceOf(BadInputException.class);
        }
        Files.createDirectory(folder.resolve("foreign"));
        assertThatThrownBy(() -> editions.get("foreign"))
                .isInstanceOf(ObservatoryException.class)
                .hasMessageContaining("no manifest.json, so it is no whole edition");
        assertThatThrownBy(() -> Edition.open(folder.resolve("foreign")))
                .isInstanceOf(ObservatoryException.class)
                .hasMessageContaining("holds no edition");
    }

    @Test
    void b09_partThatUnpacksToAGreatSizeIsAFinding() {
        forge("results/scores.csv.gz", text -> "x".repeat(30_000_000));
        assertThat(verify())
                .singleElement()
                .satisfies(finding -> assertThat(finding.file()).isEqualTo("tiny-1/results/scores.csv"));
    }

    @Test
    void b10_cutAndSwappedFilesAreOnlyFindings() throws IOException {
        byte[] manifest = Files.readAllBytes(file("manifest.json"));
        for (int length = 0; length < manifest.length; length += 97) {
            Files.write(file("manifest.json"), java.util.Arrays.copyOf(manifest, length));
            assertThatThrownBy(() -> editions.get("tiny-1")).isInstanceOf(BadInputException.class);
        }
        Files.write(file("manifest.json"), manifest);
        for (String part :
                List.of("results/scores.csv.gz", "inputs/ris-2023/ris2023_long.csv.gz", "inputs/crii/method.json")) {
            byte[] whole = Files.readAllBytes(file(part));
            forgeBytes(part, java.util.Arrays.copyOf(whole, whole.length / 2));
            assertThat(verify()).as(part).isNotEmpty();
            forgeBytes(part, whole);
        }
        assertThat(verify()).isEmpty();
    }

    @Test
    void c01_freezingADamagedDraftIsRefused() {
        forge("results/ranks.csv", text -> text.replace("all,2022,AT1,", "all,2022,AT9,"));
        assertThatThrownBy(() -> publisher(editions, 1).freeze("tiny-1", LocalDate.EPOCH, Progress.SILENT))
                .isInstanceOf(BadInputException.class);
        assertThat(editions.get("tiny-1").state()).isEqualTo(EditionState.DRAFT);
    }
}
