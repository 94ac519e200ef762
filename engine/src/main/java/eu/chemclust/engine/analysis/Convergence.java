package eu.chemclust.engine.analysis;

import eu.chemclust.engine.internal.Moments;

/// Whether units grow more alike (sigma) and whether those behind grow faster (beta); Barro and Sala-i-Martin (1992).
///
/// Only units that are known and above zero in every period take part, so that neither figure moves because another
/// unit joins. Both are on natural logarithms, so a spread of 0.1 is about 10 %.
public final class Convergence {
    private final double[] sigma;
    private final TheilSen trend;
    private final StraightLine beta;
    private final int units;

    private Convergence(double[] sigma, TheilSen trend, StraightLine beta, int units) {
        this.sigma = sigma;
        this.trend = trend;
        this.beta = beta;
        this.units = units;
    }

    /// By period the standard deviation of the logarithm.
    public double[] sigma() {
        return sigma.clone();
    }

    /// The robust trend of sigma per period unit, with its interval; above zero, the spread grows.
    public TheilSen trend() {
        return trend;
    }

    /// Mean growth of the logarithm per period unit on the logarithm at the start; below zero, those behind catch up.
    public StraightLine beta() {
        return beta;
    }

    /// The units that take part.
    public int units() {
        return units;
    }

    /// Of a panel `values[unit][period]`. Fails with fewer than three units or periods.
    public static Convergence of(double[] periods, double[][] values, double level) {
        double[][] logs = complete(values);
        if (logs.length < 3 || periods.length < 3) {
            throw new IllegalArgumentException("convergence needs three units in three periods, here are " + logs.length
                    + " in " + periods.length);
        }
        double[] sigma = new double[periods.length];
        for (int t = 0; t < sigma.length; t++) {
            double[] column = new double[logs.length];
            for (int i = 0; i < column.length; i++) {
                column[i] = logs[i][t];
            }
            sigma[t] = Moments.deviation(column);
        }
        int last = periods.length - 1;
        double[] start = new double[logs.length];
        double[] growth = new double[logs.length];
        for (int i = 0; i < logs.length; i++) {
            start[i] = logs[i][0];
            growth[i] = (logs[i][last] - logs[i][0]) / (periods[last] - periods[0]);
        }
        return new Convergence(
                sigma, TheilSen.of(periods, sigma, level), StraightLine.of(start, growth, level), logs.length);
    }

    private static double[][] complete(double[][] values) {
        java.util.List<double[]> kept = new java.util.ArrayList<>();
        for (double[] unit : values) {
            double[] logs = new double[unit.length];
            boolean whole = true;
            for (int t = 0; t < logs.length; t++) {
                whole &= unit[t] > 0;
                logs[t] = unit[t] > 0 ? StrictMath.log(unit[t]) : Double.NaN;
            }
            if (whole) {
                kept.add(logs);
            }
        }
        return kept.toArray(double[][]::new);
    }
}
