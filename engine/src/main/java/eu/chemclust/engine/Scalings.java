package eu.chemclust.engine;

import eu.chemclust.engine.internal.Moments;
import eu.chemclust.engine.internal.Ordering;
import eu.chemclust.engine.internal.Rows;

/// The formulas of [Scaling] over one column of one scope.
final class Scalings {
    private Scalings() {}

    /// The scaled column; `reference` holds the reference unit's raw value for each row.
    static double[] apply(Scaling scaling, double[] raw, int sign, double[] reference) {
        double[] x = new double[raw.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = sign * raw[i];
        }
        double min = Moments.min(x);
        double max = Moments.max(x);
        return switch (scaling) {
            case Scaling.MinMax s -> minMax(x, min, max, s);
            case Scaling.ZScore s -> zScore(x, s);
            case Scaling.Rank() -> ranks(x, 0, 1, 1);
            case Scaling.Borda() -> ranks(x, 1, 1, 1);
            case Scaling.PercentileRank s -> percentileRanks(x, s.factor());
            case Scaling.FractionOfMax() -> linear(x, 0, max, 1);
            case Scaling.DistanceToMax() -> distanceToMax(x, min, max);
            case Scaling.DistanceToReference s -> distanceToReference(x, min, sign, reference, s.capped());
            case Scaling.DistanceToTarget s -> cap(linear(x, min, sign * s.target(), 1), s.capped());
            case Scaling.GoalPosts s -> goalPosts(x, sign, s);
            case Scaling.AsIs() -> raw.clone();
            case Scaling.Fixed s -> linear(x, s.lower(), s.upper(), s.factor());
        };
    }

    private static double[] minMax(double[] x, double min, double max, Scaling.MinMax s) {
        double[] y = new double[x.length];
        boolean flat = !(max > min);
        double length = s.upper() - s.lower();
        for (int i = 0; i < x.length; i++) {
            double share = flat ? half(x[i]) : (x[i] - min) / (max - min);
            y[i] = s.lower() + length * share;
        }
        return y;
    }

    private static double[] zScore(double[] x, Scaling.ZScore s) {
        double mean = Moments.mean(x);
        double deviation = Moments.deviation(x);
        boolean flat = !(deviation > 0) || Moments.isConstant(x);
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            double z = flat ? 2 * half(x[i]) - 1 : (x[i] - mean) / deviation;
            y[i] = s.mean() + s.deviation() * z;
        }
        return y;
    }

    /// factor (rank - less) / divisor, ranks from below, ties sharing the lowest.
    private static double[] ranks(double[] x, int less, double factor, double divisor) {
        int[] ranks = new int[x.length];
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = -x[i];
        }
        new Ordering(x.length).rank(y, Rows.all(x.length), ranks);
        for (int i = 0; i < x.length; i++) {
            y[i] = ranks[i] == 0 ? Double.NaN : factor * (ranks[i] - less) / divisor;
        }
        return y;
    }

    private static double[] percentileRanks(double[] x, double factor) {
        int n = Moments.count(x);
        if (n > 1) {
            return ranks(x, 1, factor, n - 1);
        }
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = factor * half(x[i]);
        }
        return y;
    }

    private static double[] distanceToMax(double[] x, double min, double max) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = max > min ? 1 - (max - x[i]) / (max - min) : half(x[i]);
        }
        return y;
    }

    private static double[] distanceToReference(double[] x, double min, int sign, double[] reference, boolean capped) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            double target = sign * reference[i];
            y[i] = target > min ? 1 - (target - x[i]) / (target - min) : Double.NaN;
        }
        return cap(y, capped);
    }

    private static double[] goalPosts(double[] x, int sign, Scaling.GoalPosts s) {
        double bottom = sign > 0 ? s.lower() : -s.upper();
        double top = sign > 0 ? s.upper() : -s.lower();
        double[] y = linear(x, bottom, top, 1);
        for (int i = 0; i < x.length; i++) {
            double share = s.truncated() ? Math.max(0, Math.min(1, y[i])) : y[i];
            y[i] = s.factor() * share;
        }
        return y;
    }

    private static double[] linear(double[] x, double from, double to, double factor) {
        double[] y = new double[x.length];
        double length = to - from;
        for (int i = 0; i < x.length; i++) {
            y[i] = length == 0 ? Double.NaN : factor * ((x[i] - from) / length);
        }
        return y;
    }

    private static double[] cap(double[] x, boolean capped) {
        for (int i = 0; capped && i < x.length; i++) {
            x[i] = Math.min(1, x[i]);
        }
        return x;
    }

    /// The middle of a range, where there is a value at all.
    private static double half(double x) {
        return Double.isNaN(x) ? Double.NaN : 0.5;
    }
}
