package eu.chemclust.engine.analysis;

import org.hipparchus.distribution.continuous.TDistribution;

/// A straight line by least squares with the interval of its slope (Student's t, n - 2 degrees of freedom).
///
/// @param slope     per unit of x
/// @param intercept value at x = 0
/// @param lower     lower end of the slope's interval
/// @param upper     upper end
/// @param r2        share of the variance of y that the line explains
/// @param points    points without a missing coordinate
public record StraightLine(double slope, double intercept, double lower, double upper, double r2, int points) {
    /// The line through the points whose coordinates are both known. Fails below three points or when x is constant.
    public static StraightLine of(double[] x, double[] y, double level) {
        int n = 0;
        double sumX = 0;
        double sumY = 0;
        for (int i = 0; i < x.length; i++) {
            if (!Double.isNaN(x[i]) && !Double.isNaN(y[i])) {
                n++;
                sumX += x[i];
                sumY += y[i];
            }
        }
        if (n < 3) {
            throw new IllegalArgumentException("a line with an interval needs three points, here are " + n);
        }
        double meanX = sumX / n;
        double meanY = sumY / n;
        double xx = 0;
        double xy = 0;
        double yy = 0;
        for (int i = 0; i < x.length; i++) {
            if (!Double.isNaN(x[i]) && !Double.isNaN(y[i])) {
                xx += (x[i] - meanX) * (x[i] - meanX);
                xy += (x[i] - meanX) * (y[i] - meanY);
                yy += (y[i] - meanY) * (y[i] - meanY);
            }
        }
        if (!(xx > 0)) {
            throw new IllegalArgumentException("a slope needs two points with different x");
        }
        double slope = xy / xx;
        double rest = Math.max(0, yy - slope * xy);
        double error = Math.sqrt(rest / (n - 2) / xx);
        double t = new TDistribution(n - 2).inverseCumulativeProbability((1 + level) / 2);
        double r2 = yy > 0 ? 1 - rest / yy : Double.NaN;
        return new StraightLine(slope, meanY - slope * meanX, slope - t * error, slope + t * error, r2, n);
    }
}
