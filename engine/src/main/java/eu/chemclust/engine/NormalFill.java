package eu.chemclust.engine;

import eu.chemclust.engine.internal.Moments;
import java.util.Arrays;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/// Fills by expectation and maximisation for a multivariate normal. Columns are standardised first and put back; a
/// column without spread is filled by its mean and takes no part.
final class NormalFill {
    private final double[][] x;
    private final boolean[][] missing;
    private final int k;
    private double[] mean;
    private RealMatrix covariance;

    private NormalFill(double[][] standardised) {
        x = standardised;
        k = x.length;
        missing = new boolean[k][];
        for (int j = 0; j < k; j++) {
            missing[j] = new boolean[x[j].length];
            for (int i = 0; i < x[j].length; i++) {
                missing[j][i] = Double.isNaN(x[j][i]);
                x[j][i] = missing[j][i] ? 0 : x[j][i];
            }
        }
        mean = new double[k];
        covariance = MatrixUtils.createRealIdentityMatrix(k);
    }

    static void fill(double[][] columns, int iterations, double tolerance) {
        int[] varying = new int[columns.length];
        int n = 0;
        for (int j = 0; j < columns.length; j++) {
            if (Moments.isConstant(columns[j])) {
                double mean = Moments.mean(columns[j]);
                Arrays.setAll(columns[j], i -> mean);
            } else {
                varying[n++] = j;
            }
        }
        double[][] standardised = new double[n][];
        double[] means = new double[n];
        double[] deviations = new double[n];
        for (int v = 0; v < n; v++) {
            double[] column = columns[varying[v]];
            means[v] = Moments.mean(column);
            deviations[v] = Moments.deviation(column);
            standardised[v] = new double[column.length];
            for (int i = 0; i < column.length; i++) {
                standardised[v][i] = (column[i] - means[v]) / deviations[v];
            }
        }
        NormalFill em = new NormalFill(standardised);
        em.iterate(iterations, tolerance);
        for (int v = 0; v < n; v++) {
            double[] column = columns[varying[v]];
            for (int i = 0; i < column.length; i++) {
                column[i] = em.missing[v][i] ? means[v] + deviations[v] * em.x[v][i] : column[i];
            }
        }
    }

    private void iterate(int iterations, double tolerance) {
        double change = Double.POSITIVE_INFINITY;
        for (int iteration = 0; iteration < iterations && change > tolerance; iteration++) {
            change = step();
        }
    }

    /// One expectation and one maximisation; the largest change of a mean or covariance.
    private double step() {
        int rows = k == 0 ? 0 : x[0].length;
        double[][] extra = new double[k][k];
        for (int i = 0; i < rows; i++) {
            expect(i, extra);
        }
        double[] newMean = new double[k];
        double[][] newCovariance = new double[k][k];
        for (int a = 0; a < k; a++) {
            newMean[a] = Moments.mean(x[a]);
        }
        double change = 0;
        for (int a = 0; a < k; a++) {
            change = Math.max(change, Math.abs(newMean[a] - mean[a]));
            for (int b = 0; b < k; b++) {
                double sum = extra[a][b];
                for (int i = 0; i < rows; i++) {
                    sum += (x[a][i] - newMean[a]) * (x[b][i] - newMean[b]);
                }
                newCovariance[a][b] = sum / rows;
                change = Math.max(change, Math.abs(newCovariance[a][b] - covariance.getEntry(a, b)));
            }
        }
        mean = newMean;
        covariance = MatrixUtils.createRealMatrix(newCovariance);
        return change;
    }

    /// Replaces the missing values of a row by their conditional means and adds their conditional covariance.
    private void expect(int row, double[][] extra) {
        int[] gone = positions(row, true);
        int[] here = positions(row, false);
        if (gone.length == 0) {
            return;
        }
        RealMatrix known = here.length == 0 ? null : covariance.getSubMatrix(here, here);
        RealMatrix rest = covariance.getSubMatrix(gone, gone);
        double[] expected = new double[gone.length];
        if (known != null) {
            RealMatrix cross = covariance.getSubMatrix(here, gone);
            RealMatrix slopes = solve(known, cross);
            double[] deviation = new double[here.length];
            Arrays.setAll(deviation, a -> x[here[a]][row] - mean[here[a]]);
            expected = slopes.transpose().operate(deviation);
            rest = rest.subtract(cross.transpose().multiply(slopes));
        }
        for (int a = 0; a < gone.length; a++) {
            x[gone[a]][row] = mean[gone[a]] + expected[a];
            for (int b = 0; b < gone.length; b++) {
                extra[gone[a]][gone[b]] += rest.getEntry(a, b);
            }
        }
    }

    private int[] positions(int row, boolean wanted) {
        int[] positions = new int[k];
        int n = 0;
        for (int j = 0; j < k; j++) {
            if (missing[j][row] == wanted) {
                positions[n++] = j;
            }
        }
        return Arrays.copyOf(positions, n);
    }

    /// Solves with a ridge of 1e-8 where columns depend on each other.
    private static RealMatrix solve(RealMatrix matrix, RealMatrix right) {
        try {
            return new CholeskyDecomposition(matrix, 1e-10, 1e-12).getSolver().solve(right);
        } catch (MathRuntimeException singular) {
            RealMatrix ridge = matrix.add(MatrixUtils.createRealIdentityMatrix(matrix.getRowDimension())
                    .scalarMultiply(1e-8));
            return new CholeskyDecomposition(ridge, 1e-8, 0).getSolver().solve(right);
        }
    }
}
