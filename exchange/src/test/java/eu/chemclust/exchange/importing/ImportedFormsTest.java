package eu.chemclust.exchange.importing;

import static eu.chemclust.exchange.importing.OwnTable.EVENTS;
import static eu.chemclust.exchange.importing.OwnTable.MAPPING;
import static eu.chemclust.exchange.importing.OwnTable.mapping;
import static eu.chemclust.exchange.importing.OwnTable.read;
import static org.assertj.core.api.Assertions.assertThat;

import eu.chemclust.exchange.CatalogueRecord;
import eu.chemclust.exchange.Exchange;
import eu.chemclust.exchange.Language;
import eu.chemclust.exchange.Project;
import eu.chemclust.exchange.Stream;
import eu.chemclust.tables.BadInputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/// Other forms of files and records become records by their mappings.
final class ImportedFormsTest {
    @Test
    void linesOfJsonAreRowsToo() throws IOException {
        String mapping = MAPPING.replace("own.csv", "own.jsonl");
        String lines =
                "{\"name\":\"One\",\"country\":\"DE\",\"nested\":{\"a\":1},\"list\":[1,2]}\nnot json\n[1]\n{\"name\":\"Two\"}\n";
        ImportResult result = read("own.jsonl", lines.getBytes(StandardCharsets.UTF_8), mapping);
        assertThat(result.records()).hasSize(2);
        assertThat(result.findings()).extracting(finding -> finding.row()).containsExactly(2L, 3L);
    }

    @Test
    void wasteCodesKeepTheirDoubt() throws IOException {
        String mapping = """
                mapping: 1
                from: x.csv
                kind: exchange
                id: "{n}"
                confirmed: 2026-01-01
                fields: {title.en: n, wasteCode: {column: code, split: ";"}}
                """;
        ImportResult result =
                read("x.csv", "n,code\na,070104;050799#\nb,7x\n".getBytes(StandardCharsets.UTF_8), mapping);
        assertThat(((Exchange) result.records().getFirst()).wasteCodes()).containsExactly("070104", "050799?");
        assertThat(result.findings()).hasSize(1);
    }

    @Test
    void cordisListsOfObjectsAreRead() throws IOException {
        String mapping = """
                mapping: 1
                from: project.json
                kind: project
                id: "{id}"
                confirmed: 2020-12-16
                fields:
                  title.en: title
                  summary: objective
                  acronym: acronym
                  start: startDate
                  end: endDate
                  totalCostEur: totalCost
                  grantEur: ecMaxContribution
                """;
        String json = """
                [{ "acronym": "3Ccar", "ecMaxContribution": 1.732084396E7, "endDate": "2018-10-31", "id": 662192,
                   "objective": "Complexity control\\nin electrified cars.", "startDate": "2015-06-01",
                   "title": "Integrated Components", "totalCost": "" },
                 7,
                 { "acronym": "X", "id": 2, "title": "Other", "totalCost": "many" }]""";
        ImportResult result = read("project.json", json.getBytes(StandardCharsets.UTF_8), mapping);
        assertThat(result.records()).extracting(CatalogueRecord::id).containsExactly("project:662192", "project:2");
        Project project = (Project) result.records().getFirst();
        assertThat(project.grantEur()).hasValue(17_320_843.96);
        assertThat(project.head().end()).contains(LocalDate.of(2018, 10, 31));
        assertThat(project.head().summary()).isEqualTo("Complexity control in electrified cars.");
        assertThat(result.findings())
                .extracting(finding -> finding.row() + " " + finding.rule())
                .containsExactly(
                        "2 the entry is no JSON object.",
                        "3 a number is due here, not negative, with a point as decimal sign.");
    }

    @Test
    void aStreamIsOfferedOrWanted() throws IOException {
        String mapping = """
                mapping: 1
                from: streams.csv
                kind: stream
                id: "{name}"
                confirmed: 2026-11-01
                fields:
                  title.en: name
                  direction: way
                  wasteCode: code
                  quantity: amount
                """;
        ImportResult result = read(
                "streams.csv",
                "name,way,code,amount\nAsh,Wanted,10 01 02,300 t\nTar,perhaps,07 01 08*,\n"
                        .getBytes(StandardCharsets.UTF_8),
                mapping);
        assertThat(result.records()).hasSize(2);
        Stream ash = (Stream) result.records().getFirst();
        assertThat(ash.direction()).isEqualTo(Stream.WANTED);
        assertThat(ash.wasteCode()).isEqualTo("100102");
        assertThat(result.findings())
                .extracting(finding -> finding.row() + " " + finding.column() + " " + finding.value())
                .containsExactly("3 direction perhaps");
    }

    @Test
    void bytesThatAreNoTableAreRefusedOrReadWithoutHarm() throws IOException {
        java.util.Random random = new java.util.Random(5);
        for (int i = 0; i < 60; i++) {
            byte[] bytes = new byte[random.nextInt(4000)];
            random.nextBytes(bytes);
            if (i % 2 == 0) {
                byte[] header = "title,country,nace,theme,from,to\n".getBytes(StandardCharsets.UTF_8);
                System.arraycopy(header, 0, bytes, 0, Math.min(header.length, bytes.length));
            }
            try {
                read("events.csv", bytes, EVENTS)
                        .records()
                        .forEach(record ->
                                assertThat(record.head().title(Language.EN)).isNotBlank());
            } catch (BadInputException refused) {
                assertThat(refused.findings()).isNotEmpty();
            }
        }
        String wide = "title,country,nace,theme,from,to\n" + "x".repeat(1 << 20) + ",DE,,,2026-01-01,\n";
        assertThat(read("events.csv", wide.getBytes(StandardCharsets.UTF_8), EVENTS)
                        .records()
                        .getFirst()
                        .id()
                        .length())
                .isLessThan(200);
    }
}
