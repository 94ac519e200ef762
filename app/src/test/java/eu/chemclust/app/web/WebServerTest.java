package eu.chemclust.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.chemclust.app.support.SampleBenchmark;
import eu.chemclust.app.view.Messages;
import eu.chemclust.observatory.benchmark.BenchmarkResult;
import eu.chemclust.observatory.benchmark.RankingScope;
import eu.chemclust.observatory.edition.Editions;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // the server is started before all tests
final class WebServerTest {
    private final BenchmarkResult result = SampleBenchmark.result();
    private final HttpClient client = HttpClient.newHttpClient();
    private WebServer server;

    @BeforeAll
    void start() {
        server = WebServer.start(site(), 0);
    }

    private Site site() {
        return new Site(
                result,
                SampleBenchmark.figures(),
                SampleBenchmark.diagnoses(),
                new Editions(List.of(SampleBenchmark.folder().root().resolve("editions"))));
    }

    @AfterAll
    void stop() {
        server.close();
        client.close();
    }

    private HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

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
    void a03FiguresHaveAddresses() {
        for (String path : List.of(
                "/figures/ranking.svg?year=2016&scope=all",
                "/figures/map.svg?lang=de&width=390",
                "/figures/regions/DEE/profile.svg",
                "/figures/regions/BE2/trend.svg?lang=de")) {
            HttpResponse<String> figure = get(path);
            assertThat(figure.statusCode()).as(path).isEqualTo(200);
            assertThat(figure.headers().firstValue("Content-Type").orElse("")).startsWith("image/svg+xml");
            assertThat(figure.body()).startsWith("<svg").contains("<title");
            assertThat(figure.headers().firstValue("Access-Control-Allow-Origin"))
                    .contains("*");
        }
    }

    @Test
    void a04TheCsvHasTheSameRegionsAsTheTable() {
        String csv = get("/ranking.csv?country=NL").body();
        String page = get("/?country=NL").body();
        assertThat(csv.lines().count() - 1).isEqualTo(rows(page)).isPositive();
    }

