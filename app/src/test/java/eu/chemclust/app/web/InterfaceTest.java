package eu.chemclust.app.web;

import static eu.chemclust.app.web.Site.get;
import static org.assertj.core.api.Assertions.assertThat;

import eu.chemclust.app.support.SampleBenchmark;
import eu.chemclust.observatory.benchmark.BenchmarkResult;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The interface for programs.
final class InterfaceTest {
    private final BenchmarkResult result = SampleBenchmark.result();

    @Test
    void d02AnswersForPrograms() {
        for (String path : List.of(
                "/api/v1",
                "/api/v1/regions",
                "/api/v1/regions/DEE",
                "/api/v1/ranking",
                "/api/v1/indicators",
                "/api/v1/indicators/patents",
                "/api/v1/framework",
                "/api/v1/sources",
                "/api/v1/figures")) {
            HttpResponse<String> answer = get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type")).as(path).contains("application/json");
            assertThat(answer.headers().firstValue("ETag").orElse("")).as(path).startsWith("\"");
            assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
                    .contains("*");
            assertThat(answer.body()).as(path).doesNotContain("NaN");
            assertThat(get("/api/v1/openapi.yaml").body())
                    .contains(
                            path.equals("/api/v1")
                                    ? "  /:"
                                    : "  "
                                            + path.substring(7)
                                                    .replace("/DEE", "/{code}")
                                                    .replace("/patents", "/{code}")
                                            + ":");
        }
        HttpResponse<String> problem = get("/api/v1/regions/LIM");
        assertThat(problem.statusCode()).isEqualTo(404);
        assertThat(problem.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(problem.body()).contains("\"status\":404", "\"title\"");
        assertThat(get("/api/v1/ranking?limit=0").statusCode()).isEqualTo(400);
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
