package eu.chemclust.app.web;

import static eu.chemclust.app.web.Site.get;
import static eu.chemclust.app.web.SiteAnswers.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Odd values for every route and every parameter: never a failure of ours, and nothing of it in a page as markup.
/// Routes are those that the server has, parameters those of its forms and of its description: a new page is covered
/// without a word here.
final class RoutesFuzzTest {
    private static final long SEED = 20261122;
    private static final Pattern GAP = Pattern.compile("\\{(\\w+)(?::([^}]*))?}");

    /// What stands in a path where nothing odd does.
    private static final Map<String, String> USUAL =
            Map.of("code", "DEE", "name", "glossary", "folder", "engine", "form", "svg", "later", "crii-2026.1");

    private static final List<String> ODD = List.of(
            "",
            " ",
            "0",
            "-1",
            "99999999999999999999",
            "1e308",
            "2020",
            "DE",
            "DEE",
            "DEE,BE2,NL42",
            "patents",
            "SCORE_crii,VALUE_patents",
            "NaN",
            "null",
            "yes",
            "C20+C21",
            "json-stat",
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "'; DROP TABLE regions; --",
            "../../etc/passwd",
            "..%2f..%2fetc/passwd",
            "%00",
            "\u0000",
            "%",
            "{0}",
            "${7*7}",
            "\uD83D\uDE00",
            "\u202E",
            "ŁódźÄÖ",
            ",,,,",
            "a".repeat(3000));

    private final Random random = new Random(SEED);

    @Test
    void noParameterMakesTheServerFail() {
        List<String> names = new ArrayList<>(names());
        assertThat(names).contains("year", "lang", "q", "regions", "format", "x", "measures", "basket");
        for (String route : routes()) {
            String path = usual(route);
            for (String name : names) {
                require(path + "?" + name + "=" + encoded(odd()));
            }
            for (int i = 0; i < 8; i++) {
                require(path + "?" + pair(names) + "&" + pair(names) + "&" + pair(names));
            }
        }
    }

    @Test
    void noPathMakesTheServerFail() {
        for (String route : routes()) {
            Matcher gap = GAP.matcher(route);
            while (gap.find()) {
                for (String value : ODD) {
                    String odd = route.replace(gap.group(), encoded(value).replace("+", "%20"));
                    require(usual(odd));
                }
            }
            require(usual(route) + "/" + encoded(odd()).replace("+", "%20"));
            require(usual(route) + ";jsessionid=1");
            require("//" + usual(route));
        }
    }

    @Test
    void noHeaderMakesTheServerFail() {
        for (String route : routes()) {
            for (String header : List.of("Accept", "Accept-Language", "Accept-Encoding", "If-None-Match", "Range")) {
                for (String value : List.of("*/*;q=x", "\u0001", ",;,;", "bytes=-1", "text/csv;q=0", "W/\"", "de-")) {
                    if (value.chars().allMatch(c -> c >= ' ')) {
                        require(usual(route), header, value);
                    }
                }
            }
        }
    }

    private static NavigableSet<String> routes() {
        NavigableSet<String> routes = Site.server().routes();
        routes.remove("/error");
        assertThat(routes).contains("/", "/regions/{code}", "/api/v1/regions/{code}/needs", "/explore");
        return routes;
    }

    /// Names of parameters in forms and in the description of the interface.
    private static NavigableSet<String> names() {
        NavigableSet<String> names =
                new TreeSet<>(List.of("unknown", "width", "theme", "weight.firms", "value.DEE.patents"));
        for (String page : Site.PAGES) {
            find("<(?:input|select)[^>]* name=\"([^\"]+)\"", get(page).body(), names);
        }
        find("\\bname: ([\\w.]+), in: query", get("/api/v1/openapi.yaml").body(), names);
        return names;
    }

    private static void find(String pattern, String text, NavigableSet<String> found) {
        Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .forEach(found::add);
    }

    private static String usual(String route) {
        return GAP.matcher(route).replaceAll(gap -> {
            String name = gap.group(1);
            if (route.contains("/exchange") && name.equals("form")) {
                return "csv";
            }
            if (route.contains("/exchange/{id}")) {
                return "organisation:cluster-axelera";
            }
            if ((route.contains("/indicators/") || route.contains("/needs/")) && name.equals("code")) {
                return "patents";
            }
            if (route.contains("/editions/") && name.equals("name")) {
                return "crii-2026.1";
            }
            return USUAL.getOrDefault(name, "1");
        });
    }

    private String pair(List<String> names) {
        return names.get(random.nextInt(names.size())) + "=" + encoded(odd());
    }

    private String odd() {
        return ODD.get(random.nextInt(ODD.size()));
    }

    private static void require(String path, String... headers) {
        HttpResponse<String> answer = get(path, headers);
        String what = path.substring(0, Math.min(300, path.length())) + " " + String.join(" ", headers);
        assertThat(answer.statusCode()).as(what).isLessThan(500).isNotEqualTo(429);
        String type = answer.headers().firstValue("Content-Type").orElse("");
        if (type.startsWith("text/html")) {
            assertThat(answer.body()).as(what).doesNotContain("<script>", "\"><img src=x", "Exception", "\tat ");
        }
        assertThat(answer.body()).as(what).doesNotContain("HTTP Status ");
        if (path.startsWith("/api/v1/") && answer.statusCode() >= 400) {
            assertThat(type).as(what).isEqualTo("application/problem+json");
        }
    }
}
