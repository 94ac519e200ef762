package eu.chemclust.observatory.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chemclust.observatory.benchmark.BenchmarkInputs;
import eu.chemclust.observatory.observation.SeriesKey;
import eu.chemclust.observatory.peers.PeerRules;
import eu.chemclust.observatory.region.NutsFlows;
import eu.chemclust.observatory.region.NutsVersion;
import eu.chemclust.observatory.support.Bundled;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Reading the files gives what the warehouse gives that has loaded them.
class FileStoreTest {
    @Test
    void observationsAndFlowsAreThoseOfTheWarehouse() {
        BenchmarkInputs inputs = BenchmarkInputs.read(Bundled.data());
        List<SeriesKey> series = inputs.framework().indicators().stream()
                .flatMap(indicator -> indicator.formula().series().stream())
                .distinct()
                .toList();
        ObservationStore files = ObservationStore.reading(Bundled.data());
        try (Warehouse warehouse = Bundled.warehouse()) {
            assertThat(files.observations(series)).isNotEmpty().isEqualTo(warehouse.observations(series));
            assertThat(files.vintages()).containsExactlyInAnyOrderElementsOf(warehouse.vintages());
            NutsFlows fromFiles = files.flows(NutsVersion.V2013, NutsVersion.V2021);
            NutsFlows fromWarehouse = warehouse.flows(NutsVersion.V2013, NutsVersion.V2021);
            inputs.geography()
                    .regions()
                    .forEach(region -> region.parts()
                            .forEach(part -> assertThat(fromFiles.into(part)).isEqualTo(fromWarehouse.into(part))));
        }
    }

    @Test
    void whatIsReadInOneGoIsWhatIsReadAlone() {
        BenchmarkInputs inputs = BenchmarkInputs.read(Bundled.data());
        List<SeriesKey> benchmark = inputs.series();
        List<SeriesKey> peers = PeerRules.read(Bundled.data()).series();
        List<SeriesKey> both = new ArrayList<>(benchmark);
        both.addAll(peers);
        ObservationStore alone = ObservationStore.reading(Bundled.data());
        ObservationStore inOneGo = ObservationStore.reading(Bundled.data(), VintageSelection.ALL, both);
        assertThat(inOneGo.observations(peers)).isNotEmpty().isEqualTo(alone.observations(peers));
        assertThat(inOneGo.observations(benchmark)).isEqualTo(alone.observations(benchmark));
        List<SeriesKey> other = List.of(SeriesKey.parse("sbs:local_units[nace_r2=C20]"));
        assertThat(inOneGo.observations(other)).isNotEmpty().isEqualTo(alone.observations(other));
    }
}
