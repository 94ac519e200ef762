package eu.chemclust.app.view;

import java.util.Locale;

/// Weight and importance as a small picture for a table's cell: the upper, lighter bar is the weight, the lower one
/// the importance. It is hidden from screen readers, because the numbers stand beside it.
final class WeightBars {
    private static final double LENGTH = 120;

    private WeightBars() {}

    /// One `svg` element.
    ///
    /// @param full share that fills the whole length
    static String svg(double weight, double importance, double full) {
        return String.format(
                Locale.ROOT,
                "<svg class=\"pair\" viewBox=\"0 0 120 16\" width=\"120\" height=\"16\" aria-hidden=\"true\""
                        + " focusable=\"false\"><rect class=\"meant\" y=\"1\" width=\"%.1f\" height=\"6\"/>"
                        + "<rect class=\"found\" y=\"9\" width=\"%.1f\" height=\"6\"/></svg>",
                length(weight, full),
                length(importance, full));
    }

    private static double length(double share, double full) {
        return Math.clamp(Double.isNaN(share) ? 0 : share / full * LENGTH, 0, LENGTH);
    }
}