    private static long rows(String page) {
        return Pattern.compile("<tr id=\"").matcher(page).results().count();
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
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/"))
                .header("Accept-Encoding", "gzip")
                .build();
        try {
            HttpResponse<byte[]> home = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            assertThat(home.headers().firstValue("Content-Encoding")).contains("gzip");
            assertThat(home.body().length).isLessThan(200_000);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void c01BadParametersSayWhatIsAllowed() {
        assertProblem("/?year=abc", 400, "Choose one from 2016 to 2023");
        assertProblem("/?year=2015", 400, "Choose one from 2016 to 2023");
        assertProblem("/?scope=none", 400, "Choose “chemical” or “all”");
        assertProblem("/?country=XX", 400, "Choose one of: AT, BE");
        assertProblem("/?members=maybe", 400, "takes “yes”");
        assertProblem("/?lang=tlh", 400, "Choose one of: en, de, fr");
        assertProblem("/figures/map.svg?width=9", 400, "from 320 to 2000");
        assertProblem("/?q=" + "x".repeat(200), 400, "longer than 80");
    }

    @Test
    void c02UnknownPagesHelp() {
        assertProblem("/regions/Limbur", 404, "Did you mean");
        assertProblem("/regions/DE99", 404, "Did you mean");
        assertProblem("/nothing", 404, "There is no such page");
        assertProblem("/regions/", 404, "There is no such page");
        assertProblem("/figures/regions/NO0B/trend.svg", 404, "no such figure");
        assertProblem("/indicators/patent", 404, "PCT patent applications");
        assertProblem("/method/none", 404, "There is no such page");
        assertProblem("/limburg", 404, "Did you mean");
    }

    @Test
    void c03HostileTextIsShownAsText() {
        String attack = "%22%3E%3Cscript%3Ealert(1)%3C/script%3E";
        for (String path : List.of(
                "/?q=" + attack,
                "/?year=" + attack,
                "/?country=" + attack,
                "/?lang=" + attack,
                "/regions/NL42?scope=" + attack)) {
            assertThat(get(path).body())
                    .as(path)
                    .doesNotContainIgnoringCase("<script>")
                    .contains("&lt;script");
        }
        assertThat(get("/regions/%3Cscript%3E").body()).doesNotContain("<script>");
    }

    @Test
    void c04OnlyReading() throws Exception {
        HttpRequest post = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/"))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        HttpResponse<String> answer = client.send(post, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.body()).contains("can only be read");
    }

    @Test
    void c05PortInUse() {
        assertThatThrownBy(() -> WebServer.start(site(), server.port()))
                .isInstanceOfSatisfying(WebServerException.class, failure -> {
                    assertThat(failure.code()).isEqualTo(WebServerException.Code.PORT_IN_USE);
                    assertThat(failure).hasMessageContaining("Port " + server.port() + " is in use");
                });
    }

    @Test
    void d01EveryPageAnswersInEveryLanguage() {
        for (String path : PAGES) {
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

    private static List<String> codes(String json) {
        return Pattern.compile("\"code\":\"([A-Z0-9]+)\"")
                .matcher(json)
                .results()
                .map(match -> match.group(1))
                .toList();
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

    @Test
    void d05FiguresInEveryForm() throws Exception {
        HttpResponse<byte[]> picture = client.send(
                HttpRequest.newBuilder(
                                URI.create("http://127.0.0.1:" + server.port() + "/figures/regions/DEE/trend.png"))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        assertThat(picture.statusCode()).isEqualTo(200);
        var image = javax.imageio.ImageIO.read(new java.io.ByteArrayInputStream(picture.body()));
        assertThat(image.getWidth()).isEqualTo(1920);
        assertThat(image.getRGB(5, 5) & 0xffffff).isEqualTo(0xffffff);
        assertThat(get("/figures/regions/DEE/trend.png?theme=dark").statusCode())
                .isEqualTo(400);
        assertThat(get("/figures/map.svg?theme=auto").body()).contains("<style>", "prefers-color-scheme");
        assertThat(get("/figures/map.csv").body()).startsWith("Code,");
        assertThat(get("/figures/indicators/patents/distribution.svg").body()).contains("class=\"bar\"");
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
    void d08ReadOnlyMethodsAreRight() throws Exception {
        for (String method : List.of("HEAD", "OPTIONS", "DELETE")) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/regions/DEE"))
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

    /// Odd values for every route and parameter: never a failure of ours, and nothing of it in the page as markup.
    @Test
    void e01NoInputMakesTheServerFail() {
        Random random = new Random(20261122);
        List<String> routes = new ArrayList<>(PAGES);
        routes.addAll(List.of(
                "/api/v1/regions",
                "/api/v1/ranking",
                "/api/v1/indicators/patents",
                "/figures/map.csv",
                "/figures/ranking.svg",
                "/figures/regions/DEE/trend.svg",
                "/search/suggestions",
                "/ranking.csv"));
        for (int i = 0; i < 600; i++) {
            String route = routes.get(random.nextInt(routes.size()));
            if (random.nextInt(4) == 0) {
                route = route.replaceFirst("\\?.*", "") + "/" + encoded(ODD.get(random.nextInt(ODD.size())));
            }
            String name = NAMES.get(random.nextInt(NAMES.size()));
            String path = route + (route.contains("?") ? "&" : "?") + name + "="
                    + encoded(ODD.get(random.nextInt(ODD.size())));
            HttpResponse<String> answer = get(path);
            assertThat(answer.statusCode()).as(path).isLessThan(500);
            if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
                assertThat(answer.body()).as(path).doesNotContain("<script>", "\"><img src=x", "Exception");
            }
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static final List<String> PAGES = List.of(
            "/",
            "/?scope=all&year=2016",
            "/regions/DEE",
            "/regions/EL3",
            "/compare",
            "/compare?regions=DEE,BE2,NL42",
            "/indicators",
            "/indicators/patents",
            "/indicators/co2intensity",
            "/framework",
            "/method",
            "/method/engine/5-weights",
            "/method/glossary",
            "/data",
            "/api",
            "/search?q=li");

    private static final List<String> NAMES = List.of(
            "year", "scope", "country", "members", "q", "lang", "width", "theme", "regions", "add", "offset", "limit",
            "format", "unknown");

    private static final List<String> ODD = List.of(
            "",
            " ",
            "0",
            "-1",
            "99999999999999999999",
            "2020",
            "DE",
            "DEE",
            "NaN",
            "null",
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "'; DROP TABLE regions; --",
            "../../etc/passwd",
            "%00",
            "\u0000",
            "%",
            "{0}",
            "${7*7}",
            "\uD83D\uDE00",
            "\u202E",
            "ŁódźÄÖ",
            "x".repeat(3000));

    @Test
    void healthIsPlain() {
        assertThat(get("/health").body()).isEqualTo("ok\n");
    }

    private void assertProblem(String path, int status, String words) {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(status);
        assertThat(answer.body()).as(path).contains(words).contains("<h1>").doesNotContain("Exception", "\tat ");
    }
}
