package eu.chemclust.observatory.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.chemclust.observatory.ObservatoryException;
import eu.chemclust.observatory.Progress;
import eu.chemclust.observatory.framework.MethodSettings;
import eu.chemclust.observatory.indicator.IndicatorValue.Known;
import eu.chemclust.observatory.observation.Observation;
import eu.chemclust.observatory.observation.Vintage;
import eu.chemclust.observatory.support.Bundled;
import eu.chemclust.observatory.warehouse.VintageSelection;
import eu.chemclust.observatory.warehouse.Warehouse;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// A benchmark as known on a day uses what was published by then and nothing else.
class KnowledgeTest {
    @Test
    void a01_onlyVintagesPublishedByThenAreUnderAnyValue() {
        LocalDate day = LocalDate.of(2023, 12, 31);
        BenchmarkResult result = run(day);
        assertThat(result.knowledge().date()).contains(day);
        assertThat(result.knowledge().leftOut()).extracting(Vintage::label).containsExactly("2022");
        assertThat(result.knowledge().approximate())
                .extracting(Vintage::label)
                .containsExactlyInAnyOrder("2008-2015 first", "2015 later", "2022");
        Set<String> allowed =
                result.knowledge().used().stream().map(Vintage::id).collect(Collectors.toSet());
        assertThat(result.vintages()).allMatch(vintage -> !vintage.label().equals("2022"));
        result.framework()
                .indicators()
                .forEach(indicator -> result.regions().keySet().forEach(region -> {
                    for (int year : result.years()) {
                        if (result.values().get(indicator.code(), region, year) instanceof Known known) {
                            known.inputs()
                                    .forEach(input -> assertThat(input.observations())
                                            .extracting(Observation::vintage)
                                            .isSubsetOf(allowed));
                        }
                    }
                }));
    }

    @Test
    void a02_dayInsideAnUncertainYearLeavesTheVintageOutAndSaysSo() {
        BenchmarkResult result = run(LocalDate.of(2024, 6, 30));
        assertThat(result.knowledge().uncertain()).extracting(Vintage::label).containsExactly("2022");
    }

    @Test
    void a03_dayBeforeASourceIsASentence() {
        assertThatThrownBy(() -> run(LocalDate.of(2019, 12, 31)))
                .isInstanceOf(ObservatoryException.class)
                .hasMessageContaining("as known on 2019-12-31")
                .hasMessageContaining("ris")
                .hasMessageContaining("2023-12-31");
    }

    @Test
    void a04_withoutADayEverythingIsKnown() {
        BenchmarkResult result = Bundled.benchmark(5, 1);
        assertThat(result.knowledge().date()).isEmpty();
        assertThat(result.knowledge().leftOut()).isEmpty();
    }

    @Test
    void a05_seriesAndFlagsAreThoseOfWhatWasKnown() {
        try (Warehouse warehouse = Bundled.warehouse()) {
            Warehouse known = warehouse.selecting(new VintageSelection.AsKnownOn(LocalDate.of(2018, 12, 31)));
            assertThat(known.series("sbs"))
                    .isNotEmpty()
                    .hasSizeLessThan(warehouse.series("sbs").size());
            assertThat(known.series("ris")).isEmpty();
            assertThat(known.flags()).containsKey("c").isNotEqualTo(warehouse.flags());
        }
    }

    private static BenchmarkResult run(LocalDate day) {
        BenchmarkInputs inputs = BenchmarkInputs.read(Bundled.data());
        MethodSettings method =
                inputs.method().withRobustness(inputs.method().robustness().withReplications(5));
        try (Warehouse warehouse = Bundled.warehouse()) {
            Warehouse known = warehouse.selecting(new VintageSelection.AsKnownOn(day));
            return new Benchmark(inputs.withMethod(method), known, 1).run(Progress.SILENT);
        }
    }
}
