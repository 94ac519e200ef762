package eu.chemclust.engine.internal;

import java.util.Arrays;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/// Eigenvalues and eigenvectors of a correlation matrix over complete rows.
public final class Components {
    private final int rows;
    private final double[] eigenvalues;
    private final double[][] vectors;

    private Components(int rows, double[] eigenvalues, double[][] vectors) {
        this.rows = rows;
        this.eigenvalues = eigenvalues;
        this.vectors = vectors;
    }

    /// The components of these columns, undefined below three complete rows or with a column that is constant there.
    public static Components of(double[][] columns) {
        double[][] complete = complete(columns);
        int rows = complete.length == 0 ? 0 : complete[0].length;
        double[][] correlation = new double[columns.length][columns.length];
        boolean defined = rows >= 3;
        for (int a = 0; a < columns.length && defined; a++) {
            defined = !Moments.isConstant(complete[a]);
        }
        if (!defined) {
            return new Components(rows, new double[0], new double[0][]);
        }
        for (int a = 0; a < columns.length; a++) {
            for (int b = 0; b <= a; b++) {
                correlation[a][b] = a == b ? 1 : Pairs.correlation(complete[a], complete[b]);
                correlation[b][a] = correlation[a][b];
            }
        }
        return decompose(rows, MatrixUtils.createRealMatrix(correlation));
    }

    private static Components decompose(int rows, RealMatrix correlation) {
        EigenDecompositionSymmetric eigen = new EigenDecompositionSymmetric(correlation);
        double[] values = eigen.getEigenvalues();
        double[][] vectors = new double[values.length][];
        for (int c = 0; c < values.length; c++) {
            vectors[c] = eigen.getEigenvector(c).toArray();
            double largest = 0;
            for (double v : vectors[c]) {
                largest = Math.abs(v) > Math.abs(largest) ? v : largest;
            }
            for (int j = 0; j < vectors[c].length && largest < 0; j++) {
                vectors[c][j] = -vectors[c][j];
            }
        }
        return new Components(rows, values, vectors);
    }

    private static double[][] complete(double[][] columns) {
        int length = columns.length == 0 ? 0 : columns[0].length;
        int[] rows = new int[length];
        int n = 0;
        for (int i = 0; i < length; i++) {
            boolean whole = true;
            for (double[] column : columns) {
                whole &= !Double.isNaN(column[i]);
            }
            if (whole) {
                rows[n++] = i;
            }
        }
        double[][] complete = new double[columns.length][];
        for (int j = 0; j < columns.length; j++) {
            complete[j] = Rows.gather(columns[j], Arrays.copyOf(rows, n));
        }
        return complete;
    }

    /// Whether there was enough to decompose.
    public boolean defined() {
        return eigenvalues.length > 0;
    }

    /// The number of complete rows.
    public int rows() {
        return rows;
    }

    /// Largest first.
    public double[] eigenvalues() {
        return eigenvalues;
    }

    /// The eigenvector of each component, of length 1, its largest entry positive.
    public double[][] vectors() {
        return vectors;
    }
}
