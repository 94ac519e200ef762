package eu.chemclust.observatory.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.chemclust.observatory.ObservatoryException;
import eu.chemclust.observatory.Progress;
import eu.chemclust.observatory.support.TinyData;
import eu.chemclust.tables.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// From a draft to a proved edition.
class EditionTest extends EditionOnDisk {
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
        assertThat(own.newestWithPeers("crii")).as("a draft is not frozen").isEmpty();
        publisher(own, 1).freeze("tiny-2", LocalDate.of(2026, 11, 22), Progress.SILENT);
        assertThat(own.newestWithPeers("crii").orElseThrow().name()).isEqualTo("tiny-2");
        Files.writeString(fixed, "region,peer\nNL42,NL42\nNL42,XX1\nNL11,AT1\n");
        assertThatThrownBy(() -> publisher(own, 1)
                        .create(new EditionPlan("tiny-3", "", 5, fixed), data.folder(), Progress.SILENT))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("cannot be its own peer")
                .hasMessageContaining("no such region")
                .hasMessageContaining("fixed.csv")
                .hasMessageNotContaining("peers.csv");
        Editions nowhere = new Editions(List.of(folder.resolve("nowhere")));
        assertThatThrownBy(() -> publisher(nowhere, 1)
                        .create(new EditionPlan("tiny-3", "", 5, fixed), data.folder(), Progress.SILENT))
                .isInstanceOf(BadInputException.class);
        assertThat(folder.resolve("nowhere")).as("an empty folder").doesNotExist();
        assertThat(folder.resolve("own").toFile().list()).containsExactly("tiny-2");
        Files.writeString(fixed, "region,peer\n");
        assertThatThrownBy(() -> publisher(own, 1)
                        .create(new EditionPlan("tiny-3", "", 5, fixed), data.folder(), Progress.SILENT))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("fixed.csv: it has a header and names no peers");
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
