package eu.chemclust.engine;

import static eu.chemclust.engine.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import eu.chemclust.engine.internal.Moments;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Tiny vectors through shape, winsorising, curves and outranking (COINr 1.1.14 and an independent recomputation).
final class ReferenceSmallTest {
    private static final double TOLERANCE = 1e-12;

    @Test
    void shapesAndTreatmentOfVectors() {
        Csv cases = Csv.read("small/treat_vectors.csv");
        assertThat(cases.lines()).hasSize(5);
        for (int line = 0; line < cases.lines().size(); line++) {
            String name = cases.text(line, "case");
            double[] x = Csv.vector(cases.text(line, "x"));
            Shape shape = TreatmentStep.shape(x, ShapeLimits.DEFAULT);
            assertClose(name, shape.skewness(), cases.number(line, "skew"), TOLERANCE);
            assertClose(name, shape.kurtosis(), cases.number(line, "kurt"), TOLERANCE);
            assertThat(shape.passes())
                    .as(name)
                    .isEqualTo(cases.text(line, "pass").equals("TRUE"));
            assertVector(name, cases, line, "log_CT", Curves.apply(new Curve.ShiftedLog(), x));
            assertVector(name, cases, line, "log_CT_orig", Curves.apply(new Curve.PlainLog(), x));
            assertVector(name, cases, line, "log_CT_plus", Curves.apply(new Curve.MirroredLog(), x));
            assertVector(name, cases, line, "boxcox_half", Curves.apply(new Curve.BoxCox(0.5), x));
            double[] winsorised = x.clone();
            int points = TreatmentStep.winsorise(
                    winsorised, new Treatment.Winsorise(5, ShapeLimits.DEFAULT, Optional.empty()));
            if (cases.number(line, "nwin") < 0) {
                // The peer breaks off where pulling in would leave a constant column; ours stops before.
                assertThat(points).as(name).isZero();
                assertThat(Moments.isConstant(winsorised)).as(name).isFalse();
            } else {
                assertThat(points).as(name).isEqualTo((int) cases.number(line, "nwin"));
                assertVector(name, cases, line, "winsorised", winsorised);
            }
        }
    }

    /// Where no value needs a shift: the COIN Tool shifts all the same, the plain forms of the textbooks do not.
    @Test
    void positiveValuesWithAndWithoutShift() {
        double[] x = {3, 4, 7};
        assertThat(Curves.apply(new Curve.PlainLog(), x))
                .containsExactly(StrictMath.log(1), StrictMath.log(2), StrictMath.log(5));
        assertThat(Curves.apply(new Curve.PlainLog(Curve.Shift.WHEN_NOT_POSITIVE), x))
                .containsExactly(StrictMath.log(3), StrictMath.log(4), StrictMath.log(7));
        assertThat(Curves.apply(new Curve.BoxCox(2), x)).containsExactly(0, 1.5, 12);
        assertThat(Curves.apply(new Curve.BoxCox(2, Curve.Shift.WHEN_NOT_POSITIVE), x))
                .containsExactly(4, 7.5, 24);
    }

    private static void assertVector(String name, Csv cases, int line, String column, double[] actual) {
        double[] expected = Csv.vector(cases.text(line, column));
        assertThat(actual).as("%s %s", name, column).hasSameSizeAs(expected);
        for (int i = 0; i < expected.length; i++) {
            assertClose(name + " " + column + " " + i, actual[i], expected[i], TOLERANCE);
        }
    }

    @Test
    void copelandOfFourUnits() {
        Csv expected = Csv.read("small/copeland.csv");
        double[][] columns = {expected.numbers("a"), expected.numbers("b"), expected.numbers("c")};
        double[] weights = {1, 1, 1};
        int[] rows = {0, 1, 2, 3};
        double[][] matrix = Outranking.matrix(columns, weights, rows);
        double[] scores = new double[4];
        Outranking.copeland(columns, weights, rows, 1, scores);
        for (int a = 0; a < 4; a++) {
            assertThat(scores[a]).isEqualTo(expected.number(a, "copeland"));
            for (int b = 0; b < 4; b++) {
                assertClose(a + " " + b, matrix[a][b], expected.number(a, String.valueOf(b + 1)), TOLERANCE);
            }
        }
    }

    @Test
    void outrankingOfThePhysicalPillar() {
        Csv expected = Csv.read("agg/outrank_Physical.csv");
        Csv normalised = Csv.read("norm/minmax_1_100.csv");
        Node.Group physical = (Node.Group) Asem.framework().node("Physical");
        double[][] columns = physical.children().stream()
                .map(child -> normalised.numbers(child.code()))
                .toArray(double[][]::new);
        double[] weights =
                physical.children().stream().mapToDouble(Node::weight).toArray();
        int[] rows = IntStream.range(0, 51).toArray();
        double[][] matrix = Outranking.matrix(columns, weights, rows);
        for (int a = 0; a < 51; a++) {
            for (int b = 0; b < 51; b++) {
                assertClose(a + " " + b, matrix[a][b], expected.number(a, "V" + (b + 1)), TOLERANCE);
            }
        }
    }
}
