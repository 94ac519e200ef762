package eu.chemclust.tables;

import java.util.List;

/// One row of a table of any kind.
///
/// @param line  line of a text file or row of a sheet, counted from 1
/// @param cells its cells by column, blank ones in between included
public record TableRow(long line, List<CellValue> cells) {
    /// The cell of a column counted from 0; blank beyond the end of the row.
    public CellValue cell(int column) {
        return column < cells.size() ? cells.get(column) : CellValue.blank();
    }

    /// True where no cell holds anything.
    public boolean isBlank() {
        return cells.stream().allMatch(CellValue::isBlank);
    }
}
