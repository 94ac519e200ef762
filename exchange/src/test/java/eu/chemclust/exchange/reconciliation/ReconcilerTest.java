package eu.chemclust.exchange.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chemclust.exchange.Organisation;
import eu.chemclust.exchange.support.Records;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Which records are the same organisation.
class ReconcilerTest {
    private static final Organisation SITE = Records.organisation(
            "s1", "Dow Olefinverbund GmbH Werk B\u00f6hlen", "B\u00f6hlen", "sites", "site", List.of("hotmaps:1"));
    private static final Organisation INSTALLATION = Records.organisation(
            "e1", "DOW OLEFINVERBUND Werk Boehlen", "B\u00f6hlen", "ets", "site", List.of("ets:1"));
    private static final Organisation ELSEWHERE =
            Records.organisation("e2", "DOW OLEFINVERBUND Werk Boehlen", "Schkopau", "ets", "site", List.of("ets:2"));

    @Test
    void a01_theSameNameInTheSameTownIsMerged() {
        Reconciliation result = Reconciler.of(List.of(SITE, INSTALLATION), List.of());
        assertThat(result.groups()).isEqualTo(Map.of("organisation:s1", List.of("organisation:e1")));
        assertThat(result.merges().getFirst().score()).isGreaterThanOrEqualTo(Reconciler.MERGED);
    }

    @Test
    void a02_theSameNameInAnotherTownIsDoubtful() {
        Reconciliation result = Reconciler.of(List.of(SITE, ELSEWHERE), List.of());
        assertThat(result.groups()).isEmpty();
        assertThat(result.doubtful()).hasSize(1);
        assertThat(result.doubtful().getFirst().parts())
                .extracting(OrganisationMatch.Part::reason)
                .containsExactly("name", "town");
    }

    @Test
    void a03_aRegisterTellsItsOwnEntriesApart() {
        Organisation twin = Records.organisation(
                "e3", "DOW OLEFINVERBUND Werk Boehlen", "B\u00f6hlen", "ets", "site", List.of("ets:3"));
        Reconciliation result = Reconciler.of(List.of(INSTALLATION, twin), List.of());
        assertThat(result.groups()).isEmpty();
        assertThat(result.doubtful()).isEmpty();
        Reconciliation three = Reconciler.of(List.of(SITE, INSTALLATION, twin), List.of());
        assertThat(three.groups().values()).containsExactly(List.of("organisation:e1"));
        assertThat(three.doubtful()).hasSize(1);
    }

    @Test
    void a04_aSiteIsNotTheFirmThatOwnsIt() {
        Organisation firm = Records.organisation(
                "f", "Dow Olefinverbund GmbH Werk B\u00f6hlen", "B\u00f6hlen", "actors", "firm", List.of("pic:1"));
        assertThat(Reconciler.of(List.of(SITE, firm), List.of()).groups()).isEmpty();
    }

    @Test
    void a05_theSameIdentifierIsEnough() {
        Organisation other = Records.organisation("x", "Renamed", "Leipzig", "own", "site", List.of("hotmaps:1"));
        assertThat(Reconciler.of(List.of(SITE, other), List.of()).groups()).hasSize(1);
    }

    @Test
    void a06_aDecisionStandsAboveTheScoreAndCanBeTakenBack() {
        MergeDecision apart = new MergeDecision("organisation:s1", "organisation:e1", false, "two plants");
        MergeDecision same = new MergeDecision("organisation:e2", "organisation:s1", true, "moved");
        assertThat(Reconciler.of(List.of(SITE, INSTALLATION), List.of(apart)).groups())
                .isEmpty();
        assertThat(Reconciler.of(List.of(SITE, ELSEWHERE), List.of(same)).groups())
                .hasSize(1);
        assertThat(Reconciler.of(List.of(SITE, INSTALLATION), List.of()).groups())
                .hasSize(1);
    }

    @Test
    void theOrderOfRecordsDoesNotMatter() {
        assertThat(Reconciler.of(List.of(INSTALLATION, SITE, ELSEWHERE), List.of())
                        .merges())
                .hasSameSizeAs(Reconciler.of(List.of(ELSEWHERE, SITE, INSTALLATION), List.of())
                        .merges());
    }
}
