package eu.chemclust.engine.analysis;

import eu.chemclust.engine.EngineException;
import eu.chemclust.engine.EngineException.Code;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/// A unit that never was: the mix of donors that comes nearest to a unit before a date (Abadie, Diamond and
/// Hainmueller 2010).
///
/// The weights are not negative, sum to one and minimise the sum over the periods before of (y - sum of w_j y_j)^2,
/// a quadratic programme. Where many mixes fit as well, a term of 1e-6 of the scale times the sum of squared weights
/// decides for the most even one, so that the weights are unique.
public final class SyntheticControl {
    private static final double EVENNESS = 1e-6;

    private final double[] weights;
    private final double[] gaps;
    private final int before;

    private SyntheticControl(double[] weights, double[] gaps, int before) {
        this.weights = weights;
        this.gaps = gaps;
        this.before = before;
    }

    /// Fits a unit's first `before` values and continues the mix. All values must be known.
    public static SyntheticControl of(double[] unit, double[][] donors, int before) {
        if (donors.length == 0 || before < 1 || before >= unit.length) {
            throw new IllegalArgumentException(
                    donors.length + " donors, " + before + " of " + unit.length + " periods before: nothing to fit");
        }
        double[] weights = weights(unit, donors, before);
        double[] gaps = new double[unit.length];
        for (int t = 0; t < gaps.length; t++) {
            double mix = 0;
            for (int j = 0; j < donors.length; j++) {
                mix += weights[j] * donors[j][t];
            }
            gaps[t] = unit[t] - mix;
        }
        return new SyntheticControl(weights, gaps, before);
    }

    private static double[] weights(double[] unit, double[][] donors, int before) {
        double scale = 0;
        for (double[] donor : donors) {
            for (int t = 0; t < before; t++) {
                scale = Math.max(scale, Math.abs(donor[t] - unit[t]));
            }
        }
        if (!(scale < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("every value must be known and finite");
        }
        // With weights that sum to one, y - sum of w y_j is the sum of w (y - y_j): differences keep the numbers small.
        double divisor = scale > 0 ? scale : 1;
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        Variable[] variables = new Variable[donors.length];
        Expression one = model.newExpression("one").level(1);
        for (int j = 0; j < variables.length; j++) {
            variables[j] = model.newVariable("w" + j).lower(0).upper(1);
            one.set(variables[j], 1);
        }
        Expression error = model.newExpression("error").weight(1);
        for (int a = 0; a < variables.length; a++) {
            for (int b = 0; b < variables.length; b++) {
                double sum = a == b ? EVENNESS : 0;
                for (int t = 0; t < before; t++) {
                    sum += (unit[t] - donors[a][t]) / divisor * ((unit[t] - donors[b][t]) / divisor);
                }
                error.set(variables[a], variables[b], sum);
            }
        }
        Optimisation.Result result = model.minimise();
        if (!result.getState().isFeasible()) {
            throw new EngineException(Code.NUMERICS, "The weights of the donors could not be found.");
        }
        return cleaned(variables);
    }

    /// Values a rounding error below zero are zero; the sum is one.
    private static double[] cleaned(Variable[] variables) {
        double[] weights = new double[variables.length];
        double sum = 0;
        for (int j = 0; j < weights.length; j++) {
            double value = variables[j].getValue().doubleValue();
            weights[j] = value < 1e-9 ? 0 : value;
            sum += weights[j];
        }
        for (int j = 0; j < weights.length; j++) {
            weights[j] /= sum;
        }
        return weights;
    }

    /// The weights of the donors, in their order.
    public double[] weights() {
        return weights.clone();
    }

    /// By period the unit less its mix.
    public double[] gaps() {
        return gaps.clone();
    }

    /// The mean gap after.
    public double effect() {
        double sum = 0;
        for (int t = before; t < gaps.length; t++) {
            sum += gaps[t];
        }
        return sum / (gaps.length - before);
    }

    /// The root mean squared gap before: how well the mix fits.
    public double errorBefore() {
        return error(0, before);
    }

    /// The root mean squared gap after.
    public double errorAfter() {
        return error(before, gaps.length);
    }

    private double error(int from, int to) {
        double sum = 0;
        for (int t = from; t < to; t++) {
            sum += gaps[t] * gaps[t];
        }
        return Math.sqrt(sum / (to - from));
    }

    /// The probability of a gap as large among units to which nothing happened: each donor in turn is fitted by the
    /// other donors, and the error after over the error before is compared with the unit's own. p = (1 + donors with a
    /// ratio at least as large) / (1 + donors). An error before below `floor` counts as `floor`, so that a fit that is
    /// perfect by chance does not decide.
    public double placeboProbability(double[][] donors, double floor) {
        double own = ratio(this, floor);
        int asLarge = 0;
        for (int j = 0; j < donors.length; j++) {
            double[][] others = new double[donors.length - 1][];
            for (int k = 0, at = 0; k < donors.length; k++) {
                if (k != j) {
                    others[at++] = donors[k];
                }
            }
            asLarge += ratio(of(donors[j], others, before), floor) >= own ? 1 : 0;
        }
        return (1.0 + asLarge) / (1.0 + donors.length);
    }

    private static double ratio(SyntheticControl control, double floor) {
        return control.errorAfter() / Math.max(control.errorBefore(), floor);
    }
}
