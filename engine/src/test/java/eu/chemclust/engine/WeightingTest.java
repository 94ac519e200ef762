package eu.chemclust.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.chemclust.engine.analysis.Importance;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Weights that are worked out, and aggregations that do not take them as they are.
final class WeightingTest {
    private static final Framework THREE = Framework.of(
            Node.Group.of("index", Node.Indicator.of("a"), Node.Indicator.of("b"), Node.Indicator.of("c")));

    private static final IndexDesign AS_IT_IS = IndexDesign.of(THREE)
            .withScreening(Screening.off())
            .withTreatment(new Treatment.None())
            .withNormalisation(Normalisation.pooled(new Scaling.Fixed(0, 1, 1)));

    @Test
    void expertsShareOutTheirPoints() {
        Weighting experts = new Weighting.BudgetAllocation(
                List.of(Map.of("a", 50.0, "b", 50.0), Map.of("a", 1.0, "b", 1.0, "c", 2.0), Map.of()));
        Framework weighted = Index.compute(
                        AS_IT_IS.withWeighting(experts),
                        DataTable.builder(List.of("a", "b", "c"))
                                .row("x", 1, 1, 2, 3)
                                .build())
                .weighted();
        assertThat(weighted.node("a").weight()).isEqualTo(0.75);
        assertThat(weighted.node("b").weight()).isEqualTo(0.75);
        assertThat(weighted.node("c").weight()).isEqualTo(0.5);
    }

    @Test
    void matchedImportanceComesCloserToItsTargetsThanEqualWeights() {
        Random random = new Random(11);
        DataTable.Builder builder = DataTable.builder(List.of("a", "b", "c"));
        for (int i = 0; i < 120; i++) {
            double common = random.nextGaussian();
            builder.row(
                    "u" + i, 1, common + random.nextGaussian(), common + random.nextGaussian(), random.nextGaussian());
        }
        DataTable table = builder.build();
        Map<String, Double> targets = Map.of("a", 1.0, "b", 1.0, "c", 1.0);
        IndexResult equal = Index.compute(AS_IT_IS, table);
        IndexResult matched =
                Index.compute(AS_IT_IS.withWeighting(new Weighting.MatchedImportance("index", targets)), table);
        assertThat(distance(equal)).isGreaterThan(0.05);
        assertThat(distance(matched)).isLessThan(1e-4);
        assertThat(matched.weighted().node("c").weight()).isGreaterThan(0.34);
    }

    private static double distance(IndexResult result) {
        double distance = 0;
        for (Importance importance : Importance.of(result, List.of("a", "b", "c"))) {
            distance += Math.abs(importance.share() - 1.0 / 3);
        }
        return distance;
    }

    /// Three units in two dimensions, on and below the frontier: x and y are best in one child each; z is half of the
    /// way to the line between them, so no weights bring it above 1/2. With equal shares in every sum each unit is
    /// judged by the weights that make its own two parts equal.
    @Test
    void benefitOfTheDoubtByHand() {
        Framework two = Framework.of(Node.Group.of("index", Node.Indicator.of("a"), Node.Indicator.of("b")));
        DataTable table = DataTable.builder(List.of("a", "b"))
                .row("x", 1, 4, 0)
                .row("y", 1, 0, 2)
                .row("z", 1, 1, 0.5)
                .build();
        IndexDesign design = AS_IT_IS.withFramework(two);
        double[] free = Index.compute(
                        design.withAggregation(AggregationPlan.of(new Aggregation.BenefitOfDoubt(0, 1))), table)
                .scores()
                .column("index");
        assertThat(free[0]).isCloseTo(1, within(1e-9));
        assertThat(free[1]).isCloseTo(1, within(1e-9));
        assertThat(free[2]).isCloseTo(0.5, within(1e-9));
        double[] bounded = Index.compute(
                        design.withAggregation(AggregationPlan.of(new Aggregation.BenefitOfDoubt(0.5, 0.5))), table)
                .scores()
                .column("index");
        // w_a = w_b / 2, and 4 w_a <= 1 and 2 w_b <= 1: z gets 1/4 + 1/4; x and y have one part only, so none fits.
        assertThat(bounded[2]).isCloseTo(0.5, within(1e-9));
        assertThat(bounded[0]).isCloseTo(0, within(1e-9));
    }

    /// Eight units, three children, shares between 0.1 and 0.6: numbers from scipy 1.17.1 (linprog, HiGHS), 1e-9.
    @Test
    void benefitOfTheDoubtAgreesWithAnotherSolver() {
        double[][] units = {
            {12, 55, 31},
            {80, 20, 44},
            {35, 35, 35},
            {90, 88, 10},
            {5, 99, 60},
            {47, 63, 71},
            {66, 41, 97},
            {23, 17, 29}
        };
        double[] expected = {
            0.5165336201281489,
            0.7380073800738001,
            0.5439867627459396,
            0.6804825239715435,
            0.44256317354143393,
            0.9578971740947387,
            1,
            0.3443572251462648
        };
        DataTable.Builder builder = DataTable.builder(List.of("a", "b", "c"));
        for (int i = 0; i < units.length; i++) {
            builder.row("u" + i, 1, units[i]);
        }
        AggregationPlan plan = AggregationPlan.of(new Aggregation.BenefitOfDoubt(0.1, 0.6));
        double[] actual = Index.compute(AS_IT_IS.withAggregation(plan), builder.build())
                .scores()
                .column("index");
        for (int i = 0; i < expected.length; i++) {
            assertThat(actual[i]).as("unit %s", i).isCloseTo(expected[i], within(1e-9));
        }
    }

    @Test
    void mazziottaParetoTakesTheImbalanceOff() {
        DataTable table = DataTable.builder(List.of("a", "b", "c"))
                .row("even", 1, 100, 100, 100)
                .row("odd", 1, 90, 100, 110)
                .build();
        double[] less = Index.compute(
                        AS_IT_IS.withAggregation(AggregationPlan.of(new Aggregation.MazziottaPareto(true))), table)
                .scores()
                .column("index");
        double[] more = Index.compute(
                        AS_IT_IS.withAggregation(AggregationPlan.of(new Aggregation.MazziottaPareto(false))), table)
                .scores()
                .column("index");
        assertThat(less[0]).isEqualTo(100);
        assertThat(less[1]).isCloseTo(100 - 200.0 / 3 / 100, within(1e-12));
        assertThat(more[1]).isCloseTo(100 + 200.0 / 3 / 100, within(1e-12));
    }
}
