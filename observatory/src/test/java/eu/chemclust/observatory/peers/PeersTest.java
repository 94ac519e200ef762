package eu.chemclust.observatory.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import eu.chemclust.observatory.ObservatoryException;
import eu.chemclust.observatory.peers.PeerGroup.Origin.Nearest;
import eu.chemclust.observatory.region.Geography;
import eu.chemclust.observatory.region.NutsVersion;
import eu.chemclust.observatory.region.Region;
import eu.chemclust.observatory.region.RegionCode;
import eu.chemclust.observatory.support.Bundled;
import eu.chemclust.observatory.warehouse.Warehouse;
import eu.chemclust.tables.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Peers: small cases by hand, properties, and the shipped data.
final class PeersTest {
    private static final double NONE = Double.NaN;

    private static StructuralVariable variable(String code, Transformation transformation, double weight) {
        return new StructuralVariable(
                code, code, "", Measure.parse("sum(a:b)"), OptionalInt.empty(), 1, transformation, weight, "", "");
    }

    private static Geography geography(String... codes) {
        List<Region> regions = new ArrayList<>();
        for (String code : codes) {
            regions.add(new Region(
                    new RegionCode(code, NutsVersion.V2021),
                    code,
                    code,
                    code.substring(0, 2),
                    "",
                    List.of(code + "0")));
        }
        return new Geography(NutsVersion.V2021, regions);
    }

    private static Structure structure(PeerRules rules, Map<String, double[]> numbers) {
        return Structure.ofNumbers(
                rules, geography(numbers.keySet().toArray(String[]::new)), new LinkedHashMap<>(numbers));
    }

    @Test
    void distanceByHand() {
        // x: 1, 2, 3 has mean 2 and s 1; y: 10, 30, 20 has mean 20 and s 10. Weights 3 and 1.
        PeerRules rules = new PeerRules(
                List.of(variable("x", Transformation.NONE, 3), variable("y", Transformation.NONE, 1)), 2, 0.5);
        Structure structure = structure(
                rules, Map.of("AA1", new double[] {1, 10}, "BB1", new double[] {2, 30}, "CC1", new double[] {3, 20}));
        Distance distance = structure.distance("AA1", "BB1").orElseThrow();
        // (3 * 1 + 1 * 4) / 4.
        assertThat(distance.value() * distance.value()).isEqualTo(1.75, within(1e-12));
        assertThat(distance.contributions().get(0).squared()).isEqualTo(0.75, within(1e-12));
        assertThat(distance.contributions().get(1).squared()).isEqualTo(1, within(1e-12));
        assertThat(distance.contributions().get(1).difference()).isEqualTo(2, within(1e-12));
    }

    @Test
    void missingVariablesAreLeftOutAndTheRestWeighsMore() {
        PeerRules rules = new PeerRules(
                List.of(
                        variable("x", Transformation.NONE, 1),
                        variable("y", Transformation.NONE, 1),
                        variable("z", Transformation.NONE, 1)),
                2,
                0.6);
        Structure structure = structure(
                rules,
                Map.of(
                        "AA1", new double[] {1, 10, NONE},
                        "BB1", new double[] {2, 30, 5},
                        "CC1", new double[] {3, NONE, 6},
                        "DD1", new double[] {2, 20, 7}));
        Distance distance = structure.distance("AA1", "BB1").orElseThrow();
        assertThat(distance.shared()).isEqualTo(2.0 / 3, within(1e-12));
        assertThat(distance.contributions()).hasSize(2);
        assertThat(structure.distance("AA1", "CC1"))
                .as("one of three in common")
                .isEmpty();
        assertThat(new Peers(structure).nearest("AA1", new Nearest(3, true)).missing())
                .containsExactly("z");
    }

