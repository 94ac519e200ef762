package eu.chemclust.app.web;

import static eu.chemclust.app.web.Site.get;
import static eu.chemclust.app.web.SiteAnswers.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import eu.chemclust.app.answer.Answer;
import eu.chemclust.app.output.AnswerData;
import eu.chemclust.app.support.SampleBenchmark;
import eu.chemclust.app.view.Messages;
import eu.chemclust.observatory.benchmark.BenchmarkResult;
import eu.chemclust.observatory.indicator.IndicatorValue;
import eu.chemclust.observatory.peers.PeerGroup;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The interface for programs.
final class InterfaceTest {
    private final BenchmarkResult result = SampleBenchmark.result();

    @Test
    void everyRouteIsDescribed() {
        String description = get("/api/v1/openapi.yaml").body();
        for (String route : Site.server().routes()) {
            if (route.startsWith("/api/v1/") && !route.endsWith(".yaml")) {
                assertThat(description).contains("\n  " + route.substring("/api/v1".length()) + ":\n");
            }
        }
    }

    @Test
    void everyAddressThatIsShownAnswers() {
        List<String> addresses = new ArrayList<>(links(get("/api").body()));
        assertThat(addresses).hasSizeGreaterThan(40);
        for (String path : addresses) {
            HttpResponse<String> answer = get(path);
            assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
            assertThat(answer.headers().firstValue("ETag").orElse("")).as(path).startsWith("\"");
            assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
                    .as(path)
                    .contains("*");
            if (path.contains("format=csv")) {
                assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                        .as(path)
                        .startsWith("text/csv");
                assertThat(answer.body().lines().count()).as(path).isGreaterThan(1);
            }
            if (!path.contains("format=sdmx-csv")) {
                assertThat(answer.body()).as(path).doesNotContain("NaN");
            }
        }
    }

    private static List<String> links(String page) {
        return Pattern.compile("href=\"(/api/v1[^\"]*)\"")
                .matcher(page)
                .results()
                .map(match -> match.group(1).replace("&amp;", "&"))
                .distinct()
                .toList();
    }

    /// The page's snippets are text: what they ask for has to answer, with the columns that they use.
    @Test
    void snippetsForRPythonAndExcelWork() {
        String page = get("/api").body();
        List<String> snippets = Pattern.compile("<pre[^>]*><code>(.*?)</code></pre>", Pattern.DOTALL)
                .matcher(page)
                .results()
                .map(match -> match.group(1)
                        .replace("&lt;", "<")
                        .replace("&amp;", "&")
                        .replace("&quot;", "\""))
                .toList();
        assertThat(snippets).hasSize(4);
        for (String snippet : snippets) {
            List<String> asked = Pattern.compile("http://127.0.0.1:" + Site.port() + "(/api/[^\"\\s]+)")
                    .matcher(snippet)
                    .results()
                    .map(match -> match.group(1))
                    .toList();
            assertThat(asked).as(snippet).isNotEmpty();
            asked.forEach(path -> assertThat(get(path).statusCode()).as(path).isEqualTo(200));
        }
        String header =
                get("/api/v1/ranking?format=csv").body().lines().findFirst().orElseThrow();
        assertThat(List.of(header.split(",", -1))).contains("rank", "rank_p5", "rank_p95", "region", "score");
        assertThat(get("/api/v1/data?measures=SCORE_crii,VALUE_c20lq&format=csv")
                        .body())
                .startsWith("measure,region,name,year,value,");
        assertThat(get("/api/v1/regions/NL42/needs").body()).contains("\"answer\" : [");
    }

