package eu.chemclust.exchange.search;

import static eu.chemclust.exchange.search.FewRecords.TODAY;
import static eu.chemclust.exchange.search.FewRecords.WORDS;
import static eu.chemclust.exchange.search.FewRecords.ask;
import static eu.chemclust.exchange.search.FewRecords.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.chemclust.exchange.CatalogueRecord;
import eu.chemclust.exchange.Language;
import eu.chemclust.exchange.Place;
import eu.chemclust.exchange.RecordKind;
import eu.chemclust.exchange.RecordStatus;
import eu.chemclust.exchange.support.Records;
import eu.chemclust.observatory.Progress;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The search as a ladder over a few records: each rung one feature.
final class CatalogueIndexTest {
    @TempDir
    private Path folder;

    private CatalogueIndex index(CatalogueRecord... records) {
        return FewRecords.index(folder, records);
    }

    @Test
    void a01_aWordFindsItsRecordInAnyInflection() {
        try (CatalogueIndex index = index(
                Records.practice("one", "Recycling solvents in a park"), Records.practice("two", "Something else"))) {
            assertThat(ids(index.search(ask("solvent")))).containsExactly("practice:one");
            assertThat(ids(index.search(ask("PARKS")))).containsExactly("practice:one");
        }
    }

    @Test
    void a02_aGermanWordFindsAnEnglishRecordByItsConcept() {
        try (CatalogueIndex index =
                index(Records.practice("one", "Solvent recovery"), Records.practice("two", "Paper mill"))) {
            SearchResult result = index.search(ask("L\u00f6sungsmittel"));
            assertThat(ids(result)).containsExactly("practice:one");
            assertThat(result.concepts()).containsExactly("solvents");
            assertThat(ids(index.search(ask("rozpuszczalniki").in(Language.PL))))
                    .containsExactly("practice:one");
        }
    }

    @Test
    void a03_phrasesPrefixesAndExclusions() {
        try (CatalogueIndex index = index(
                Records.practice("one", "Steam network between plants"),
                Records.practice("two", "Network of experts on steam"),
                Records.practice("three", "Steamship"))) {
            assertThat(ids(index.search(ask("\"steam network\"")))).containsExactly("practice:one");
            assertThat(ids(index.search(ask("steam*")))).hasSize(3);
            assertThat(ids(index.search(ask("steam -experts")))).containsExactly("practice:one");
        }
    }

    @Test
    void a04_aMisspeltWordIsMended() {
        try (CatalogueIndex index = index(Records.practice("one", "Industrial fermentation"))) {
            assertThat(index.search(ask("fermnetation")).suggestion()).contains("fermentation");
            assertThat(index.search(ask("fermentation")).suggestion()).isEmpty();
        }
    }

    @Test
    void a05_whatHasExpiredIsShownAsSuchAndSinks() {
        try (CatalogueIndex index = index(
                Records.confirmed("old", "Hydrogen pilot", LocalDate.of(2015, 1, 1), LocalDate.of(2020, 1, 1)),
                Records.confirmed(
                        "new", "Hydrogen pilot and more words", LocalDate.of(2026, 1, 1), LocalDate.of(2029, 1, 1)))) {
            SearchResult result = index.search(ask("hydrogen pilot"));
            assertThat(ids(result)).containsExactly("practice:new", "practice:old");
            assertThat(result.hits().get(1).status()).isEqualTo(RecordStatus.EXPIRED);
            assertThat(result.facets().get(Facet.STATUS))
                    .containsExactly(new FacetCount("current", 1), new FacetCount("expired", 1));
            assertThat(ids(index.search(ask("hydrogen").with(Facet.STATUS, List.of("current")))))
                    .containsExactly("practice:new");
        }
    }

    @Test
    void a06_distanceFromATown() {
        try (CatalogueIndex index = index(
                Records.at("halle", 51.48, 11.97),
                Records.at("geleen", 50.97, 5.83),
                Records.practice("none", "Pilot"))) {
            Place leuna = index.findPlace("LEUNA").orElseThrow();
            SearchRequest near =
                    ask("pilot").near(new Nearby(leuna.latitude(), leuna.longitude(), OptionalDouble.of(300)));
            SearchResult result = index.search(near);
            assertThat(ids(result)).containsExactly("practice:halle");
            assertThat(result.hits().getFirst().kilometres().orElseThrow()).isBetween(17.0, 19.0);
            SearchRequest any = ask("pilot")
                    .near(new Nearby(leuna.latitude(), leuna.longitude(), OptionalDouble.empty()))
                    .sorted(SortOrder.NEAREST);
            assertThat(ids(index.search(any))).containsExactly("practice:halle", "practice:geleen", "practice:none");
        }
    }

    @Test
    void a07_facetsCountAndNarrow() {
        try (CatalogueIndex index = index(
                Records.in("one", "Pilot", "DEE0B"),
                Records.in("two", "Pilot", "DEE02"),
                Records.in("three", "Pilot", "NL423"))) {
            SearchResult result = index.search(ask("pilot"));
            assertThat(result.facets().get(Facet.COUNTRY))
                    .containsExactly(new FacetCount("DE", 2), new FacetCount("NL", 1));
            assertThat(ids(index.search(ask("pilot").with(Facet.REGION, List.of("DEE")))))
                    .containsExactlyInAnyOrder("practice:one", "practice:two");
        }
    }

