package eu.chemclust.engine;

import eu.chemclust.engine.Aggregation.BenefitOfDoubt;
import org.jspecify.annotations.Nullable;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/// Solves the linear programme of the benefit of the doubt, one for each unit.
final class BenefitOfDoubtProgramme {
    private BenefitOfDoubtProgramme() {}

    /// Writes the score of each row of a period. A unit's programme has the children that it has; another unit that
    /// lacks one of these counts with the rest of its own. Missing below `needed` children and when a child is
    /// negative, 0 when no weights meet the share bounds.
    static void score(double[][] columns, BenefitOfDoubt bounds, int[] rows, int needed, double[] scores) {
        for (int row : rows) {
            int available = 0;
            boolean negative = false;
            for (double[] column : columns) {
                available += Double.isNaN(column[row]) ? 0 : 1;
                negative |= column[row] < 0;
            }
            scores[row] = negative || available < Math.max(1, needed) ? Double.NaN : solve(columns, bounds, rows, row);
        }
    }

    private static double solve(double[][] columns, BenefitOfDoubt bounds, int[] rows, int own) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        @Nullable Variable[] weights = new Variable[columns.length];
        for (int j = 0; j < columns.length; j++) {
            if (!Double.isNaN(columns[j][own])) {
                weights[j] = model.newVariable("w" + j).lower(0).weight(columns[j][own]);
            }
        }
        for (int row : rows) {
            Expression limit = model.newExpression("unit" + row).upper(1);
            for (int j = 0; j < columns.length; j++) {
                Variable weight = weights[j];
                if (weight != null && columns[j][row] > 0) {
                    limit.set(weight, columns[j][row]);
                }
            }
        }
        for (int j = 0; j < columns.length; j++) {
            if (weights[j] != null) {
                bound(model, columns, weights, own, j, bounds);
            }
        }
        Optimisation.Result result = model.maximise();
        return result.getState().isOptimal() ? result.getValue() : 0;
    }

    /// minShare * sum <= w_j x_j <= maxShare * sum.
    private static void bound(
            ExpressionsBasedModel model,
            double[][] columns,
            @Nullable Variable[] weights,
            int own,
            int j,
            BenefitOfDoubt bounds) {
        if (bounds.minShare() > 0) {
            part(model.newExpression("least" + j).lower(0), columns, weights, own, j, bounds.minShare());
        }
        if (bounds.maxShare() < 1) {
            part(model.newExpression("most" + j).upper(0), columns, weights, own, j, bounds.maxShare());
        }
    }

    /// w_j x_j - share * sum.
    private static void part(
            Expression expression, double[][] columns, @Nullable Variable[] weights, int own, int j, double share) {
        for (int k = 0; k < weights.length; k++) {
            Variable weight = weights[k];
            if (weight != null) {
                expression.set(weight, (k == j ? 1 - share : -share) * columns[k][own]);
            }
        }
    }
}
