package eu.chemclust.designs;

import eu.chemclust.tables.Finding;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Numbers as people and programs write them, and what is wrong with what is not a number.
final class NumberParser {
    private static final Set<String> MISSING = Set.of("", "na", "nan", "n/a", ":", "..", "null");

    private NumberParser() {}

    /// Whether a cell says that there is no value.
    static boolean missing(String text) {
        return MISSING.contains(text.toLowerCase(Locale.ROOT));
    }

    /// A finite number with a point as decimal sign.
    static Optional<Double> parse(String text) {
        if (!text.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?")) {
            return Optional.empty();
        }
        double value = Double.parseDouble(text);
        return Double.isFinite(value) ? Optional.of(value) : Optional.empty();
    }

    /// A whole number.
    static Optional<Long> parseWhole(String text) {
        Optional<Double> value = parse(text);
        if (text.matches("[+-]?\\d{1,18}")) {
            return Optional.of(Long.parseLong(text));
        }
        return value.filter(v -> v == Math.rint(v) && Math.abs(v) < 1e15).map(Double::longValue);
    }

    /// What to say of a cell that should be a number.
    static Finding finding(String file, long row, String column, String text) {
        if (text.matches("[+-]?\\d{1,3}(\\.\\d{3})*,\\d+") || text.matches("[+-]?\\d+,\\d+")) {
            String number = text.replace(".", "").replace(',', '.');
            return new Finding(
                    file,
                    row,
                    column,
                    text,
                    "a number is due here; this one has a decimal comma.",
                    "Write it with a point: " + number + ", here and in the whole file.");
        }
        if (text.matches("[+-]?\\d{1,3}([ ,'\u2019\u202f]\\d{3})+(\\.\\d+)?")) {
            return new Finding(
                    file,
                    row,
                    column,
                    text,
                    "a number is due here; this one has separators of thousands.",
                    "Write it without them: " + text.replaceAll("[ ,'\u2019\u202f]", "") + ".");
        }
        if (text.matches("[+-]?(?i:inf(inity)?)")) {
            return new Finding(
                    file,
                    row,
                    column,
                    text,
                    "an infinite number cannot be used.",
                    "Leave the cell empty or correct it.");
        }
        if (text.endsWith("%")) {
            return new Finding(
                    file, row, column, text, "a number is due here, without a sign.", "Remove the % in the column.");
        }
        return new Finding(
                file, row, column, text, "a number is due here, this is text.", "Correct the cell or leave it empty.");
    }
}
