package eu.chemclust.observatory.peers;

/// What is done to a structural variable before it is standardised, so that a few large regions do not decide.
public enum Transformation {
    /// Nothing.
    NONE,
    /// The natural logarithm; missing where the value is not above zero.
    LOG,
    /// The square root, for shares that can be zero; missing where the value is below zero.
    SQRT;

    double apply(double value) {
        return switch (this) {
            case NONE -> value;
            case LOG -> value > 0 ? StrictMath.log(value) : Double.NaN;
            case SQRT -> value >= 0 ? Math.sqrt(value) : Double.NaN;
        };
    }
}
