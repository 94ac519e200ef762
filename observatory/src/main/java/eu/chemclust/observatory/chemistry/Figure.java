package eu.chemclust.observatory.chemistry;

/// A figure of an industry in a region and year.
///
/// @param value          the figure
/// @param flags          the publisher's flags of all cells under it
/// @param estimatedShare share that rests on splitting areas of another NUTS version
public record Figure(double value, String flags, double estimatedShare) {
    public Figure {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a figure is " + value + ": it must be finite and not negative");
        }
    }

    /// Whether the publisher marks a break in the series at this year.
    public boolean hasBreak() {
        return flags.indexOf('b') >= 0;
    }

    /// Whether the publisher says that the definition differs.
    public boolean differs() {
        return flags.indexOf('d') >= 0;
    }
}
