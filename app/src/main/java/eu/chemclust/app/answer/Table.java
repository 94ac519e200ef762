package eu.chemclust.app.answer;

import java.util.ArrayList;
import java.util.List;

/// A table of an answer.
///
/// @param code    name for programs
/// @param title   title for people
/// @param columns columns
/// @param rows    rows, a cell for each column
/// @param shown   how many of the rows people see; a table with none is for programs only
public record Table(String code, String title, List<Column> columns, List<List<Cell>> rows, int shown) {
    public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<Cell> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        row.size() + " cells for " + columns.size() + " columns of table " + code);
            }
        }
    }

    /// A column.
    ///
    /// @param code  name for programs
    /// @param title title for people; empty for a column for programs only
    /// @param right whether it is set flush right, as numbers are
    public record Column(String code, String title, boolean right) {}

    /// A table to be filled.
    public static Builder named(String code, String title) {
        return new Builder(code, title);
    }

    /// Collects columns, then rows.
    public static final class Builder {
        private final String code;
        private final String title;
        private final List<Column> columns = new ArrayList<>();
        private final List<List<Cell>> rows = new ArrayList<>();

        private Builder(String code, String title) {
            this.code = code;
            this.title = title;
        }

        /// Adds a column of texts.
        public Builder text(String column, String heading) {
            columns.add(new Column(column, heading, false));
            return this;
        }

        /// Adds a column of numbers.
        public Builder number(String column, String heading) {
            columns.add(new Column(column, heading, true));
            return this;
        }

        /// Adds a column that only programs read.
        public Builder hidden(String column) {
            columns.add(new Column(column, "", false));
            return this;
        }

        /// Adds a row.
        public Builder row(Cell... cells) {
            rows.add(List.of(cells));
            return this;
        }

        /// Adds a row.
        public Builder row(List<Cell> cells) {
            rows.add(cells);
            return this;
        }

        /// The table.
        public Table build() {
            return new Table(code, title, columns, rows, rows.size());
        }

        /// The table, of which people see the first rows only.
        ///
        /// @param most rows that people see; 0 for all
        public Table build(int most) {
            return new Table(code, title, columns, rows, most == 0 ? rows.size() : Math.min(most, rows.size()));
        }

        /// The table for programs only.
        public Table forPrograms() {
            return new Table(code, title, columns, rows, 0);
        }
    }
}
