package eu.chemclust.engine;

import static eu.chemclust.engine.Close.assertClose;
import static eu.chemclust.engine.Close.assertTable;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The stages of the peer's default pipeline on its own example, computed with COINr 1.1.14 and recomputed
/// independently; values to 1e-12 relative, ranks exactly.
final class ReferenceStepsTest {
    private static final double TOLERANCE = 1e-12;

    @Test
    void denominatorsDivideAsInTheReference() {
        IndexResult result = Index.compute(Asem.design().withDenominators(Asem.denominators()), Asem.input());
        assertTable(result.table(Stage.SCREENED), only("steps/Raw.csv"), TOLERANCE);
        assertTable(result.table(Stage.DENOMINATED), only("steps/Denominated.csv"), TOLERANCE);
    }

    private static Csv only(String name) {
        return Csv.read(name);
    }

    @Test
    void theDefaultPipelineFromScreenedValuesOn() {
        IndexResult result =
                Index.compute(Asem.design(), only("steps/Screened.csv").table());
        assertTable(result.table(Stage.TREATED), only("steps/Treated.csv"), TOLERANCE);
        assertTable(result.table(Stage.NORMALISED), only("steps/Normalised.csv"), TOLERANCE);
        assertTable(result.scores(), only("steps/Aggregated.csv"), TOLERANCE);
        assertRanks(result, only("steps/results_full_ranks.csv"));
    }

    private static void assertRanks(IndexResult result, Csv expected) {
        for (String code : expected.header().subList(1, expected.header().size())) {
            int[] ranks = result.ranks(code);
            for (int line = 0; line < expected.lines().size(); line++) {
                UnitPeriod row = new UnitPeriod(expected.lines().get(line).getFirst(), 2018);
                String text = expected.text(line, code);
                int rank = text.equals("NA") ? 0 : Integer.parseInt(text);
                assertThat(ranks[result.scores().rowPosition(row)])
                        .as("rank of %s on %s", row, code)
                        .isEqualTo(rank);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "treat/screened_default, 5, 2, 3.5",
        "treat/screened_winmax1, 1, 2, 3.5",
        "treat/screened_winmax2, 2, 2, 3.5",
        "treat/screened_winmax3, 3, 2, 3.5",
        "treat/screened_winmax4, 4, 2, 3.5",
        "treat/screened_strict, 3, 1, 2"
    })
    void treatment(String name, int points, double skewness, double kurtosis) {
        Treatment treatment = new Treatment.Winsorise(
                points, new ShapeLimits(skewness, kurtosis), Optional.of(new Curve.ShiftedLog()));
        Prepared prepared = Index.prepare(
                Asem.design().withTreatment(treatment),
                only("steps/Screened.csv").table());
        assertTable(prepared.table(Stage.TREATED), only(name + ".csv"), TOLERANCE);
        Csv details = only(name + "_details.csv");
        for (TreatmentNote note : prepared.treatments()) {
            int line = details.find("iCode", note.code());
            assertShape(note.code(), Optional.of(note.before()), details, line, "check_SkewKurt0");
            assertShape(note.code(), note.afterWinsorising(), details, line, "check_SkewKurt1");
            if (details.header().contains("check_SkewKurt2.Pass")) {
                assertShape(note.code(), note.afterCurve(), details, line, "check_SkewKurt2");
            }
            double expectedPoints = details.number(line, "winsorise.nwin");
            assertThat(note.pointsWinsorised())
                    .as("points of %s", note.code())
                    .isEqualTo(Double.isNaN(expectedPoints) ? 0 : (int) expectedPoints);
        }
    }

    private static void assertShape(String code, Optional<Shape> shape, Csv details, int line, String check) {
        String pass = details.text(line, check + ".Pass");
        assertThat(shape.isPresent()).as("%s of %s", check, code).isEqualTo(!pass.equals("NA"));
        if (shape.isPresent()) {
            assertThat(shape.get().passes()).as("%s of %s", check, code).isEqualTo(pass.equals("TRUE"));
            assertClose(code, shape.get().skewness(), details.number(line, check + ".Skew"), TOLERANCE);
            assertClose(code, shape.get().kurtosis(), details.number(line, check + ".Kurt"), TOLERANCE);
        }
    }

    @Test
    void winsorisedCellsAreListedAsInTheReference() {
        IndexResult result =
                Index.compute(Asem.design(), only("steps/Screened.csv").table());
        Csv points = only("steps/Treated_points.csv");
        List<String> expected = new ArrayList<>();
        for (int line = 0; line < points.lines().size(); line++) {
            for (String code : points.header().subList(1, points.header().size())) {
                if (points.text(line, code).startsWith("win")) {
                    expected.add(points.lines().get(line).getFirst() + " " + code);
                }
            }
        }
        List<String> listed = result.changes().stream()
                .filter(change -> change.reason() == CellChange.Reason.WINSORISED)
                .map(change -> change.row().unit() + " " + change.code())
                .toList();
        assertThat(listed).isNotEmpty().containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "minmax_0_100",
        "minmax_1_100",
        "zscore_0_1",
        "rank",
        "borda",
        "prank",
        "fracmax",
        "dist2max",
        "scaled_0_100"
    })
    void normalisation(String name) {
        Scaling scaling = switch (name) {
            case "minmax_0_100" -> new Scaling.MinMax(0, 100);
            case "minmax_1_100" -> new Scaling.MinMax(1, 100);
            case "zscore_0_1" -> new Scaling.ZScore(0, 1);
            case "rank" -> new Scaling.Rank();
            case "borda" -> new Scaling.Borda();
            case "prank" -> new Scaling.PercentileRank(1);
            case "fracmax" -> new Scaling.FractionOfMax();
            case "dist2max" -> new Scaling.DistanceToMax();
            case "scaled_0_100" -> new Scaling.Fixed(0, 100, 100);
            default -> throw new IllegalArgumentException(name);
        };
        assertTable(
                normalised(Normalisation.pooled(scaling), "steps/Treated.csv"),
                only("norm/" + name + ".csv"),
                TOLERANCE);
    }

