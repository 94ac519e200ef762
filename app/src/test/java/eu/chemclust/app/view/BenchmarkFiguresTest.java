package eu.chemclust.app.view;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chemclust.app.support.SampleBenchmark;
import eu.chemclust.figures.FigureTable;
import eu.chemclust.observatory.benchmark.BenchmarkResult;
import eu.chemclust.observatory.benchmark.RankingScope;
import eu.chemclust.observatory.benchmark.Standing;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class BenchmarkFiguresTest {
    private final BenchmarkResult result = SampleBenchmark.result();
    private final BenchmarkFigures figures = SampleBenchmark.figures();
    private final FigureChoice choice = FigureChoice.headline(result, Locale.ENGLISH);

    @Test
    void aRankingHasEveryRankedRegionInEveryYearAndScope() {
        for (RankingScope scope : RankingScope.values()) {
            for (int year : result.years()) {
                assertThat(figures.ranking(choice.withScope(scope).withYear(year))
                                .rows())
                        .hasSameSizeAs(result.ranking(scope, year));
            }
        }
    }

    @Test
    void theAccentRegionIsDrawnAlsoBelowTheTop() {
        List<Standing.Ranked> ranking = result.ranking(RankingScope.CHEMICAL, choice.year());
        String last = ranking.getLast().region();
        assertThat(figures.ranking(choice.withAccent(last), 10).rows()).hasSize(11);
        assertThat(figures.ranking(choice.withAccent(ranking.getFirst().region()), 10)
                        .rows())
                .hasSize(10);
    }

    @Test
    void titlesTellTheFindingWithItsUncertainty() {
        String title = figures.ranking(choice.withAccent("NL42")).texts().title();
        assertThat(title)
                .contains("Limburg")
                .containsPattern("ranks \\d+(st|nd|rd|th) of \\d+ chemical regions in 2023");
        assertThat(title).containsPattern("most likely between|the same in at least");
        assertThat(figures.ranking(choice).texts().source()).contains("crii-", "Eurostat", "November 2026");
    }

    @Test
    void theMapHasEveryRegionThatHasABoundary() {
        List<String> codes = figures.map(choice).table().rows().stream()
                .map(row -> FigureTable.text(row.getFirst(), Locale.ENGLISH))
                .toList();
        assertThat(result.regions().keySet()).containsAll(codes);
        assertThat(codes).hasSize(result.regions().size() - 1).doesNotContain("NO0B");
    }

    @Test
    void theSameChoiceGivesTheSameBytes() {
        assertThat(figures.map(choice).svg()).isEqualTo(figures.map(choice).svg());
    }

    @Test
    void figuresOfARegionWithoutDataAreAbsent() {
        assertThat(figures.trend("NO0B", choice)).isEmpty();
    }

    @Test
    void theStaticPageAsksForNothing() {
        String page = StaticPage.render(result, figures, Locale.GERMAN);
        assertThat(page).contains("<html lang=\"de\">", "<style>", "ranking.csv", "manifest.json");
        assertThat(page).doesNotContain("<script", "<link", "src=", "url(http", "@import", "href=\"/");
    }
}
