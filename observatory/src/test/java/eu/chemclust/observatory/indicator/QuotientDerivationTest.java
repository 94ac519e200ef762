package eu.chemclust.observatory.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chemclust.observatory.benchmark.BenchmarkInputs;
import eu.chemclust.observatory.framework.Formula;
import eu.chemclust.observatory.indicator.IndicatorValue.Input;
import eu.chemclust.observatory.indicator.IndicatorValue.Known;
import eu.chemclust.observatory.observation.Period;
import eu.chemclust.observatory.observation.SeriesKey;
import eu.chemclust.observatory.region.Geography;
import eu.chemclust.observatory.region.NutsVersion;
import eu.chemclust.observatory.region.Region;
import eu.chemclust.observatory.support.Bundled;
import eu.chemclust.observatory.warehouse.RegionQuotient;
import eu.chemclust.observatory.warehouse.Warehouse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The database and the evaluator are two ways to the same figures.
class QuotientDerivationTest {
    private static final SeriesKey PART = SeriesKey.parse("sbs:persons_employed[nace_r2=C20]");
    private static final SeriesKey WHOLE = SeriesKey.parse("sbs:persons_employed[nace_r2=C]");

    @Test
    void databaseAndEvaluatorGiveTheSameBitsOnTheShippedData() {
        Geography geography = BenchmarkInputs.read(Bundled.data()).geography();
        Formula.LocationQuotient formula = new Formula.LocationQuotient(PART, WHOLE);
        try (Warehouse warehouse = Bundled.warehouse()) {
            Map<String, RegionQuotient> derived = new HashMap<>();
            new QuotientDerivation(geography, warehouse)
                    .derive(formula, List.of(NutsVersion.values()))
                    .forEach(row -> derived.put(row.region() + row.period(), row));
            IndicatorEvaluator evaluator = new IndicatorEvaluator(
                    geography,
                    version -> warehouse.flows(version, geography.version()),
                    warehouse.observations(List.of(PART, WHOLE)),
                    Map.of());
            int compared = 0;
            for (Region region : geography.regions()) {
                String code = region.code().code();
                for (int year = 2008; year <= 2023; year++) {
                    if (evaluator.value(formula, code, year, 0) instanceof Known known) {
                        assertSame(derived.remove(code + Period.year(year)), known);
                        compared++;
                    }
                }
            }
            assertThat(derived).as("derived by the database alone").isEmpty();
            assertThat(compared).isGreaterThan(350);
        }
    }

    private static void assertSame(@Nullable RegionQuotient row, Known known) {
        Input part = known.inputs().getFirst();
        if (row == null) {
            throw new AssertionError("the database has no quotient from " + part.observations());
        }
        assertThat(row.part()).isEqualTo(part.value());
        assertThat(row.whole()).isEqualTo(known.inputs().get(1).value());
        assertThat(row.value()).isEqualTo(known.value());
    }
}
