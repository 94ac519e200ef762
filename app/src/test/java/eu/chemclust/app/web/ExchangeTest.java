package eu.chemclust.app.web;

import static eu.chemclust.app.web.Site.get;
import static eu.chemclust.app.web.SiteAnswers.JSON;
import static eu.chemclust.app.web.SiteAnswers.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The exchange as readers and programs meet it: the shipped catalogue over HTTP.
final class ExchangeTest {
    private static final String CBP =
            "/exchange?kind=facility&q=fermentation+pilot+plant&near=DEE0&within=300&sort=nearest";

    @Test
    void a01_aSearchIsAnAddress() {
        String page = get(CBP).body();
        assertThat(page)
                .contains("Fraunhofer Center for Chemical-Biotechnological Processes CBP", "<mark>", " km")
                .contains("Understood: ")
                .contains("value=\"fermentation pilot plant\"", "name=\"kind\" value=\"facility\"")
                .contains("/exchange.csv?kind=facility");
    }

    @Test
    void a02_misspeltWordsAreMended() {
        assertThat(get("/exchange?q=hydrogne").body()).contains("Did you mean", "q=hydrogen");
    }

    @Test
    void a03_nothingFoundLeadsOn() {
        assertThat(get("/exchange?q=zzzqqq&kind=practice").body()).contains("Nothing fits", "kind=event");
    }

    @Test
    void a04_whatCannotBeChosenIsSaid() {
        assertThat(get("/exchange?kind=banana").statusCode()).isEqualTo(400);
        assertThat(get("/exchange?near=Atlantis").body()).contains("is not known");
        assertThat(get("/exchange?sort=nearest").statusCode()).isEqualTo(200);
    }

    @Test
    void a05_expiredRecordsAreShownAsSuch() {
        assertThat(get("/exchange?status=expired").body()).contains("<span class=\"state\">expired</span>");
    }

    @Test
    void a06_pagesFollowEachOther() {
        assertThat(get("/exchange?kind=occupation").body()).contains("rel=\"next\"", "page=2");
        assertThat(get("/exchange?kind=occupation&page=2").body()).contains("rel=\"prev\"");
    }

    @Test
    void b01_downloads() {
        assertThat(get("/exchange.csv?kind=practice").body()).startsWith("rank,id,kind,title");
        assertThat(get("/exchange.ics?kind=call").body())
                .startsWith("BEGIN:VCALENDAR")
                .contains("BEGIN:VEVENT");
        assertThat(get("/exchange.atom?kind=event").body()).contains("<feed", "<entry>");
        assertThat(get("/exchange.xlsx?kind=event").statusCode()).isEqualTo(200);
        assertThat(json("/exchange.json?kind=event").get("hits").size()).isPositive();
    }

    @Test
    void c01_everyKindHasItsPage() {
        for (String kind : java.util.List.of(
                "practice",
                "facility",
                "project",
                "organisation",
                "call",
                "exchange",
                "stream",
                "occupation",
                "paper",
                "event")) {
            JsonNode first =
                    json("/api/v1/exchange?limit=1&kind=" + kind).get("hits").get(0);
            String id = first.get("record").get("head").get("id").asString();
            HttpResponse<String> page = get("/exchange/" + id);
            assertThat(page.statusCode()).as(id).isEqualTo(200);
            assertThat(page.body())
                    .as(id)
                    .contains("Where this comes from", "Last confirmed", "<script type=\"application/ld+json\">{");
            assertThat(page.headers().firstValue("ETag")).isPresent();
        }
    }

    @Test
    void c02_aPracticeHasTheTemplateOfAdministrations() {
        String id = json("/api/v1/exchange?limit=1&kind=practice")
                .get("hits")
                .get(0)
                .get("record")
                .get("head")
                .get("id")
                .asString();
        assertThat(get("/exchange/" + id).body()).contains("The problem", "What was done", "Evidence");
    }

    @Test
    void c03_markupIsReadableAndCannotEndItsElement() {
        String page = get("/exchange/organisation:cluster-axelera").body();
        String markup = page.substring(page.indexOf("ld+json\">") + 9, page.lastIndexOf("</script>"));
        assertThat(JSON.readTree(markup).get("@type").asString()).isEqualTo("Organization");
        assertThat(markup).doesNotContain("<");
    }

    @Test
    void c04_unknownRecords() {
        assertThat(get("/exchange/practice:nobody").statusCode()).isEqualTo(404);
        assertThat(get("/api/v1/exchange/practice:nobody").body()).contains("\"status\":404");
    }

    @Test
    void d01_aNeedLeadsToThoseWhoSolvedIt() {
        assertThat(get("/regions/DEE").body()).containsPattern("/exchange/needs/\\w+\\?region=DEE");
        assertThat(get("/exchange/needs/smecollaboration?region=DEE").body())
                .contains("Practices", "Projects", "/regions/DEE#needs", "topic=");
        assertThat(get("/exchange/needs/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void e01_theNetwork() {
        assertThat(get("/network").body())
                .contains("full member", "<circle", "Axelera", "Driving force", "/exchange.ics?kind=event");
        assertThat(get("/figures/ground.svg").body()).startsWith("<svg");
    }

    @Test
    void f01_programsSearchAndTurnPages() {
        JsonNode first = json("/api/v1/exchange?q=hydrogen&limit=5");
        assertThat(first.get("hits").size()).isEqualTo(5);
        JsonNode second = json(first.get("next").asString());
        assertThat(second.get("offset").asInt()).isEqualTo(5);
        assertThat(second.get("hits").get(0)).isNotEqualTo(first.get("hits").get(0));
        assertThat(get("/api/v1/exchange?near=Atlantis").statusCode()).isEqualTo(400);
        assertThat(get("/api/v1/exchange?format=csv&q=hydrogen").body()).startsWith("rank,id");
        String tag = get("/api/v1/exchange?q=hydrogen&limit=5")
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        assertThat(get("/api/v1/exchange?q=hydrogen&limit=5", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void f02_theVocabulary() {
        JsonNode concept = json("/api/v1/vocabulary?limit=1").get("items").get(0);
        assertThat(concept.get("id").asString()).isEqualTo("open_innovation");
        assertThat(concept.get("labels").get("de").asString()).isEqualTo("offene Innovation");
    }
}
