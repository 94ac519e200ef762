package eu.chemclust.app.web;

import static eu.chemclust.app.web.Site.get;
import static org.assertj.core.api.Assertions.assertThat;

import eu.chemclust.app.support.SampleBenchmark;
import eu.chemclust.observatory.benchmark.BenchmarkResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The page on which two measures are set against each other, without scripts.
final class ExploreTest {
    private final BenchmarkResult result = SampleBenchmark.result();

    @Test
    void aFindingThePictureAndTheSameValuesAsATable() {
        String page = get("/explore").body();
        assertThat(page).containsPattern("<h1[^>]*>Where “Specialisation in chemistry” is higher, .* rank correlation");
        long points = Pattern.compile("class=\"point\" [^>]*data-code=")
                .matcher(page.substring(page.indexOf("drawing wide"), page.indexOf("drawing narrow")))
                .results()
                .count();
        assertThat(points)
                .isEqualTo(count(page, "<tr><th scope=\"row\"><a href=\"/regions/"))
                .isGreaterThan(50);
        String csv = get("/figures/scatter.csv").body();
        assertThat(csv.lines().count() - 1).isEqualTo(points);
    }

    private static long count(String text, String part) {
        return Pattern.compile(Pattern.quote(part)).matcher(text).results().count();
    }

    @Test
    void everyMeasureCanBeChosen() {
        for (var node : result.nodes()) {
            String code = node instanceof eu.chemclust.observatory.framework.FrameworkNode.Group
                    ? "SCORE_" + node.code()
                    : "VALUE_" + node.code();
            for (String name : new String[] {"x", "y", "size", "colour"}) {
                assertThat(get("/figures/scatter.svg?" + name + "=" + code).statusCode())
                        .as(name + code)
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void aRegionPointedOutHasItsNameAndColour() {
        String figure = get("/figures/scatter.svg?region=DEE").body();
        assertThat(figure).containsPattern("#c44601\"[^>]*data-code=\"DEE\"").contains(">Sachsen-Anhalt</text>");
    }

    @Test
    void likenessIsAPictureOfItsOwn() {
        assertThat(get("/explore?view=likeness").body())
                .contains("Regions near each other are alike")
                .doesNotContain("id=\"explorer\"", "echarts", "id=\"x\"", "id=\"y\"", "id=\"year\"")
                .doesNotContain("class=\"title\"");
        assertThat(get("/explore?view=likeness&colour=SCORE_crii").body()).contains("id=\"year\"");
        assertThat(get("/figures/likeness.svg?lang=de").body()).contains("lang=\"de\"");
    }

    @Test
    void theExplorerIsOfThisPageOnly() {
        assertThat(get("/explore").body()).contains("echarts.common.min.js");
        assertThat(get("/").body()).doesNotContain("echarts");
        assertThat(get("/static/echarts.common.min.js").statusCode()).isEqualTo(200);
    }

    @Test
    void whatDoesNotExistIsRefused() {
        for (String query :
                new String[] {"x=SCORE_none", "y=RANK_CHEMICAL", "size=1", "view=pie", "region=XX", "year=1"}) {
            assertThat(get("/explore?" + query).statusCode()).as(query).isBetween(400, 404);
        }
    }
}
