package eu.chemclust.engine.internal;

/// Location, spread and shape of a column, over the values that are not missing, summed from the first to the last.
///
/// Every function returns `NaN` where its formula is undefined.
public final class Moments {
    private Moments() {}

    /// The number of values.
    public static int count(double[] x) {
        int n = 0;
        for (double v : x) {
            if (!Double.isNaN(v)) {
                n++;
            }
        }
        return n;
    }

    /// The arithmetic mean, with one correction pass for the rounding of the sum.
    public static double mean(double[] x) {
        double sum = 0;
        int n = 0;
        for (double v : x) {
            if (!Double.isNaN(v)) {
                sum += v;
                n++;
            }
        }
        double mean = sum / n;
        double rest = 0;
        for (double v : x) {
            if (!Double.isNaN(v)) {
                rest += v - mean;
            }
        }
        return mean + rest / n;
    }

    /// The smallest value.
    public static double min(double[] x) {
        double min = Double.NaN;
        for (double v : x) {
            if (!Double.isNaN(v) && !(v >= min)) {
                min = v;
            }
        }
        return min;
    }

    /// The largest value.
    public static double max(double[] x) {
        double max = Double.NaN;
        for (double v : x) {
            if (!Double.isNaN(v) && !(v <= max)) {
                max = v;
            }
        }
        return max;
    }

    /// The sum of (x - mean)^power.
    private static double central(double[] x, double mean, int power) {
        double sum = 0;
        for (double v : x) {
            if (!Double.isNaN(v)) {
                double d = v - mean;
                double square = d * d;
                sum += power == 2 ? square : power == 3 ? square * d : square * square;
            }
        }
        return sum;
    }

    /// The sample standard deviation, divisor n - 1.
    public static double deviation(double[] x) {
        int n = count(x);
        return n < 2 ? Double.NaN : Math.sqrt(central(x, mean(x), 2) / (n - 1));
    }

    /// G1 = sqrt(n(n-1)) / (n-2) * m3 / m2^1.5 with m_k the k-th central moment, divisor n (Joanes and Gill 1998).
    /// Undefined below three values and for a constant column.
    public static double skewness(double[] x) {
        int n = count(x);
        if (n < 3 || isConstant(x)) {
            return Double.NaN;
        }
        double mean = mean(x);
        double m2 = central(x, mean, 2) / n;
        double m3 = central(x, mean, 3) / n;
        return Math.sqrt((double) n * (n - 1)) / (n - 2) * (m3 / (m2 * Math.sqrt(m2)));
    }

    /// G2 = (n-1) / ((n-2)(n-3)) * ((n+1) g2 + 6) with g2 = m4 / m2^2 - 3 (Joanes and Gill 1998). Undefined below
    /// four values and for a constant column.
    public static double kurtosis(double[] x) {
        int n = count(x);
        if (n < 4 || isConstant(x)) {
            return Double.NaN;
        }
        double mean = mean(x);
        double m2 = central(x, mean, 2) / n;
        double m4 = central(x, mean, 4) / n;
        double g2 = m4 / (m2 * m2) - 3;
        return (n - 1.0) / ((n - 2.0) * (n - 3.0)) * ((n + 1) * g2 + 6);
    }

    /// Whether all values are the same; true when there is none.
    public static boolean isConstant(double[] x) {
        return !(min(x) < max(x));
    }
}
