package eu.chemclust.observatory.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import eu.chemclust.observatory.source.ReferenceFiles;
import eu.chemclust.observatory.support.Bundled;
import eu.chemclust.observatory.warehouse.Warehouse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RegionTest {
    @Test
    void a01_sharesOfASourceSumToOne() {
        NutsFlows flows = NutsFlows.of(Map.of("OLD", Map.of("NEW1", 30.0, "NEW2", 70.0), "SAME", Map.of("SAME", 5.0)));
        assertThat(flows.into("NEW1")).containsExactly(new NutsFlows.Flow("OLD", "NEW1", 0.3, 30));
        assertThat(flows.into("NEW2")).containsExactly(new NutsFlows.Flow("OLD", "NEW2", 0.7, 70));
        assertThat(flows.into("SAME").getFirst().isWhole()).isTrue();
        assertThat(flows.into("NONE")).isEmpty();
    }

    @Test
    void a02_digitisingNoiseIsNoTransfer() {
        NutsFlows flows = NutsFlows.of(Map.of("CZ02", Map.of("CZ02", 1_414_194.0, "CZ03", 68.0)));
        assertThat(flows.into("CZ02").getFirst().isWhole()).isTrue();
        assertThat(flows.into("CZ03")).isEmpty();
    }

    @Test
    void a03_allShippedMatricesAreComplete() {
        try (Warehouse warehouse = Bundled.warehouse()) {
            Geography geography = ReferenceFiles.geography(Bundled.data(), ReferenceFiles.codes(Bundled.data()));
            for (NutsVersion from :
                    List.of(NutsVersion.V2006, NutsVersion.V2010, NutsVersion.V2013, NutsVersion.V2016)) {
                NutsFlows flows = warehouse.flows(from, NutsVersion.V2021);
                Map<String, Double> sums = new HashMap<>();
                for (Region region : geography.regions()) {
                    for (String part : region.parts()) {
                        flows.into(part).forEach(flow -> sums.merge(flow.from(), flow.share(), Double::sum));
                    }
                }
                assertThat(sums)
                        .isNotEmpty()
                        .allSatisfy((code, sum) -> assertThat(sum).isCloseTo(1, within(1e-12)));
            }
        }
    }

    @Test
    void a04_codeResolvesToTheVersionThatKnowsIt() {
        NutsCodes codes = ReferenceFiles.codes(Bundled.data());
        assertThat(codes.resolve("ITH5", NutsVersion.V2013).orElseThrow().version())
                .isEqualTo(NutsVersion.V2013);
        assertThat(codes.resolve("ITD5", NutsVersion.V2013).orElseThrow().version())
                .isEqualTo(NutsVersion.V2006);
        assertThat(codes.resolve("FRZZ", NutsVersion.V2013).orElseThrow().isExtraRegio())
                .isTrue();
        assertThat(codes.resolve("QQ12", NutsVersion.V2013)).isEmpty();
        assertThat(codes.resolve("not a code", NutsVersion.V2013)).isEmpty();
    }

    @Test
    void a05_regionsOfTheGeographyDoNotOverlap() {
        Geography geography = ReferenceFiles.geography(Bundled.data(), ReferenceFiles.codes(Bundled.data()));
        assertThat(geography.regions()).hasSize(245);
        assertThat(geography.regionOf("DEE02").orElseThrow().code().code()).isEqualTo("DEE");
        assertThat(geography.regionOf("BE211").orElseThrow().code().code()).isEqualTo("BE2");
        assertThat(geography.regionOf("TR100")).isEmpty();
        Region region = geography.get("DEE");
        assertThatThrownBy(() -> new Geography(NutsVersion.V2021, List.of(region, region)))
                .hasMessage("region twice: DEE");
    }
}
