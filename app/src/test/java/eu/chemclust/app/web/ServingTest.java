package eu.chemclust.app.web;

import static eu.chemclust.app.web.Site.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.chemclust.app.support.SampleBenchmark;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/// Headers, methods and ports: how pages are served, whatever they say.
final class ServingTest {

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
            HttpResponse<String> answer = Site.client()
                    .send(
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

    @Test
    void expensiveQuestionsAreHeldBack() {
        try (WebServer small = WebServer.start(SampleBenchmark.served(), loopback(), new Turnstile(6, 1))) {
            HttpRequest first = ask(small, "/api/v1/what-if?weight.firms=2");
            HttpRequest second = ask(small, "/api/v1/what-if?weight.firms=3");
            assertThat(send(first).statusCode()).isEqualTo(200);
            HttpResponse<String> refused = send(second);
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
            assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
            // What is kept costs nothing.
            assertThat(send(first).statusCode()).isEqualTo(200);
        }
    }

    private static WebServer.Options loopback() {
        return new WebServer.Options("127.0.0.1", 0, OptionalInt.empty(), false);
    }

    private static HttpRequest ask(WebServer server, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .build();
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return Site.client().send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// More than a header may hold: refused before anything of ours reads it.
    @Test
    void hugeRequestsAreRefused() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), Site.port())) {
            socket.setSoTimeout(10_000);
            var out = socket.getOutputStream();
            out.write("GET /?q=".getBytes(StandardCharsets.US_ASCII));
            byte[] part = "x".repeat(1 << 16).getBytes(StandardCharsets.US_ASCII);
            try {
                for (int i = 0; i < 160; i++) {
                    out.write(part);
                }
            } catch (IOException closed) {
                // The server need not hear it all.
            }
            String answer = answer(socket);
            assertThat(answer)
                    .satisfiesAnyOf(
                            text -> assertThat(text).isEmpty(),
                            text -> assertThat(text).startsWith("HTTP/1.1 4"));
            assertThat(answer).doesNotContain("Exception", "Tomcat", "xxxx");
        }
        assertThat(get("/health").statusCode()).isEqualTo(200);
    }

    private static String answer(Socket socket) {
        try {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException reset) {
            return "";
        }
    }

    @Test
    void pathTricksLeadNowhere() throws IOException {
        for (String path : List.of(
                "/../../etc/passwd",
                "/static/../openapi.yaml",
                "/static/%2e%2e/openapi.yaml",
                "/static/..%2f..%2fmessages_en.properties",
                "/static//etc/passwd",
                "/%00",
                "/api/v1/what-if?weight.firms=%zz",
                "/?q=%zz",
                "/nothing?q=%zz",
                "/static/page.css?v=%zz",
                "/static/%5c..%5cx",
                "/figures/..;/api",
                "/method/..%2fdecisions%2f0001")) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), Site.port())) {
                socket.setSoTimeout(10_000);
                socket.getOutputStream()
                        .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
                assertThat(answer(socket))
                        .as(path)
                        .startsWith("HTTP/1.1 4")
                        .doesNotContain("root:", "problem.home", "Exception", "Tomcat");
            }
        }
    }

    @Test
    void metricsAreForThisMachineOnly() throws IOException {
        int free;
        try (ServerSocket any = new ServerSocket(0)) {
            free = any.getLocalPort();
        }
        WebServer.Options options = new WebServer.Options("127.0.0.1", 0, OptionalInt.of(free), false);
        try (WebServer server = WebServer.start(SampleBenchmark.served(), options)) {
            HttpRequest metrics = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + free + "/actuator/prometheus"))
                    .build();
            assertThat(send(metrics).body()).contains("jvm_memory_used_bytes");
            assertThat(send(ask(server, "/actuator/prometheus")).statusCode()).isEqualTo(404);
            assertThat(send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + free + "/actuator/env"))
                                    .build())
                            .statusCode())
                    .isEqualTo(404);
        }
    }
}
