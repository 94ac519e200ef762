package eu.chemclust.app.web;

import static eu.chemclust.app.web.Site.get;
import static org.assertj.core.api.Assertions.assertThat;

import eu.chemclust.app.cli.FinderCommands;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The finders as readers and programs meet them: what they answer is what the commands answer.
final class FinderTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String body(String path) {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static JsonNode json(String path) {
        return JSON.readTree(body(path));
    }

    /// Names in the order in which a page links them to records.
    private static List<String> linked(String page, String kind) {
        return Pattern.compile("href=\"/exchange/(" + kind + ":[^\"?]+)")
                .matcher(page)
                .results()
                .map(match -> match.group(1))
                .distinct()
                .toList();
    }

    private static List<String> texts(JsonNode rows, String column) {
        List<String> texts = new ArrayList<>();
        rows.forEach(row -> texts.add(row.get(column).asString()));
        return texts;
    }

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

    /// A page's text as a reader sees it.
    private static String plain(String page) {
        return page.replaceAll("<[^>]+>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
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
        assertThat(body("/exchange/partners?idea=methanol&region=Limburg")).contains("Organisations of NL42 in");
        assertThat(body("/regions/DEE")).contains("href=\"/exchange/partners?region=DEE\"");
        assertThat(body("/api/v1/partners?region=DEE&format=csv")).startsWith("organisation,projects,degree,");
    }

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

    /// Wastes have titles in three languages; in the others they are marked as what they are.
    @Test
    void d09_titlesOfWastesSayTheirLanguage() {
        assertThat(body("/exchange/by-products?waste=10+01+02&near=CZ04&lang=cs"))
                .contains("<h2 id=\"found\">10 01 02 <span lang=\"en\">coal fly ash</span>:");
        assertThat(body("/exchange/by-products?waste=Schlacke&near=CZ04&lang=cs"))
                .containsPattern("<li><a href=\"[^\"]*\" lang=\"en\">10 02 02 ");
        assertThat(body("/exchange/by-products?waste=10+01+02&near=CZ04")).doesNotContain("<span lang=\"en\">coal");
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
    void e01_aBudgetToTheCentAndWhatIsWrongWithIt() {
        String budget = "fund=interreg-2021+any&cost=1762400.00&grant=1342200.00&day=2022-01-01";
        assertThat(body("/exchange/money?" + budget)).contains("76.16", "420,200.00");
        assertThat(body("/api/v1/plan?" + budget)).contains("76.16");
        String much = "fund=interreg-2021+any&cost=100.00&grant=90.00&day=2022-01-01";
        assertThat(body("/exchange/money?" + much)).contains("cannot be financed like this", "at most 80");
        assertThat(body("/exchange/money?" + much + "&lang=de"))
                .contains("Geplanter Zuschuss in Euro 90.00: der Fonds zahlt höchstens 80")
                .doesNotContain("the fund pays");
        assertThat(get("/api/v1/plan?" + much).statusCode()).isEqualTo(400);
        String plan = encoded("A,staff,211176.40,,,,,\nB,pilot,100.00,interreg-2021,any,,,2022-01-01\n");
        assertThat(body("/exchange/money?plan=" + plan)).contains("211,176.40", "80.00");
    }

    @Test
    void e03_aPlanIsThatOfTheCommand(@TempDir Path folder) throws IOException {
        String lines = "A,staff,211176.40,,,,,\nB,pilot,100.00,interreg-2021,any,,,2022-01-01\n";
        Path plan = Files.writeString(
                folder.resolve("plan"), "partner,item,cost_eur,fund,kind,declared_eur,grant_eur,date\n" + lines);
        JsonNode command = JSON.readTree(FinderCommands.json("plan", plan.toString()));
        assertThat(command.get("tables").get("lines").size()).isEqualTo(2);
        assertThat(json("/api/v1/plan?plan=" + encoded(lines))).isEqualTo(command);
    }

    @Test
    void e02_callsAreThoseOfTheCommandAndEachIsARecord() {
        JsonNode command = JSON.readTree(FinderCommands.json(
                "calls", "hydrogen", "--trl", "5-6", "--actor", "SME", "--until", "2027-12-31", "--top", "1000"));
        String path = "/api/v1/calls?theme=hydrogen&trl=5-6&actor=SME&until=2027-12-31";
        JsonNode rest = json(path);
        assertThat(rest).isEqualTo(command);
        List<String> calls = texts(rest.get("tables").get("call"), "record");
        assertThat(calls).isNotEmpty().doesNotHaveDuplicates();
        for (JsonNode call : rest.get("tables").get("call")) {
            assertThat(call.get("beside").asString().substring(0, 10)).isBetween("2026-11-22", "2027-12-31");
        }
        assertThat(json("/api/v1/calls?theme=hydrogen&until=2026-12-31")
                        .get("tables")
                        .toString()
                        .length())
                .isLessThan(json("/api/v1/calls?theme=hydrogen")
                        .get("tables")
                        .toString()
                        .length());
        assertThat(body(path + "&format=csv")).startsWith("request,record,");
        assertThat(texts(json("/api/v1/calls").get("tables").get("call"), "record"))
                .hasSizeGreaterThan(calls.size());
        String first = calls.getFirst();
        JsonNode record = json("/api/v1/calls/" + first.substring("call:".length()));
        assertThat(record.get("record").get("head").get("id").asString()).isEqualTo(first);
        assertThat(record.get("status").asString()).isIn("current", "upcoming");
        assertThat(json("/api/v1/calls/" + first)).isEqualTo(record);
        String tag = get(path).headers().firstValue("ETag").orElseThrow();
        assertThat(get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertRefused("/api/v1/calls?trl=7-3", 400, "5-7");
        assertRefused("/api/v1/calls?from=soon", 400, "2026-11-30");
        assertRefused("/api/v1/calls?from=2026-12-01&until=2026-11-01", 400, "2026-12-01");
        assertRefused("/api/v1/calls?theme=" + "x".repeat(301), 400, "300");
        assertRefused("/api/v1/calls/nothing", 404, "nothing");
        assertRefused("/api/v1/calls/facility:x", 404, "facility:x");
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

    private static void assertRefused(String path, int status, String words) {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(status);
        assertThat(answer.body()).as(path).contains(words).doesNotContain("Exception", "\tat ");
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
}
