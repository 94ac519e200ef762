package eu.chemclust.exchange.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.chemclust.exchange.CatalogueRecord;
import eu.chemclust.exchange.Exchange;
import eu.chemclust.exchange.Facility;
import eu.chemclust.exchange.Language;
import eu.chemclust.exchange.Project;
import eu.chemclust.exchange.Stream;
import eu.chemclust.observatory.region.NutsVersion;
import eu.chemclust.observatory.region.RegionCode;
import eu.chemclust.tables.BadInputException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// A user's own table becomes records; what is wrong in it becomes findings, and nothing else is lost.
class RecordImportTest {
    private static final String MAPPING = """
            mapping: 1
            from: own.csv
            kind: facility
            id: "{name}"
            confirmed: 2026-11-01
            months: 12
            fields:
              title.en: name
              title.de: {column: name_de}
              summary: "{what}. {scale}."
              region: nuts
              country: country
              latitude: lat
              longitude: lon
              theme: theme
              sector: nace
              trl.lowest: low
              trl.highest: high
              start: since
              url: url
              technologies: {column: what, split: ","}
              areaSquareMetres: area
            """;
    private static final String HEADER =
            "name,name_de,what,scale,nuts,country,lat,lon,theme,nace,low,high,since,url,area\n";

    private static final Surroundings SURROUNDINGS = new Surroundings() {
        @Override
        public Optional<RegionCode> findRegion(String code) {
            return Set.of("DEE0B", "EL30", "DEE").contains(code)
                    ? Optional.of(new RegionCode(code, NutsVersion.V2021))
                    : Optional.empty();
        }

        @Override
        public Optional<RegionCode> locate(double latitude, double longitude) {
            return latitude > 51 && latitude < 52
                    ? Optional.of(new RegionCode("DEE0B", NutsVersion.V2021))
                    : Optional.empty();
        }

        @Override
        public boolean isConcept(String id) {
            return id.equals("pilot_infrastructure");
        }

        @Override
        public Optional<String> findSector(String text) {
            return text.replace(".", "").startsWith("20") ? Optional.of(text.replace(".", "")) : Optional.empty();
        }
    };

