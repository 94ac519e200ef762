package eu.chemclust.app.web;

import static eu.chemclust.app.web.Site.get;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// What pages call things, and how they write numbers and days.
final class WordsOnPagesTest {
    private static String body(String path) {
        var answer = get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    @Test
    void a01_partnersNameTheRegion() {
        String page = body("/exchange/partners?idea=methanol&region=DEE");
        assertThat(page)
                .contains("organisations in Sachsen-Anhalt", "Organisations of Sachsen-Anhalt in the network")
                .doesNotContain("organisations in DEE", "Organisations of DEE");
        assertThat(body("/exchange/partners?idea=methanol&region=DEE&lang=de"))
                .contains("Organisationen aus Sachsen-Anhalt im Netz");
    }

    /// The area of NUTS 3 has no name here; its code stands.
    @Test
    void a02_aRegionWithoutANameKeepsItsCode() {
        assertThat(body("/exchange/partners?idea=methanol&region=DEE02")).contains("in DEE02");
    }

    @Test
    void b01_weightsAreWrittenAsTheReaderWritesNumbers() {
        String path = "/what-if?region=DEE&weight.firms=2.5&lang=";
        assertThat(body(path + "en")).contains("for=\"weight-firms\">2.5</output>");
        for (String language : List.of("de", "pl", "nl", "it", "es", "cs", "fr")) {
            assertThat(body(path + language))
                    .as(language)
                    .contains("for=\"weight-firms\">2,5</output>")
                    .as("what the form sends is the same in every language")
                    .contains("name=\"weight.firms\" min=\"0\" max=\"4\" step=\"0.1\" value=\"2.5\"");
        }
    }

    @Test
    void c01_anEventWithoutADaySaysSo() {
        assertThat(body("/network"))
                .containsPattern(
                        "S3Chem seminar in Catalonia</a></p>\\s*<p class=\"known\">" + "Spain · date not known</p>");
        assertThat(body("/network?lang=de")).contains("Spanien · Datum nicht bekannt");
    }

    @Test
    void c02_aPaperDoesNotEnd() {
        assertThat(body("/exchange?kind=paper")).doesNotContain("class=\"state\"");
        assertThat(body("/exchange?kind=event")).contains("class=\"state\">ended");
    }

    @Test
    void c03_aCountryIsNamedOnce() {
        assertThat(body("/exchange?kind=exchange")).doesNotContain("Italy, Italy");
        assertThat(body("/exchange?kind=exchange&lang=de")).doesNotContain("Italy, Italien");
    }

    @Test
    void c04_daysOfMatchesAreInWords() {
        String path = "/exchange/facilities?process=fermentation&near=DEE0&within=300&lang=";
        assertThat(body(path + "en")).containsPattern("Confirmed on \\d+ [A-Z][a-z]+ 20\\d\\d\\.");
        assertThat(body(path + "de")).containsPattern("Bestätigt am \\d+\\. [A-Z]\\p{L}+ 20\\d\\d\\.");
    }

    @Test
    void d01_theAuditSpeaksTheReadersLanguage() {
        String english = body("/framework");
        assertThat(english).contains("Cronbach’s alpha should be at least 0.7. It is 0.", "“Innovating firms”");
        for (String language : List.of("de", "pl", "nl", "it", "es", "cs", "fr")) {
            assertThat(body("/framework?lang=" + language))
                    .as(language)
                    .doesNotContain("None found", " found.", "should", "coverage of", "“Innovating firms”")
                    .contains("Cronbach");
        }
        assertThat(body("/framework?lang=pl"))
                .contains("spójność: „Wiedza i kompetencje”", "Nie znaleziono żadnych.", "Znaleziono: ");
    }

    /// Examples name the server that the reader asked; what a request writes as its host reaches no other reader.
    @Test
    void d02_examplesForProgramsNameThisServer() {
        assertThat(body("/api"))
                .contains("http://127.0.0.1:" + Site.port() + "/api/v1/")
                .doesNotContain(":8080");
    }

    @Test
    void e01_theExchangeExplainsItsOrderInOneSentence() {
        assertThat(body("/exchange")).contains("Without words, kinds come in turn");
        for (String language : List.of("en", "de", "pl", "nl", "it", "es", "cs", "fr")) {
            assertThat(body("/exchange?lang=" + language))
                    .as(language)
                    .containsPattern("<p class=\"note\">[^<]{40,140}</p>");
        }
    }

    @Test
    void f01_freshnessIsASentenceInEveryLanguage() {
        assertThat(body("/?lang=pl")).containsPattern("Spośród użytych wartości \\d+.% dotyczy 2023 r\\.,");
        assertThat(body("/?lang=cs")).containsPattern("Z použitých hodnot se \\d+.% týká přímo roku 2023,");
    }
}
