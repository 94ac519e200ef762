package eu.chemclust.app.web;

import static eu.chemclust.app.web.Site.get;
import static org.assertj.core.api.Assertions.assertThat;

import eu.chemclust.app.support.SampleBenchmark;
import eu.chemclust.app.view.Messages;
import eu.chemclust.observatory.benchmark.BenchmarkResult;
import eu.chemclust.observatory.benchmark.RankingScope;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What pages say and where their links lead.
final class PagesTest {
    private final BenchmarkResult result = SampleBenchmark.result();

    @Test
    void a01HomeAnswersFirst() {
        HttpResponse<String> home = get("/");
        assertThat(home.statusCode()).isEqualTo(200);
        String leader = result.find(
                        result.ranking(RankingScope.CHEMICAL, 2023).getFirst().region())
                .orElseThrow()
                .region()
                .name();
        assertThat(home.body())
                .containsPattern("<h1>" + Pattern.quote(leader) + " leads \\d+ chemical regions in 2023;");
        assertThat(home.body()).containsPattern("its rank is .* in (at least )?90.% of the replications\\.</h1>");
    }

    @Test
    void a02EveryRegionHasAPageInEveryLanguage() {
        for (String region : result.regions().keySet()) {
            HttpResponse<String> page = get("/regions/" + region + (region.hashCode() % 2 == 0 ? "?lang=de" : ""));
            assertThat(page.statusCode()).as(region).isEqualTo(200);
            assertThat(page.body()).as(region).doesNotContain("NaN").doesNotContainPattern("\\{[0-9]}");
        }
    }

    @Test
    void a04TheCsvHasTheSameRegionsAsTheTable() {
        String csv = get("/ranking.csv?country=NL").body();
        String page = get("/?country=NL").body();
        assertThat(csv.lines().count() - 1).isEqualTo(rows(page)).isPositive();
    }

    @Test
    void a05EveryRankHasItsInterval() {
        String page = get("/?scope=all").body();
        Matcher row = Pattern.compile("<td class=\"number rank\">\\d+</td>").matcher(page);
        Matcher interval =
                Pattern.compile("<span class=\"ends\">\\d+ to \\d+</span>").matcher(page);
        assertThat(row.results().count())
                .isEqualTo(interval.results().count())
                .isEqualTo(10 + result.ranking(RankingScope.ALL, 2023).size());
    }

    @Test
    void a06FiltersNarrowTheTableAndStayInTheAddress() {
        assertThat(rows(get("/?members=yes").body()))
                .isEqualTo(result.ranking(RankingScope.CHEMICAL, 2023).stream()
                        .filter(ranked ->
                                result.find(ranked.region()).orElseThrow().isMember())
                        .count());
        assertThat(rows(get("/?q=zurich&scope=all").body())).isEqualTo(1);
        String german = get("/?year=2019&scope=all&country=DE&lang=de").body();
        assertThat(german).contains("href=\"/?country=DE&amp;lang=en&amp;scope=all&amp;year=2019\"");
        assertThat(german).contains("/regions/DEE?lang=de&amp;scope=all&amp;year=2019");
    }

    @Test
    void a07NothingFoundSaysWhatToDo() {
        String page = get("/?q=atlantis").body();
        assertThat(page)
                .contains("No ranked region fits", "Look among all regions")
                .doesNotContain("<tr id=");
    }

    @Test
    void b01LanguageByAddressOrBrowser() {
        assertThat(get("/").body()).contains("<html lang=\"en\">");
        assertThat(get("/", "Accept-Language", "ja, de;q=0.8").body()).contains("<html lang=\"de\">");
        assertThat(get("/?lang=en", "Accept-Language", "de").body()).contains("<html lang=\"en\">");
    }

    @Test
    void d01EveryPageAnswersInEveryLanguage() {
        for (String path : Site.PAGES) {
            for (Locale language : Messages.LANGUAGES) {
                HttpResponse<String> page = get(path + (path.contains("?") ? "&" : "?") + "lang=" + language);
                assertThat(page.statusCode()).as(path + language).isEqualTo(200);
                assertThat(page.body())
                        .as(path + language)
                        .contains("<html lang=\"" + language + "\">", "<h1", "<main id=\"content\"")
                        .doesNotContain("NaN")
                        .doesNotContainPattern("\\{[0-9]}");
            }
        }
    }

    @Test
    void d06SearchFindsRegionsIndicatorsAndPages() {
        assertThat(get("/search?q=limburg").body()).contains("/regions/NL42");
        assertThat(get("/search?q=patent").body()).contains("/indicators/patents");
        assertThat(get("/search?q=winsor").body()).contains("/method/engine/3-outliers");
        assertThat(get("/search?q=atlantis").body()).contains("Nothing fits");
        assertThat(get("/search/suggestions?q=limb").body()).contains("Limburg");
    }

    @Test
    void d07LinksOfMethodPagesLeadSomewhere() {
        for (var doc : eu.chemclust.app.view.MethodDocs.all()) {
            String body = get("/method/" + doc.path()).body();
            Pattern.compile("href=\"(/method/[^\"#]*)")
                    .matcher(body)
                    .results()
                    .map(match -> match.group(1))
                    .distinct()
                    .forEach(link -> assertThat(get(link).statusCode())
                            .as(doc.path() + " -> " + link)
                            .isEqualTo(200));
        }
    }

    @Test
    void healthIsPlain() {
        assertThat(get("/health").body()).isEqualTo("ok\n");
    }

    private static long rows(String page) {
        return Pattern.compile("<tr id=\"").matcher(page).results().count();
    }
}
