package eu.chemclust.engine;

import static eu.chemclust.engine.Close.assertTable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.chemclust.engine.Imputation.Ends;
import eu.chemclust.engine.Imputation.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Every way of filling a missing value, by hand, against the reference, or against what is known by construction.
final class ImputationTest {
    private static final Framework TWO =
            Framework.of(Node.Group.of("index", Node.Indicator.of("a"), Node.Indicator.of("b", -1, 1)));

    private static double[] filled(Imputation imputation, DataTable table, String code) {
        return Index.prepare(IndexDesign.of(TWO).withScreening(Screening.off()).withImputation(imputation), table)
                .table(Stage.IMPUTED)
                .column(code);
    }

    private static final double GAP = Double.NaN;

    @Test
    void byMeanAndMedianOfAllPeriodsOrOne() {
        DataTable table = DataTable.builder(List.of("a", "b"))
                .row("x", 1, 1, 0)
                .row("y", 1, GAP, 0)
                .row("z", 1, 2, 0)
                .row("x", 2, 9, 0)
                .row("y", 2, 4, 0)
                .build();
        assertThat(filled(new Imputation.Mean(Scope.POOLED), table, "a")).containsExactly(1, 4, 2, 9, 4);
        assertThat(filled(new Imputation.Median(Scope.POOLED), table, "a")).containsExactly(1, 3, 2, 9, 4);
        assertThat(filled(new Imputation.Mean(Scope.PER_PERIOD), table, "a")).containsExactly(1, 1.5, 2, 9, 4);
    }

    @Test
    void withinGroupsFallsBackOnAllMeasuredValues() {
        DataTable table = DataTable.builder(List.of("a", "b"))
                .row("x", 1, 1, 0)
                .row("y", 1, GAP, 0)
                .row("z", 1, 3, 0)
                .row("v", 1, GAP, 0)
                .row("w", 1, 8, 0)
                .build();
        Map<String, String> groups = Map.of("x", "g", "y", "g", "v", "empty", "w", "h");
        assertThat(filled(new Imputation.WithinGroups(groups, false, Scope.POOLED), table, "a"))
                .containsExactly(1, 1, 3, 4, 8);
    }

    @Test
    void withinGroupsAsInTheReference() {
        Csv input = Csv.read("input/ASEM_iData.csv");
        Map<String, String> groups = new HashMap<>();
        for (int line = 0; line < input.lines().size(); line++) {
            groups.put(input.text(line, "uCode"), input.text(line, "EurAsia_group"));
        }
        IndexDesign design = Asem.design()
                .withDenominators(Asem.denominators())
                .withImputation(new Imputation.WithinGroups(groups, false, Scope.POOLED));
        Prepared prepared = Index.prepare(design, Asem.input());
        assertTable(prepared.table(Stage.IMPUTED), Csv.read("steps/Imputed.csv"), 1e-12);
    }

    @Test
    void acrossIndicatorsPutsThePositionOnTheScale() {
        DataTable table = DataTable.builder(List.of("a", "b"))
                .row("x", 1, 0, 40)
                .row("y", 1, GAP, 25)
                .row("z", 1, 8, 20)
                .build();
        // b is better when lower: 25 stands at 3/4 between 40 and 20, so a is 3/4 of the way from 0 to 8.
        assertThat(filled(new Imputation.AcrossIndicators(2, false), table, "a"))
                .containsExactly(0, 6, 8);
    }

