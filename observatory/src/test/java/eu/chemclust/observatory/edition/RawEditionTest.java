package eu.chemclust.observatory.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.chemclust.observatory.ObservatoryException;
import eu.chemclust.observatory.Progress;
import eu.chemclust.observatory.benchmark.RankingScope;
import eu.chemclust.observatory.source.DataPackage;
import eu.chemclust.observatory.support.TinyData;
import eu.chemclust.tables.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Editions of the second framework, which has regions and years of its own.
class RawEditionTest {
    @TempDir
    static Path shared;

    private static TinyData data;

    @TempDir
    Path folder;

    private Editions editions;

    @BeforeAll
    static void makeEdition() {
        data = TinyData.in(shared.resolve("data"));
        publisher(shared).create(plan("raw-1"), data.folder(), Progress.SILENT);
    }

    @BeforeEach
    void copyOfTheEdition() throws IOException {
        editions = new Editions(List.of(folder));
        EditionOnDisk.copy(shared.resolve("raw-1"), folder.resolve("raw-1"));
    }

    private static EditionPublisher publisher(Path folder) {
        return new EditionPublisher(new Editions(List.of(folder)), "ChemClust test", 1);
    }

    private static EditionPlan plan(String name) {
        return new EditionPlan(name, "", 20, null, null, "crii-raw");
    }

    private List<Finding> verify() {
        return EditionVerifier.verify(editions.get("raw-1"), List.of(1, 3), Progress.SILENT);
    }

    @Test
    void a01_itSaysWhatItIsAndIsProvedOnOneThreadAndOnThree() {
        Edition edition = editions.get("raw-1");
        EditionDescription about = edition.description();
        assertThat(about.framework()).isEqualTo("crii-raw");
        assertThat(about.methodVersion()).isEqualTo("crii-raw-2026.1");
        assertThat(about.title()).isEqualTo("Chemical Regions Innovation Index from raw figures, edition raw-1");
        assertThat(about.years()).containsExactly(2009, 2011, 2013, 2015);
        assertThat(about.geography()).isEqualTo("2013");
        assertThat(verify()).isEmpty();
    }

    @Test
    void a02_itHoldsItsOwnFrameworkAloneAndNoFileOfTheOther() {
        Set<String> packages = new TreeSet<>(editions.get("raw-1").inputs().packages().stream()
                .map(DataPackage::name)
                .toList());
        assertThat(packages).contains("crii-raw", "industry-panel", "patents").doesNotContain("crii", "ris-2023");
        assertThat(editions.get("raw-1").manifest().files())
                .extracting(EditionManifest.Entry::path)
                .contains("inputs/crii-raw/regions.csv", "inputs/crii-raw/sheets.csv", "results/peers.csv.gz");
    }

    @Test
    void a03_itsFiguresAreReadBackAndItFreezes() {
        EditionFigures figures = EditionFigures.read(editions.get("raw-1"));
        assertThat(figures.regions()).containsKeys("FR21", "PL12", "DEE0");
        assertThat(figures.rank(RankingScope.ALL, 2015, "DEE0")).isPresent();
        EditionPublisher publisher = publisher(folder);
        assertThat(publisher
                        .freeze("raw-1", LocalDate.of(2026, 11, 22), Progress.SILENT)
                        .state())
                .isEqualTo(EditionState.FROZEN);
        assertThat(verify()).isEmpty();
    }

    /// Whoever asks with whom a region was compared means the framework that the question is about.
    @Test
    void a04_itsPeersAreNotTakenForThoseOfTheOtherFramework() {
        publisher(folder).freeze("raw-1", LocalDate.of(2026, 11, 22), Progress.SILENT);
        assertThat(editions.newestWithPeers("crii")).isEmpty();
        assertThat(editions.newestWithPeers("crii-raw").map(Edition::name)).contains("raw-1");
    }

    @Test
    void b01_changedFigureIsFoundEvenWithFittingChecksums() throws IOException {
        Path part = folder.resolve("raw-1/results/ranks.csv");
        Files.writeString(part, Files.readString(part).replaceFirst("all,2015,[A-Z0-9]+,1,", "all,2015,PL12,1,"));
        assertThat(verify()).extracting(Finding::file).containsExactly("raw-1/results/ranks.csv");
        Path manifest = folder.resolve("raw-1/manifest.json");
        Files.writeString(
                manifest,
                Files.readString(manifest)
                        .replaceFirst(
                                "(results/ranks\\.csv\",\\s*\"bytes\" : )[0-9]+(,\\s*\"sha256\" : \")[0-9a-f]+",
                                "$1" + Files.size(part) + "$2" + TinyData.sha256(part)));
        assertThat(verify()).singleElement().satisfies(finding -> {
            assertThat(finding.file()).isEqualTo("raw-1/results/ranks.csv");
            assertThat(finding.column()).isEqualTo("region");
            assertThat(finding.rule()).contains("(row of all, 2015, ");
        });
    }

    /// The definition of an indicator belongs to the method, as its formula does.
    @Test
    void b02_changedSheetIsAChangeOfMethod() {
        TinyData other = TinyData.in(folder.resolve("data"))
                .change("crii-raw/sheets.csv", text -> text.replace(",2008,2019,", ",2010,2019,"));
        publisher(folder).create(plan("raw-2"), other.folder(), Progress.SILENT);
        EditionDiff diff = EditionDiff.of(
                editions.get("raw-1"), editions.get("raw-2"), RankingScope.ALL, OptionalInt.of(2015), Progress.SILENT);
        assertThat(diff.differing()).containsExactly(Factor.METHOD);
    }

    @Test
    void b03_editionsOfTwoFrameworksAreNotCompared() {
        publisher(folder).create(new EditionPlan("tiny-1", "Tiny", 5, null), data.folder(), Progress.SILENT);
        assertThatThrownBy(() -> EditionDiff.of(
                        editions.get("tiny-1"),
                        editions.get("raw-1"),
                        RankingScope.ALL,
                        OptionalInt.empty(),
                        Progress.SILENT))
                .isInstanceOf(ObservatoryException.class)
                .hasMessageContaining("tiny-1 is one of the framework crii, raw-1 one of crii-raw")
                .hasMessageContaining("Compare two editions of one framework");
    }
}
