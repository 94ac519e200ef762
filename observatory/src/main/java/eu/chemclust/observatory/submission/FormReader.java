package eu.chemclust.observatory.submission;

import eu.chemclust.tables.NumberStyle;
import eu.chemclust.tables.YamlPart;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads the part `file` of a mapping: how the table is written.
final class FormReader {
    private static final Map<String, Character> SEPARATORS =
            Map.of("comma", ',', "semicolon", ';', "tab", '\t', "bar", '|');
    private static final int MOST_HEADERS = 10;

    private FormReader() {}

    /// The form, or nothing if its findings leave none.
    static Optional<TableMapping.Form> read(YamlPart part) {
        part.allow(Set.of("encoding", "separator", "sheet", "header", "decimal", "thousands", "missing", "skip"));
        Optional<String> encoding = part.text("encoding");
        encoding.filter(name -> !isCharset(name))
                .ifPresent(name ->
                        part.wrong("encoding", name, "there is no such encoding.", "Write UTF-8 or windows-1252."));
        Optional<Character> separator = part.text("separator").map(text -> separator(part, text));
        Optional<List<Integer>> header = header(part);
        Optional<NumberStyle> numbers = numbers(part);
        if (header.isEmpty() || numbers.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new TableMapping.Form(encoding, separator, part.text("sheet"), header.get(), numbers.get()));
    }

    private static Optional<List<Integer>> header(YamlPart part) {
        List<Integer> rows = new ArrayList<>();
        List<String> items = part.items("header");
        for (String item : items) {
            if (item.matches("[1-9][0-9]{0,6}")) {
                rows.add(Integer.valueOf(item));
            }
        }
        if (rows.isEmpty() || rows.size() > MOST_HEADERS || rows.size() < items.size()) {
            part.wrong("header", String.join(", ", items), "the rows of the header are due here.", "Write [1].");
            return Optional.empty();
        }
        return Optional.of(rows);
    }

    private static Optional<NumberStyle> numbers(YamlPart part) {
        String decimal = part.text("decimal").orElse(".");
        String thousands = part.text("thousands").orElse("");
        if (!(decimal.equals(".") || decimal.equals(","))
                || thousands.contains(decimal)
                || !thousands.matches("[.,' \u00a0\u202f]*")) {
            part.wrong(
                    "decimal",
                    decimal + " with thousands " + thousands,
                    "decimals begin with a point or a comma, thousands are grouped by another sign.",
                    "Write for example decimal: \",\" and thousands: \".\".");
            return Optional.empty();
        }
        return Optional.of(new NumberStyle(decimal.charAt(0), thousands));
    }

    private static boolean isCharset(String name) {
        try {
            return Charset.isSupported(name);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static char separator(YamlPart part, String text) {
        Character named = SEPARATORS.get(text);
        if (named != null) {
            return named;
        }
        if (text.length() != 1 || "\"\r\n".contains(text) || Character.isLetterOrDigit(text.charAt(0))) {
            part.wrong(
                    "separator",
                    text,
                    "one of comma, semicolon, tab, bar or a single sign is due here.",
                    "Correct it.");
            return ',';
        }
        return text.charAt(0);
    }
}