    @Test
    void problemsSayWhatToDo() {
        HttpResponse<String> problem = get("/api/v1/regions/LIM");
        assertThat(problem.statusCode()).isEqualTo(404);
        assertThat(problem.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(problem.body()).contains("\"status\":404", "\"title\"");
        assertThat(get("/api/v1/ranking?limit=0").statusCode()).isEqualTo(400);
        assertRefused("/api/v1/data", 400, "SCORE_crii");
        assertRefused("/api/v1/data?measures=SCORE_none", 400, "/api/v1/measures");
        assertRefused("/api/v1/what-if?weight.none=2", 400, "the framework has no such indicator or pillar");
        assertRefused("/api/v1/regions/DEE/needs?peers=1", 400, "from 3 to 50");
        assertRefused("/api/v1/regions/DEE/resilience?basket=alchemy", 400, "C20+C21");
        assertRefused("/api/v1/regions/DEE/effect", 400, "node");
        assertRefused("/api/v1/compare", 400, "regions");
        assertRefused("/api/v1/editions/crii-1999.1", 404, "crii-2026.1");
        assertRefused("/api/v1/editions/..%2fcrii", 400, "cannot be read");
        assertRefused("/api/v1/ranking?format=xml", 400, "json, csv, json-stat, sdmx-csv");
    }

    @Test
    void theDiagnosisAnswersAsTheCommandLineDoes() {
        var diagnosis = SampleBenchmark.served().diagnosis();
        var group = diagnosis.peers().nearest("DEE", new PeerGroup.Origin.Nearest(10, true));
        Answer needs = diagnosis.needs(Messages.of(Locale.GERMAN), group, 2023);
        assertThat(get("/api/v1/regions/DEE/needs?lang=de").body()).isEqualTo(AnswerData.json(needs));
        assertThat(get("/api/v1/regions/DEE/needs?lang=de", "Accept", "text/csv")
                        .body())
                .isEqualTo(AnswerData.csv(needs));
    }

    @Test
    void figuresAreTheSameInEveryForm() {
        double value = ((IndicatorValue.Known) result.values().get("patents", "DEE", 2020)).value();
        String address = "/api/v1/data?measures=VALUE_patents&year=2020";
        assertThat(get(address + "&format=csv").body())
                .contains("VALUE_patents,DEE,Sachsen-Anhalt,2020," + value + ",");
        assertThat(get(address, "Accept", "application/vnd.sdmx.data+csv;version=2.0.0")
                        .body())
                .startsWith("STRUCTURE,STRUCTURE_ID,ACTION,FREQ,GEO,INDICATOR,TIME_PERIOD,OBS_VALUE,")
                .contains(",A,DEE,VALUE_patents,2020,");
        assertThat(get(address, "Accept", "application/vnd.json-stat+json").body())
                .contains(
                        "\"class\":\"dataset\"",
                        "\"size\":[1," + result.regions().size() + ",1]");
        assertThat(get(address, "Accept", "text/csv;q=0.2, application/json").body())
                .startsWith("{");
        assertThat(get("/api/v1/ranking?format=sdmx-csv").body()).contains(",RANK_CHEMICAL_LOW,2023,");
    }

    @Test
    void d03PartsOfAListFitTogether() {
        String all = get("/api/v1/ranking?limit=1000").body();
        String first = get("/api/v1/ranking?limit=3").body();
        assertThat(first).contains("\"next\":\"/api/v1/ranking?offset=3&limit=3\"");
        String second = get("/api/v1/ranking?offset=3&limit=3").body();
        assertThat(codes(first)).isEqualTo(codes(all).subList(0, 3));
        assertThat(codes(second)).isEqualTo(codes(all).subList(3, 6));
    }

    @Test
    void d04OtherFormsByNegotiation() {
        assertThat(get("/api/v1/ranking", "Accept", "text/csv").body()).startsWith("rank,of,");
        assertThat(get("/api/v1/ranking?format=csv").body())
                .isEqualTo(get("/ranking.csv").body());
        assertThat(get("/api/v1/indicators/patents", "Accept", "application/vnd.json-stat+json")
                        .body())
                .contains(
                        "\"class\":\"dataset\"", "\"size\":[" + result.regions().size() + ",8]");
    }

    private static List<String> codes(String json) {
        return Pattern.compile("\"code\":\"([A-Z0-9]+)\"")
                .matcher(json)
                .results()
                .map(match -> match.group(1))
                .toList();
    }
}
