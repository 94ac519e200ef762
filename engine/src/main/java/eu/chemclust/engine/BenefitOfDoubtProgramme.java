package eu.chemclust.engine;

import eu.chemclust.engine.Aggregation.BenefitOfDoubt;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/// Solves the linear programme of the benefit of the doubt, one for each unit of a period.
///
/// Few units ever limit the weights, so a programme starts with those that limited an earlier one, and units that its
/// solution brings above 1 are added until there are none: the solution of the full programme.
final class BenefitOfDoubtProgramme {
    private static final double TOLERANCE = 1e-10;
    private static final int ADDED = 10;

    private final double[][] columns;
    private final BenefitOfDoubt bounds;
    private final int[] rows;
    private final Set<Integer> limits = new TreeSet<>();

    private BenefitOfDoubtProgramme(double[][] columns, BenefitOfDoubt bounds, int[] rows) {
        this.columns = columns;
        this.bounds = bounds;
        this.rows = rows;
    }

    /// Writes the score of each row of a period. A unit's programme has the children that it has; another unit that
    /// lacks one of these counts with the rest of its own. Missing below `needed` children and when a child is
    /// negative, 0 when no weights meet the share bounds.
    static void score(double[][] columns, BenefitOfDoubt bounds, int[] rows, int needed, double[] scores) {
        BenefitOfDoubtProgramme programme = new BenefitOfDoubtProgramme(columns, bounds, rows);
        for (int row : rows) {
            int available = 0;
            boolean negative = false;
            for (double[] column : columns) {
                available += Double.isNaN(column[row]) ? 0 : 1;
                negative |= column[row] < 0;
            }
            boolean scored = !negative && available >= Math.max(1, needed);
            scores[row] = scored ? programme.solve(row) : Double.NaN;
        }
    }

    private double solve(int own) {
        limits.add(own);
        while (true) {
            ExpressionsBasedModel model = new ExpressionsBasedModel();
            @Nullable Variable[] weights = variables(model, own);
            for (int row : limits) {
                limit(model, weights, row);
            }
            for (int j = 0; j < columns.length; j++) {
                if (weights[j] != null) {
                    bound(model, columns, weights, own, j, bounds);
                }
            }
            Optimisation.Result result = model.maximise();
            if (!result.getState().isOptimal()) {
                return 0;
            }
            if (!addViolated(weights)) {
                return result.getValue();
            }
        }
    }

    private @Nullable Variable[] variables(ExpressionsBasedModel model, int own) {
        @Nullable Variable[] weights = new Variable[columns.length];
        for (int j = 0; j < columns.length; j++) {
            if (!Double.isNaN(columns[j][own])) {
                weights[j] = model.newVariable("w" + j).lower(0).weight(columns[j][own]);
            }
        }
        return weights;
    }

    private void limit(ExpressionsBasedModel model, @Nullable Variable[] weights, int row) {
        Expression limit = model.newExpression("unit" + row).upper(1);
        for (int j = 0; j < columns.length; j++) {
            Variable weight = weights[j];
            if (weight != null && columns[j][row] > 0) {
                limit.set(weight, columns[j][row]);
            }
        }
    }

    /// Adds the units furthest above 1 to the limits; whether there were any.
    private boolean addViolated(@Nullable Variable[] weights) {
        double[] values = new double[columns.length];
        for (int j = 0; j < columns.length; j++) {
            Variable weight = weights[j];
            values[j] = weight == null ? 0 : weight.getValue().doubleValue();
        }
        boolean any = false;
        for (int n = 0; n < ADDED; n++) {
            int worst = -1;
            double most = 1 + TOLERANCE;
            for (int row : rows) {
                double sum = sum(values, row);
                if (sum > most && !limits.contains(row)) {
                    most = sum;
                    worst = row;
                }
            }
            if (worst < 0) {
                return any;
            }
            any = limits.add(worst);
        }
        return any;
    }

    private double sum(double[] values, int row) {
        double sum = 0;
        for (int j = 0; j < values.length; j++) {
            double x = columns[j][row];
            sum += Double.isNaN(x) ? 0 : values[j] * x;
        }
        return sum;
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
