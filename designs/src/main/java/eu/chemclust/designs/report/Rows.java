package eu.chemclust.designs.report;

import eu.chemclust.designs.IndexProject;
import eu.chemclust.engine.DataTable;
import eu.chemclust.engine.UnitPeriod;
import eu.chemclust.tables.Cell;
import eu.chemclust.tables.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The columns by which rows of results are known: unit, and period where the data have periods.
final class Rows {
    private final IndexProject project;

    Rows(IndexProject project) {
        this.project = project;
    }

    /// A header of the key and these columns.
    List<String> header(List<String> columns) {
        List<String> header = new ArrayList<>();
        header.add("unit");
        if (project.units().periods()) {
            header.add("period");
        }
        // A column of the data may be called like the key.
        columns.forEach(column -> header.add(header.contains(column) ? column + "_value" : column));
        return header;
    }

    /// The cells of a key, to which the rest of the row is added.
    List<Cell> key(UnitPeriod row) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.of(row.unit()));
        if (project.units().periods()) {
            cells.add(Cell.of(row.period()));
        }
        return cells;
    }

    /// A period where the data have periods, nothing else.
    Cell period(int period) {
        return project.units().periods() ? Cell.of(period) : Cell.missing();
    }

    /// A table of numbers as it is.
    Sheet sheet(String name, DataTable table) {
        return sheet(name, table, table.codes());
    }

    /// Some columns of a table of numbers.
    Sheet sheet(String name, DataTable table, List<String> codes) {
        double[][] columns = codes.stream().map(table::column).toArray(double[][]::new);
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 0; i < table.rowCount(); i++) {
            List<Cell> cells = key(table.rows().get(i));
            for (double[] column : columns) {
                cells.add(Cell.of(column[i]));
            }
            rows.add(cells);
        }
        return new Sheet(name, header(codes), rows);
    }

    /// A rank; none for 0.
    static Cell rank(int rank) {
        return rank == 0 ? Cell.missing() : Cell.of(rank);
    }

    /// True or false.
    static Cell flag(boolean value) {
        return Cell.of(value ? "true" : "false");
    }

    /// The name of a constant in small letters.
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
