package eu.chemclust.engine;

import eu.chemclust.engine.internal.Moments;

/// Applies curves to columns; missing values stay missing.
final class Curves {
    private Curves() {}

    static double[] apply(Curve curve, double[] x) {
        double min = Moments.min(x);
        double max = Moments.max(x);
        double margin = 0.01 * (max - min);
        if (curve instanceof Curve.MirroredLog && Moments.skewness(x) < 0) {
            return mirrored(x, max + margin);
        }
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = switch (curve) {
                case Curve.ShiftedLog() -> StrictMath.log(x[i] - min + margin);
                case Curve.MirroredLog() -> StrictMath.log(x[i] - min + margin);
                case Curve.PlainLog log -> StrictMath.log(positive(x[i], min, log.shift()));
                case Curve.BoxCox boxCox -> boxCox(positive(x[i], min, boxCox.shift()), boxCox.lambda());
            };
        }
        return y;
    }

    private static double[] mirrored(double[] x, double end) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = -StrictMath.log(end - x[i]);
        }
        return y;
    }

    private static double positive(double x, double min, Curve.Shift shift) {
        return switch (shift) {
            case TO_ONE -> x - min + 1;
            case WHEN_NOT_POSITIVE -> min > 0 ? x : x - min + 1;
        };
    }

    private static double boxCox(double x, double lambda) {
        return lambda == 0 ? StrictMath.log(x) : (StrictMath.pow(x, lambda) - 1) / lambda;
    }
}
