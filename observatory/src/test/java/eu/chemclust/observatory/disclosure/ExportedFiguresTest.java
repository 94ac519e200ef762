package eu.chemclust.observatory.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chemclust.observatory.Progress;
import eu.chemclust.observatory.benchmark.Benchmark;
import eu.chemclust.observatory.benchmark.BenchmarkInputs;
import eu.chemclust.observatory.benchmark.BenchmarkResult;
import eu.chemclust.observatory.framework.FrameworkNode;
import eu.chemclust.observatory.indicator.IndicatorValue;
import eu.chemclust.observatory.observation.Observation;
import eu.chemclust.observatory.region.Region;
import eu.chemclust.observatory.support.Bundled;
import eu.chemclust.observatory.warehouse.ObservationStore;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What editions, files and pages show of regions is indicators of the benchmark's regions. No confidential cell can be
/// worked out from it, because no such figure rests on one, and because no margin is shown: regions do not overlap,
/// and no total of a country is among them.
final class ExportedFiguresTest {
    private static BenchmarkResult result;

    @BeforeAll
    static void compute() {
        BenchmarkInputs inputs = BenchmarkInputs.read(Bundled.data());
        inputs = inputs.withMethod(
                inputs.method().withRobustness(inputs.method().robustness().withReplications(5)));
        result = new Benchmark(inputs, ObservationStore.reading(Bundled.data()), 2).run(Progress.SILENT);
    }

    @Test
    void noFigureRestsOnAConfidentialCell() {
        int known = 0;
        for (FrameworkNode.Indicator indicator : result.framework().indicators()) {
            for (String region : result.regions().keySet()) {
                for (int year : result.years()) {
                    if (result.values().get(indicator.code(), region, year) instanceof IndicatorValue.Known value) {
                        known++;
                        for (Observation observation : observations(value)) {
                            assertThat(observation.flag().indexOf('c') >= 0
                                            && observation.value().isEmpty())
                                    .as("%s %s %s rests on %s", indicator.code(), region, year, observation)
                                    .isFalse();
                        }
                    }
                }
            }
        }
        assertThat(known).isGreaterThan(20_000);
    }

    private static List<Observation> observations(IndicatorValue.Known value) {
        return value.inputs().stream()
                .flatMap(input -> input.observations().stream())
                .toList();
    }

    /// Two overlapping regions would be a margin: the whole less the part.
    @Test
    void regionsDoNotOverlapAndNoneIsACountryBesideItsParts() {
        Set<String> parts = new HashSet<>();
        for (Region region : result.geography().regions()) {
            assertThat(parts).doesNotContainAnyElementsOf(region.parts());
            parts.addAll(region.parts());
        }
    }
}
