package eu.chemclust.exchange.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chemclust.exchange.CatalogueRecord;
import eu.chemclust.exchange.Language;
import eu.chemclust.exchange.Organisation;
import eu.chemclust.exchange.Place;
import eu.chemclust.exchange.Project;
import eu.chemclust.exchange.RecordKind;
import eu.chemclust.exchange.feed.HitCalendar;
import eu.chemclust.exchange.feed.HitFeed;
import eu.chemclust.exchange.feed.HitJson;
import eu.chemclust.exchange.feed.HitSheet;
import eu.chemclust.exchange.search.CatalogueIndex;
import eu.chemclust.exchange.search.Facet;
import eu.chemclust.exchange.search.Hit;
import eu.chemclust.exchange.search.Nearby;
import eu.chemclust.exchange.search.SearchRequest;
import eu.chemclust.exchange.search.SearchResult;
import eu.chemclust.exchange.search.SortOrder;
import eu.chemclust.tables.CsvFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/// The collections that ship: nothing of them is lost, and they answer.
class ShippedCatalogueTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void allRowsBecomeRecords() {
        try (CatalogueIndex index = ShippedCatalogue.open()) {
            Map<RecordKind, Long> counts = index.counts();
            assertThat(counts)
                    .containsEntry(RecordKind.PRACTICE, 62L)
                    .containsEntry(RecordKind.FACILITY, 33L)
                    .containsEntry(RecordKind.PROJECT, 1732L)
                    .containsEntry(RecordKind.CALL, 629L)
                    .containsEntry(RecordKind.EXCHANGE, 305L)
                    .containsEntry(RecordKind.STREAM, 973L)
                    .containsEntry(RecordKind.PAPER, 23L)
                    .containsEntry(RecordKind.EVENT, 30L);
            // 16,592 + 5,029 + 983 + 44 + 30 rows, one of them without a name, less those merged.
            assertThat(counts.get(RecordKind.ORGANISATION)).isBetween(22_000L, 22_677L);
        }
    }

    @Test
    void sitesHaveTheRegionTheirPointLiesIn() {
        try (CatalogueIndex index = ShippedCatalogue.open()) {
            CatalogueRecord linz = index.find("organisation:site-2").orElseThrow();
            assertThat(linz.head().regions())
                    .extracting(region -> region.code())
                    .containsExactly("AT312");
        }
    }

    @Test
    void mergedRecordsCanStillBeGot() throws IOException {
        try (CatalogueIndex index = ShippedCatalogue.open()) {
            List<String> merged = Files.readAllLines(ShippedCatalogue.review().resolve("merged.csv"));
            assertThat(merged).hasSizeGreaterThan(100);
            String[] pair = merged.get(1).split(",", -1);
            Organisation one = (Organisation) index.find(pair[0]).orElseThrow();
            Organisation other = (Organisation) index.find(pair[1]).orElseThrow();
            assertThat(one.identifiers().size() + other.identifiers().size()).isGreaterThan(2);
        }
        assertThat(Files.readAllLines(ShippedCatalogue.review().resolve("doubtful.csv")))
                .hasSizeGreaterThan(1);
        assertThat(Files.readAllLines(ShippedCatalogue.review().resolve("findings.csv")))
                .hasSizeLessThan(100);
    }

    @Test
    void projectsNameTheirOrganisationsByIdentifier() throws IOException {
        try (CatalogueIndex index = ShippedCatalogue.open()) {
            Project naima = (Project) index.find("project:875629").orElseThrow();
            assertThat(naima.partners())
                    .isNotEmpty()
                    .allSatisfy((name, id) -> assertThat(index.find(id)).isPresent());
            assertThat(naima.head().organisations())
                    .containsAll(naima.partners().keySet());
            assertThat(naima.head().countries()).contains("FR", "SE", "SI");
        }
        assertThat(Files.readAllLines(ShippedCatalogue.review().resolve("participants.csv")))
                .hasSizeGreaterThan(100);
    }

    @Test
    void theExampleOfTheCommand() {
        try (CatalogueIndex index = ShippedCatalogue.open()) {
            Place middle = index.findPlace("DEE0").orElseThrow();
            SearchResult result = index.search(SearchRequest.of("fermentation pilot plant", TODAY)
                    .with(Facet.KIND, List.of("facility"))
                    .near(new Nearby(middle.latitude(), middle.longitude(), OptionalDouble.of(300))));
            assertThat(result.hits().getFirst().record().head().title(Language.EN))
                    .contains("CBP");
        }
    }

    @Test
    void hitsAsFiles() {
        try (CatalogueIndex index = ShippedCatalogue.open()) {
            SearchResult calls = index.search(SearchRequest.of("Kunststoffe", TODAY)
                    .with(Facet.KIND, List.of("call"))
                    .sorted(SortOrder.DEADLINE));
            assertThat(calls.hits()).isNotEmpty();
            List<LocalDate> deadlines = calls.hits().stream()
                    .map(hit -> hit.record().head().end().orElseThrow())
                    .toList();
            assertThat(deadlines).isSorted().allSatisfy(day -> assertThat(day).isAfterOrEqualTo(TODAY));
            String calendar = HitCalendar.of(calls.hits(), Language.EN);
            assertThat(calendar)
                    .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
                    .endsWith("END:VCALENDAR\r\n");
            assertThat(calendar.split("BEGIN:VEVENT", -1)).hasSize(calls.hits().size() + 1);
            assertThat(calendar.lines())
                    .allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8).length)
                            .isLessThanOrEqualTo(75));
            List<Hit> hits = calls.hits();
            assertThat(HitFeed.of("calls", "urn:x", hits, Language.EN))
                    .contains("<entry>")
                    .isEqualTo(HitFeed.of("calls", "urn:x", hits, Language.EN));
            assertThat(HitJson.of(calls)).contains("\"facets\"");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            CsvFile.write(HitSheet.of(hits, Language.EN, 1), out);
            assertThat(out.toString(StandardCharsets.UTF_8).lines().findFirst().orElseThrow())
                    .startsWith("rank,id,kind,title,status");
        }
    }
}
