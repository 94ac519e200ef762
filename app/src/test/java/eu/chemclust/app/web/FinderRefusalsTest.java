package eu.chemclust.app.web;

import static eu.chemclust.app.web.Site.get;
import static eu.chemclust.app.web.SiteAnswers.assertRefused;
import static eu.chemclust.app.web.SiteAnswers.body;
import static eu.chemclust.app.web.SiteAnswers.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// What cannot be asked of the finders, attacks in their fields, and answers in every language.
final class FinderRefusalsTest {
    @Test
    void g01_whatCannotBeAskedIsRefusedWithHelp() {
        assertRefused("/exchange/facilities?process=x&near=Atlantis", 400, "Atlantis");
        assertRefused("/exchange/facilities?process=x&trl=7-3", 400, "5-7");
        assertRefused("/exchange/facilities?process=" + "x".repeat(301), 400, "300");
        assertRefused("/exchange/by-products?waste=100102&near=DEE0&within=0", 400, "from 1 to 5000");
        assertRefused("/exchange/partners?idea=x&region=Atlantis", 404, "Atlantis");
        assertRefused("/regions/XX99/raw-materials", 404, "XX99");
        assertRefused("/api/v1/facilities", 400, "fermentation");
        assertRefused("/api/v1/by-products?waste=100102", 400, "near");
        assertRefused("/api/v1/partners", 400, "idea");
        assertRefused("/api/v1/plan", 400, "cost");
        assertRefused("/api/v1/regions/XX99/practices", 404, "XX99");
        assertRefused("/api/v1/regions/DEE/practices?nodes=nothing", 400, "smecollaboration");
        assertRefused("/exchange?theme=skils", 400, "The nearest: skills");
        assertRefused("/exchange?topic=Wasserstof", 400, "hydrogen");
        assertRefused("/api/v1/exchange?theme=skils", 400, "circularity");
    }

    @Test
    void g02_scriptsInEveryFieldStayText() {
        String attack = "\"><script>alert(1)</script>";
        String odd = encoded(attack);
        for (String path : List.of(
                "/exchange/facilities?process=" + odd + "&scale=" + odd,
                "/exchange/facilities?process=x&near=" + odd,
                "/exchange/facilities?process=x&trl=" + odd,
                "/exchange/by-products?near=DEE0&waste=" + odd,
                "/exchange/partners?idea=" + odd,
                "/exchange/partners?idea=x&region=" + odd,
                "/exchange/money?cost=" + odd + "&fund=" + odd + "&grant=" + odd + "&day=" + odd,
                "/exchange/money?plan=" + odd,
                "/exchange?theme=" + odd)) {
            assertThat(get(path).body()).as(path).doesNotContain("<script>").contains("&lt;script");
        }
    }

    @Test
    void g03_answersAreTaggedAndPagesSpeakEveryLanguage() {
        String path = "/api/v1/facilities?process=fermentation";
        String tag = get(path).headers().firstValue("ETag").orElseThrow();
        assertThat(get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
        for (String language : List.of("de", "fr", "it", "es", "nl", "pl", "cs")) {
            String page = body("/exchange/facilities?process=fermentation&near=DEE0&lang=" + language);
            assertThat(page).as(language).doesNotContain("It offers", "readiness", "of 100 points");
            assertThat(page).contains("name=\"lang\" value=\"" + language + "\"");
        }
    }

    @Test
    void g04_longAndWildWordsAreAnsweredAndTheServerLivesOn() {
        for (String words :
                List.of("*".repeat(200), "a*".repeat(100), "?a".repeat(100), "\"".repeat(199), "-".repeat(200))) {
            assertThat(body("/exchange?q=" + encoded(words))).as(words).contains("<h2>");
        }
        for (String path : List.of(
                "/exchange?q=" + "a".repeat(5_000),
                "/api/v1/calls?theme=" + "*".repeat(5_000),
                "/exchange/partners?idea=" + "%F0%9F%98%80".repeat(600),
                "/exchange?q=" + "a".repeat(1 << 20))) {
            assertThat(get(path).statusCode()).as(path.substring(0, 40)).isBetween(400, 431);
        }
        assertThat(get("/exchange?q=%C3%28%FF").statusCode()).isBetween(200, 400);
        assertThat(body("/exchange?q=hydrogen")).contains("hydrogen");
    }
}
