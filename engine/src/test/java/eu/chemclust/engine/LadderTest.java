package eu.chemclust.engine;

import static eu.chemclust.engine.Rungs.GAP;
import static eu.chemclust.engine.Rungs.PLAIN;
import static eu.chemclust.engine.Rungs.THREE;
import static eu.chemclust.engine.Rungs.shown;
import static eu.chemclust.engine.Rungs.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// One feature a rung, each small enough to follow by hand.
final class LadderTest {
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
        IndexResult result = Index.compute(PLAIN, GAP);
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
        IndexResult result =
                Index.compute(PLAIN.withAggregation(PLAIN.aggregation().withDataThreshold(0.6)), GAP);
        assertThat(result.score(new UnitPeriod("y", 1), "index"))
                .isEqualTo(new Score.Withheld(Score.Reason.BELOW_DATA_THRESHOLD));
        assertThat(result.score(new UnitPeriod("y", 1), "b")).isEqualTo(new Score.Withheld(Score.Reason.NO_VALUE));
        assertThat(result.ranks("index")).containsExactly(1, 0, 1);
    }

    @Test
    void a06_rowsWithTooFewValuesAreScreenedOutUnlessNamed() {
        IndexResult dropped = Index.compute(PLAIN.withScreening(Screening.available(0.65)), GAP);
        assertThat(dropped.prepared().screening().get(1))
                .isEqualTo(new ScreenedRow(new UnitPeriod("y", 1), 0.5, 1, ScreenedRow.Verdict.TOO_FEW_VALUES));
        assertThat(dropped.score(new UnitPeriod("y", 1), "index"))
                .isEqualTo(new Score.Withheld(Score.Reason.SCREENED_OUT));
        Screening byName = new Screening(0.65, 0, Set.of("y"), Set.of("z"));
        assertThat(Index.compute(PLAIN.withScreening(byName), GAP).rows())
                .containsExactly(new UnitPeriod("x", 1), new UnitPeriod("y", 1));
    }

    @Test
    void a06b_screeningAfterImputationSeesWhatWasFilled() {
        IndexDesign mean = PLAIN.withImputation(new Imputation.Mean(Scope.POOLED));
        Screening first = Screening.available(0.65);
        assertThat(Index.compute(mean.withScreening(first), GAP).rows()).hasSize(2);
        IndexResult late = Index.compute(mean.withScreening(first.imputedFirst()), GAP);
        assertThat(late.rows()).hasSize(3);
        assertThat(late.prepared().screening().get(1).availability()).isEqualTo(1);
        Screening drop = new Screening(0, 0, Set.of(), Set.of("x"), true);
        IndexResult dropped = Index.compute(mean.withScreening(drop), GAP);
        assertThat(dropped.scores().rowPosition(new UnitPeriod("x", 1))).isEqualTo(-1);
        assertThat(dropped.table(Stage.TREATED).value(new UnitPeriod("y", 1), "b"))
                .as("x was there when y was imputed")
                .isEqualTo(5);
        RobustnessResult ranks = Robustness.run(
                mean.withScreening(drop),
                GAP,
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
