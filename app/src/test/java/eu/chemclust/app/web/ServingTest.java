package eu.chemclust.app.web;

import static eu.chemclust.app.web.Site.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.chemclust.app.support.SampleBenchmark;
import eu.chemclust.observatory.benchmark.BenchmarkResult;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Headers, methods and ports: how pages are served, whatever they say.
final class ServingTest {
    private final BenchmarkResult result = SampleBenchmark.result();

    @Test
    void b02PolicyOnEveryAnswer() {
        for (String path :
                List.of("/", "/regions/DEE", "/nothing", "/?year=x", "/figures/map.svg", "/static/page.css")) {
            HttpResponse<String> answer = get(path);
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                    .as(path)
                    .startsWith("default-src 'none'; style-src '")
                    .doesNotContain("unsafe");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        }
    }

    @Test
    void b03PagesNeedNoScriptAndNoInlineStyle() {
        for (String path : List.of("/", "/regions/NL42", "/nothing")) {
            assertThat(get(path).body())
                    .doesNotContain("<script>", "<script src=\"http", " style=", "<style", " onclick", "http-equiv");
        }
    }

    @Test
    void b04UnchangedPagesAreNotSentAgain() {
        for (String path : List.of("/regions/DEE", "/figures/map.svg", "/ranking.csv")) {
            String tag = get(path).headers().firstValue("ETag").orElseThrow();
            assertThat(get(path, "If-None-Match", tag).statusCode()).as(path).isEqualTo(304);
        }
    }

    @Test
    void b05HomeIsSmallEnough() {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + Site.port() + "/"))
                .header("Accept-Encoding", "gzip")
                .build();
        try {
            HttpResponse<byte[]> home = Site.client().send(request, HttpResponse.BodyHandlers.ofByteArray());
            assertThat(home.headers().firstValue("Content-Encoding")).contains("gzip");
            assertThat(home.body().length).isLessThan(200_000);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void c04OnlyReading() throws Exception {
        HttpRequest post = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + Site.port() + "/"))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        HttpResponse<String> answer = Site.client().send(post, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.body()).contains("can only be read");
    }

    @Test
    void c05PortInUse() {
        assertThatThrownBy(() -> WebServer.start(SampleBenchmark.served(), Site.port()))
                .isInstanceOfSatisfying(WebServerException.class, failure -> {
                    assertThat(failure.code()).isEqualTo(WebServerException.Code.PORT_IN_USE);
                    assertThat(failure).hasMessageContaining("Port " + Site.port() + " is in use");
                });
    }

    @Test
    void d08ReadOnlyMethodsAreRight() throws Exception {
        for (String method : List.of("HEAD", "OPTIONS", "DELETE")) {
            HttpResponse<String> answer = Site.client().send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + Site.port() + "/regions/DEE"))
                            .method(method, HttpRequest.BodyPublishers.noBody())
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(method).isEqualTo(method.equals("DELETE") ? 405 : 200);
            if (!method.equals("HEAD")) {
                assertThat(answer.headers().firstValue("Allow").orElse("")).contains("GET");
            }
        }
    }

    @Test
    void d09SecureConnectionsStaySecure() {
        assertThat(get("/", "X-Forwarded-Proto", "https").headers().firstValue("Strict-Transport-Security"))
                .isPresent();
        assertThat(get("/").headers().firstValue("Strict-Transport-Security")).isEmpty();
    }
}