    private static RecordMapping mapping(String text) throws IOException {
        return MappingReader.read("own.yaml", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static ImportResult read(String rows) throws IOException {
        return read("own.csv", (HEADER + rows).getBytes(StandardCharsets.UTF_8), MAPPING);
    }

    private static ImportResult read(String file, byte[] bytes, String mapping) throws IOException {
        return RecordImport.read(file, new ByteArrayInputStream(bytes), mapping(mapping), SURROUNDINGS);
    }

    @Test
    void a01_aGoodRowIsARecord() throws IOException {
        ImportResult result = read(
                "Pilot Hall,Technikum,\"fermentation,drying\",1 m3,DEE0B,DE,,,pilot_infrastructure,20.14,4,6,2015,https://x.eu/a,1200\n");
        assertThat(result.findings()).isEmpty();
        CatalogueRecord record = result.records().getFirst();
        assertThat(record.id()).isEqualTo("facility:pilot-hall");
        assertThat(record.head().title(Language.DE)).isEqualTo("Technikum");
        assertThat(record.head().title(Language.PL)).isEqualTo("Pilot Hall");
        assertThat(record.head().provenance().expires()).contains(LocalDate.of(2027, 11, 1));
        assertThat(record.head().sectors()).containsExactly("2014");
        assertThat(((Facility) record).technologies()).containsExactly("fermentation", "drying");
    }

    @Test
    void a02_aPointGetsItsRegion() throws IOException {
        CatalogueRecord record =
                read("Site,,,,,DE,51.3,12.0,,,,,,,\n").records().getFirst();
        assertThat(record.head().regions()).containsExactly(new RegionCode("DEE0B", NutsVersion.V2021));
    }

    @Test
    void a03_readingAgainMakesTheSameRecords() throws IOException {
        String rows = "One,,a,,DEE,DE,,,,,,,,,\nTwo,,b,,,DE,,,,,,,,,\n";
        assertThat(read(rows).records()).isEqualTo(read(rows).records());
    }

    @Test
    void whatIsWrongIsLeftOutAndTheRecordKept() throws IOException {
        ImportResult result = read("Hall,,,,DEX99,Germany,95,12,nonsense,99.99,6,3,spring,javascript:alert(1),-5\n");
        assertThat(result.records()).hasSize(1);
        assertThat(result.findings())
                .extracting(finding -> finding.column())
                .containsExactlyInAnyOrder(
                        "region",
                        "country",
                        "latitude",
                        "theme",
                        "sector",
                        "trl.lowest",
                        "start",
                        "url",
                        "areaSquareMetres");
        assertThat(result.findings()).allSatisfy(finding -> {
            assertThat(finding.row()).isEqualTo(2);
            assertThat(finding.remedy()).isNotBlank();
        });
    }

    @Test
    void brokenRowsAndMissingTitlesCostOnlyThemselves() throws IOException {
        ImportResult result = read("One,,,,,DE,,,,,,,,,\nbroken,row\n,,no name,,,DE,,,,,,,,,\nTwo,,,,,DE,,,,,,,,,\n");
        assertThat(result.records()).extracting(CatalogueRecord::id).containsExactly("facility:one", "facility:two");
        assertThat(result.skipped()).isEqualTo(1);
        assertThat(result.findings()).hasSize(2);
    }

    @Test
    void doubledIdentifiersAreBothKept() throws IOException {
        ImportResult result = read("One,,a,,,DE,,,,,,,,,\nOne,,b,,,DE,,,,,,,,,\n");
        assertThat(result.records())
                .extracting(CatalogueRecord::id)
                .containsExactly("facility:one", "facility:one-row-3");
        assertThat(result.findings()).hasSize(1);
    }

    @Test
    void tagsAndScriptsAreTakenOut() throws IOException {
        ImportResult result = read(
                "<b>Hall</b>,,\"<script>alert('x')</script>drying &amp; <img src=x onerror=y>milling a<b 5 < 6\u202e\",,,DE,,,,,,,,,\n");
        assertThat(result.records().getFirst().head().title(Language.EN)).isEqualTo("Hall");
        assertThat(result.records().getFirst().head().summary())
                .startsWith("drying & milling")
                .doesNotContain("script", "onerror", "\u202e");
        assertThat(PlainWords.of("<".repeat(1 << 20))).hasSize(1 << 20);
        assertThat(PlainWords.of("<script".repeat(1 << 17))).isEmpty();
    }

    @Test
    void tagsThatPartLinesBecomeBlanksAndOthersDoNot() {
        assertThat(PlainWords.of("<h2>Scope</h2><p>Size of <b>CO</b><sub>2</sub></p><ul><li>one</li><li>two</li></ul>"))
                .isEqualTo("Scope Size of CO2 one two");
        assertThat(PlainWords.of("first<br/>second<BR>third\r\n\r\nfourth")).isEqualTo("first second third fourth");
    }

    @Test
    void breaksThatASourceLostAreMendedWhereThatIsCertain() {
        assertThat(LostBreaks.mend("Expected Impact:The results should help.Scope:Size of the grant; Group:All "))
                .isEqualTo("Expected Impact: The results should help. Scope: Size of the grant; Group: All ");
        assertThat(LostBreaks.mend("in space.ScopeProposals should cover; transfer of practices;Increase awareness"))
                .isEqualTo("in space. Scope Proposals should cover; transfer of practices; Increase awareness");
        assertThat(LostBreaks.mend("Expected OutcomesProjects are due. ObjectiveThe aim"))
                .isEqualTo("Expected Outcomes Projects are due. Objective The aim");
        assertThat(LostBreaks.mend("of the market.A principal investigator"))
                .isEqualTo("of the market. A principal investigator");
    }

    @Test
    void whatCouldBeANameOrAnAddressIsNotParted() {
        for (String kept : new String[] {
            "see https://example.eu/guide.The or office@example.Eu now",
            "the iPhone, LinkedIn and eHealth of dataThe prizes",
            "at www.example.Org or in file_name.Txt here",
            "e.g.The, i.e.This, pH.Level of No.Xyz",
            "ScopeNet, Scopes, Objectives-Based and the Scope",
            "3.Gender and HORIZON-CL4:Topic"
        }) {
            assertThat(LostBreaks.mend(kept)).isEqualTo(kept);
        }
        assertThat(LostBreaks.mend("aaaa.".repeat(1 << 18))).hasSize(5 << 18);
        assertThat(LostBreaks.mend("Scope".repeat(1 << 18))).hasSize(5 << 18);
    }

    @Test
    void aMappingSaysWhetherBreaksWereLost() throws IOException {
        String row =
                "Hall,,\"drying of the material that is to be tested and more.The scope:All of it\",,,DE,,,,,,,,,\n";
        assertThat(read(row).records().getFirst().head().summary()).contains("more.The");
        byte[] table = (HEADER + row).getBytes(StandardCharsets.UTF_8);
        assertThat(read("own.csv", table, MAPPING + "breaks: lost\n")
                        .records()
                        .getFirst()
                        .head()
                        .summary())
                .contains("more. The scope: All of it");
        assertThatThrownBy(() -> mapping(MAPPING + "breaks: perhaps\n")).isInstanceOf(BadInputException.class);
    }

    @Test
    void oddDatesAreReadOrTold() {
        assertThat(DateText.find("14.3.2018", false)).contains(LocalDate.of(2018, 3, 14));
        assertThat(DateText.find("2018-03", true)).contains(LocalDate.of(2018, 3, 31));
        assertThat(DateText.find("2018", true)).contains(LocalDate.of(2018, 12, 31));
        assertThat(DateText.find("2018-03-14T09:00:00Z", false)).contains(LocalDate.of(2018, 3, 14));
        for (String odd :
                new String[] {"2018-02-30", "31/31/2018", "99999", "0000", "soon", "2018-13", "\u0662\u0660\u0661\u0668"
                }) {
            assertThat(DateText.find(odd, false)).as(odd).isEmpty();
        }
    }

    @Test
    void otherEncodingsAreFoundOutOrNamed() throws IOException {
        String rows = HEADER.replace(',', ';')
                + "Z\u00e4hlwerk M\u00fcnchen;;gr\u00f6\u00dfer und sch\u00f6ner;;;DE;;;;;;;;;\n";
        byte[] latin = rows.getBytes(Charset.forName("windows-1252"));
        assertThat(read("own.csv", latin, MAPPING).records().getFirst().head().title(Language.EN))
                .isEqualTo("Z\u00e4hlwerk M\u00fcnchen");
        assertThat(read("own.csv", latin, MAPPING + "encoding: windows-1252\n").records())
                .hasSize(1);
        assertThatThrownBy(() -> read("own.csv", latin, MAPPING + "encoding: klingon\n"))
                .isInstanceOf(BadInputException.class);
        assertThat(read("own.csv", rows.getBytes(StandardCharsets.UTF_16), MAPPING)
                        .records())
                .hasSize(1);
    }

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
    void aMappingIsToldAllThatIsWrongAtOnce() {
        assertThatThrownBy(() -> mapping("mapping: 1\nkind: wizard\nfrom: a\nmonths: -3\nfields: {colour: x}\n"))
                .isInstanceOfSatisfying(
                        BadInputException.class,
                        bad -> assertThat(bad.findings()).hasSizeGreaterThanOrEqualTo(5));
        assertThatThrownBy(() -> mapping("][")).isInstanceOf(BadInputException.class);
        assertThatThrownBy(() -> mapping("")).isInstanceOf(BadInputException.class);
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
        ImportResult result = RecordImport.read(
                "project.json",
                new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)),
                MappingReader.read("cordis.yaml", new ByteArrayInputStream(mapping.getBytes(StandardCharsets.UTF_8))),
                SURROUNDINGS);
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
        ImportResult result = RecordImport.read(
                "streams.csv",
                new ByteArrayInputStream("name,way,code,amount\nAsh,Wanted,10 01 02,300 t\nTar,perhaps,07 01 08*,\n"
                        .getBytes(StandardCharsets.UTF_8)),
                MappingReader.read("streams.yaml", new ByteArrayInputStream(mapping.getBytes(StandardCharsets.UTF_8))),
                SURROUNDINGS);
        assertThat(result.records()).hasSize(2);
        Stream ash = (Stream) result.records().getFirst();
        assertThat(ash.direction()).isEqualTo(Stream.WANTED);
        assertThat(ash.wasteCode()).isEqualTo("100102");
        assertThat(result.findings())
                .extracting(finding -> finding.row() + " " + finding.column() + " " + finding.value())
                .containsExactly("3 direction perhaps");
    }

