package eu.chemclust.observatory.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.chemclust.observatory.ObservatoryException;
import eu.chemclust.observatory.Progress;
import eu.chemclust.observatory.support.TinyData;
import eu.chemclust.tables.BadInputException;
import eu.chemclust.tables.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From a draft to a proved edition, and everything that must not pass as one.
class EditionTest {
    @TempDir
    static Path shared;

    private static TinyData data;
    private static Path master;

    @TempDir
    Path folder;

    private Editions editions;

    /// One edition is computed for all tests.
    @BeforeAll
    static void makeEdition() {
        data = TinyData.in(shared.resolve("data"));
        master = shared.resolve("editions");
        publisher(new Editions(List.of(master)), 1).create("tiny-1", "Tiny", data.folder(), 0, Progress.SILENT);
    }

    /// Each test works on a copy.
    @BeforeEach
    void copyOfTheEdition() throws IOException {
        editions = new Editions(List.of(folder));
        copy(master.resolve("tiny-1"), folder.resolve("tiny-1"));
    }

    private static EditionPublisher publisher(Editions editions, int threads) {
        return new EditionPublisher(editions, "ChemClust test", threads);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        }
    }

    private List<Finding> verify() {
        return EditionVerifier.verify(editions.get("tiny-1"), List.of(1, 3), Progress.SILENT);
    }

    private Path file(String path) {
        return folder.resolve("tiny-1").resolve(path);
    }

    @Test
    void a01_draftHoldsInputsAndResultsAndIsProvedOnOneThreadAndOnThree() {
        Edition edition = editions.get("tiny-1");
        assertThat(edition.state()).isEqualTo(EditionState.DRAFT);
        assertThat(edition.description().regions()).isEqualTo(18);
        assertThat(edition.description().years()).containsExactly(2022, 2023);
        assertThat(edition.manifest().files())
                .extracting(EditionManifest.Entry::path)
                .contains("edition.json", "results/ranks.csv", "results/scores.csv.gz", "inputs/crii/method.json")
                .noneMatch(path -> path.contains("geojson"));
        assertThat(verify()).isEmpty();
    }

    @Test
    void a02_fourThreadsWriteTheSameBytesAsOne() throws IOException {
        publisher(new Editions(List.of(folder.resolve("four"))), 4)
                .create("tiny-1", "Tiny", data.folder(), 0, Progress.SILENT);
        assertThat(contents(folder.resolve("four/tiny-1"))).isEqualTo(contents(master.resolve("tiny-1")));
    }

    @Test
    void a03_inputsAreTheFilesAsPublished() throws IOException {
        Path ris = shared.resolve("data/ris-2023/ris2023_long.csv.gz");
        assertThat(file("inputs/ris-2023/ris2023_long.csv.gz")).hasSameBinaryContentAs(ris);
    }

    @Test
    void a04_frozenEditionIsDatedReadOnlyAndNeverReplaced() {
        String draft = editions.get("tiny-1").fingerprint();
        Edition frozen = publisher(editions, 2).freeze("tiny-1", LocalDate.of(2026, 11, 22), Progress.SILENT);
        assertThat(frozen.state()).isEqualTo(EditionState.FROZEN);
        assertThat(frozen.published()).isEqualTo("2026-11-22");
        assertThat(frozen.fingerprint()).hasSize(64).isNotEqualTo(draft);
        assertThat(file("results/ranks.csv").toFile().setReadable(true)).isTrue();
        assertThat(file("results/ranks.csv"))
                .satisfies(path -> assertThat(Files.getPosixFilePermissions(path))
                        .noneMatch(right -> right.name().endsWith("WRITE")));
        assertThat(verify()).isEmpty();
        assertThatThrownBy(() -> publisher(editions, 1).create("tiny-1", "", data.folder(), 0, Progress.SILENT))
                .isInstanceOf(ObservatoryException.class)
                .hasMessageContaining("frozen since 2026-11-22")
                .hasMessageContaining("Choose another name");
        assertThatThrownBy(() -> publisher(editions, 1).freeze("tiny-1", LocalDate.EPOCH, Progress.SILENT))
                .isInstanceOf(ObservatoryException.class)
                .hasMessageContaining("There is nothing to do");
    }

    @Test
    void a05_draftIsReplacedAsAWhole() {
        publisher(editions, 1).create("tiny-1", "Second", data.folder(), 20, Progress.SILENT);
        assertThat(editions.get("tiny-1").description().title()).isEqualTo("Second");
        assertThat(editions.get("tiny-1").description().replications()).isEqualTo(20);
        assertThat(verify()).isEmpty();
        assertThat(folder).isDirectoryNotContaining("glob:**/.*");
    }

    @Test
    void a08_peersAreFrozenAndProved() {
        Edition edition = editions.get("tiny-1");
        assertThat(edition.peers("NL42")).hasSize(10).doesNotContain("NL42");
        assertThat(edition.manifest().files())
                .extracting(EditionManifest.Entry::path)
                .contains("results/peers.csv.gz", "inputs/peers/variables.csv", "inputs/regional-area/area.csv");
        forge("results/peers.csv.gz", text -> text.replaceFirst("NL42,1,[A-Z0-9]+,", "NL42,1,AT1,"));
        assertThat(verify()).anySatisfy(finding -> {
            assertThat(finding.file()).isEqualTo("tiny-1/results/peers.csv");
            assertThat(finding.column()).isEqualTo("peer");
        });
    }

    @Test
    void a09_peersFixedByAUserAreFrozenToo() throws IOException {
        Path fixed = folder.resolve("fixed.csv");
        Files.writeString(fixed, "region,peer\nNL42,AT1\nNL42,BE2\nNL42,NL11\n");
        Editions own = new Editions(List.of(folder.resolve("own")));
        Edition edition =
                publisher(own, 1).create(new EditionPlan("tiny-2", "Tiny", 5, fixed), data.folder(), Progress.SILENT);
        assertThat(edition.peers("NL42")).containsExactly("AT1", "BE2", "NL11");
        assertThat(edition.peers("NL11")).hasSize(10);
        assertThat(EditionVerifier.verify(edition, List.of(2), Progress.SILENT)).isEmpty();
        assertThat(own.newestWithPeers()).as("a draft is not frozen").isEmpty();
        publisher(own, 1).freeze("tiny-2", LocalDate.of(2026, 11, 22), Progress.SILENT);
        assertThat(own.newestWithPeers().orElseThrow().name()).isEqualTo("tiny-2");
        Files.writeString(fixed, "region,peer\nNL42,NL42\nNL42,XX1\nNL11,AT1\n");
        assertThatThrownBy(() -> publisher(own, 1)
                        .create(new EditionPlan("tiny-3", "", 5, fixed), data.folder(), Progress.SILENT))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("cannot be its own peer")
                .hasMessageContaining("no such region")
                .hasMessageContaining("fixed.csv")
                .hasMessageNotContaining("peers.csv");
        Files.writeString(fixed, "region,peer\nNL42,AT1\n");
        assertThatThrownBy(() -> publisher(own, 1)
                        .create(new EditionPlan("tiny-3", "", 5, fixed), data.folder(), Progress.SILENT))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("fixed.csv")
                .hasMessageNotContaining("peers.csv");
    }

    @Test
    void a06_killedReplacementComesBack() throws IOException {
        Files.move(folder.resolve("tiny-1"), folder.resolve(".tiny-1.replaced"));
        assertThat(editions.list()).containsOnlyKeys("tiny-1");
        assertThat(verify()).isEmpty();
    }

    @Test
    void a07_failedCreationLeavesTheOldDraft() {
        TinyData broken = TinyData.in(folder.resolve("data")).change("crii/method.json", text -> "{}");
        assertThatThrownBy(() -> publisher(editions, 1).create("tiny-1", "", broken.folder(), 0, Progress.SILENT))
                .isInstanceOf(BadInputException.class);
        assertThat(verify()).isEmpty();
        assertThat(folder).isDirectoryNotContaining("glob:**/.*");
    }

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
        Files.writeString(file("manifest.json"), manifest.replaceFirst("\"format\" : 2", "\"format\" : 3"));
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
                .hasMessageContaining("There is no edition foreign");
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

    @Test
    void c02_figuresReadBackAreThoseOfTheFiles() {
        EditionFigures figures = EditionFigures.read(editions.get("tiny-1"));
        assertThat(figures.regions()).hasSize(18);
        assertThat(figures.rows()).hasSize(36);
        assertThat(figures.rank(eu.chemclust.observatory.benchmark.RankingScope.ALL, 2023, "NL42"))
                .isPresent();
        assertThat(figures.alike()).isNotEmpty();
        int[] count = {0};
        figures.values(value -> count[0]++);
        assertThat(count[0]).isEqualTo(18 * 2 * figures.framework().indicators().size());
    }

    /// Changes a part and makes its checksum in the manifest fit.
    private void forge(String part, UnaryOperator<String> change) {
        try {
            byte[] bytes = change.apply(new String(TinyData.unpacked(file(part)), StandardCharsets.UTF_8))
                    .getBytes(StandardCharsets.UTF_8);
            forgeBytes(part, part.endsWith(".gz") ? TinyData.packed(bytes) : bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void forgeBytes(String part, byte[] bytes) throws IOException {
        String old = TinyData.sha256(file(part));
        long length = Files.size(file(part));
        Files.write(file(part), bytes);
        String manifest = Files.readString(file("manifest.json"));
        assertThat(manifest).contains(old);
        Files.writeString(
                file("manifest.json"),
                manifest.replaceFirst(
                        "\"bytes\" : " + length + ",(\\s*)\"sha256\" : \"" + old,
                        "\"bytes\" : " + bytes.length + ",$1\"sha256\" : \"" + TinyData.sha256(file(part))));
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).collect(Collectors.toList())) {
                contents.put(folder.relativize(file).toString(), TinyData.sha256(file));
            }
        }
        return contents;
    }
}
