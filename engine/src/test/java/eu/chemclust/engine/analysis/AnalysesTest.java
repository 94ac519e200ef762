package eu.chemclust.engine.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import eu.chemclust.engine.Assumption;
import eu.chemclust.engine.DataTable;
import eu.chemclust.engine.EngineException;
import eu.chemclust.engine.EngineFixtures;
import eu.chemclust.engine.Framework;
import eu.chemclust.engine.Index;
import eu.chemclust.engine.IndexDesign;
import eu.chemclust.engine.IndexResult;
import eu.chemclust.engine.Node;
import eu.chemclust.engine.Normalisation;
import eu.chemclust.engine.Robustness;
import eu.chemclust.engine.RobustnessPlan;
import eu.chemclust.engine.Scaling;
import eu.chemclust.engine.Screening;
import eu.chemclust.engine.UnitPeriod;
import eu.chemclust.engine.analysis.Correlation.Kind;
import eu.chemclust.engine.analysis.Criterion.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Analyses against closed forms and against tables made to have the fault that is looked for.
final class AnalysesTest {
    @Test
    void correlationsByHand() {
        double[] x = {1, 2, 3, 4, 5};
        double[] y = {2, 1, 4, 3, Double.NaN};
        Correlation pearson = Correlation.of(Kind.PEARSON, x, y);
        assertThat(pearson.value()).isCloseTo(0.6, within(1e-15));
        assertThat(pearson.pairs()).isEqualTo(4);
        // t = 0.6 sqrt(2 / 0.64) with 2 degrees: p = 1 - t / sqrt(2 + t^2) = 0.4.
        assertThat(pearson.pValue()).isCloseTo(0.4, within(1e-12));
        assertThat(Correlation.of(Kind.SPEARMAN, x, y).value()).isCloseTo(0.6, within(1e-15));
        assertThat(Correlation.of(Kind.KENDALL, x, y).value()).isCloseTo(2.0 / 6, within(1e-15));
        double[] ties = {1, 1, 2, 2, 3};
        // Pairs: 8 ordered on both, 2 level in `ties`: tau-b = 8 / sqrt(10 * 8).
        assertThat(Correlation.of(Kind.KENDALL, x, ties).value()).isCloseTo(8 / Math.sqrt(80), within(1e-15));
        assertThat(Correlation.of(Kind.PEARSON, x, new double[] {7, 7, 7, 7, 7}).value())
                .isNaN();
    }

    /// Numbers from scipy 1.17.1.
    @Test
    void correlationsWithTiesAgreeWithAnotherLibrary() {
        double[] x = {3, 1, 4, 1, 5, 9, 2, 6, 5, 3};
        double[] y = {2, 7, 1, 8, 2, 8, 1, 8, 2, 8};
        assertThat(Correlation.of(Kind.KENDALL, x, y).value()).isCloseTo(0.13041013273932525, within(1e-14));
        Correlation spearman = Correlation.of(Kind.SPEARMAN, x, y);
        assertThat(spearman.value()).isCloseTo(0.13471506281091267, within(1e-14));
        assertThat(spearman.pValue()).isCloseTo(0.7106008805223829, within(1e-10));
        assertThat(Correlation.of(Kind.PEARSON, x, y).value()).isCloseTo(0.10492284287735874, within(1e-14));
    }

    @Test
    void manyTestsAreHeldToBonferronisLimit() {
        Random random = new Random(5);
        DataTable.Builder builder = DataTable.builder(List.of("a", "b", "c", "d"));
        for (int i = 0; i < 50; i++) {
            double v = random.nextGaussian();
            builder.row("u" + i, 1, v, v + 0.1 * random.nextGaussian(), random.nextGaussian(), random.nextGaussian());
        }
        CorrelationMatrix matrix = CorrelationMatrix.of(Kind.SPEARMAN, builder.build(), List.of("a", "b", "c", "d"));
        assertThat(matrix.significant(0, 1, 0.05)).isTrue();
        assertThat(matrix.get(2, 3).value()).isEqualTo(matrix.get(3, 2).value());
        assertThat(matrix.expectedByChance(0.05)).isCloseTo(0.3, within(1e-15));
    }

    private static Framework two() {
        return Framework.of(Node.Group.of("index", Node.Indicator.of("a"), Node.Indicator.of("b")));
    }

    /// For y = (x1 + x2) / 2 with independent x of variances v1 and v2 the correlation ratios are v_i / (v1 + v2).
    @Test
    void importanceOfIndependentIndicatorsFollowsTheirVariance() {
        Random random = new Random(7);
        DataTable.Builder builder = DataTable.builder(List.of("a", "b"));
        for (int i = 0; i < 2000; i++) {
            builder.row("u" + i, 1, 3 * random.nextGaussian(), random.nextGaussian());
        }
        IndexDesign design = IndexDesign.of(two()).withNormalisation(Normalisation.pooled(new Scaling.Fixed(0, 1, 1)));
        List<Importance> importance = Importance.ofLevel(Index.compute(design, builder.build()), 1);
        assertThat(importance.get(0).correlationRatio()).isCloseTo(0.9, within(0.02));
        assertThat(importance.get(1).correlationRatio()).isCloseTo(0.1, within(0.03));
        assertThat(importance.get(0).weight()).isEqualTo(0.5);
    }

