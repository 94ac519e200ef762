package eu.chemclust.app.web;

import static eu.chemclust.app.web.Site.get;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What cannot be answered is refused with words that help.
final class RefusalsTest {
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
    void c04WhatTheContainerRefusesLooksLikeEveryOtherRefusal() {
        for (String path : List.of("/regions/%2e%2e%2f", "/x%00", "/a%5cb", "/%2e%2e/%2e%2e/x", "/regions/DEE%2fx")) {
            assertProblem(path, 400, "The request cannot be read");
            assertThat(get(path).headers().firstValue("Content-Security-Policy"))
                    .as(path)
                    .isPresent();
        }
        assertProblem("/x%00?lang=de", 400, "<html lang=\"de\">");
        HttpResponse<String> problem = get("/api/v1/x%00");
        assertThat(problem.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(problem.body()).contains("\"status\":400");
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

    private void assertProblem(String path, int status, String words) {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(status);
        assertThat(answer.body()).as(path).contains(words).contains("<h1>").doesNotContain("Exception", "\tat ");
    }
}
