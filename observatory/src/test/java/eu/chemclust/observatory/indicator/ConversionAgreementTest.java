package eu.chemclust.observatory.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.chemclust.observatory.benchmark.BenchmarkInputs;
import eu.chemclust.observatory.conversion.SeriesConversion;
import eu.chemclust.observatory.observation.Observation;
import eu.chemclust.observatory.observation.Period;
import eu.chemclust.observatory.observation.SeriesKey;
import eu.chemclust.observatory.region.Converted;
import eu.chemclust.observatory.region.FlowWeight;
import eu.chemclust.observatory.region.Geography;
import eu.chemclust.observatory.region.NutsScheme;
import eu.chemclust.observatory.region.Region;
import eu.chemclust.observatory.source.ReferenceFiles;
import eu.chemclust.observatory.support.Bundled;
import eu.chemclust.observatory.warehouse.Warehouse;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// The conversion of series and the evaluation of indicators give the same figures for the benchmark regions.
class ConversionAgreementTest {
    @Test
    void chemicalEmploymentIsTheSameBothWays() {
        Geography geography = BenchmarkInputs.read(Bundled.data()).geography();
        try (Warehouse warehouse = Bundled.warehouse()) {
            List<Observation> series =
                    warehouse.observations(List.of(SeriesKey.parse("sbs:persons_employed[nace_r2=C20]")));
            RegionalSeries evaluated = new SeriesBuilder(
                            geography, version -> warehouse.flows(version, geography.version()))
                    .summedFromLevel2(series);
            SortedMap<Period, SortedMap<String, Converted>> converted = new SeriesConversion(
                            new NutsScheme(geography.version(), 2),
                            SeriesConversion.Kind.SUM,
                            FlowWeight.POPULATION_2021,
                            ReferenceFiles.flowMatrices(Bundled.data()))
                    .convert(series, 2);
            int compared = 0;
            for (Period period : List.of(Period.year(2014), Period.year(2022))) {
                for (Region region : geography.regions()) {
                    Optional<Double> sum = sum(region, converted.getOrDefault(period, new TreeMap<>()));
                    String code = region.code().code();
                    assertThat(sum.isPresent())
                            .as("%s in %s", code, period)
                            .isEqualTo(evaluated.contains(code, period));
                    if (sum.isPresent()) {
                        double value = evaluated.get(code, period).value();
                        assertThat(sum.get()).as("%s in %s", code, period).isCloseTo(value, within(value * 1e-12));
                        compared++;
                    }
                }
            }
            assertThat(compared).isGreaterThan(250);
        }
    }

    private static Optional<Double> sum(Region region, SortedMap<String, Converted> figures) {
        double sum = 0;
        for (String part : region.parts()) {
            if (!(figures.get(part) instanceof Converted.Value value)) {
                return Optional.empty();
            }
            sum += value.value();
        }
        return Optional.of(sum);
    }
}
