package eu.chemclust.app.web;

import static eu.chemclust.app.web.Site.get;
import static eu.chemclust.app.web.SiteAnswers.JSON;
import static eu.chemclust.app.web.SiteAnswers.body;
import static eu.chemclust.app.web.SiteAnswers.encoded;
import static eu.chemclust.app.web.SiteAnswers.json;
import static eu.chemclust.app.web.SiteAnswers.linked;
import static eu.chemclust.app.web.SiteAnswers.plain;
import static eu.chemclust.app.web.SiteAnswers.texts;
import static org.assertj.core.api.Assertions.assertThat;

import eu.chemclust.app.cli.FinderCommands;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The finders as readers and programs meet them: what they answer is what the commands answer.
final class FinderTest {
    @Test
    void a01_facilitiesAreThoseOfTheCommand() {
        String said =
                FinderCommands.json("facility", "electrolysis", "--near", "DEE0", "--within", "1000km", "--top", "100");
        JsonNode command = JSON.readTree(said);
        JsonNode rest = json("/api/v1/facilities?process=electrolysis&near=DEE0&within=1000");
        assertThat(rest).isEqualTo(command);
        List<String> records =
                texts(command.get("tables").get("facility"), "record").stream().toList();
        assertThat(records).hasSizeGreaterThan(1);
        String page = body("/exchange/facilities?process=electrolysis&near=DEE0&within=1000");
        assertThat(linked(page, "facility")).isEqualTo(records);
        assertThat(page)
                .contains("value=\"electrolysis\"", "<option value=\"1000\" selected", "It offers the process")
                .contains("/api/v1/facilities?format=csv&amp;lang=en&amp;near=DEE0");
        for (JsonNode part : command.get("tables").get("parts")) {
            assertThat(plain(page)).contains(part.get("sentence").asString());
        }
    }

    @Test
    void a02_aRequestThatNoneMeetsSaysHowItIsKept() {
        String page = body("/exchange/facilities?process=quantum+annealing");
        assertThat(page).contains("has no facility that offers it", "--keep data/demand/requests.csv");
        assertThat(page).contains("No request has been kept on this server yet");
        assertThat(json("/api/v1/facilities?process=quantum+annealing")
                        .get("tables")
                        .get("parts"))
                .isEmpty();
        assertThat(body("/api/v1/facilities?process=quantum+annealing&format=csv"))
                .startsWith("request,record,");
        assertThat(json("/api/v1/facilities/demand").get("question").asString()).isEqualTo("demand");
    }

    @Test
    void a03_nothingAskedIsAFormWithExamples() {
        for (String path : List.of("facilities", "by-products", "partners", "money")) {
            assertThat(body("/exchange/" + path))
                    .as(path)
                    .contains("<form", "For example:", "method=\"get\"")
                    .doesNotContain("id=\"found\"");
        }
        String exchange = body("/exchange");
        assertThat(exchange).contains("/exchange/facilities", "/exchange/by-products", "/exchange/partners");
    }

    @Test
    void b01_takersAreThoseOfTheCommand() {
        for (String waste : List.of("10 01 02", "07 01 04*", "99 99 99")) {
            String address = "waste=" + encoded(waste) + "&near=DEE0&within=150";
            if (waste.startsWith("99")) {
                assertThat(get("/api/v1/by-products?" + address).statusCode()).isEqualTo(400);
                assertThat(body("/exchange/by-products?" + address)).contains("has no code “99 99 99”");
                continue;
            }
            JsonNode command =
                    JSON.readTree(FinderCommands.json("byproduct", waste, "--near", "DEE0", "--within", "150km"));
            assertThat(json("/api/v1/by-products?" + address)).as(waste).isEqualTo(command);
            String page = body("/exchange/by-products?" + address);
            List<String> sites = texts(command.get("tables").get("sites"), "record").stream()
                    .distinct()
                    .limit(15)
                    .toList();
            assertThat(linked(page, "organisation")).startsWith(sites.toArray(String[]::new));
            assertThat(page).contains("Documented elsewhere does not mean possible here");
        }
    }

    @Test
    void b02_wordsMayMeanSeveralEntries() {
        String page = body("/exchange/by-products?waste=Schlacke&near=DEE0");
        assertThat(page).contains("Choose one:", "waste=");
        assertThat(get("/api/v1/by-products?waste=Schlacke&near=DEE0").body()).contains("Ask for one of their codes");
        assertThat(body("/exchange/by-products?waste=zzzqqq&near=DEE0")).contains("No entry of the European");
    }

    @Test
    void b03_aCodeWithoutADocumentedCaseIsSaid() {
        String page = body("/exchange/by-products?waste=18&near=DEE0");
        assertThat(page).contains("no taker can be named").doesNotContain("<table class=\"answers\"");
        assertThat(body("/api/v1/by-products?waste=18&near=DEE0&format=csv")).startsWith("kilometres,site,");
    }

    @Test
    void c01_partnersAreThoseOfTheCommand() {
        JsonNode command =
                JSON.readTree(FinderCommands.json("idea", "methanol from CO2 and green hydrogen", "--region", "DEE"));
        String query = "idea=methanol+from+CO2+and+green+hydrogen&region=DEE";
        assertThat(json("/api/v1/partners?" + query)).isEqualTo(command);
        String page = body("/exchange/partners?" + query);
        assertThat(page).contains("Own ground:", "Horizon 2020", "more rows");
        assertThat(plain(page))
                .contains(command.get("tables")
                        .get("partners")
                        .get(0)
                        .get("organisation")
                        .asString());
        assertThat(linked(page, "project"))
                .startsWith(command.get("tables")
                        .get("projects")
                        .get(0)
                        .get("record")
                        .asString());
    }

    @Test
    void c02_aRegionStandsSomewhereInTheNetwork() {
        JsonNode command = JSON.readTree(FinderCommands.json("idea", "--region", "DEE"));
        JsonNode rest = json("/api/v1/partners?region=DEE");
        assertThat(rest).isEqualTo(command);
        assertThat(rest.get("answer").get(1).asString()).startsWith("Place in the network: organisations of DEE");
        List<String> own = texts(rest.get("tables").get("own"), "record");
        assertThat(own).isNotEmpty().doesNotHaveDuplicates();
        assertThat(linked(body("/exchange/partners?region=DEE"), "organisation"))
                .containsExactlyElementsOf(own.stream().limit(10).toList());
        assertThat(body("/exchange/partners?idea=methanol&region=Limburg")).contains("Organisations of Limburg in");
        assertThat(body("/regions/DEE")).contains("href=\"/exchange/partners?region=DEE\"");
        assertThat(body("/api/v1/partners?region=DEE&format=csv")).startsWith("organisation,projects,degree,");
    }

    /// Wastes have titles in three languages; in the others they are marked as what they are.
    @Test
    void d09_titlesOfWastesSayTheirLanguage() {
        assertThat(body("/exchange/by-products?waste=10+01+02&near=CZ04&lang=cs"))
                .contains("<h2 id=\"found\">10 01 02 <span lang=\"en\">coal fly ash</span>:");
        assertThat(body("/exchange/by-products?waste=Schlacke&near=CZ04&lang=cs"))
                .containsPattern("<li><a href=\"[^\"]*\" lang=\"en\">10 02 02 ");
        assertThat(body("/exchange/by-products?waste=10+01+02&near=CZ04")).doesNotContain("<span lang=\"en\">coal");
    }
}
