package eu.chemclust.engine.internal;

/// Takes some rows out of a column and puts them back.
public final class Rows {
    private Rows() {}

    /// The values of the rows, in their order.
    public static double[] gather(double[] column, int[] rows) {
        double[] values = new double[rows.length];
        for (int k = 0; k < rows.length; k++) {
            values[k] = column[rows[k]];
        }
        return values;
    }

    /// The numbers at the rows, in their order.
    public static int[] gather(int[] column, int[] rows) {
        int[] values = new int[rows.length];
        for (int k = 0; k < rows.length; k++) {
            values[k] = column[rows[k]];
        }
        return values;
    }

    /// Writes the values to the rows of the column.
    public static void scatter(double[] values, int[] rows, double[] column) {
        for (int k = 0; k < rows.length; k++) {
            column[rows[k]] = values[k];
        }
    }

    /// The positions 0 to n - 1.
    public static int[] all(int n) {
        int[] rows = new int[n];
        for (int i = 0; i < n; i++) {
            rows[i] = i;
        }
        return rows;
    }
}
