package eu.chemclust.figures;

import java.util.List;
import java.util.Locale;

/// The values of a figure as a table: for the page beside the picture and for download.
///
/// @param header column names in the reader's language
/// @param rows one list of cells a row, each as long as the header
public record FigureTable(List<String> header, List<List<Cell>> rows) {

    public FigureTable {
        header = List.copyOf(header);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<Cell> row : rows) {
            if (row.size() != header.size()) {
                throw FigureException.badInput("A row has " + row.size() + " cells under " + header.size()
                        + " column names: give one cell for each.");
            }
        }
    }

    /// One cell.
    public sealed interface Cell {}

    /// A word or a name.
    ///
    /// @param value what the cell says
    public record TextCell(String value) implements Cell {}

    /// A number, unrounded.
    ///
    /// @param value finite
    public record NumberCell(double value) implements Cell {

        public NumberCell {
            if (!Double.isFinite(value)) {
                throw FigureException.badInput(
                        "A table cell holds " + value + ": use MissingCell for what is not known.");
            }
        }
    }

    /// No value, and why.
    ///
    /// @param reason in the reader's language, such as "no data"
    public record MissingCell(String reason) implements Cell {}

    /// Comma-separated values (RFC 4180, lines end with CR LF); numbers unrounded with a decimal point, a missing
    /// value is an empty field.
    public String csv() {
        StringBuilder out = new StringBuilder(64 * (rows.size() + 1));
        appendLine(out, header);
        for (List<Cell> row : rows) {
            appendLine(out, row.stream().map(FigureTable::field).toList());
        }
        return out.toString();
    }

    /// What a cell says on a page: numbers with three significant digits and the locale's separators.
    public static String text(Cell cell, Locale locale) {
        return switch (cell) {
            case TextCell text -> text.value();
            case NumberCell number -> NumberText.significant(number.value(), locale);
            case MissingCell missing -> missing.reason();
        };
    }

    private static String field(Cell cell) {
        return switch (cell) {
            case TextCell text -> text.value();
            case NumberCell number -> NumberText.plain(number.value());
            case MissingCell ignored -> "";
        };
    }

    private static void appendLine(StringBuilder out, List<String> fields) {
        for (int i = 0; i < fields.size(); i++) {
            out.append(i == 0 ? "" : ",").append(quoted(fields.get(i)));
        }
        out.append("\r\n");
    }

    private static String quoted(String field) {
        boolean plain = field.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
    }
}
