package eu.chemclust.exchange.search;

import static eu.chemclust.exchange.search.FewRecords.TODAY;
import static eu.chemclust.exchange.search.FewRecords.ask;
import static eu.chemclust.exchange.search.FewRecords.ids;
import static org.assertj.core.api.Assertions.assertThat;

import eu.chemclust.exchange.CatalogueRecord;
import eu.chemclust.exchange.support.Records;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What stands first when nobody has given words.
final class BrowsingTest {
    @TempDir
    private Path folder;

    private CatalogueIndex index(CatalogueRecord... records) {
        return FewRecords.index(folder, records);
    }

    @Test
    void a32_withoutWordsKindsComeInTurnAndWhatIsUsableNowComesFirst() {
        LocalDate far = TODAY.plusYears(1);
        try (CatalogueIndex index = index(
                Records.confirmed("old", "Hydrogen park", TODAY.minusDays(90), far),
                Records.confirmed("other", "Something else", TODAY.minusDays(1), far),
                Records.confirmed("fresh", "Hydrogen valley", TODAY.minusDays(2), far),
                Records.confirmed("gone", "Hydrogen harbour", TODAY.minusDays(1), TODAY.minusDays(1)),
                Records.call("defence", "Missiles", TODAY.plusDays(2)),
                Records.call("late", "Hydrogen storage", TODAY.plusDays(60)),
                Records.call("soon", "Hydrogen pipelines", TODAY.plusDays(30)),
                Records.call("closed", "Hydrogen for ships", TODAY.minusDays(1)),
                Records.organisation("firm", "Hydrogen works", "Leuna", "test", "firm", List.of()))) {
            SearchResult result = index.search(ask(""));
            assertThat(ids(result))
                    .containsExactly(
                            "practice:fresh",
                            "call:soon",
                            "practice:old",
                            "call:late",
                            "practice:other",
                            "call:defence",
                            "organisation:firm",
                            "call:closed",
                            "practice:gone");
            assertThat(result.notes()).containsExactly(SearchNote.IN_TURN);
            assertThat(result.total()).isEqualTo(9);
            assertThat(ids(index.search(ask("").page(4, 3))))
                    .containsExactly("practice:other", "call:defence", "organisation:firm");
            assertThat(ids(index.search(ask("").with(Facet.KIND, List.of("call")))))
                    .containsExactly("call:soon", "call:late", "call:defence", "call:closed");
            assertThat(index.search(ask("hydrogen")).notes()).isEmpty();
            assertThat(index.search(ask("").sorted(SortOrder.NEWEST)).notes()).isEmpty();
        }
    }

    @Test
    void a33_withoutWordsTheNearestOfAKindComesFirst() {
        try (CatalogueIndex index =
                index(Records.at("far", 40, 0), Records.at("near", 51.3, 12.1), Records.at("middle", 50, 10))) {
            assertThat(ids(index.search(ask("").near(new Nearby(51.3, 12.0, OptionalDouble.empty())))))
                    .containsExactly("practice:near", "practice:middle", "practice:far");
        }
    }

    @Test
    void a34_whatNobodyDatedIsNotComing() {
        try (CatalogueIndex index = index(
                Records.event("dated", "Hydrogen days", java.util.Optional.of(TODAY.plusDays(5))),
                Records.event("undated", "Hydrogen congress", java.util.Optional.empty()),
                Records.organisation("firm", "Hydrogen works", "Leuna", "test", "firm", List.of()))) {
            assertThat(ids(index.search(ask("")))).containsExactly("event:dated", "organisation:firm", "event:undated");
        }
    }
}
