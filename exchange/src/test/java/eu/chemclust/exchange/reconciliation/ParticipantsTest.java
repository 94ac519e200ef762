package eu.chemclust.exchange.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chemclust.exchange.Language;
import eu.chemclust.exchange.Organisation;
import eu.chemclust.exchange.Project;
import eu.chemclust.exchange.Provenance;
import eu.chemclust.exchange.RecordHead;
import eu.chemclust.exchange.support.Records;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/// Which organisations of the catalogue stand behind the names in projects.
class ParticipantsTest {
    private static final Organisation JUELICH = organisation("1", "FORSCHUNGSZENTRUM JULICH GMBH", "firm");
    private static final Organisation LEUNA = organisation("2", "InfraLeuna GmbH", "firm");
    private static final Organisation SITE = organisation("3", "InfraLeuna GmbH", "site");
    private static final Reconciliation NOTHING_MERGED = new Reconciliation(Map.of(), List.of(), List.of());

    private static Organisation organisation(String id, String name, String type) {
        return Records.organisation(id, name, "Leuna", "actors", type, List.of("pic:" + id));
    }

    private static Project project(List<String> countries, String... names) {
        RecordHead head = new RecordHead(
                "project:1",
                Map.of(Language.EN, "A project"),
                "",
                List.of(),
                countries,
                "",
                Optional.empty(),
                List.of(names),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Provenance("test", List.of(), "", LocalDate.of(2026, 1, 1), Optional.empty()));
        return new Project(head, "", "", "", List.of(), OptionalDouble.empty(), OptionalDouble.empty(), Map.of());
    }

    private static Participants.Found find(Project project, Organisation... organisations) {
        return Participants.find(List.of(project), List.of(organisations), NOTHING_MERGED);
    }

    @Test
    void a01_theSameNameInACountryOfTheProjectIsLinked() {
        Participants.Found found = find(
                project(List.of("NL", "DE"), "Forschungszentrum J\u00fclich GmbH", "Somebody else"), JUELICH, LEUNA);
        assertThat(found.linked())
                .isEqualTo(Map.of("project:1", Map.of("Forschungszentrum J\u00fclich GmbH", "organisation:1")));
        assertThat(found.doubtful()).isEmpty();
        assertThat(found.unknown()).isEqualTo(1);
    }

    @Test
    void a02_theSameNameInAnotherCountryIsDoubtful() {
        Participants.Found found = find(project(List.of("NL"), "InfraLeuna"), JUELICH, LEUNA);
        assertThat(found.linked()).isEmpty();
        assertThat(found.doubtful()).singleElement().satisfies(doubt -> {
            assertThat(doubt.organisation()).isEqualTo("organisation:2");
            assertThat(doubt.score()).isEqualTo(0.75);
            assertThat(doubt.parts()).extracting(OrganisationMatch.Part::reason).containsExactly("name", "country");
        });
    }

    @Test
    void a03_whereTwoFitAlikeAPersonLooks() {
        Organisation twin = organisation("4", "INFRALEUNA GMBH", "firm");
        Participants.Found found = find(project(List.of("DE"), "InfraLeuna"), LEUNA, twin);
        assertThat(found.linked()).isEmpty();
        assertThat(found.doubtful())
                .extracting(Participant::organisation)
                .containsExactly("organisation:2", "organisation:4");
        Reconciliation merged =
                new Reconciliation(Map.of("organisation:4", List.of("organisation:2")), List.of(), List.of());
        assertThat(Participants.find(List.of(project(List.of("DE"), "InfraLeuna")), List.of(LEUNA, twin), merged)
                        .linked()
                        .get("project:1"))
                .as("two records of one organisation are one")
                .containsEntry("InfraLeuna", "organisation:4");
    }

    @Test
    void a04_aSiteTakesNoPart() {
        assertThat(find(project(List.of("DE"), "InfraLeuna"), SITE).unknown()).isEqualTo(1);
    }
}
