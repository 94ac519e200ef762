package eu.chemclust.app.web;

import static eu.chemclust.app.web.SiteAnswers.JSON;
import static eu.chemclust.app.web.SiteAnswers.assertRefused;
import static eu.chemclust.app.web.SiteAnswers.body;
import static eu.chemclust.app.web.SiteAnswers.json;
import static eu.chemclust.app.web.SiteAnswers.linked;
import static eu.chemclust.app.web.SiteAnswers.plain;
import static eu.chemclust.app.web.SiteAnswers.texts;
import static org.assertj.core.api.Assertions.assertThat;

import eu.chemclust.app.cli.FinderCommands;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What the exchange has for a region: exposure to raw materials, practices for its needs, what can be used now.
final class RegionOffersTest {
    @Test
    void d01_exposureIsThatOfTheCommandAndTheRegionLeadsThere() {
        JsonNode rest = json("/api/v1/regions/DEE/raw-materials");
        assertThat(texts(rest.get("tables").get("critical"), "material"))
                .startsWith("Terbium")
                .contains("Magnesium");
        assertThat(body("/regions/DEE")).contains("href=\"/regions/DEE/raw-materials\"");
        String page = body("/regions/DEE/raw-materials");
        assertThat(page).contains("Magnesium", "lithium", "/regions/DEE\"", "C25 Manufacture of fabricated metal");
        assertThat(body("/regions/DEE/raw-materials?lang=fr")).contains("risque d’approvisionnement");
    }

    @Test
    void d02_exposureHasEveryFigureOfTheCommand() {
        for (String region : List.of("DEE", "ES12")) {
            JsonNode command = JSON.readTree(FinderCommands.benchmark("rawmaterials", region, "--top", "0"));
            JsonNode rest = json("/api/v1/regions/" + region + "/raw-materials");
            assertThat(rest.get("tables").get("critical").size()).isGreaterThan(5);
            assertThat(rest).as(region).isEqualTo(command);
        }
    }

    @Test
    void f01_needPagesHaveTheOrderOfTheMatch() {
        for (String region : List.of("DEE", "NL42")) {
            JsonNode command = json("/api/v1/regions/" + region + "/practices?nodes=smecollaboration&top=100");
            List<String> order = texts(command.get("tables").get("smecollaboration"), "record").stream()
                    .limit(10)
                    .toList();
            String page = body("/exchange/needs/smecollaboration?region=" + region);
            assertThat(linked(page, "practice")).as(region).startsWith(order.toArray(String[]::new));
            assertThat(page).contains("in the order in which they fit", "of 100 points");
            String sentence =
                    command.get("tables").get("parts").get(0).get("sentence").asString();
            assertThat(plain(page)).contains(sentence);
        }
        assertThat(body("/exchange/needs/smecollaboration")).doesNotContain("of 100 points");
    }

    @Test
    void f02_recommendationsAreThoseOfTheCommand() {
        for (String region : List.of("DEE", "NL42")) {
            JsonNode command = JSON.readTree(FinderCommands.recommend(region));
            assertThat(command.get("tables").get("parts").size()).isPositive();
            assertThat(json("/api/v1/regions/" + region + "/practices"))
                    .as(region)
                    .isEqualTo(command);
        }
    }

    @Test
    void f03_noNeedLeadsToAnEmptyPage() {
        for (JsonNode indicator : json("/api/v1/indicators?limit=100").get("items")) {
            String code = indicator.get("code").asString();
            String page = body("/exchange/needs/" + code);
            assertThat(page).as(code).contains("class=\"records\"", "name=\"region\"");
        }
        assertThat(body("/exchange/needs/smecollaboration"))
                .contains("<h2>Open innovation</h2>", "<h2>Cluster organisation</h2>");
        assertThat(body("/exchange/needs/smecollaboration?region=Limburg")).contains("of 100 points");
        assertThat(body("/exchange/needs/smecollaboration?lang=cs")).contains("podle témat");
        assertRefused("/exchange/needs/smecollaboration?region=Atlantis", 404, "Atlantis");
    }

    @Test
    void f04_theExchangeOpensWithWhatCanBeUsedNow() {
        String page = body("/exchange");
        List<String> kinds = Pattern.compile("href=\"/exchange/([a-z]+):[^\"]+")
                .matcher(page)
                .results()
                .map(match -> match.group(1))
                .distinct()
                .toList();
        assertThat(kinds).startsWith("practice", "facility", "call").doesNotContain("organisation", "occupation");
        assertThat(page).contains("Without words, kinds come in turn");
        assertThat(body("/exchange?q=hydrogen")).doesNotContain("Without words");
        List<String> records = texts(json("/api/v1/exchange").get("hits"), "kind");
        assertThat(records).startsWith("practice", "facility", "call");
    }
}
