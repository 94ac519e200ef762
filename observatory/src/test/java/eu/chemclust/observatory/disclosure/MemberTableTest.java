package eu.chemclust.observatory.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.chemclust.observatory.disclosure.ContributorRule.Reason;
import eu.chemclust.observatory.disclosure.MemberTable.Cell;
import eu.chemclust.observatory.disclosure.MemberTable.Contribution;
import eu.chemclust.observatory.support.Bundled;
import eu.chemclust.tables.BadInputException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Members' own figures are shown only where no member can be recognised.
class MemberTableTest {
    private static final ContributorRule RULE = new ContributorRule(3, 1, 0.85);
    private static final List<Margin> MARGINS = List.of(new Margin("all", "all", List.of("north", "south", "west")));

    @Test
    void a01_shippedRuleIsThreeContributorsAndEightyFivePercent() throws IOException {
        var file = Bundled.data().file("contributor-rule");
        try (InputStream in = Bundled.data().open(file)) {
            assertThat(ContributorRule.read(file.name(), in)).isEqualTo(RULE);
        }
        assertThatThrownBy(() -> ContributorRule.read(
                        "rule.json", new ByteArrayInputStream("{}".getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("rule.json");
    }

    @Test
    void a02_tooFewContributorsAndTheCellThatWouldGiveThemAway() {
        Map<String, Cell> table = MemberTable.of(
                RULE,
                MARGINS,
                List.of(
                        given("north", "a", 10),
                        given("north", "b", 10),
                        given("south", "a", 5),
                        given("south", "c", 6),
                        given("south", "d", 7),
                        given("west", "a", 50),
                        given("west", "e", 40),
                        given("west", "f", 60)));
        assertThat(table.get("north")).isEqualTo(new Cell.Withheld(Reason.TOO_FEW_CONTRIBUTORS));
        assertThat(table.get("south")).isEqualTo(new Cell.Withheld(Reason.COMPLETES_THE_SUPPRESSION));
        assertThat(table.get("west")).isEqualTo(new Cell.Shown(150));
        assertThat(table.get("all")).isEqualTo(new Cell.Shown(188));
    }

    @Test
    void a03_oneContributorWithNearlyAllDominates() {
        Map<String, Cell> table =
                MemberTable.of(RULE, List.of(), List.of(given("x", "big", 86), given("x", "b", 7), given("x", "c", 7)));
        assertThat(table.get("x")).isEqualTo(new Cell.Withheld(Reason.DOMINATED));
        Map<String, Cell> balanced =
                MemberTable.of(RULE, List.of(), List.of(given("x", "big", 85), given("x", "b", 8), given("x", "c", 7)));
        assertThat(balanced.get("x")).isEqualTo(new Cell.Shown(100));
    }

    @Test
    void a04_oneContributorCountsOnce() {
        Map<String, Cell> table =
                MemberTable.of(RULE, List.of(), List.of(given("x", "a", 3), given("x", "a", 3), given("x", "b", 4)));
        assertThat(table.get("x")).isEqualTo(new Cell.Withheld(Reason.TOO_FEW_CONTRIBUTORS));
    }

    private static Contribution given(String cell, String who, double value) {
        return new Contribution(cell, who, value);
    }
}
