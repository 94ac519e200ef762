package eu.chemclust.observatory.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.chemclust.observatory.indicator.IndicatorValue;
import eu.chemclust.observatory.observation.Observation;
import eu.chemclust.observatory.support.Bundled;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The benchmark of the bundled data, held against figures that can be looked up in the data packages.
class BenchmarkTest {
    private static BenchmarkResult result;

    @BeforeAll
    static void compute() {
        result = Bundled.benchmark(300, 2);
    }

    @Test
    void coversEveryRegionButTheOneWithoutFigures() {
        assertThat(result.regions()).hasSize(245);
        assertThat(result.withheld(2023))
                .extracting(Standing.Withheld::region, Standing.Withheld::reason)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("NO0B", Standing.Reason.TOO_FEW_INDICATORS));
        assertThat(result.ranking(RankingScope.ALL, 2023)).hasSize(244);
        assertThat(result.failures()).isEmpty();
    }

    @Test
    void everyRankHasAnIntervalInsideItsField() {
        for (RankingScope scope : RankingScope.values()) {
            for (int year : result.years()) {
                List<Standing.Ranked> ranking = result.ranking(scope, year);
                for (Standing.Ranked standing : ranking) {
                    RankInterval rank = standing.rank(scope).orElseThrow();
                    assertThat(rank.of()).isEqualTo(ranking.size());
                    assertThat(rank.median()).isBetween(rank.low(), rank.high());
                }
                assertThat(ranking.getFirst().rank(scope).orElseThrow().rank()).isEqualTo(1);
            }
        }
    }

    @Test
    void saxonyAnhaltIsOneRegionAndFlandersIsOne() {
        assertThat(result.find("DEE")).isPresent();
        assertThat(result.find("BE2")).isPresent();
        assertThat(result.find("DEE0")).isEmpty();
        assertThat(result.find("BE21")).isEmpty();
    }

    @Test
    void flandersSumsItsFiveProvinces() {
        // BE21 to BE25 in C20, later vintage of 2015: 17728 + 3333 + 6427 + 2577 + 2435
        assertThat(persons("BE2", 2021)).isEqualTo(32500);
        assertThat(known("c20density", "BE2", 2021).periods()).isEqualTo("2015 / 2019");
    }

    @Test
    void laterVintageHoldsAndSaysSo() {
        IndicatorValue.Known density = known("c20density", "BE2", 2021);
        assertThat(density.inputs().getFirst().observations())
                .extracting(Observation::vintage)
                .allSatisfy(vintage -> assertThat(vintage).startsWith("sbs-chemistry/employment-2015-later@"));
    }

    @Test
    void splitRegionIsAnEstimateAndMergedOneIsNot() {
        assertThat(known("c20lq", "PL91", 2021).estimatedShare()).isGreaterThan(0.5);
        assertThat(known("c20lq", "FRF", 2021).periods()).isEqualTo("2015");
        assertThat(known("c20lq", "FRF", 2021).estimatedShare()).isZero();
    }

    @Test
    void partsOfASplitAddUpToTheWhole() {
        // Mazowieckie (PL12) was one region in 2015; what the two new ones get is all of it.
        double whole = observed("PL91", "PL12");
        assertThat(persons("PL91", 2021) + persons("PL92", 2021)).isCloseTo(whole, within(1e-9 * whole));
    }

    @Test
    void zerosThatAreMissingAreMissing() {
        assertThat(missing("particulates", "UKM", 2023)).isEqualTo(IndicatorValue.Reason.ZERO_IS_MISSING);
        assertThat(missing("nonrd", "CH04", 2023)).isEqualTo(IndicatorValue.Reason.ZERO_IS_MISSING);
        // Romania's floor is a listed exception, and a zero in some years only is a value.
        assertThat(known("innovativejobs", "RO41", 2023).value()).isZero();
        assertThat(known("particulates", "ITC4", 2016)).isNotNull();
    }

    @Test
    void confidentialIsMissingAndSaidSo() {
        assertThat(missing("c20lq", "ES62", 2023)).isEqualTo(IndicatorValue.Reason.CONFIDENTIAL);
    }

    @Test
    void chemicalRegionsAreSoByRule() {
        RegionStatus palatinate = result.find("DEB3").orElseThrow();
        assertThat(palatinate.byQuotient()).isTrue();
        assertThat(palatinate.bySize()).isTrue();
        RegionStatus liguria = result.find("ITC3").orElseThrow();
        assertThat(liguria.byQuotient()).isFalse();
        assertThat(liguria.byMembership()).isTrue();
        assertThat(result.find("CH03").orElseThrow().isChemical())
                .as("no figures, no claim")
                .isFalse();
    }

    @Test
    void locationQuotientFollowsItsDefinition() {
        IndicatorValue.Known quotient = known("c20lq", "NL34", 2023);
        // Zeeland 2022: 3,944 of 20,445; the 26 countries that publish both: 1,139,780 of 28,266,513.
        assertThat(quotient.value()).isCloseTo(3944.0 / 20445 / (1_139_780.0 / 28_266_513), within(1e-12));
        assertThat(quotient.periods()).isEqualTo("2022");
    }

    @Test
    void indexIsTheGeometricMeanOfItsPillars() {
        double logs = 0;
        for (var pillar : result.framework().pillars()) {
            logs += Math.log(result.score("DE21", pillar.code(), 2023).orElseThrow());
        }
        double score = ((Standing.Ranked) result.standing("DE21", 2023)).score();
        assertThat(score).isCloseTo(Math.exp(logs / 5), within(1e-9));
    }

    @Test
    void changeIsTheDifferenceOfScores() {
        double now = ((Standing.Ranked) result.standing("BE2", 2023)).score();
        double then = ((Standing.Ranked) result.standing("BE2", 2016)).score();
        assertThat(result.change("BE2", 2016, 2023)).isEqualTo(OptionalDouble.of(now - then));
        assertThat(result.change("BE2", 2015, 2016)).isEmpty();
    }

    private static IndicatorValue.Known known(String indicator, String region, int year) {
        IndicatorValue value = result.values().get(indicator, region, year);
        assertThat(value).isInstanceOf(IndicatorValue.Known.class);
        return (IndicatorValue.Known) value;
    }

    private static IndicatorValue.Reason missing(String indicator, String region, int year) {
        IndicatorValue value = result.values().get(indicator, region, year);
        assertThat(value).isInstanceOf(IndicatorValue.Missing.class);
        return ((IndicatorValue.Missing) value).reason();
    }

    private static double persons(String region, int year) {
        return known("c20lq", region, year).inputs().getFirst().value();
    }

    private static double observed(String region, String code) {
        return known("c20lq", region, 2021).inputs().getFirst().observations().stream()
                .filter(observation -> observation.region().code().equals(code))
                .mapToDouble(observation -> observation.value().orElseThrow())
                .findFirst()
                .orElseThrow();
    }
}
