package eu.chemclust.engine;

import java.util.Arrays;

/// The aggregations that are not means.
final class Comparisons {
    private Comparisons() {}

    /// Writes the score of every row; `periods` holds the rows of each period, `needed` the children a score needs.
    static void score(
            Aggregation method, double[][] columns, double[] weights, int[][] periods, int needed, double[] scores) {
        if (method instanceof Aggregation.MazziottaPareto pareto) {
            MazziottaPareto.score(columns, weights, pareto.penalised() ? 1 : -1, needed, scores);
        } else if (method instanceof Aggregation.Copeland) {
            for (int[] period : periods) {
                Outranking.copeland(columns, weights, period, needed, scores);
            }
        } else if (method instanceof Aggregation.BenefitOfDoubt bounds) {
            for (int[] period : periods) {
                BenefitOfDoubtProgramme.score(columns, bounds, period, needed, scores);
            }
        } else {
            Arrays.fill(scores, Double.NaN);
            throw new EngineException(EngineException.Code.DESIGN, method + " is a mean.");
        }
    }
}
