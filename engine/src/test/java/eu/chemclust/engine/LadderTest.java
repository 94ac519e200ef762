package eu.chemclust.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// One feature a rung, each small enough to follow by hand.
final class LadderTest {
    private static final Framework TWO =
            Framework.of(Node.Group.of("index", Node.Indicator.of("a"), Node.Indicator.of("b")));

    private static final IndexDesign PLAIN = IndexDesign.of(TWO)
            .withScreening(Screening.off())
            .withTreatment(new Treatment.None())
            .withNormalisation(Normalisation.minMax(0, 10));

    /// Lines of unit, period and values; `-` is a missing value.
    private static DataTable table(String text) {
        List<String> lines = text.strip().lines().toList();
        List<String> codes = List.of(lines.getFirst().strip().split("\\s+", -1));
        DataTable.Builder builder = DataTable.builder(codes);
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.strip().split("\\s+", -1);
            double[] values = new double[codes.size()];
            for (int j = 0; j < values.length; j++) {
                values[j] = cells[j + 2].equals("-") ? Double.NaN : Double.parseDouble(cells[j + 2]);
            }
            builder.row(cells[0], Integer.parseInt(cells[1]), values);
        }
        return builder.build();
    }

    /// Unit, score of the index to four decimals and rank.
    private static String shown(IndexResult result) {
        int[] ranks = result.ranks(result.weighted().root().code());
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < ranks.length; i++) {
            double score = result.scores().value(i, result.weighted().root().code());
            text.append(String.format(
                    Locale.ROOT, "%s %.4f %d%n", result.rows().get(i).unit(), score, ranks[i]));
        }
        return text.toString();
    }

    private static final DataTable THREE = table("""
            a b
            x 1 0 8
            y 1 5 0
            z 1 10 2
            """);

    @Test
    void a01_meanOfTwoIndicators() {
        assertThat(shown(Index.compute(PLAIN, THREE))).isEqualTo("""
                x 5.0000 2
                y 2.5000 3
                z 6.2500 1
                """);
    }

    @Test
    void a02_lessIsBetter() {
        Framework less = Framework.of(Node.Group.of("index", Node.Indicator.of("a"), Node.Indicator.of("b", -1, 1)));
        assertThat(shown(Index.compute(PLAIN.withFramework(less), THREE))).isEqualTo("""
                x 0.0000 3
                y 7.5000 2
                z 8.7500 1
                """);
    }

    @Test
    void a03_weightsCountRelativeToEachOther() {
        Weighting three = new Weighting.Replaced(Map.of("a", 6.0, "b", 2.0));
        assertThat(shown(Index.compute(PLAIN.withWeighting(three), THREE))).isEqualTo("""
                x 2.5000 3
                y 3.7500 2
                z 8.1250 1
                """);
        assertThat(shown(Index.compute(PLAIN.withWeighting(three).withWeighting(new Weighting.Equal()), THREE)))
                .isEqualTo(shown(Index.compute(PLAIN, THREE)));
    }

    @Test
    void a04_aMissingChildHandsItsWeightToTheOthers() {
        DataTable gap = table("""
                a b
                x 1 0 8
                y 1 5 -
                z 1 10 2
                """);
        IndexResult result = Index.compute(PLAIN, gap);
        assertThat(shown(result)).isEqualTo("""
                x 5.0000 1
                y 5.0000 1
                z 5.0000 1
                """);
        assertThat(result.changes())
                .containsExactly(new CellChange(
                        new UnitPeriod("y", 1),
                        "index",
                        Stage.AGGREGATED,
                        CellChange.Reason.RENORMALISED,
                        Double.NaN,
                        5));
    }

    @Test
    void a05_belowTheDataThresholdThereIsNoScoreAndAReason() {
        DataTable gap = table("""
                a b
                x 1 0 8
                y 1 5 -
                z 1 10 2
                """);
        IndexResult result =
                Index.compute(PLAIN.withAggregation(PLAIN.aggregation().withDataThreshold(0.6)), gap);
        assertThat(result.score(new UnitPeriod("y", 1), "index"))
                .isEqualTo(new Score.Withheld(Score.Reason.BELOW_DATA_THRESHOLD));
        assertThat(result.score(new UnitPeriod("y", 1), "b")).isEqualTo(new Score.Withheld(Score.Reason.NO_VALUE));
        assertThat(result.ranks("index")).containsExactly(1, 0, 1);
    }

    @Test
    void a06_rowsWithTooFewValuesAreScreenedOutUnlessNamed() {
        DataTable gap = table("""
                a b
                x 1 0 8
                y 1 5 -
                z 1 10 2
                """);
        IndexResult dropped = Index.compute(PLAIN.withScreening(Screening.available(0.65)), gap);
        assertThat(dropped.prepared().screening().get(1))
                .isEqualTo(new ScreenedRow(new UnitPeriod("y", 1), 0.5, 1, ScreenedRow.Verdict.TOO_FEW_VALUES));
        assertThat(dropped.score(new UnitPeriod("y", 1), "index"))
                .isEqualTo(new Score.Withheld(Score.Reason.SCREENED_OUT));
        Screening byName = new Screening(0.65, 0, Set.of("y"), Set.of("z"));
        assertThat(Index.compute(PLAIN.withScreening(byName), gap).rows())
                .containsExactly(new UnitPeriod("x", 1), new UnitPeriod("y", 1));
    }

    @Test
    void a06b_screeningAfterImputationSeesWhatWasFilled() {
        DataTable gap = table("""
                a b
                x 1 0 8
                y 1 5 -
                z 1 10 2
                """);
        IndexDesign mean = PLAIN.withImputation(new Imputation.Mean(Scope.POOLED));
        Screening first = Screening.available(0.65);
        assertThat(Index.compute(mean.withScreening(first), gap).rows()).hasSize(2);
        IndexResult late = Index.compute(mean.withScreening(first.imputedFirst()), gap);
        assertThat(late.rows()).hasSize(3);
        assertThat(late.prepared().screening().get(1).availability()).isEqualTo(1);
        Screening drop = new Screening(0, 0, Set.of(), Set.of("x"), true);
        IndexResult dropped = Index.compute(mean.withScreening(drop), gap);
        assertThat(dropped.scores().rowPosition(new UnitPeriod("x", 1))).isEqualTo(-1);
        assertThat(dropped.table(Stage.TREATED).value(new UnitPeriod("y", 1), "b"))
                .as("x was there when y was imputed")
                .isEqualTo(5);
        RobustnessResult ranks = Robustness.run(
                mean.withScreening(drop),
                gap,
                RobustnessPlan.of(Assumption.weights(0.1)).withReplications(5));
        assertThat(ranks.rows()).hasSize(2);
    }

    @Test
    void a07_denominatorsMakeRates() {
        DataTable sizes = table("""
                a b size
                x 1 2 8 4
                y 1 3 0 -
                z 1 4 2 2
                """);
        Denominators perThousand = new Denominators(Map.of("a", new Denominators.Denominator("size", 1000)));
        IndexResult result = Index.compute(PLAIN.withDenominators(perThousand), sizes);
        assertThat(result.table(Stage.DENOMINATED).column("a")).containsExactly(500, Double.NaN, 2000);
        assertThat(result.changes().getFirst().reason()).isEqualTo(CellChange.Reason.NO_DENOMINATOR);
    }

    @Test
    void a08_pooledScalingShowsProgressAndScalingByPeriodDoesNot() {
        DataTable years = table("""
                a b
                x 1 0 0
                y 1 2 2
                x 2 4 4
                y 2 8 8
                """);
        assertThat(shown(Index.compute(PLAIN, years))).isEqualTo("""
                x 0.0000 2
                y 2.5000 1
                x 5.0000 2
                y 10.0000 1
                """);
        Normalisation byPeriod = Normalisation.perPeriod(new Scaling.MinMax(0, 10));
        assertThat(shown(Index.compute(PLAIN.withNormalisation(byPeriod), years)))
                .isEqualTo("""
                x 0.0000 2
                y 10.0000 1
                x 0.0000 2
                y 10.0000 1
                """);
    }

    @Test
    void a09_tiesShareTheBestRankAndGroupsOfUnitsAreRankedApart() {
        DataTable ties = table("""
                a b
                w 1 0 0
                x 1 4 4
                y 1 4 4
                z 1 8 8
                """);
        IndexResult result = Index.compute(PLAIN, ties);
        assertThat(result.ranks("index")).containsExactly(4, 2, 2, 1);
        assertThat(result.ranks("index", Set.of("w", "y"))).containsExactly(2, 0, 1, 0);
    }

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

    @Test
    void a13_whatDoesNotFitIsSaid() {
        assertThatThrownBy(() -> Index.compute(PLAIN, table("a\nx 1 2")))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("[b]");
        assertThatThrownBy(() -> table("a b\nx 1 2 3\nx 1 2 4"))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("x 1 occurs twice");
        assertThatThrownBy(() -> Framework.of(
                        Node.Group.of("index", Node.Indicator.of("a"), Node.Group.of("a", Node.Indicator.of("b")))))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("a occurs twice");
        assertThatThrownBy(() -> Node.Group.of("index", Node.Indicator.of("a", 1, 0)))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("sum to 0.0");
        assertThatThrownBy(() -> Node.Indicator.of("a", 1, Double.NaN)).isInstanceOf(EngineException.class);
    }
}
