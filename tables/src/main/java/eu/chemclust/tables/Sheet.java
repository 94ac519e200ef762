package eu.chemclust.tables;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A table that is written: a name, a header, and rows with as many cells as the header.
///
/// The rows are walked through once for every file that is written, so that they need not all be in memory.
public record Sheet(String name, List<String> columns, Iterable<List<Cell>> rows) {
    /// Checks that the columns have different names.
    public Sheet {
        columns = List.copyOf(columns);
        Set<String> seen = new HashSet<>();
        for (String column : columns) {
            if (!seen.add(column)) {
                throw new IllegalArgumentException("column " + column + " occurs twice in table " + name);
            }
        }
    }

    /// Fails when a row does not fit the header: that is a fault of the program that made it.
    List<Cell> fitting(List<Cell> row) {
        if (row.size() != columns.size()) {
            throw new IllegalArgumentException(
                    "a row of table " + name + " has " + row.size() + " cells, the header " + columns.size());
        }
        return row;
    }
}
