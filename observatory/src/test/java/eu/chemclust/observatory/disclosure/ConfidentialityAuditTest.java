package eu.chemclust.observatory.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chemclust.observatory.Progress;
import eu.chemclust.observatory.benchmark.BenchmarkInputs;
import eu.chemclust.observatory.disclosure.ConfidentialityAudit.ExposedCell;
import eu.chemclust.observatory.disclosure.ConfidentialityAudit.Result;
import eu.chemclust.observatory.indicator.IndicatorEvaluator;
import eu.chemclust.observatory.indicator.IndicatorValue;
import eu.chemclust.observatory.observation.SeriesKey;
import eu.chemclust.observatory.region.Geography;
import eu.chemclust.observatory.region.Region;
import eu.chemclust.observatory.source.ReferenceFiles;
import eu.chemclust.observatory.support.Bundled;
import eu.chemclust.observatory.warehouse.Warehouse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A real question: do the shipped tables give confidential cells away, and do we take them?
class ConfidentialityAuditTest {
    @Test
    void shippedTablesExposeSomeCellsAndTheEvaluatorComputesNone() throws IOException {
        var file = Bundled.data().file("margins");
        List<MarginRule> rules;
        try (InputStream in = Bundled.data().open(file)) {
            rules = MarginRule.read(file.name(), in);
        }
        try (Warehouse warehouse = Bundled.warehouse()) {
            List<Result> results = new ConfidentialityAudit(warehouse, ReferenceFiles.codes(Bundled.data()), rules)
                    .run(Progress.SILENT);
            Result persons = results.getFirst();
            assertThat(persons.indicator()).isEqualTo(SeriesKey.of("sbs", "persons_employed"));
            assertThat(persons.confidential()).isEqualTo(3003);
            assertThat(persons.exposed()).hasSize(33);
            assertThat(persons.toWithhold()).isPositive();
            assertNotComputed(warehouse, persons.exposed());
        }
    }

    private static void assertNotComputed(Warehouse warehouse, List<ExposedCell> exposed) {
        Geography geography = BenchmarkInputs.read(Bundled.data()).geography();
        int looked = 0;
        for (ExposedCell cell : exposed) {
            IndicatorEvaluator evaluator = new IndicatorEvaluator(
                    geography,
                    version -> warehouse.flows(version, geography.version()),
                    warehouse.observations(List.of(cell.series())),
                    Map.of());
            for (Region region : geography.regions()) {
                IndicatorValue value = evaluator.amount(
                        cell.series(), region.code().code(), cell.period().last(), 0);
                if (value instanceof IndicatorValue.Known known) {
                    known.inputs()
                            .forEach(input -> assertThat(input.observations())
                                    .as("figures under %s of %s", cell.series(), region.code())
                                    .allSatisfy(used -> assertThat(used.value().isPresent() || !used.isConfidential())
                                            .isTrue()));
                    if (region.parts().contains(cell.region().code())) {
                        assertThat(known.inputs().getFirst().observations())
                                .noneMatch(used -> used.region()
                                                .code()
                                                .equals(cell.region().code())
                                        && used.value().isEmpty());
                    }
                    looked++;
                }
            }
        }
        assertThat(looked).isPositive();
    }
}
