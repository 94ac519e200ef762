package eu.chemclust.app.view;

import eu.chemclust.observatory.benchmark.RankInterval;
import java.util.Locale;
import java.util.OptionalDouble;

/// A rank interval as a small picture for a table's cell: the bar is the interval, the dot the median. It is hidden
/// from screen readers, because the numbers stand beside it.
public final class IntervalBar {
    private static final double PAD = 5;

    private IntervalBar() {}

    /// One `svg` element.
    ///
    /// @param width width in pixels, at least 40
    static String svg(RankInterval rank, int width) {
        return svg(rank, OptionalDouble.empty(), width);
    }

    /// One `svg` element with a dot of the caller's choice.
    ///
    /// @param dot   rank of the dot; the median where empty
    /// @param width width in pixels, at least 40
    public static String svg(RankInterval rank, OptionalDouble dot, int width) {
        double low = at(rank.low(), rank, width);
        double high = at(rank.high(), rank, width);
        double median = at(Math.min(dot.orElse(rank.median()), Math.max(2, rank.of())), rank, width);
        return String.format(
                Locale.ROOT,
                "<svg class=\"bar\" viewBox=\"0 0 %d 14\" width=\"%d\" height=\"14\" aria-hidden=\"true\" focusable=\"false\">"
                        + "<path class=\"rail\" d=\"M%.1f 7H%.1f\"/>"
                        + "<rect class=\"interval\" x=\"%.1f\" y=\"3\" width=\"%.1f\" height=\"8\" rx=\"2\"/>"
                        + "<circle class=\"median\" cx=\"%.1f\" cy=\"7\" r=\"3.6\"/></svg>",
                width,
                width,
                PAD,
                width - PAD,
                low,
                Math.max(1.5, high - low),
                median);
    }

    private static double at(double position, RankInterval rank, int width) {
        int last = Math.max(2, rank.of());
        return PAD + (position - 1) / (last - 1) * (width - 2 * PAD);
    }
}
