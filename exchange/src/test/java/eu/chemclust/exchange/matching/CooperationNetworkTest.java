package eu.chemclust.exchange.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.chemclust.exchange.Project;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/// Positions in a small network that can be counted by hand.
final class CooperationNetworkTest {
    private static Project project(String id, String... names) {
        return new Project(
                new Sample.Head(id, id, List.of(), List.of())
                        .of(Optional.empty(), Optional.empty(), List.of(), List.of(names)),
                "",
                "",
                "",
                List.of(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Map.of());
    }

    private static final List<Project> PROJECTS =
            List.of(project("p:1", "A", "B", "C"), project("p:2", "a ", "D"), project("p:3", "E"));

    @Test
    void a01_degreeAndBrokerage() {
        CooperationNetwork network = new CooperationNetwork(PROJECTS);
        assertThat(network.projects()).isEqualTo(2);
        assertThat(network.participations("A")).isEqualTo(2);
        assertThat(network.degree("A")).isEqualTo(3);
        assertThat(network.brokerage("A")).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(network.brokerage("B")).isZero();
        assertThat(network.degree("E")).isZero();
        assertThat(network.degree("nobody")).isZero();
    }

    @Test
    void a02_partnersAreSummedOverSimilarProjects() {
        PartnerFinder finder = new PartnerFinder(List.of(), PROJECTS);
        List<PartnerFinder.Partner> partners = finder.find(List.of(
                new PartnerFinder.Similar(PROJECTS.get(0), 1), new PartnerFinder.Similar(PROJECTS.get(1), 0.5)));
        assertThat(partners).extracting(PartnerFinder.Partner::name).containsExactly("A", "B", "C", "D");
        assertThat(partners.getFirst().similarity()).isEqualTo(1.5);
        assertThat(partners.getFirst().isPlaced()).isFalse();
    }
}
