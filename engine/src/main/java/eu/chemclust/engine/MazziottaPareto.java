package eu.chemclust.engine;

/// The Mazziotta-Pareto mean (Mazziotta and Pareto 2016): the mean less, or plus, a penalty for imbalance.
final class MazziottaPareto {
    private MazziottaPareto() {}

    /// M - sign * S^2 / M per row, with M the weighted mean and S^2 the weighted variance of the children that have a
    /// value (weights summing to 1, as a population). Missing below `needed` children and where M is zero.
    static void score(double[][] columns, double[] weights, double sign, int needed, double[] scores) {
        for (int i = 0; i < scores.length; i++) {
            scores[i] = score(columns, weights, sign, needed, i);
        }
    }

    private static double score(double[][] columns, double[] weights, double sign, int needed, int row) {
        double total = 0;
        double sum = 0;
        int available = 0;
        for (int j = 0; j < columns.length; j++) {
            double x = columns[j][row];
            if (!Double.isNaN(x)) {
                total += weights[j];
                sum += weights[j] * x;
                available++;
            }
        }
        if (available < Math.max(1, needed)) {
            return Double.NaN;
        }
        double mean = sum / total;
        double squares = 0;
        for (int j = 0; j < columns.length; j++) {
            double d = columns[j][row] - mean;
            squares += Double.isNaN(d) ? 0 : weights[j] * d * d;
        }
        return mean == 0 ? Double.NaN : mean - sign * (squares / total) / mean;
    }
}
