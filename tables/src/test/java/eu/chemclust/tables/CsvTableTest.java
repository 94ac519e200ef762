package eu.chemclust.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What a table says whose columns are not found.
final class CsvTableTest {
    private static List<Finding> findings(String text, char separator) {
        List<Finding> findings = new ArrayList<>();
        assertThatThrownBy(() -> read(text, separator, new ArrayList<>()))
                .isInstanceOfSatisfying(BadInputException.class, failure -> findings.addAll(failure.findings()));
        return findings;
    }

    private static void read(String text, char separator, List<String> peers) {
        CsvTable.read(
                "peers.csv",
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                separator,
                List.of("region", "peer"),
                row -> peers.add(row.text("peer")));
    }

    @Test
    void theSeparatorOfAnotherCountryIsNamed() {
        assertThat(findings("region;peer\nDEE;DE9\n", ',')).singleElement().satisfies(finding -> {
            assertThat(finding.row()).isEqualTo(1);
            assertThat(finding.value()).isEqualTo("region;peer");
            assertThat(finding.rule()).isEqualTo("the columns are separated by semicolons; commas are due here.");
            assertThat(finding.remedy()).contains("Save the table with commas");
        });
        assertThat(findings("peer\tregion\tnote\n", ';'))
                .singleElement()
                .satisfies(finding -> assertThat(finding.rule()).contains("by tabs; semicolons are due"));
    }

    @Test
    void aColumnThatIsMissingIsNotTakenForAnotherSeparator() {
        assertThat(findings("region\n", ','))
                .singleElement()
                .satisfies(finding -> assertThat(finding.rule()).startsWith("the column is missing"));
        assertThat(findings("region;peers\n", ',')).hasSize(2);
    }

    @Test
    void separatorsInsideACellAreItsOwn() {
        List<String> peers = new ArrayList<>();
        read("region,peer\nDEE,\"DE9;DE8\"\n", ',', peers);
        assertThat(peers).containsExactly("DE9;DE8");
    }
}
