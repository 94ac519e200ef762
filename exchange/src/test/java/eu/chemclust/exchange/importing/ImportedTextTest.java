package eu.chemclust.exchange.importing;

import static eu.chemclust.exchange.importing.OwnTable.HEADER;
import static eu.chemclust.exchange.importing.OwnTable.MAPPING;
import static eu.chemclust.exchange.importing.OwnTable.mapping;
import static eu.chemclust.exchange.importing.OwnTable.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.chemclust.exchange.Language;
import eu.chemclust.tables.BadInputException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/// Texts, days and encodings of a table are read as they were meant, or told.
final class ImportedTextTest {
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
}
