package eu.chemclust.engine;

import static eu.chemclust.engine.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.chemclust.engine.SensitivityResult.SobolIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The robustness problem of the reference: all 4,000 combinations of five treatments, two normalisations, 200 sets of
/// weights and two aggregations, enumerated elsewhere.
final class ReferenceSensitivityTest {
    private static final RankingGroup ALL = new RankingGroup.Everyone("all");
    private static final DataTable SCREENED = Csv.read("steps/Screened.csv").table();

    static Assumption[] assumptions() {
        Map<Integer, Map<String, Double>> sets = ReferenceReplicationsTest.weightSets();
        List<Weighting> weights = new ArrayList<>();
        for (int set = 1; set <= 200; set++) {
            weights.add(new Weighting.Replaced(sets.getOrDefault(set, Map.of())));
        }
        return new Assumption[] {
            Assumption.treatment(
                    Treatment.winsorise(1),
                    Treatment.winsorise(2),
                    Treatment.winsorise(3),
                    Treatment.winsorise(4),
                    Treatment.winsorise(5)),
            Assumption.normalisation(
                    ReferenceReplicationsTest.normalisation("n_minmax"),
                    ReferenceReplicationsTest.normalisation("n_zscore")),
            Assumption.weighting(weights.toArray(Weighting[]::new)),
            Assumption.aggregation(
                    ReferenceReplicationsTest.aggregation("a_amean"), ReferenceReplicationsTest.aggregation("a_gmean"))
        };
    }

    @Test
    void rankStatisticsOfAllCombinations() {
        RobustnessPlan plan = RobustnessPlan.of(assumptions())
                .withSampling(new Sampling.Enumeration())
                .withThreads(2);
        RobustnessResult result = Robustness.run(Asem.design(), SCREENED, plan);
        assertThat(result.successes()).isEqualTo(4000);
        Csv expected = Csv.read("sens/exact_rankstats.csv");
        for (int line = 0; line < expected.lines().size(); line++) {
            String unit = expected.text(line, "uCode");
            RankDistribution ranks =
                    result.find("all", new UnitPeriod(unit, 2018)).orElseThrow();
            assertThat(ranks.nominal()).isEqualTo((int) expected.number(line, "Nominal"));
            assertClose(unit, ranks.mean(), expected.number(line, "Mean"), 1e-10);
            assertClose(unit, ranks.median(), expected.number(line, "Median"), 1e-10);
            assertClose(unit, ranks.p5(), expected.number(line, "Q5"), 1e-10);
            assertClose(unit, ranks.p95(), expected.number(line, "Q95"), 1e-10);
            assertClose(unit, ranks.quantile(0), expected.number(line, "Min"), 1e-10);
            assertClose(unit, ranks.quantile(1), expected.number(line, "Max"), 1e-10);
        }
    }

    @Test
    void exactSobolIndices() {
        SensitivityResult result = Sensitivity.exact(
                Asem.design(), SCREENED, List.of(assumptions()), new Output.MeanRankShift(ALL, 2018), 2, 4000);
        Csv expected = Csv.read("sens/exact_sobol.csv");
        assertThat(result.indices()).hasSize(4);
        for (int k = 0; k < 4; k++) {
            SobolIndex index = result.indices().get(k);
            assertClose(index.assumption(), index.first(), expected.number(k, "Si"), 1e-10);
            assertClose(index.assumption(), index.total(), expected.number(k, "STi"), 1e-10);
            assertClose("mean", result.mean(), expected.number(k, "mean_y"), 1e-10);
            double sample = result.variance() * 4000 / 3999;
            double variance = expected.number(k, "variance_y");
            assertThat(Close.to(result.variance(), variance, 1e-10) || Close.to(sample, variance, 1e-10))
                    .as("variance %s or %s is %s", result.variance(), sample, variance)
                    .isTrue();
        }
    }

    /// Both samplings must find the exact indices inside their error: 16,384 samples, intervals of 90 %, so four times
    /// the half-width is far outside chance.
    @Test
    void estimatesSettleOnTheExactIndices() {
        Output output = new Output.MeanRankShift(ALL, 2018);
        SensitivityResult exact = Sensitivity.exact(Asem.design(), SCREENED, List.of(assumptions()), output, 2, 4000);
        for (Sampling sampling : List.of(new Sampling.SobolSequence(), new Sampling.PseudoRandom())) {
            SensitivityPlan plan = new SensitivityPlan(16_384, 2, List.of(assumptions()), output, sampling, 200, 0.9);
            SensitivityResult estimated = Sensitivity.run(Asem.design(), SCREENED, plan);
            for (int k = 0; k < 4; k++) {
                SobolIndex e = estimated.indices().get(k);
                SobolIndex x = exact.indices().get(k);
                assertThat(Math.abs(e.first() - x.first()))
                        .as("%s first %s of %s", sampling, e.first(), x.first())
                        .isLessThan(2 * (e.firstHigh() - e.firstLow()));
                assertThat(Math.abs(e.total() - x.total()))
                        .as("%s total %s of %s", sampling, e.total(), x.total())
                        .isLessThan(2 * (e.totalHigh() - e.totalLow()));
            }
        }
    }

    @Test
    void theSameSeedGivesTheSameIndicesOnAnyNumberOfThreads() {
        SensitivityPlan plan = SensitivityPlan.of(
                        new Output.RankOf(ALL, new UnitPeriod("DEU", 2018)),
                        Assumption.weights(0.25),
                        Assumption.leaveOneOut())
                .withSamples(600);
        SensitivityResult one = Sensitivity.run(Asem.design(), SCREENED, plan);
        assertThat(Sensitivity.run(Asem.design(), SCREENED, plan.withThreads(8)))
                .isEqualTo(one);
        assertThat(one.variance()).isPositive();
        assertThat(Sensitivity.run(Asem.design().withSeed(2), SCREENED, plan)).isNotEqualTo(one);
    }

    @Test
    void enumerationNeedsCasesThatCanBeCounted() {
        RobustnessPlan band = RobustnessPlan.of(Assumption.weights(0.1)).withSampling(new Sampling.Enumeration());
        assertThatThrownBy(() -> Robustness.run(Asem.design(), SCREENED, band))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("weights is not a list of alternatives");
        RobustnessPlan tooFew =
                RobustnessPlan.of(assumptions()).withReplications(3999).withSampling(new Sampling.Enumeration());
        assertThatThrownBy(() -> Robustness.run(Asem.design(), SCREENED, tooFew))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("4000 combinations");
    }
}
