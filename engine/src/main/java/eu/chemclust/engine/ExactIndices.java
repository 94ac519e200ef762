package eu.chemclust.engine;

/// Variances of conditional means over a full table of cases, the last assumption running fastest. The case number of
/// choice c of an assumption contains c times its stride.
final class ExactIndices {
    private ExactIndices() {}

    static double mean(double[] f) {
        double sum = 0;
        for (double v : f) {
            sum += v;
        }
        return sum / f.length;
    }

    static double variance(double[] f, double mean) {
        double sum = 0;
        for (double v : f) {
            sum += (v - mean) * (v - mean);
        }
        return sum / f.length;
    }

    /// Var(E[f | choice]).
    static double varianceOfMeans(double[] f, double mean, int stride, int size) {
        double[] means = new double[size];
        for (int at = 0; at < f.length; at++) {
            means[at / stride % size] += f[at];
        }
        for (int c = 0; c < size; c++) {
            means[c] /= (double) f.length / size;
        }
        return variance(means, mean);
    }

    /// Var(E[f | all choices but this one]).
    static double varianceOfMeansOfOthers(double[] f, double mean, int stride, int size) {
        double[] means = new double[f.length / size];
        for (int at = 0; at < f.length; at++) {
            int other = at / (stride * size) * stride + at % stride;
            means[other] += f[at] / size;
        }
        return variance(means, mean);
    }
}
