package eu.chemclust.engine.internal;

/// Local linear regression of y on x with a Gaussian kernel.
public final class LocalRegression {
    private static final int GRID = 256;

    private LocalRegression() {}

    /// The correlation ratio Var(E[y | x]) / Var(y), with E[y | x] fitted at each row that has both values, or,
    /// above 256 rows, on 256 points from the lowest to the highest x and between them on straight lines. The
    /// bandwidth is 0.9 min(s, IQR / 1.34) n^(-1/5) (Silverman 1986), with s alone where the IQR is zero. `NaN` below
    /// three rows and when x or y does not vary.
    public static double correlationRatio(double[] x, double[] y) {
        double[][] both = both(x, y);
        double[] a = both[0];
        double[] b = both[1];
        if (a.length < 3 || Moments.isConstant(a) || Moments.isConstant(b)) {
            return Double.NaN;
        }
        double bandwidth = bandwidth(a);
        double[] fitted = a.length <= GRID ? atRows(a, b, bandwidth) : onGrid(a, b, bandwidth);
        double spread = Moments.deviation(fitted) / Moments.deviation(b);
        return Math.min(1, spread * spread);
    }

    private static double[] atRows(double[] x, double[] y, double bandwidth) {
        double[] fitted = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            fitted[i] = fit(x, y, x[i], bandwidth);
        }
        return fitted;
    }

    private static double[] onGrid(double[] x, double[] y, double bandwidth) {
        double min = Moments.min(x);
        double step = (Moments.max(x) - min) / (GRID - 1);
        double[] curve = new double[GRID + 1];
        for (int g = 0; g < GRID; g++) {
            curve[g] = fit(x, y, min + g * step, bandwidth);
        }
        curve[GRID] = curve[GRID - 1];
        double[] fitted = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            double position = (x[i] - min) / step;
            int below = (int) position;
            fitted[i] = curve[below] + (position - below) * (curve[below + 1] - curve[below]);
        }
        return fitted;
    }

    private static double[][] both(double[] x, double[] y) {
        double[] a = new double[x.length];
        double[] b = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            boolean there = !Double.isNaN(x[i]) && !Double.isNaN(y[i]);
            a[i] = there ? x[i] : Double.NaN;
            b[i] = there ? y[i] : Double.NaN;
        }
        return new double[][] {present(a), present(b)};
    }

    private static double[] present(double[] x) {
        double[] values = new double[Moments.count(x)];
        int n = 0;
        for (double v : x) {
            if (!Double.isNaN(v)) {
                values[n++] = v;
            }
        }
        return values;
    }

    private static double bandwidth(double[] x) {
        double deviation = Moments.deviation(x);
        double range = (Quantiles.quantile(x, 0.75) - Quantiles.quantile(x, 0.25)) / 1.34;
        double spread = range > 0 ? Math.min(deviation, range) : deviation;
        return 0.9 * spread * StrictMath.pow(x.length, -0.2);
    }

    private static double fit(double[] x, double[] y, double at, double bandwidth) {
        double w0 = 0;
        double w1 = 0;
        double w2 = 0;
        double y0 = 0;
        double y1 = 0;
        for (int i = 0; i < x.length; i++) {
            double d = (x[i] - at) / bandwidth;
            double w = StrictMath.exp(-0.5 * d * d);
            w0 += w;
            w1 += w * d;
            w2 += w * d * d;
            y0 += w * y[i];
            y1 += w * d * y[i];
        }
        double determinant = w0 * w2 - w1 * w1;
        return determinant > 1e-12 * w0 * w2 ? (w2 * y0 - w1 * y1) / determinant : y0 / w0;
    }
}
