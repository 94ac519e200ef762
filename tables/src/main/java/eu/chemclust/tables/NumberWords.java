package eu.chemclust.tables;

/// Numbers as plain text for people and for files.
final class NumberWords {
    /// Up to here every whole number has its own double.
    private static final double EXACT = 9_007_199_254_740_992.0;

    private NumberWords() {}

    /// The shortest text that reads back as the same number; whole numbers without a decimal sign.
    static String plain(double value) {
        if (value == StrictMath.rint(value) && StrictMath.abs(value) <= EXACT) {
            return Long.toString((long) value);
        }
        return Double.toString(value);
    }
}