    @Test
    void alongTime() {
        DataTable table = DataTable.builder(List.of("a", "b"))
                .row("x", 2010, GAP, 0)
                .row("x", 2011, 10, 0)
                .row("x", 2012, GAP, 0)
                .row("x", 2015, 30, 0)
                .row("x", 2016, GAP, 0)
                .row("x", 2019, GAP, 0)
                .build();
        assertThat(filled(new Imputation.Latest(2), table, "a")).containsExactly(GAP, 10, 10, 30, 30, GAP);
        assertThat(filled(new Imputation.OverTime(Path.CONSTANT), table, "a")).containsExactly(10, 10, 10, 30, 30, 30);
        assertThat(filled(new Imputation.OverTime(Path.LINEAR), table, "a")).containsExactly(10, 10, 15, 30, 30, 30);
        assertThat(filled(new Imputation.OverTime(Path.LINEAR_CONSTANT), table, "a"))
                .containsExactly(10, 10, 15, 30, 30, 30);
        assertThat(filled(new Imputation.OverTime(Path.CONSTANT, Ends.MISSING), table, "a"))
                .containsExactly(GAP, 10, 10, 30, GAP, GAP);
        assertThat(filled(new Imputation.OverTime(Path.LINEAR, Ends.MISSING), table, "a"))
                .containsExactly(GAP, 10, 15, 30, GAP, GAP);
    }

    /// A line needs two points; only the path that falls back on a constant fills a unit with a single value.
    @Test
    void alongTimeWithASingleValue() {
        DataTable table = DataTable.builder(List.of("a", "b"))
                .row("x", 2010, GAP, 0)
                .row("x", 2011, 10, 0)
                .row("x", 2012, GAP, 0)
                .row("y", 2010, GAP, 0)
                .row("y", 2011, GAP, 0)
                .build();
        assertThat(filled(new Imputation.OverTime(Path.CONSTANT), table, "a")).containsExactly(10, 10, 10, GAP, GAP);
        assertThat(filled(new Imputation.OverTime(Path.LINEAR), table, "a")).containsExactly(GAP, 10, GAP, GAP, GAP);
        assertThat(filled(new Imputation.OverTime(Path.LINEAR_CONSTANT), table, "a"))
                .containsExactly(10, 10, 10, GAP, GAP);
        assertThat(filled(new Imputation.OverTime(Path.LINEAR_CONSTANT, Ends.MISSING), table, "a"))
                .containsExactly(GAP, 10, GAP, GAP, GAP);
    }

    @Test
    void regressionFindsALineAndEmToo() {
        List<Double> truth = new ArrayList<>();
        DataTable.Builder builder = DataTable.builder(List.of("a", "b"));
        Random random = new Random(4);
        for (int i = 0; i < 40; i++) {
            double b = random.nextGaussian();
            double a = 3 - 2 * b;
            builder.row("u" + i, 1, i % 7 == 0 ? GAP : a, b);
            truth.add(a);
        }
        DataTable table = builder.build();
        double[] regression = filled(new Imputation.Regression(1), table, "a");
        double[] normal = filled(new Imputation.MultivariateNormal(500, 1e-10), table, "a");
        for (int i = 0; i < truth.size(); i++) {
            assertThat(regression[i]).isCloseTo(truth.get(i), within(1e-9));
            assertThat(normal[i]).isCloseTo(truth.get(i), within(1e-3));
        }
    }

    /// The fixed point of EM: each filled value is its conditional mean under the moments of the filled table, with the
    /// conditional variance added; here for two columns, where the slope is known from the complete rows (monotone
    /// pattern: the maximum-likelihood slope is that of the complete cases).
    @Test
    void emAgreesWithTheClosedFormOfAMonotonePattern() {
        Random random = new Random(9);
        DataTable.Builder builder = DataTable.builder(List.of("a", "b"));
        double[] a = new double[30];
        double[] b = new double[30];
        for (int i = 0; i < 30; i++) {
            b[i] = random.nextGaussian();
            a[i] = i % 5 == 0 ? GAP : 1 + 0.5 * b[i] + random.nextGaussian();
            builder.row("u" + i, 1, a[i], b[i]);
        }
        double[] filled = filled(new Imputation.MultivariateNormal(10_000, 1e-14), builder.build(), "a");
        double[] regression = filled(new Imputation.Regression(1), builder.build(), "a");
        for (int i = 0; i < 30; i += 5) {
            assertThat(filled[i]).isCloseTo(regression[i], within(1e-9));
        }
    }
}