    @Test
    void propertiesOfDistances() {
        for (long seed = 1; seed <= 20; seed++) {
            Random random = new Random(seed);
            Map<String, double[]> numbers = new LinkedHashMap<>();
            Map<String, double[]> shifted = new LinkedHashMap<>();
            for (int i = 0; i < 12; i++) {
                double[] own = {random.nextGaussian(), 5 * random.nextGaussian(), random.nextDouble()};
                String code = "R" + (char) ('A' + i) + i % 9;
                numbers.put(code, own);
                shifted.put(code, new double[] {own[0] + 17, own[1] * 3 - 4, own[2]});
            }
            PeerRules rules = new PeerRules(
                    List.of(
                            variable("x", Transformation.NONE, 1),
                            variable("y", Transformation.NONE, 2),
                            variable("z", Transformation.SQRT, 1)),
                    5,
                    0.5);
            Structure one = structure(rules, numbers);
            Structure other = structure(rules, shifted);
            for (String a : numbers.keySet()) {
                PeerGroup group = new Peers(one).nearest(a, new Nearest(5, true));
                assertThat(group.codes()).as("seed %s", seed).doesNotContain(a).hasSize(5);
                assertThat(group.codes())
                        .isEqualTo(new Peers(other)
                                .nearest(a, new Nearest(5, true))
                                .codes());
                for (String b : numbers.keySet()) {
                    Distance there = one.distance(a, b).orElseThrow();
                    assertThat(there.value())
                            .isEqualTo(one.distance(b, a).orElseThrow().value());
                    assertThat(there.value())
                            .isEqualTo(other.distance(a, b).orElseThrow().value(), within(1e-9));
                    double sum = there.contributions().stream()
                            .mapToDouble(Distance.Contribution::squared)
                            .sum();
                    assertThat(sum).isEqualTo(there.value() * there.value(), within(1e-12));
                }
                assertThat(one.distance(a, a).orElseThrow().value()).isZero();
            }
        }
    }

    @Test
    void ownCountryCanBeLeftOut() {
        PeerRules rules = new PeerRules(List.of(variable("x", Transformation.NONE, 1)), 2, 0.5);
        Structure structure = structure(
                rules,
                Map.of(
                        "AA1", new double[] {1},
                        "AA2", new double[] {1.1},
                        "BB1", new double[] {2},
                        "BB2", new double[] {3}));
        assertThat(new Peers(structure).nearest("AA1", new Nearest(2, true)).codes())
                .containsExactly("AA2", "BB1");
        assertThat(new Peers(structure).nearest("AA1", new Nearest(2, false)).codes())
                .containsExactly("BB1", "BB2");
    }

    @Test
    void tooLittleKnownIsSaid() {
        PeerRules rules = new PeerRules(
                List.of(variable("x", Transformation.NONE, 1), variable("y", Transformation.LOG, 1)), 2, 0.66);
        Structure structure = structure(
                rules,
                Map.of(
                        "AA1", new double[] {1, 0},
                        "BB1", new double[] {2, 4},
                        "CC1", new double[] {3, 5}));
        assertThatThrownBy(() -> new Peers(structure).nearest("AA1", new Nearest(2, true)))
                .isInstanceOf(ObservatoryException.class)
                .hasMessageContaining("50 % of the structural variables");
    }

    @Test
    void peersOfTheShippedDataAndPeersFromAFile(@TempDir Path folder) throws IOException {
        PeerRules rules = PeerRules.read(Bundled.data());
        Geography geography = eu.chemclust.observatory.benchmark.BenchmarkInputs.read(Bundled.data())
                .geography();
        try (Warehouse warehouse = Bundled.warehouse()) {
            Peers peers = new Peers(Structure.of(rules, geography, warehouse, 2023));
            PeerGroup group = peers.nearest("NL42", new Nearest(10, true));
            assertThat(group.codes()).hasSize(10).doesNotContain("NL42");
            assertThat(group.missing()).isEmpty();
            assertThat(peers.map(group.codes()).share()).isBetween(0.3, 1.0);
            Path file = Files.writeString(
                    folder.resolve("peers.csv"), "region,peer\nNL42,BE2\nNL42,DEA1\nDEE,NL42\nNL42,DEE\n");
            assertThat(peers.fixed("NL42", file).codes()).containsExactly("BE2", "DEA1", "DEE");
            Path bad = Files.writeString(
                    folder.resolve("bad.csv"), "region,peer\nNL42,NL42\nNL42,XX9\nNL42,DEE\nNL42,DEE\n");
            assertThatThrownBy(() -> peers.fixed("NL42", bad))
                    .isInstanceOfSatisfying(
                            BadInputException.class,
                            failure -> assertThat(failure.findings()).hasSize(3));
        }
    }
}
