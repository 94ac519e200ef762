package eu.chemclust.figures;

import java.util.ArrayList;
import java.util.List;

/// Estimates how wide text runs in a sans-serif face as wide as Inter, without fonts, so that the result is the same
/// everywhere.
///
/// The estimate is a little generous: text may end early, it should not run into its neighbour.
final class TextMeasure {

    private static final double BOLD = 1.07;

    private TextMeasure() {}

    static double width(String text, double size) {
        double em = 0;
        for (int i = 0; i < text.length(); i++) {
            em += em(text.charAt(i));
        }
        return em * size;
    }

    static double boldWidth(String text, double size) {
        return BOLD * width(text, size);
    }

    /// The text, or as much of its beginning as fits, ended with an ellipsis.
    static String fitted(String text, double size, double room) {
        if (width(text, size) <= room) {
            return text;
        }
        int end = text.length() - 1;
        while (end > 1 && width(text.substring(0, end), size) + size > room) {
            end--;
        }
        if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end).stripTrailing() + '…';
    }

    /// Lines no wider than the room, broken at spaces; a longer word keeps a line of its own.
    static List<String> wrapped(String text, double size, double room) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split(" +", -1)) {
            if (!line.isEmpty() && width(line + " " + word, size) > room) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }

    private static double em(char c) {
        if ("ijl.,:;'|!’‚·".indexOf(c) >= 0) {
            return 0.29;
        }
        if ("frtI()[]/- \u00A0\u202F".indexOf(c) >= 0) {
            return 0.36;
        }
        if ("mwMW@%—…".indexOf(c) >= 0) {
            return 0.9;
        }
        if (c >= '\u2E80') {
            return Character.isLowSurrogate(c) ? 0 : 1;
        }
        if (c >= '0' && c <= '9') {
            return 0.65;
        }
        return Character.isUpperCase(c) ? 0.73 : 0.6;
    }
}
