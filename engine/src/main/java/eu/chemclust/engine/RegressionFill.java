package eu.chemclust.engine;

import eu.chemclust.engine.internal.Pairs;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.QRDecomposition;

/// Fills by least squares on the most correlated indicators. Predictors are measured values only, never filled ones.
final class RegressionFill {
    private RegressionFill() {}

    static void fill(double[][] columns, int predictors) {
        double[][] measured = new double[columns.length][];
        for (int j = 0; j < columns.length; j++) {
            measured[j] = columns[j].clone();
        }
        for (int j = 0; j < columns.length; j++) {
            List<Integer> ranked = ranked(measured, j);
            for (int i = 0; i < columns[j].length; i++) {
                if (Double.isNaN(columns[j][i])) {
                    columns[j][i] = predict(measured, j, i, ranked, predictors);
                }
            }
        }
    }

    /// The other columns by size of their correlation, those without one left out.
    private static List<Integer> ranked(double[][] columns, int target) {
        double[] size = new double[columns.length];
        List<Integer> ranked = new ArrayList<>();
        for (int j = 0; j < columns.length; j++) {
            size[j] = Math.abs(Pairs.correlation(columns[j], columns[target]));
            if (j != target && !Double.isNaN(size[j])) {
                ranked.add(j);
            }
        }
        ranked.sort(Comparator.comparingDouble((Integer j) -> -size[j]));
        return ranked;
    }

    private static double predict(double[][] columns, int target, int row, List<Integer> ranked, int predictors) {
        List<Integer> chosen = new ArrayList<>();
        for (int j : ranked) {
            if (chosen.size() < predictors && !Double.isNaN(columns[j][row])) {
                chosen.add(j);
            }
        }
        while (!chosen.isEmpty()) {
            double fitted = fitted(columns, target, row, chosen);
            if (!Double.isNaN(fitted)) {
                return fitted;
            }
            chosen.removeLast();
        }
        return Double.NaN;
    }

    /// The fitted value, `NaN` when there are too few rows or the predictors depend on each other.
    private static double fitted(double[][] columns, int target, int row, List<Integer> chosen) {
        List<Integer> used = complete(columns, target, chosen);
        if (used.size() < chosen.size() + 2) {
            return Double.NaN;
        }
        double[][] x = new double[used.size()][chosen.size() + 1];
        double[] y = new double[used.size()];
        for (int k = 0; k < y.length; k++) {
            fillRow(x[k], columns, used.get(k), chosen);
            y[k] = columns[target][used.get(k)];
        }
        double[] at = new double[chosen.size() + 1];
        fillRow(at, columns, row, chosen);
        try {
            double[] beta = new QRDecomposition(MatrixUtils.createRealMatrix(x), 1e-12)
                    .getSolver()
                    .solve(MatrixUtils.createRealVector(y))
                    .toArray();
            return MatrixUtils.createRealVector(beta).dotProduct(MatrixUtils.createRealVector(at));
        } catch (MathRuntimeException dependent) {
            return Double.NaN;
        }
    }

    /// The rows that have the target and all predictors.
    private static List<Integer> complete(double[][] columns, int target, List<Integer> chosen) {
        List<Integer> used = new ArrayList<>();
        for (int i = 0; i < columns[target].length; i++) {
            boolean whole = !Double.isNaN(columns[target][i]);
            for (int j : chosen) {
                whole &= !Double.isNaN(columns[j][i]);
            }
            if (whole) {
                used.add(i);
            }
        }
        return used;
    }

    private static void fillRow(double[] x, double[][] columns, int row, List<Integer> chosen) {
        x[0] = 1;
        for (int k = 0; k < chosen.size(); k++) {
            x[k + 1] = columns[chosen.get(k)][row];
        }
    }
}
