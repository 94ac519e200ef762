package eu.chemclust.engine;

import eu.chemclust.engine.internal.Moments;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/// Normalised columns made ready for means: each transform of all columns is computed once and kept. Missing values
/// are stored as 0 beside a mask of 0 and 1, so that the inner loops need no test.
final class Leaves {
    private static final double[] NONE = {};

    final int rows;
    private final double[][] columns;
    private final double[][] masks;
    private final boolean[] complete;
    private final ConcurrentHashMap<Transform, double[][]> transformed = new ConcurrentHashMap<>();

    /// Reads the columns without copying them.
    Leaves(double[][] columns, int rows) {
        this.rows = rows;
        this.columns = columns;
        masks = new double[columns.length][];
        complete = new boolean[columns.length];
        for (int j = 0; j < columns.length; j++) {
            complete[j] = Moments.count(columns[j]) == rows;
            masks[j] = complete[j] ? NONE : mask(columns[j]);
        }
    }

    private static double[] mask(double[] column) {
        double[] mask = new double[column.length];
        for (int i = 0; i < column.length; i++) {
            mask[i] = Double.isNaN(column[i]) ? 0 : 1;
        }
        return mask;
    }

    /// Uses the masks of another table for columns that miss the same values, so that many tables fit into the cache.
    Leaves sharing(Leaves other) {
        for (int j = 0; j < masks.length; j++) {
            if (Arrays.equals(masks[j], other.masks[j])) {
                masks[j] = other.masks[j];
            }
        }
        return this;
    }

    static Leaves of(DataTable normalised) {
        List<String> codes = normalised.codes();
        double[][] columns = new double[codes.size()][];
        for (int j = 0; j < columns.length; j++) {
            columns[j] = normalised.rawColumn(codes.get(j));
        }
        return new Leaves(columns, normalised.rowCount());
    }

    /// The values themselves, `NaN` when missing.
    double[] column(int indicator) {
        return columns[indicator];
    }

    /// 1 where an indicator has a value and 0 where not; empty for one that is complete.
    double[] mask(int indicator) {
        return masks[indicator];
    }

    boolean complete(int indicator) {
        return complete[indicator];
    }

    /// The transformed columns, 0 where the value is missing.
    double[][] transformed(Transform transform) {
        double[][] known = transformed.get(transform);
        return known != null ? known : transformed.computeIfAbsent(transform, this::compute);
    }

    private double[][] compute(Transform transform) {
        boolean whole = true;
        for (boolean c : complete) {
            whole &= c;
        }
        if (whole && transform.isIdentity()) {
            return columns;
        }
        double[][] result = new double[columns.length][rows];
        for (int j = 0; j < result.length; j++) {
            transform.forward(columns[j], result[j]);
            for (int i = 0; i < masks[j].length; i++) {
                if (masks[j][i] == 0) {
                    result[j][i] = 0;
                }
            }
        }
        return result;
    }
}
