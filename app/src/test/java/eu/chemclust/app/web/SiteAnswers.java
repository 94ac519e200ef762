package eu.chemclust.app.web;

import static eu.chemclust.app.web.Site.get;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Answers of the site that the tests share, and what is read from them.
final class SiteAnswers {
    static final JsonMapper JSON = JsonMapper.builder().build();

    private SiteAnswers() {}

    /// A text as a part of an address.
    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /// What the server answers to a path that it has.
    static String body(String path) {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
        return answer.body();
    }

    /// An answer for programs.
    static JsonNode json(String path) {
        return JSON.readTree(body(path));
    }

    /// Names in the order in which a page links them to records.
    static List<String> linked(String page, String kind) {
        return Pattern.compile("href=\"/exchange/(" + kind + ":[^\"?]+)")
                .matcher(page)
                .results()
                .map(match -> match.group(1))
                .distinct()
                .toList();
    }

    /// A column of a table in an answer.
    static List<String> texts(JsonNode rows, String column) {
        List<String> texts = new ArrayList<>();
        rows.forEach(row -> texts.add(row.get(column).asString()));
        return texts;
    }

    /// A page's text as a reader sees it.
    static String plain(String page) {
        return page.replaceAll("<[^>]+>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }

    /// A path is refused in words that help, and shows nothing of the code.
    static void assertRefused(String path, int status, String words) {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(status);
        assertThat(answer.body()).as(path).contains(words).doesNotContain("Exception", "\tat ", "\\tat ");
    }
}
