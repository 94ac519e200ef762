package eu.chemclust.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Mistakes seen in other software, one test each.
final class KnownMistakesTest {
    private static final Framework TWO =
            Framework.of(Node.Group.of("index", Node.Indicator.of("a"), Node.Indicator.of("b")));
    private static final IndexDesign AS_IT_IS = IndexDesign.of(TWO)
            .withScreening(Screening.off())
            .withTreatment(new Treatment.None())
            .withNormalisation(Normalisation.pooled(new Scaling.Fixed(0, 1, 1)));

    @Test
    void ranksComeFromScoresThatWereNotRounded() {
        DataTable close = DataTable.builder(List.of("a", "b"))
                .row("x", 1, 50, 50)
                .row("y", 1, Math.nextUp(50.0), 50)
                .row("z", 1, 50.000001, 50.000001)
                .build();
        assertThat(Index.compute(AS_IT_IS, close).ranks("a")).containsExactly(3, 2, 1);
    }

    /// Missing values in one row must not change how the other rows compare, wherever that row stands.
    @Test
    void outrankingDoesNotDependOnTheOrderOfRows() {
        Seeded.forEach(40, random -> {
            double[][] columns = new double[5][8];
            double[] weights = {1, 2, 1, 3, 1};
            for (double[] column : columns) {
                for (int i = 0; i < column.length; i++) {
                    column[i] = random.nextInt(4) == 0 ? Double.NaN : random.nextInt(5);
                }
            }
            int[] forward = {0, 1, 2, 3, 4, 5, 6, 7};
            int[] backward = {7, 6, 5, 4, 3, 2, 1, 0};
            double[][] a = Outranking.matrix(columns, weights, forward);
            double[][] b = Outranking.matrix(columns, weights, backward);
            double[] scores = new double[8];
            double[] reversed = new double[8];
            Outranking.copeland(columns, weights, forward, 1, scores);
            Outranking.copeland(columns, weights, backward, 1, reversed);
            assertThat(reversed).containsExactly(scores);
            for (int i = 0; i < 8; i++) {
                for (int j = 0; j < 8; j++) {
                    assertThat(Double.compare(a[i][j], b[7 - i][7 - j])).isZero();
                    boolean comparable = i != j && !Double.isNaN(a[i][j]);
                    assertThat(comparable ? a[i][j] + a[j][i] : 1).isCloseTo(1, within(1e-15));
                }
            }
        });
    }

    @Test
    void principalComponentsNeverMakeNegativeWeights() {
        Weighting weighting = new Weighting.PrincipalComponent(Set.of());
        Framework weighted = Index.compute(
                        Asem.design().withWeighting(weighting),
                        Csv.read("steps/Screened.csv").table())
                .weighted();
        assertThat(weighted.nodes())
                .allSatisfy(node -> assertThat(node.weight()).isNotNegative());
        double sum = 0;
        for (Node child : ((Node.Group) weighted.node("Sust")).children()) {
            sum += child.weight();
        }
        assertThat(sum).isCloseTo(1, within(1e-12));
        // In the reference the loading of Social is -0.744 beside 0.651 and 0.147.
        Csv loadings = Csv.read("stats/pca_agg_L2_weights.csv");
        assertThat(loadings.number(loadings.find("iCode", "Social"), "Weight")).isNegative();
    }

    @Test
    void aNegativeWeightIsRefusedWhereverItComesFrom() {
        assertThatThrownBy(() -> Index.compute(
                        AS_IT_IS.withWeighting(new Weighting.Replaced(Map.of("a", -1.0))),
                        DataTable.builder(List.of("a", "b")).row("x", 1, 1, 2).build()))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("-1.0");
    }

    @Test
    void anAssumptionAboutSomethingThatIsNotThereIsRefused() {
        DataTable table = Seeded.table(new Random(1), TWO, 5, 1, 0);
        assertThatThrownBy(() -> Robustness.run(
                        AS_IT_IS, table, RobustnessPlan.of(new Assumption.WeightBand("w", 0.2, Set.of("nowhere")))))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("nowhere");
        AggregationPlan strange =
                AggregationPlan.of(new Aggregation.Arithmetic()).withGroup("pillar", Aggregation.geometric());
        assertThatThrownBy(() -> Index.compute(AS_IT_IS.withAggregation(strange), table))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("pillar");
        assertThatThrownBy(() -> Index.compute(
                        AS_IT_IS.withAggregation(
                                AggregationPlan.of(new Aggregation.Arithmetic()).withLevel(5, Aggregation.geometric())),
                        table))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("level 5");
    }

    /// A failed replication is counted apart: it is neither a missing rank nor a missing replication.
    @Test
    void failedReplicationsAreNotMissingValues() {
        DataTable table = Seeded.table(new Random(2), TWO, 6, 1, 0);
        Normalisation impossible = Normalisation.pooled(new Scaling.DistanceToReference("nobody", true));
        RobustnessResult result = Robustness.run(
                AS_IT_IS,
                table,
                RobustnessPlan.of(Assumption.normalisation(AS_IT_IS.normalisation(), impossible))
                        .withReplications(100));
        assertThat(result.failures()).hasSize(1);
        assertThat(result.successes() + result.failures().getFirst().count()).isEqualTo(100);
        assertThat(result.list("all", 1))
                .allSatisfy(r -> assertThat(r.unranked()).isZero());
    }

    /// Which rows a scale was taken over is part of the design: pooled or by period, and fixed posts for a scale that
    /// does not depend on the sample at all.
    @Test
    void fixedPostsDoNotDependOnWhoIsInTheSample() {
        DataTable three = DataTable.builder(List.of("a", "b"))
                .row("x", 1, 1, 1)
                .row("y", 1, 2, 3)
                .row("z", 1, 9, 9)
                .build();
        IndexDesign posts = AS_IT_IS.withNormalisation(Normalisation.pooled(new Scaling.GoalPosts(0, 10, 100, true)));
        IndexDesign without = posts.withScreening(new Screening(0, 0, Set.of(), Set.of("z")));
        assertThat(Index.compute(without, three).scores().value(new UnitPeriod("y", 1), "index"))
                .isEqualTo(Index.compute(posts, three).scores().value(new UnitPeriod("y", 1), "index"))
                .isEqualTo(25);
    }
}
