package eu.chemclust.engine;

import static eu.chemclust.engine.Rungs.PLAIN;
import static eu.chemclust.engine.Rungs.THREE;
import static eu.chemclust.engine.Rungs.shown;
import static eu.chemclust.engine.Rungs.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Means of every kind, one feature a rung, each small enough to follow by hand.
final class AggregationLadderTest {
    @Test
    void a10_geometricMeansAtZeroFollowTheirRule() {
        assertThat(geometric(new NonPositive.Limit())).containsExactly(0, 0, 5);
        assertThat(geometric(new NonPositive.Missing())).containsExactly(Double.NaN, Double.NaN, 5);
        double[] raised = geometric(new NonPositive.Floor(0.1));
        assertThat(raised[0]).isCloseTo(1, within(1e-15));
    }

    private static double[] geometric(NonPositive rule) {
        IndexResult result =
                Index.compute(PLAIN.withAggregation(AggregationPlan.of(new Aggregation.Geometric(rule))), THREE);
        double[] scores = result.scores().column("index");
        return Arrays.stream(scores).map(v -> Math.rint(v * 1e9) / 1e9).toArray();
    }

    @Test
    void a11_arithmeticInsidePillarsAndGeometricAcross() {
        Framework pillars = Framework.of(Node.Group.of(
                "index",
                Node.Group.of("p", Node.Indicator.of("a"), Node.Indicator.of("b")),
                Node.Group.of("q", Node.Indicator.of("c"))));
        DataTable data = table("""
                a b c
                x 1 0 10 0
                y 1 10 0 10
                z 1 10 10 5
                """);
        AggregationPlan plan = AggregationPlan.of(new Aggregation.Arithmetic(), Aggregation.geometric(1));
        IndexResult result = Index.compute(PLAIN.withFramework(pillars).withAggregation(plan), data);
        // sqrt(5 * 1), sqrt(5 * 10), sqrt(10 * 5)
        assertThat(shown(result)).isEqualTo("""
                x 2.2361 3
                y 7.0711 1
                z 7.0711 1
                """);
        assertThat(result.changes().stream().map(CellChange::reason).collect(Collectors.toSet()))
                .containsExactly(CellChange.Reason.RAISED_TO_FLOOR);
    }

    @Test
    void a12_otherMeans() {
        assertThat(mean(new Aggregation.Harmonic(new NonPositive.Limit()))).isEqualTo("4.8000");
        assertThat(mean(new Aggregation.Power(2, new NonPositive.Limit()))).isEqualTo("6.3246");
        assertThat(mean(new Aggregation.Power(-1, new NonPositive.Limit()))).isEqualTo("4.8000");
        assertThat(mean(Aggregation.geometric())).isEqualTo("5.2915");
    }

    /// The mean of 4 and 6 (harmonic), 4 and 8 (quadratic), 4 and 7 (geometric).
    private static String mean(Aggregation aggregation) {
        boolean harmonic = aggregation instanceof Aggregation.Harmonic
                || (aggregation instanceof Aggregation.Power p && p.exponent() < 0);
        DataTable one = DataTable.builder(List.of("a", "b"))
                .row("x", 1, 4, harmonic ? 6 : aggregation instanceof Aggregation.Power ? 8 : 7)
                .build();
        IndexDesign design = PLAIN.withNormalisation(Normalisation.pooled(new Scaling.Fixed(0, 1, 1)))
                .withAggregation(AggregationPlan.of(aggregation));
        return String.format(
                Locale.ROOT, "%.4f", Index.compute(design, one).scores().value(0, "index"));
    }
}
