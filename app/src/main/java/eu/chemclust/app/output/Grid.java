package eu.chemclust.app.output;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A plain table that can be read in a terminal, a spreadsheet or a program.
///
/// @param columns names of the columns, in small letters with underscores
/// @param rows    cells: texts, numbers, truth values, or null where there is nothing
public record Grid(List<String> columns, List<List<@Nullable Object>> rows) {
    private static final int WIDEST = 60;

    public Grid {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /// CSV with a header: comma, point as decimal sign, numbers in full precision.
    public String csv() {
        return RankingCsv.write(
                columns,
                writer -> rows.forEach(row -> writer.accept(row.stream()
                        .map(cell -> cell == null ? "" : cell.toString())
                        .toList())));
    }

    /// The rows as objects, for a JSON document.
    public List<Map<String, @Nullable Object>> objects() {
        List<Map<String, @Nullable Object>> objects = new ArrayList<>();
        for (List<@Nullable Object> row : rows) {
            Map<String, @Nullable Object> object = new LinkedHashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                object.put(columns.get(i), row.get(i));
            }
            objects.add(object);
        }
        return objects;
    }

    /// A JSON document.
    public static String json(Object document) {
        return RankingJson.JSON.writeValueAsString(document) + "\n";
    }

    /// Aligned columns under their names; numbers to the right.
    public String text() {
        int[] widths = new int[columns.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = heading(i).length();
            for (List<@Nullable Object> row : rows) {
                widths[i] = Math.max(widths[i], cell(row.get(i)).length());
            }
        }
        StringBuilder text = new StringBuilder();
        List<@Nullable Object> headings = new ArrayList<@Nullable Object>();
        for (int i = 0; i < widths.length; i++) {
            headings.add(heading(i));
        }
        append(text, headings, widths);
        for (List<@Nullable Object> row : rows) {
            append(text, row, widths);
        }
        return text.toString();
    }

    private String heading(int column) {
        String name = columns.get(column).replace('_', ' ');
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private void append(StringBuilder text, List<@Nullable Object> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String cell = cell(row.get(i));
            String space = " ".repeat(widths[i] - cell.length());
            line.append(i == 0 ? "" : "  ").append(isNumeric(i) ? space + cell : cell + space);
        }
        text.append(line.toString().stripTrailing()).append(System.lineSeparator());
    }

    private boolean isNumeric(int column) {
        return rows.stream().anyMatch(row -> row.get(column) instanceof Number);
    }

    private static String cell(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case Double number -> String.format(Locale.ROOT, Math.abs(number) >= 100 ? "%,.1f" : "%.4g", number);
            case Long number -> String.format(Locale.ROOT, "%,d", number);
            case Integer number -> Integer.toString(number);
            case Boolean truth -> truth ? "yes" : "no";
            default -> clip(cell.toString());
        };
    }

    private static String clip(String text) {
        return text.length() <= WIDEST ? text : text.substring(0, WIDEST - 1) + "\u2026";
    }
}
