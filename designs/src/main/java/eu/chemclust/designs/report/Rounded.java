package eu.chemclust.designs.report;

import java.util.Locale;

/// Numbers as words of a summary give them. They are rounded here and nowhere else.
final class Rounded {
    private Rounded() {}

    static String number(double value) {
        if (Double.isNaN(value)) {
            return "-";
        }
        double size = Math.abs(value);
        int digits = size >= 1000 ? 0 : size >= 100 ? 1 : size >= 1 ? 2 : 3;
        String text = String.format(Locale.ROOT, "%." + digits + "f", value);
        return text.matches("-0\\.?0*") ? text.substring(1) : text;
    }

    static String percent(double share) {
        return Double.isNaN(share) ? "-" : Math.round(100 * share) + " %";
    }
}
