package eu.chemclust.app.web;

import static eu.chemclust.app.web.Site.get;
import static eu.chemclust.app.web.SiteAnswers.JSON;
import static eu.chemclust.app.web.SiteAnswers.assertRefused;
import static eu.chemclust.app.web.SiteAnswers.body;
import static eu.chemclust.app.web.SiteAnswers.encoded;
import static eu.chemclust.app.web.SiteAnswers.json;
import static eu.chemclust.app.web.SiteAnswers.texts;
import static org.assertj.core.api.Assertions.assertThat;

import eu.chemclust.app.cli.FinderCommands;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Budgets, plans and calls as readers and programs meet them: what is answered is what the commands answer.
final class MoneyAndCallsTest {
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
    void e03_aPlanIsThatOfTheCommand(@TempDir Path folder) throws IOException {
        String lines = "A,staff,211176.40,,,,,\nB,pilot,100.00,interreg-2021,any,,,2022-01-01\n";
        Path plan = Files.writeString(
                folder.resolve("plan"), "partner,item,cost_eur,fund,kind,declared_eur,grant_eur,date\n" + lines);
        JsonNode command = JSON.readTree(FinderCommands.json("plan", plan.toString()));
        assertThat(command.get("tables").get("lines").size()).isEqualTo(2);
        assertThat(json("/api/v1/plan?plan=" + encoded(lines))).isEqualTo(command);
    }
}
