package eu.chemclust.exchange.rawmaterial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/// Exposure by hand, and the tables that ship.
final class ExposureTest {
    private static RawMaterial material(String name, double risk, Map<String, Double> uses) {
        return new RawMaterial(
                name, name, uses, Map.of(2020, 1.0, 2023, risk), OptionalDouble.of(3), Map.of("X", 0.6, "Y", 0.4));
    }

    @Test
    void a01_exposureIsRiskTimesLink() {
        List<Exposure> exposures = Exposure.of(
                List.of(
                        material("Light", 1, Map.of("C20", 0.5)),
                        material("Heavy", 4, Map.of("C20", 0.5, "C25", 0.5)),
                        material("Elsewhere", 9, Map.of("B06", 1.0))),
                Map.of("C20", 100.0, "C25", 300.0),
                1000);
        assertThat(exposures).extracting(each -> each.material().name()).containsExactly("Heavy", "Light");
        Exposure heavy = exposures.getFirst();
        assertThat(heavy.link()).isCloseTo(0.2, within(1e-12));
        assertThat(heavy.value()).isCloseTo(0.8, within(1e-12));
        assertThat(heavy.jobs()).isEqualTo(400);
        assertThat(heavy.mainDivision()).isEqualTo("C25");
        assertThat(heavy.material().concentration().orElseThrow()).isCloseTo(0.52, within(1e-12));
        assertThatThrownBy(() -> Exposure.of(List.of(), Map.of(), 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a02_theListOf2023FollowsItsRuleAndTheLaw() {
        assertThat(material("Some", 0.9, Map.of()).isCritical()).isFalse();
        assertThat(material("Some", 1.0, Map.of()).isCritical()).isTrue();
        assertThat(material("Copper", 0.1, Map.of()).isCritical()).isTrue();
    }

    @Test
    void a03_theTablesThatShipAreUnderstood() throws IOException {
        Path folder = Path.of("..", "data", "raw-materials");
        RawMaterialFiles files = new RawMaterialFiles();
        files.names("names.csv", Files.newInputStream(folder.resolve("names.csv")));
        files.risks("risk", Files.newInputStream(folder.resolve("dimension_CRMsOverTime.csv")));
        files.supply("supply", Files.newInputStream(folder.resolve("fact_GlobalSupplyShares_and_t.csv")));
        files.uses("uses", Files.newInputStream(folder.resolve("fact_MaterialUseShares.csv")));
        List<RawMaterial> materials = files.materials();
        assertThat(materials)
                .allSatisfy(each -> assertThat(each.risks()).as(each.name()).isNotEmpty())
                .allSatisfy(each -> assertThat(each.uses().values().stream()
                                .mapToDouble(Double::doubleValue)
                                .sum())
                        .as(each.name())
                        .isBetween(0.0, 1 + 1e-9));
        RawMaterial magnesium = materials.stream()
                .filter(each -> each.name().equals("Magnesium"))
                .findFirst()
                .orElseThrow();
        assertThat(magnesium.risk(2011)).hasValue(2.6);
        assertThat(magnesium.risk(2023)).hasValue(4.1);
        assertThat(magnesium.largestSupplier()).isEqualTo("China");
        assertThat(files.withoutUse()).contains("lithium", "nickel", "natural graphite");
    }
}
