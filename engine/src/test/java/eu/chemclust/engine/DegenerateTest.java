package eu.chemclust.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Tables at the edge: every scaling and aggregation must give a number in bounds or say that there is none.
final class DegenerateTest {
    private static final double GAP = Double.NaN;
    private static final Framework TWO = Framework.of(Node.Group.of(
            "index",
            Node.Group.of("p", Node.Indicator.of("a"), Node.Indicator.of("b", -1, 1)),
            Node.Group.of("q", Node.Indicator.of("c"))));

    private static final List<Scaling> SCALINGS = List.of(
            new Scaling.MinMax(0, 100),
            new Scaling.ZScore(50, 10),
            new Scaling.Rank(),
            new Scaling.Borda(),
            new Scaling.PercentileRank(1),
            new Scaling.FractionOfMax(),
            new Scaling.DistanceToMax(),
            new Scaling.DistanceToReference("u0", true),
            new Scaling.DistanceToTarget(5, true),
            new Scaling.GoalPosts(0, 10, 1, true),
            new Scaling.Fixed(0, 10, 1));

    private static final List<Aggregation> AGGREGATIONS = List.of(
            new Aggregation.Arithmetic(),
            Aggregation.geometric(),
            Aggregation.geometric(0.5),
            new Aggregation.Geometric(new NonPositive.Missing()),
            new Aggregation.Harmonic(new NonPositive.Limit()),
            new Aggregation.Power(3, new NonPositive.Limit()),
            new Aggregation.MazziottaPareto(true),
            new Aggregation.Copeland(),
            new Aggregation.BenefitOfDoubt(0, 1));

    /// Every score is a number or has a reason; ranks run from 1 to the number of scores.
    private static void runAll(DataTable table) {
        for (Scaling scaling : SCALINGS) {
            for (Aggregation aggregation : AGGREGATIONS) {
                IndexDesign design = IndexDesign.of(TWO)
                        .withScreening(Screening.off())
                        .withNormalisation(Normalisation.pooled(scaling))
                        .withAggregation(AggregationPlan.of(aggregation));
                IndexResult result = Index.compute(design, table);
                String what = scaling + " " + aggregation;
                for (UnitPeriod row : table.rows()) {
                    for (Node node : TWO.nodes()) {
                        if (result.score(row, node.code()) instanceof Score.Known known) {
                            assertThat(known.value()).as(what).isFinite();
                        }
                    }
                }
                int scored = 0;
                int best = Integer.MAX_VALUE;
                for (int rank : result.ranks("index")) {
                    scored += rank > 0 ? 1 : 0;
                    best = rank > 0 ? Math.min(best, rank) : best;
                }
                assertThat(scored == 0 || best == 1).as(what).isTrue();
            }
        }
    }

    private static DataTable table(double[]... rows) {
        DataTable.Builder builder = DataTable.builder(List.of("a", "b", "c"));
        for (int i = 0; i < rows.length; i++) {
            builder.row("u" + i, 1, rows[i]);
        }
        return builder.build();
    }

    @Test
    void oneUnit() {
        runAll(table(new double[] {1, 2, 3}));
    }

    @Test
    void constantColumns() {
        runAll(table(new double[] {1, 2, 3}, new double[] {1, 2, 3}, new double[] {1, 2, 3}));
    }

    @Test
    void nothingButMissingValues() {
        runAll(table(new double[] {GAP, GAP, GAP}, new double[] {GAP, GAP, GAP}));
        IndexResult result =
                Index.compute(IndexDesign.of(TWO).withScreening(Screening.off()), table(new double[] {GAP, GAP, GAP}));
        assertThat(result.score(new UnitPeriod("u0", 1), "index"))
                .isEqualTo(new Score.Withheld(Score.Reason.BELOW_DATA_THRESHOLD));
    }

    @Test
    void oneColumnMissing() {
        runAll(table(new double[] {GAP, 2, 3}, new double[] {GAP, 4, 1}, new double[] {GAP, 1, 8}));
    }

    @Test
    void zerosAndNegativeNumbers() {
        runAll(table(new double[] {0, 0, 0}, new double[] {-1, -2, -3}, new double[] {0, 5, -0.0}));
    }

    @Test
    void hugeAndTinyMagnitudes() {
        runAll(table(new double[] {1e150, 1e-150, 1}, new double[] {-1e150, 3e-150, 2}, new double[] {0, 2e-150, 3}));
    }

    @Test
    void everythingScreenedOut() {
        IndexResult result = Index.compute(
                IndexDesign.of(TWO).withScreening(Screening.available(1)), table(new double[] {1, GAP, 3}));
        assertThat(result.rows()).isEmpty();
        assertThat(result.ranks("index")).isEmpty();
    }

    @Test
    void aDeepTreeAndAChainOfSingleChildren() {
        Node node = Node.Indicator.of("a");
        for (int depth = 0; depth < 50; depth++) {
            node = Node.Group.of("g" + depth, node);
        }
        Framework chain = Framework.of((Node.Group) node);
        List<UnitPeriod> rows = new ArrayList<>();
        double[] values = new double[20];
        Random random = new Random(3);
        for (int i = 0; i < values.length; i++) {
            rows.add(new UnitPeriod("u" + i, 1));
            values[i] = random.nextGaussian();
        }
        IndexResult result = Index.compute(
                IndexDesign.of(chain).withTreatment(new Treatment.None()),
                DataTable.of(rows, List.of("a"), new double[][] {values}));
        assertThat(result.ranks("g49")).containsExactly(result.ranks("a"));
        assertThat(chain.level("g49")).isEqualTo(51);
        assertThat(chain.effectiveWeight("a")).isEqualTo(1);
    }
}