    @Test
    void normalisationWithParametersByIndicator() {
        Csv meta = only("norm/iMeta_with_norm_parameters.csv");
        Map<String, Scaling> targets = new HashMap<>();
        Map<String, Scaling> posts = new HashMap<>();
        for (int line = 0; line < meta.lines().size(); line++) {
            if (meta.text(line, "Type").equals("Indicator")) {
                String code = meta.text(line, "iCode");
                targets.put(code, new Scaling.DistanceToTarget(meta.number(line, "Target"), false));
                posts.put(
                        code,
                        new Scaling.GoalPosts(
                                meta.number(line, "goalpost_lower"), meta.number(line, "goalpost_upper"), 1, true));
            }
        }
        Scaling general = new Scaling.MinMax(0, 100);
        assertTable(
                normalised(new Normalisation(general, Scope.POOLED, targets), "steps/Raw.csv"),
                only("norm/dist2targ_raw.csv"),
                TOLERANCE);
        assertTable(
                normalised(new Normalisation(general, Scope.POOLED, posts), "steps/Raw.csv"),
                only("norm/goalposts_raw.csv"),
                TOLERANCE);
    }

    private static DataTable normalised(Normalisation normalisation, String from) {
        return Index.prepare(
                        Asem.design().withTreatment(new Treatment.None()).withNormalisation(normalisation),
                        only(from).table())
                .normalised();
    }

    private static IndexResult aggregated(AggregationPlan plan, Weighting weighting, String from) {
        Normalisation asItIs = Normalisation.pooled(new Scaling.Fixed(0, 1, 1));
        Framework all = positive(Asem.framework());
        return Index.compute(
                Asem.design()
                        .withFramework(all)
                        .withTreatment(new Treatment.None())
                        .withNormalisation(asItIs)
                        .withWeighting(weighting)
                        .withAggregation(plan),
                only(from).table());
    }

    /// The framework with all directions positive: the reference aggregates values that are already normalised.
    private static Framework positive(Framework framework) {
        return Framework.of((Node.Group) positive(framework.root()));
    }

    private static Node positive(Node node) {
        return switch (node) {
            case Node.Indicator i -> new Node.Indicator(i.code(), Direction.POSITIVE, i.weight());
            case Node.Group g ->
                new Node.Group(
                        g.code(),
                        g.weight(),
                        g.children().stream().map(ReferenceStepsTest::positive).toList());
        };
    }

    @Test
    void aggregation() {
        String from = "norm/minmax_1_100.csv";
        AggregationPlan mean = AggregationPlan.of(new Aggregation.Arithmetic());
        IndexResult arithmetic = aggregated(mean, new Weighting.Given(), from);
        assertTable(arithmetic.scores(), only("agg/a_amean.csv"), TOLERANCE);
        assertRanks(arithmetic, only("agg/a_amean_ranks.csv"));
        IndexResult geometric = aggregated(AggregationPlan.of(Aggregation.geometric()), new Weighting.Given(), from);
        assertTable(geometric.scores(), only("agg/a_gmean.csv"), TOLERANCE);
        assertRanks(geometric, only("agg/a_gmean_ranks.csv"));
        IndexResult copeland = aggregated(AggregationPlan.of(new Aggregation.Copeland()), new Weighting.Given(), from);
        assertTable(copeland.scores(), only("agg/a_copeland.csv"), TOLERANCE);
        assertRanks(copeland, only("agg/a_copeland_ranks.csv"));
        Weighting other = new Weighting.Replaced(Asem.weights(only("agg/weights_alt.csv")));
        assertTable(aggregated(mean, other, from).scores(), only("agg/a_amean_walt.csv"), TOLERANCE);
        IndexResult threshold =
                aggregated(mean.withDataThreshold(0.9), new Weighting.Given(), "agg/na_input_normalised.csv");
        assertTable(threshold.scores(), only("agg/na_a_amean_thresh0.9.csv"), TOLERANCE);
        assertRanks(threshold, only("agg/na_a_amean_thresh0.9_ranks.csv"));
    }
}
