package eu.chemclust.exchange.importing;

import static eu.chemclust.exchange.importing.OwnTable.EVENTS;
import static eu.chemclust.exchange.importing.OwnTable.mapping;
import static eu.chemclust.exchange.importing.OwnTable.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.chemclust.exchange.CatalogueRecord;
import eu.chemclust.exchange.Facility;
import eu.chemclust.exchange.Language;
import eu.chemclust.observatory.region.NutsVersion;
import eu.chemclust.observatory.region.RegionCode;
import eu.chemclust.tables.BadInputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/// A user's own table becomes records; what is wrong in it becomes findings, and nothing else is lost.
final class RecordImportTest {
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
    void aMappingIsToldAllThatIsWrongAtOnce() {
        assertThatThrownBy(() -> mapping("mapping: 1\nkind: wizard\nfrom: a\nmonths: -3\nfields: {colour: x}\n"))
                .isInstanceOfSatisfying(
                        BadInputException.class,
                        bad -> assertThat(bad.findings()).hasSizeGreaterThanOrEqualTo(5));
        assertThatThrownBy(() -> mapping("][")).isInstanceOf(BadInputException.class);
        assertThatThrownBy(() -> mapping("")).isInstanceOf(BadInputException.class);
    }

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
}
