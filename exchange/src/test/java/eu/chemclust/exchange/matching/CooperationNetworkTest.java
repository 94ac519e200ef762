package eu.chemclust.exchange.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.chemclust.exchange.Organisation;
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

    private static Organisation organisation(String id, String name, String region) {
        return Sample.organisation(
                new Sample.Head(id, name, List.of(region), List.of())
                        .of(Optional.empty(), Optional.empty(), List.of(), List.of()),
                "firm");
    }

    @Test
    void a03_aRegionIsOneNodeOfTheNetwork() {
        List<Organisation> organisations = List.of(
                organisation("o:a", "A", "DEE0B"),
                organisation("o:b", "B", "DEE02"),
                organisation("o:c", "C", "NL423"),
                organisation("o:e", "E", "NL423"));
        RegionNetwork regions = new PartnerFinder(organisations, PROJECTS).regions();
        RegionNetwork.Position own = regions.position("DEE");
        assertThat(own.members()).extracting(RegionNetwork.Member::name).containsExactly("A", "B");
        assertThat(own.participations()).isEqualTo(3);
        assertThat(own.degree()).as("C and D; A and B are its own").isEqualTo(2);
        assertThat(own.unplaced()).as("D").isEqualTo(1);
        assertThat(own.brokerage()).as("C and D never met").isEqualTo(1);
        assertThat(List.of(own.rank(), own.regions())).containsExactly(1, 2);
        RegionNetwork.Position other = regions.position("NL423");
        assertThat(other.degree()).isEqualTo(2);
        assertThat(other.brokerage()).as("A and B work together").isZero();
        assertThat(List.of(regions.position("NL4").rank(), other.regions())).containsExactly(1, 3);
        RegionNetwork.Position nobody = regions.position("PL9");
        assertThat(nobody.members()).isEmpty();
        assertThat(nobody.rank()).isZero();
    }

    /// Brokerage by counting every pair, for all nodes of random networks.
    @Test
    void p01_brokerageIsTheShareOfPairsThatNeverMet() {
        java.util.Random random = new java.util.Random(11);
        for (int run = 0; run < 50; run++) {
            List<Project> projects = new java.util.ArrayList<>();
            for (int i = 0; i < 6; i++) {
                String[] names = random.ints(1 + random.nextInt(4), 0, 8)
                        .mapToObj(each -> "N" + each)
                        .toArray(String[]::new);
                projects.add(project("p:" + i, names));
            }
            CooperationNetwork network = new CooperationNetwork(projects);
            for (int node = 0; node < 8; node++) {
                List<String> own = List.copyOf(network.partners("n" + node));
                int apart = 0;
                int pairs = 0;
                for (int i = 0; i < own.size(); i++) {
                    for (int j = 0; j < i; j++) {
                        pairs++;
                        apart += network.partners(own.get(i)).contains(own.get(j)) ? 0 : 1;
                    }
                }
                assertThat(network.brokerage("N" + node))
                        .isCloseTo(pairs == 0 ? 0 : (double) apart / pairs, within(1e-12));
            }
        }
    }
}