    @Test
    void a08_aChangedRecordIsFoundAtOnce() {
        try (CatalogueIndex index = index(Records.practice("one", "Before"))) {
            index.put(Records.practice("one", "Afterwards"));
            assertThat(ids(index.search(ask("afterwards")))).containsExactly("practice:one");
            assertThat(index.search(ask("before")).total()).isZero();
            assertThat(index.counts()).containsEntry(RecordKind.PRACTICE, 1L);
        }
    }

    @Test
    void a09_theSnippetMarksWhatWasFoundWhateverTheLanguage() {
        try (CatalogueIndex index =
                index(Records.withSummary("one", "Pilot", "The site recovers <b>waste heat</b> from boilers."))) {
            Snippet snippet =
                    index.search(ask("Abw\u00e4rme")).hits().getFirst().snippet();
            assertThat(snippet.pieces()).anySatisfy(piece -> {
                assertThat(piece.found()).isTrue();
                assertThat(piece.text()).isEqualTo("waste");
            });
        }
    }

    @Test
    void a10_recordsComeBackAsTheyWere() {
        CatalogueRecord record = Records.in("one", "Pilot", "DEE0B");
        try (CatalogueIndex index = index(record)) {
            assertThat(index.find("practice:one")).contains(record);
            assertThat(index.find("practice:two")).isEmpty();
        }
    }

    @Test
    void a11_everyOrderHasAnAnswer() {
        try (CatalogueIndex index = index(
                Records.confirmed("old", "Pilot", LocalDate.of(2015, 1, 1), LocalDate.of(2020, 1, 1)),
                Records.at("halle", 51.48, 11.97))) {
            for (SortOrder order : SortOrder.values()) {
                SearchRequest request = ask("pilot")
                        .near(new Nearby(51, 12, OptionalDouble.empty()))
                        .sorted(order);
                assertThat(index.search(request).total()).as(order.code()).isBetween(0L, 2L);
            }
        }
    }

    @Test
    void anIndexWithoutRecordsAnswers() {
        try (CatalogueIndex index = index()) {
            assertThat(index.search(ask("anything")).total()).isZero();
        }
    }

    @Test
    void theNearestNeedAPlace() {
        assertThatThrownBy(() -> ask("x").sorted(SortOrder.NEAREST)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a30_whoIndexesWhatDoesNotChangeTheAnswer() {
        Random random = new Random(3);
        List<String> words = List.of("solvent", "recycling", "steam", "pilot", "ash", "training", "hydrogen");
        CatalogueRecord[] records = IntStream.range(0, 600)
                .mapToObj(i -> Records.withSummary(
                        "r" + i,
                        words.get(random.nextInt(words.size())) + " " + words.get(random.nextInt(words.size())),
                        words.get(random.nextInt(words.size())) + " of the " + words.get(random.nextInt(words.size()))))
                .toArray(CatalogueRecord[]::new);
        List<List<String>> answers = new ArrayList<>();
        for (int build = 0; build < 3; build++) {
            Path path = folder.resolve("build-" + build);
            CatalogueIndex.build(
                    path, new CatalogueIndex.Content(List.of(records), Set.of(), Map.of()), WORDS, Progress.SILENT);
            try (CatalogueIndex index = CatalogueIndex.open(path, WORDS)) {
                List<String> answer = new ArrayList<>();
                for (String text : List.of("steam pilot", "\"ash of the training\"", "recycl*", "")) {
                    SearchResult result = index.search(ask(text).page(0, 200));
                    answer.addAll(ids(result));
                    answer.add(result.total() + " " + result.facets());
                }
                answers.add(answer);
            }
        }
        assertThat(answers.get(0)).hasSizeGreaterThan(200);
        assertThat(answers.get(1)).isEqualTo(answers.get(0));
        assertThat(answers.get(2)).isEqualTo(answers.get(0));
    }

    @Test
    void a31_statusesAreCountedAsTheyAreFiltered() {
        CatalogueRecord[] records = IntStream.range(0, 40)
                .mapToObj(i -> Records.confirmed(
                        "r" + i, "Steam", TODAY.minusDays(60), i % 3 == 0 ? TODAY.minusDays(1) : TODAY.plusDays(i)))
                .toArray(CatalogueRecord[]::new);
        try (CatalogueIndex index = index(records)) {
            for (LocalDate day : List.of(TODAY, TODAY.plusDays(20), TODAY)) {
                SearchRequest asked = SearchRequest.of("steam", day);
                long counted = 0;
                for (FacetCount count : index.search(asked).facets().getOrDefault(Facet.STATUS, List.of())) {
                    assertThat(index.search(asked.with(Facet.STATUS, List.of(count.value())))
                                    .total())
                            .as(day + " " + count.value())
                            .isEqualTo(count.count());
                    counted += count.count();
                }
                assertThat(counted).isEqualTo(40);
            }
        }
    }
}
