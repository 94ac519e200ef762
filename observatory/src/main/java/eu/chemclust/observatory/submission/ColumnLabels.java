package eu.chemclust.observatory.submission;

import eu.chemclust.tables.CellRange;
import eu.chemclust.tables.TableRow;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The labels of columns under a header of one or more rows. A heading that spans columns stands in front of each:
/// `Beschäftigte / 2015`.
final class ColumnLabels {
    private static final String BETWEEN = " / ";

    private ColumnLabels() {}

    /// One label a column, no two alike; a column without heading is called by its letter.
    ///
    /// @param header rows of the header from top to bottom
    /// @param merged merged cells of the sheet
    static List<String> of(List<TableRow> header, List<CellRange> merged) {
        int width = header.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        for (CellRange range : merged) {
            if (header.stream().anyMatch(row -> row.line() == range.firstRow())) {
                width = Math.max(width, Math.min(range.lastColumn() + 1, 16_384));
            }
        }
        List<String> labels = new ArrayList<>();
        Set<String> used = new HashSet<>();
        for (int column = 0; column < width; column++) {
            List<String> parts = new ArrayList<>();
            for (int i = 0; i < header.size(); i++) {
                String part = heading(header.get(i), column, i < header.size() - 1, merged);
                if (!part.isEmpty() && !parts.contains(part)) {
                    parts.add(part);
                }
            }
            String label = parts.isEmpty() ? "column " + CellRange.letters(column) : String.join(BETWEEN, parts);
            String unique = label;
            for (int n = 2; !used.add(unique); n++) {
                unique = label + " (" + n + ")";
            }
            labels.add(unique);
        }
        return labels;
    }

    /// The heading of a column in one row; in an upper row that of the cell that spans it.
    private static String heading(TableRow row, int column, boolean upper, List<CellRange> merged) {
        String own = clean(row.cell(column).shown());
        if (!own.isEmpty()) {
            return own;
        }
        for (CellRange range : merged) {
            if (range.firstRow() <= row.line()
                    && row.line() <= range.lastRow()
                    && range.firstColumn() <= column
                    && column <= range.lastColumn()) {
                return range.firstRow() == row.line()
                        ? clean(row.cell(range.firstColumn()).shown())
                        : "";
            }
        }
        // In a text file a heading that spanned columns is followed by blank cells.
        if (upper && merged.isEmpty()) {
            for (int left = column - 1; left > 0; left--) {
                if (!row.cell(left).isBlank()) {
                    return clean(row.cell(left).shown());
                }
            }
        }
        return "";
    }

    /// A text on one line without needless blanks, as headings and codes are compared.
    static String clean(String text) {
        return text.replace('\u00a0', ' ')
                .replaceAll("-\\s*[\\r\\n]+\\s*", "")
                .replaceAll("\\s+", " ")
                .strip();
    }

    /// A code for a heading or a name: letters, digits and underscores.
    static String code(String text) {
        String plain = text.toLowerCase(Locale.ROOT)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss")
                .replace("ł", "l")
                .replace("ø", "o");
        String ascii = java.text.Normalizer.normalize(plain, java.text.Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "_")
                .replaceAll("^_+|_+$", "");
        return ascii.isEmpty() ? "value" : ascii.length() > 60 ? ascii.substring(0, 60) : ascii;
    }
}