    @Test
    void removingAnElementShowsWhatItDid() {
        DataTable table = DataTable.builder(List.of("a", "b"))
                .row("x", 1, 0, 8)
                .row("y", 1, 5, 0)
                .row("z", 1, 10, 2)
                .build();
        IndexResult result = Index.compute(IndexDesign.of(two()), table);
        // Scores 50, 25, 62.5 rank z x y; b alone ranks x z y.
        RemovalEffect effect = RemovalEffect.of(result, table, "a").orElseThrow();
        assertThat(effect.meanRankShift()).isCloseTo(2.0 / 3, within(1e-15));
        assertThat(effect.maxRankShift()).isEqualTo(1);
        assertThat(RemovalEffect.of(result, table, "index")).isEmpty();
        assertThat(RemovalEffect.ofLevel(result, table, 1)).hasSize(2);
    }

    @Test
    void comparisonCountsRowsThatAreRankedOnce() {
        DataTable table = DataTable.builder(List.of("a", "b"))
                .row("x", 1, 0, 8)
                .row("y", 1, 5, Double.NaN)
                .row("z", 1, 10, 2)
                .build();
        IndexResult all = Index.compute(IndexDesign.of(two()).withScreening(Screening.off()), table);
        IndexResult complete = Index.compute(IndexDesign.of(two()), table);
        Comparison comparison = Comparison.of(all, complete, "index");
        assertThat(comparison.moves()).hasSize(2);
        assertThat(comparison.onlyFirst()).isEqualTo(1);
        assertThat(comparison.onlySecond()).isZero();
        assertThat(Comparison.of(complete, all, "index").onlySecond()).isEqualTo(1);
    }

    @Test
    void strengthsAndWeaknesses() {
        DataTable raw = EngineFixtures.read("steps/Screened.csv").units();
        IndexResult result = Index.compute(IndexDesign.of(EngineFixtures.asem()), raw);
        UnitProfile profile = UnitProfile.of(result, new UnitPeriod("CHE", 2018));
        assertThat(profile.standings()).hasSize(49);
        assertThat(profile.strengths(3)).allSatisfy(s -> assertThat(s.rank()).isEqualTo(1));
        assertThat(profile.weaknesses(1).getFirst().position())
                .isLessThanOrEqualTo(profile.strengths(49).getLast().position());
        assertThat(profile.weaknesses(1).getFirst().rank()).isGreaterThan(45);
    }

    @Test
    void anAuditFindsTheFaultsThatWereBuiltIn() {
        Framework framework = Framework.of(Node.Group.of(
                "index",
                Node.Group.of("p", Node.Indicator.of("a"), Node.Indicator.of("twin"), Node.Indicator.of("against")),
                Node.Group.of("q", Node.Indicator.of("d"), Node.Indicator.of("e"), Node.Indicator.of("stray"))));
        Random random = new Random(3);
        DataTable.Builder builder = DataTable.builder(List.of("a", "twin", "against", "d", "e", "stray"));
        for (int i = 0; i < 100; i++) {
            double p = random.nextGaussian();
            double q = random.nextGaussian();
            builder.row(
                    "u" + i,
                    1,
                    p,
                    p + 0.05 * random.nextGaussian(),
                    -p + 0.3 * random.nextGaussian(),
                    i % 2 == 0 ? Double.NaN : q,
                    q + 0.6 * random.nextGaussian(),
                    p + 0.5 * random.nextGaussian());
        }
        IndexDesign design = IndexDesign.of(framework);
        IndexResult result = Index.compute(design, builder.build());
        List<Criterion> criteria = Audit.of(result);
        assertThat(find(criteria, "redundancy").listed()).containsExactly("a and twin");
        assertThat(find(criteria, "negative correlations").listed()).contains("a and against", "twin and against");
        assertThat(find(criteria, "own pillar").listed()).contains("stray");
        assertThat(find(criteria, "coverage of indicators").listed()).containsExactly("d");
        assertThat(find(criteria, "coverage of units").verdict()).isEqualTo(Verdict.MET);
        assertThat(find(criteria, "consistency of p").verdict()).isEqualTo(Verdict.LOOK);
        assertThat(criteria)
                .allSatisfy(criterion -> assertThat(criterion.sentence()).endsWith("."));
        var robust = Robustness.run(
                design,
                builder.build(),
                RobustnessPlan.of(Assumption.weights(0.25)).withReplications(200));
        List<Criterion> withRanks = new ArrayList<>(Audit.of(result, robust, "all", 1));
        assertThat(withRanks.getLast().name()).isEqualTo("robustness");
    }

    private static Criterion find(List<Criterion> criteria, String name) {
        return criteria.stream()
                .filter(criterion -> criterion.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void principalComponentsSayWhatTheyLack() {
        assertThatThrownBy(() -> PrincipalComponents.of(new double[][] {{1, 1, 1}, {1, 2, 3}}))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("columns that vary");
    }
}
