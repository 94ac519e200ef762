package eu.chemclust.observatory.submission;

import eu.chemclust.tables.CellValue;
import eu.chemclust.tables.TableRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds where the header of a table ends and its figures begin, below titles and notes.
final class HeaderFinder {
    private static final int LOOKED_AT = 120;

    private final RegionText regions;

    HeaderFinder(RegionText regions) {
        this.regions = regions;
    }

    /// A header.
    ///
    /// @param rows          its rows from top to bottom
    /// @param titles        rows above it
    /// @param data          rows below it
    /// @param regionsAcross true where the columns are regions
    record Header(List<TableRow> rows, List<TableRow> titles, List<TableRow> data, boolean regionsAcross) {}

    Optional<Header> find(TablePreview table) {
        List<TableRow> rows = table.head();
        int limit = Math.min(rows.size(), LOOKED_AT);
        for (int i = 0; i < limit; i++) {
            if (regionsAcross(rows.get(i))) {
                return Optional.of(header(table, i, i + 1, true));
            }
            if (isData(rows.get(i)) && (i + 1 >= rows.size() || isDataSoon(rows, i))) {
                int data = i;
                return above(rows, i).map(row -> header(table, row, data, false));
            }
        }
        return Optional.empty();
    }

    private boolean isDataSoon(List<TableRow> rows, int index) {
        for (int i = index + 1; i < Math.min(rows.size(), index + 4); i++) {
            if (isData(rows.get(i))) {
                return true;
            }
        }
        return false;
    }

    /// A row that names a region and holds a number or a mark beside it.
    private boolean isData(TableRow row) {
        boolean region = false;
        int figures = 0;
        for (CellValue cell : row.cells()) {
            if (cell.isBlank()) {
                continue;
            }
            String text = ColumnLabels.clean(cell.shown());
            if (!region && cell instanceof CellValue.Text && isRegion(text)) {
                region = true;
            } else if (isFigure(cell, text)) {
                figures++;
            }
        }
        return region && figures > 0;
    }

    private boolean isRegion(String text) {
        return text.length() < 100 && regions.find(text).isPresent();
    }

    private static boolean isFigure(CellValue cell, String text) {
        return cell instanceof CellValue.Amount
                || text.matches("[+\u2212-]?[0-9][0-9., '\u2019%]*\\s*\\(?[a-z*]{0,3}\\)?")
                || MissingMarks.isKnown(text);
    }

    private boolean regionsAcross(TableRow row) {
        int codes = 0;
        int filled = 0;
        for (CellValue cell : row.cells()) {
            String text = ColumnLabels.clean(cell.shown());
            if (!text.isEmpty()) {
                filled++;
                codes += text.length() < 60 && regions.code(text).isPresent() ? 1 : 0;
            }
        }
        return codes >= 3 && codes * 3 >= filled * 2;
    }

    /// The row right above the figures that heads at least two columns.
    private static Optional<Integer> above(List<TableRow> rows, int first) {
        for (int i = first - 1; i >= Math.max(0, first - 4); i--) {
            if (filled(rows.get(i)) >= 2 && !isNumbering(rows.get(i))) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /// A row that only numbers the columns.
    static boolean isNumbering(TableRow row) {
        int expected = -1;
        for (CellValue cell : row.cells()) {
            String text = cell.shown().strip();
            if (text.isEmpty()) {
                continue;
            }
            if (!text.matches("[0-9]{1,2}")) {
                return false;
            }
            int number = Integer.parseInt(text);
            if (expected >= 0 ? number != expected : number > 2) {
                return false;
            }
            expected = number + 1;
        }
        return expected > 0;
    }

    private static Header header(TablePreview table, int last, int data, boolean regionsAcross) {
        List<TableRow> rows = table.head();
        int first = last;
        while (first > 0 && last - first < 2 && headsColumns(rows.get(first - 1), rows.get(first))) {
            first--;
        }
        List<TableRow> below = new ArrayList<>(rows.subList(data, rows.size()));
        below.addAll(table.tail());
        return new Header(
                List.copyOf(rows.subList(first, last + 1)), List.copyOf(rows.subList(0, first)), below, regionsAcross);
    }

    /// A row above a header that heads columns too, rather than the table: it stands right above, and has a text
    /// elsewhere than in the first column.
    private static boolean headsColumns(TableRow upper, TableRow lower) {
        if (lower.line() - upper.line() > 1) {
            return false;
        }
        for (int i = 1; i < upper.cells().size(); i++) {
            if (!upper.cell(i).isBlank()) {
                return upper.cells().size() <= Math.max(lower.cells().size(), 2);
            }
        }
        return false;
    }

    static int filled(TableRow row) {
        int filled = 0;
        for (CellValue cell : row.cells()) {
            filled += cell.isBlank() ? 0 : 1;
        }
        return filled;
    }
}
