package eu.chemclust.observatory.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chemclust.observatory.benchmark.BenchmarkInputs;
import eu.chemclust.observatory.observation.Observation;
import eu.chemclust.observatory.observation.Period;
import eu.chemclust.observatory.observation.SeriesKey;
import eu.chemclust.observatory.region.Converted;
import eu.chemclust.observatory.region.Figure;
import eu.chemclust.observatory.region.FlowMatrices;
import eu.chemclust.observatory.region.FlowWeight;
import eu.chemclust.observatory.region.NutsScheme;
import eu.chemclust.observatory.region.NutsVersion;
import eu.chemclust.observatory.source.ReferenceFiles;
import eu.chemclust.observatory.support.Bundled;
import eu.chemclust.observatory.warehouse.Warehouse;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

/// Persons employed in the chemical industry, as published and brought to NUTS 2021: check figures of the data pack.
class SeriesConversionTest {
    private static final SeriesKey CHEMISTRY = SeriesKey.parse("sbs:persons_employed[nace_r2=C20]");
    private static final FlowMatrices MATRICES = ReferenceFiles.flowMatrices(Bundled.data());
    private static final List<Observation> SERIES = series();
    private static final SortedMap<Period, SortedMap<String, Converted>> CONVERTED = new SeriesConversion(
                    new NutsScheme(NutsVersion.V2021, 2),
                    SeriesConversion.Kind.SUM,
                    FlowWeight.POPULATION_2021,
                    MATRICES)
            .convert(SERIES, 2);

    private static List<Observation> series() {
        try (Warehouse warehouse = Bundled.warehouse()) {
            return warehouse.observations(List.of(CHEMISTRY));
        }
    }

    private static Observation published(String code, int year) {
        return SERIES.stream()
                .filter(o -> o.region().code().equals(code) && o.period().equals(Period.year(year)))
                .findFirst()
                .orElseThrow();
    }

    private static Converted converted(int year, String code) {
        Converted found = CONVERTED
                .getOrDefault(Period.year(year), new java.util.TreeMap<>())
                .get(code);
        if (found == null) {
            throw new AssertionError("no figure of " + code + " in " + year);
        }
        return found;
    }

    private static Converted.Value value(int year, String code) {
        return (Converted.Value) converted(year, code);
    }

    @Test
    void a01_mazovia() {
        assertThat(published("PL12", 2014).value()).hasValue(15_362);
        assertThat(published("PL91", 2022).value().orElseThrow()
                        + published("PL92", 2022).value().orElseThrow())
                .isEqualTo(15_324);
        Converted.Value capital = value(2014, "PL91");
        assertThat(capital.how()).isEqualTo(Converted.How.ESTIMATE);
        assertThat(capital.value() + value(2014, "PL92").value()).isEqualTo(15_362);
        assertThat(value(2022, "PL91").how()).isEqualTo(Converted.How.SAME);
    }

    @Test
    void a02_saxonyAnhalt() {
        Observation before = published("DEE0", 2008);
        assertThat(before.value()).hasValue(11_150);
        // Germany changed its survey between 2009 and 2010; Eurostat marks that as another definition.
        assertThat(before.flag()).isEqualTo("d");
        assertThat(value(2008, "DEE0").value()).isEqualTo(11_150);
        assertThat(value(2014, "DEE0").value()).isEqualTo(15_984);
        assertThat(value(2022, "DEE0").value()).isEqualTo(15_530);
        assertThat(value(2014, "DEE0").how()).isEqualTo(Converted.How.SAME);
    }

    @Test
    void a03_theScoreboardsIndexOfSaxonyAnhalt() {
        try (Warehouse warehouse = Bundled.warehouse()) {
            List<Observation> index = warehouse.observations(List.of(SeriesKey.parse("ris:0")));
            assertThat(index)
                    .filteredOn(
                            o -> o.region().code().equals("DEE") && o.period().equals(Period.year(2023)))
                    .singleElement()
                    .satisfies(o -> assertThat(o.value().orElseThrow()).isEqualTo(96.84));
        }
    }

    @Test
    void a04_confidentialRegionsStayMissing() {
        long secret = SERIES.stream()
                .filter(o -> o.isConfidential()
                        && o.region().level() == 2
                        && o.period().equals(Period.year(2014)))
                .filter(o -> converted(2014, o.region().code()) instanceof Converted.Missing missing
                        && missing.why() == Figure.Absence.CONFIDENTIAL)
                .count();
        assertThat(secret).isPositive();
        CONVERTED.getOrDefault(Period.year(2014), new java.util.TreeMap<>()).forEach((code, figure) -> {
            if (figure instanceof Converted.Value value) {
                assertThat(value.parts())
                        .allSatisfy(part ->
                                assertThat(published(part, 2014).value()).isPresent());
            }
        });
    }

    @Test
    void a05_theSameGeographyAsTheBenchmark() {
        var geography = BenchmarkInputs.read(Bundled.data()).geography();
        assertThat(geography.regions())
                .allSatisfy(region -> assertThat(region.version()).isEqualTo(NutsVersion.V2021));
        assertThat(geography.get("DEE").level()).isEqualTo(1);
        assertThat(geography.get("DEE").parent().orElseThrow().code()).isEqualTo("DE");
    }
}
