package eu.chemclust.app.view;

import java.util.Collection;
import java.util.Locale;
import java.util.OptionalDouble;

/// All regions' values as ticks on a line, the peers' darker, one region's as a dot; better is right. For a table's
/// cell:
/// it is hidden from screen readers, because the numbers stand beside it.
final class Strip {
    private static final int WIDTH = 130;
    private static final double PAD = 6;

    private Strip() {}

    /// One `svg` element; empty where the values do not differ.
    ///
    /// @param direction 1 where more is better, -1 where less is
    static String svg(Collection<Double> all, Collection<Double> peers, OptionalDouble own, int direction) {
        double least = all.stream().mapToDouble(Double::doubleValue).min().orElse(0);
        double largest = all.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        if (!(largest > least)) {
            return "";
        }
        StringBuilder out = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg class=\"spread\" viewBox=\"0 0 %d 16\" width=\"%d\" height=\"16\" aria-hidden=\"true\""
                        + " focusable=\"false\">",
                WIDTH,
                WIDTH));
        ticks(out, "ticks", all, least, largest, direction, "M%.1f 4.5v7");
        ticks(out, "alike", peers, least, largest, direction, "M%.1f 2.5v11");
        own.ifPresent(value -> out.append(String.format(
                Locale.ROOT,
                "<circle class=\"own\" cx=\"%.1f\" cy=\"8\" r=\"4.5\"/>",
                at(value, least, largest, direction))));
        return out.append("</svg>").toString();
    }

    private static void ticks(
            StringBuilder out,
            String kind,
            Collection<Double> values,
            double least,
            double largest,
            int direction,
            String mark) {
        out.append("<path class=\"").append(kind).append("\" d=\"");
        values.stream()
                .map(value -> String.format(Locale.ROOT, mark, at(value, least, largest, direction)))
                .distinct()
                .forEach(out::append);
        out.append("\"/>");
    }

    private static double at(double value, double least, double largest, int direction) {
        double share = (value - least) / (largest - least);
        return PAD + (direction > 0 ? share : 1 - share) * (WIDTH - 2 * PAD);
    }
}
