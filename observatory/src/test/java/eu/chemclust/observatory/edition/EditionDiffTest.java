package eu.chemclust.observatory.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import eu.chemclust.observatory.ObservatoryException;
import eu.chemclust.observatory.Progress;
import eu.chemclust.observatory.benchmark.RankInterval;
import eu.chemclust.observatory.benchmark.RankingScope;
import eu.chemclust.observatory.support.TinyData;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What changed between editions of which is known what was changed.
class EditionDiffTest {
    private static final String SBS = "sbs-chemistry/sbs_r_nuts2021_persons_employed_2022.csv";

    @TempDir
    static Path folder;

    private static Editions editions;

    @BeforeAll
    static void makeEditions() {
        editions = new Editions(List.of(folder.resolve("editions")));
        create("base", TinyData.in(folder.resolve("base")));
        create("same", TinyData.in(folder.resolve("same")));
        create("data", TinyData.in(folder.resolve("data")).change(SBS, EditionDiffTest::moreChemistryInLimburg));
        create(
                "all",
                TinyData.in(folder.resolve("all"))
                        .change(SBS, EditionDiffTest::moreChemistryInLimburg)
                        .change(
                                "crii/method.json",
                                text -> text.replace("\"lower\":1.0", "\"lower\":5.0")
                                        .replace("\"locationQuotient\":1.0", "\"locationQuotient\":1.5")
                                        .replace("\"personsEmployed\":5000", "\"personsEmployed\":9000"))
                        .change(
                                "network-members/members.csv",
                                text -> text.lines()
                                        .filter(line -> !line.contains("full member"))
                                        .collect(Collectors.joining("\n", "", "\n")))
                        .change(
                                "geography-ris-2023/regions.csv",
                                text -> text.lines()
                                        .filter(line -> !line.startsWith("AT1"))
                                        .collect(Collectors.joining("\n", "", "\n"))));
    }

    private static String moreChemistryInLimburg(String text) {
        return text.lines()
                .map(line -> line.startsWith("NL42") && line.contains(",C20,")
                        ? line.replaceFirst(",([0-9.]+)$", ",40000")
                        : line)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static void create(String name, TinyData data) {
        new EditionPublisher(editions, "ChemClust test", 1).create(name, name, data.folder(), 0, Progress.SILENT);
    }

    private static EditionDiff diff(String before, String after, RankingScope scope) {
        return EditionDiff.of(editions.get(before), editions.get(after), scope, OptionalInt.empty(), Progress.SILENT);
    }

    private static RegionChange change(EditionDiff diff, String region) {
        return diff.changes().stream()
                .filter(change -> change.region().equals(region))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a01_equalEditionsDifferInNothing() {
        EditionDiff diff = diff("base", "same", RankingScope.ALL);
        assertThat(diff.differing()).isEmpty();
        assertThat(diff.moved()).isEmpty();
        assertThat(diff.changes()).hasSize(18).allSatisfy(change -> {
            assertThat(change.scoreChange()).isZero();
            assertThat(change.scoreSplit()).contains(new Split(0, 0, 0, 0));
            assertThat(change.rankSplit()).contains(new Split(0, 0, 0, 0));
        });
    }

    @Test
    void a06_aRegionThatStaysOnARankOutsideItsIntervalHasNotMoved() {
        RankInterval outside = new RankInterval(9, 118, 12, 10, 15, 0);
        assertThat(outside.isLeftFor(9)).isFalse();
        assertThat(outside.isLeftFor(8)).isTrue();
        assertThat(outside.isLeftFor(10)).isFalse();
        assertThat(outside.isLeftFor(16)).isTrue();
    }

    @Test
    void a02_changeOfDataIsAllDataExactly() {
        EditionDiff diff = diff("base", "data", RankingScope.ALL);
        assertThat(diff.differing()).containsExactly(Factor.DATA);
        RegionChange limburg = change(diff, "NL42");
        assertThat(limburg.scoreChange()).isGreaterThan(0);
        assertThat(limburg.scoreSplit()).contains(new Split(limburg.scoreChange(), 0, 0, 0));
        assertThat(limburg.rankSplit().map(Split::data)).contains((double) limburg.rankChange());
    }

    @Test
    void a03_sharesOfAllFourAddUpToEveryChange() {
        for (RankingScope scope : RankingScope.values()) {
            EditionDiff diff = diff("base", "all", scope);
            assertThat(diff.differing()).containsExactly(Factor.values());
            assertThat(diff.changes()).isNotEmpty().allSatisfy(change -> {
                assertThat(change.notSplitBecause()).isEmpty();
                assertThat(total(change.scoreSplit())).isCloseTo(change.scoreChange(), within(1e-12));
                assertThat(total(change.rankSplit())).isCloseTo(change.rankChange(), within(1e-12));
            });
        }
    }

    @Test
    void a04_theWayBackHasTheOppositeShares() {
        EditionDiff there = diff("base", "all", RankingScope.ALL);
        EditionDiff back = diff("all", "base", RankingScope.ALL);
        for (RegionChange change : there.changes()) {
            Split forth = change.scoreSplit().orElseThrow();
            Split home = change(back, change.region()).scoreSplit().orElseThrow();
            for (Factor factor : Factor.values()) {
                assertThat(home.share(factor)).isEqualTo(-forth.share(factor));
            }
        }
    }

    @Test
    void a05_regionOfOneEditionOnlyIsNamedWithTheReason() {
        EditionDiff diff = diff("base", "all", RankingScope.ALL);
        assertThat(diff.oneSided()).singleElement().satisfies(region -> {
            assertThat(region.region()).isEqualTo("AT1");
            assertThat(region.edition()).isEqualTo("base");
            assertThat(region.why()).isEqualTo("the geography of all has no such region");
        });
        assertThat(diff("base", "all", RankingScope.CHEMICAL).oneSided())
                .extracting(EditionDiff.OneSided::why)
                .contains("it does not count as chemical in all");
    }

    @Test
    void b01_yearThatIsNotInBothIsTold() {
        assertThatThrownBy(() -> EditionDiff.of(
                        editions.get("base"),
                        editions.get("same"),
                        RankingScope.ALL,
                        OptionalInt.of(2016),
                        Progress.SILENT))
                .isInstanceOf(ObservatoryException.class)
                .hasMessageContaining("both have 2022, 2023");
    }

    private static double total(Optional<Split> split) {
        return split.orElseThrow().total();
    }
}
