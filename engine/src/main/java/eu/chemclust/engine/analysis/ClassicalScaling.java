package eu.chemclust.engine.analysis;

import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.MatrixUtils;

/// Classical scaling (Torgerson 1952; Gower 1966): points in few dimensions whose distances come as near as possible to
/// given ones.
///
/// With D2 the squared distances and J = I - 1/n, the matrix B = -J D2 J / 2 is decomposed; the coordinates are its
/// first eigenvectors times the square roots of their eigenvalues. The sign of an axis is free; here its entry of
/// largest size is positive, the first such entry where several are as large.
public final class ClassicalScaling {
    private final double[][] points;
    private final double share;

    private ClassicalScaling(double[][] points, double share) {
        this.points = points;
        this.share = share;
    }

    /// Points for a symmetric matrix of distances with zeros on its diagonal.
    public static ClassicalScaling of(double[][] distances, int dimensions) {
        int n = distances.length;
        if (n < 2 || dimensions < 1) {
            throw new IllegalArgumentException("scaling needs two units and one dimension or more");
        }
        EigenDecompositionSymmetric eigen =
                new EigenDecompositionSymmetric(MatrixUtils.createRealMatrix(centred(distances)));
        double[] values = eigen.getEigenvalues();
        double all = 0;
        for (double value : values) {
            all += Math.abs(value);
        }
        double used = 0;
        double[][] points = new double[n][dimensions];
        for (int d = 0; d < Math.min(dimensions, n); d++) {
            double[] vector = eigen.getEigenvector(d).toArray();
            double length = Math.sqrt(Math.max(0, values[d]));
            used += Math.max(0, values[d]);
            double sign = sign(vector);
            for (int i = 0; i < n; i++) {
                points[i][d] = sign * length * vector[i];
            }
        }
        return new ClassicalScaling(points, all > 0 ? used / all : Double.NaN);
    }

    private static double sign(double[] vector) {
        double largest = 0;
        for (double v : vector) {
            largest = Math.abs(v) > Math.abs(largest) * (1 + 1e-9) ? v : largest;
        }
        return largest < 0 ? -1 : 1;
    }

    private static double[][] centred(double[][] distances) {
        int n = distances.length;
        double[][] b = new double[n][n];
        double[] rows = new double[n];
        double all = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double d = distances[i][j];
                if (distances[i].length != n || !(d >= 0) || d != distances[j][i] || (i == j && d != 0)) {
                    throw new IllegalArgumentException("distances must be known, symmetric and zero to oneself");
                }
                rows[i] += d * d / n;
                all += d * d / n / n;
            }
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                b[i][j] = -(distances[i][j] * distances[i][j] - rows[i] - rows[j] + all) / 2;
                b[j][i] = b[i][j];
            }
        }
        return b;
    }

    /// The coordinates of a unit.
    public double[] point(int unit) {
        return points[unit].clone();
    }

    /// The share of the eigenvalues (by size) that the dimensions hold: how much of the distances the picture shows.
    public double share() {
        return share;
    }
}
