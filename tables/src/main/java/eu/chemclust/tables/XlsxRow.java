package eu.chemclust.tables;

import java.util.List;

/// One row of a sheet that has any cell.
///
/// @param number row as the sheet counts it, from 1
/// @param hidden true where the sheet hides the row
/// @param cells  its cells that are not blank, from left to right
public record XlsxRow(int number, boolean hidden, List<XlsxCell> cells) {
    public XlsxRow {
        cells = List.copyOf(cells);
    }

    /// What stands in a column, counted from 0; blank where nothing does.
    public CellValue value(int column) {
        for (XlsxCell cell : cells) {
            if (cell.column() == column) {
                return cell.value();
            }
        }
        return CellValue.blank();
    }
}