    private static final String EVENTS = """
            mapping: 1
            from: events.csv
            kind: event
            id: "{title} {from}"
            confirmed: 2026-11-01
            fields:
              title.en: title
              country: country
              sector: nace
              theme: theme
              start: from
              end: to
            """;

    /// Everything that can be wrong with a member's list of events, at once: each is told, no event is lost.
    @Test
    void aBadListOfEventsLosesNoEvent() throws IOException {
        String table = """
                title,country,nace,theme,from,to
                Congress,DE,20,pilot_infrastructure,24.10.2026,2026-10-26
                Congress,DE,20,pilot_infrastructure,24.10.2026,2026-10-26
                Odd days,DE,,,30/02/2026,someday
                Backwards,DE,,,2026-05-02,2026-05-01
                Codes,Germania,99.99,wizardry,2026-03,
                "<b onclick=x()>Bold</b><script>steal()</script> & <i>plain</i>",DE,,,2026,
                short,row
                ,DE,,,2026-01-01,
                Zażółć gęślą jaźń,PL,,,2026-01-01,
                """;
        ImportResult result = read("events.csv", table.getBytes(StandardCharsets.UTF_8), EVENTS);
        assertThat(result.records())
                .extracting(record -> record.head().title(Language.EN))
                .containsExactly(
                        "Congress", "Congress", "Odd days", "Backwards", "Codes", "Bold & plain", "Zażółć gęślą jaźń");
        assertThat(result.records()).extracting(CatalogueRecord::id).doesNotHaveDuplicates();
        assertThat(result.skipped()).isEqualTo(1);
        assertThat(result.findings())
                .extracting(finding -> finding.row() + " " + finding.column())
                .containsExactlyInAnyOrder(
                        "3 id", "4 start", "4 end", "5 end", "6 country", "6 sector", "6 theme", "8 ", "9 title");
        assertThat(result.findings())
                .allSatisfy(finding -> assertThat(finding.remedy()).isNotBlank());
        assertThat(result.records().getFirst().head().end()).contains(LocalDate.of(2026, 10, 26));
        assertThat(result.records().get(2).head().start()).isEmpty();
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
