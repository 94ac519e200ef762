package eu.chemclust.observatory.region;

/// A sum that keeps what rounding loses (Neumaier 1974), so that splitting a figure and adding it up again gives
/// it back to the last digit or the one before.
final class CompensatedSum {
    private double sum;
    private double lost;

    void add(double value) {
        double next = sum + value;
        lost += Math.abs(sum) >= Math.abs(value) ? (sum - next) + value : (value - next) + sum;
        sum = next;
    }

    double value() {
        return sum + lost;
    }
}
