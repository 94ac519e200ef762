package eu.chemclust.engine;

/// Pairwise comparison of units over several columns.
///
/// A pair is compared over the columns in which both units have a value, whatever the order of the rows: by how much
/// weight the first is ahead, behind or level.
final class Outranking {
    private static final double DRAW = 1e-12;

    private Outranking() {}

    /// The share of weight in which the row unit is ahead, ties counting half; 0 on the diagonal, `NaN` for a pair
    /// that has no column in common.
    static double[][] matrix(double[][] columns, double[] weights, int[] rows) {
        double[][] matrix = new double[rows.length][rows.length];
        for (int a = 0; a < rows.length; a++) {
            for (int b = 0; b < rows.length; b++) {
                matrix[a][b] = a == b ? 0 : share(columns, weights, rows[a], rows[b]);
            }
        }
        return matrix;
    }

    private static double share(double[][] columns, double[] weights, int a, int b) {
        double ahead = 0;
        double level = 0;
        double total = 0;
        for (int j = 0; j < columns.length; j++) {
            double x = columns[j][a];
            double y = columns[j][b];
            if (!Double.isNaN(x) && !Double.isNaN(y)) {
                total += weights[j];
                ahead += x > y ? weights[j] : 0;
                level += x == y ? weights[j] : 0;
            }
        }
        return (ahead + level / 2) / total;
    }

    /// Copeland scores: for each row the number of rows it beats less the number that beat it. A row beats another
    /// when more weight is ahead than behind, which is decided on the difference itself, so that a draw is a draw for
    /// both; a difference below 1e-12 of all weight is a draw too, because 0.1 + 0.2 is not quite 0.3 in a computer.
    /// Missing for a row without any value or with less than `needed` of them.
    static void copeland(double[][] columns, double[] weights, int[] rows, int needed, double[] scores) {
        double[] margin = new double[rows.length];
        double draw = 0;
        for (double weight : weights) {
            draw += DRAW * weight;
        }
        for (int a = 0; a < rows.length; a++) {
            scores[rows[a]] = available(columns, rows[a]) >= Math.max(1, needed) ? 0 : Double.NaN;
        }
        for (int a = 0; a < rows.length; a++) {
            margins(columns, weights, rows, a, margin);
            for (int b = a + 1; b < rows.length; b++) {
                double sign = Math.abs(margin[b]) <= draw ? 0 : Math.signum(margin[b]);
                boolean both = !Double.isNaN(scores[rows[a]]) && !Double.isNaN(scores[rows[b]]);
                if (both) {
                    scores[rows[a]] += sign;
                    scores[rows[b]] -= sign;
                }
            }
        }
    }

    private static int available(double[][] columns, int row) {
        int available = 0;
        for (double[] column : columns) {
            available += Double.isNaN(column[row]) ? 0 : 1;
        }
        return available;
    }

    /// Weight ahead less weight behind of row `a` against each later row.
    private static void margins(double[][] columns, double[] weights, int[] rows, int a, double[] margin) {
        for (int b = a + 1; b < rows.length; b++) {
            margin[b] = 0;
        }
        for (int j = 0; j < columns.length; j++) {
            double[] column = columns[j];
            double own = column[rows[a]];
            double weight = weights[j];
            for (int b = a + 1; b < rows.length; b++) {
                double other = column[rows[b]];
                margin[b] += own > other ? weight : own < other ? -weight : 0;
            }
        }
    }
}
