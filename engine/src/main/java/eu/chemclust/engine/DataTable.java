package eu.chemclust.engine;

import eu.chemclust.engine.EngineException.Code;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// An immutable table of numbers: rows are units in periods, columns are indicators and whatever else a design
/// names (denominators). `NaN` is a missing value; infinite numbers are refused.
public final class DataTable {
    private final List<UnitPeriod> rows;
    private final List<String> codes;
    private final double[][] columns;
    private final Map<UnitPeriod, Integer> rowPositions;
    private final Map<String, Integer> codePositions;

    private DataTable(List<UnitPeriod> rows, List<String> codes, double[][] columns) {
        this.rows = List.copyOf(rows);
        this.codes = List.copyOf(codes);
        this.columns = columns;
        this.rowPositions = positions(this.rows, "row");
        this.codePositions = positions(this.codes, "column");
        if (columns.length != codes.size()) {
            throw new EngineException(
                    Code.TABLE, columns.length + " columns of numbers for " + codes.size() + " column codes.");
        }
        for (int j = 0; j < columns.length; j++) {
            requireColumn(j);
        }
    }

    /// A table that copies `columns[column][row]`.
    public static DataTable of(List<UnitPeriod> rows, List<String> codes, double[][] columns) {
        double[][] copy = new double[columns.length][];
        for (int j = 0; j < columns.length; j++) {
            copy[j] = columns[j].clone();
        }
        return new DataTable(rows, codes, copy);
    }

    /// A table around columns that nobody else holds.
    static DataTable wrap(List<UnitPeriod> rows, List<String> codes, double[][] columns) {
        return new DataTable(rows, codes, columns);
    }

    /// The column itself, for kernels that only read it.
    double[] rawColumn(String code) {
        return columns[columnPosition(code)];
    }

    /// The period of each row.
    int[] periods() {
        int[] periods = new int[rows.size()];
        for (int i = 0; i < periods.length; i++) {
            periods[i] = rows.get(i).period();
        }
        return periods;
    }

    /// A builder for a table with these columns.
    public static Builder builder(List<String> codes) {
        return new Builder(codes);
    }

    private static <T> Map<T, Integer> positions(List<T> names, String what) {
        Map<T, Integer> positions = HashMap.newHashMap(names.size());
        for (int i = 0; i < names.size(); i++) {
            if (positions.putIfAbsent(names.get(i), i) != null) {
                throw new EngineException(
                        Code.TABLE, "The " + what + " " + names.get(i) + " occurs twice: keep one of them.");
            }
        }
        return positions;
    }

    private void requireColumn(int j) {
        if (columns[j].length != rows.size()) {
            throw new EngineException(
                    Code.TABLE,
                    "Column " + codes.get(j) + " has " + columns[j].length + " values for " + rows.size() + " rows.");
        }
        int infinite = infinite(columns[j]);
        if (infinite >= 0) {
            throw new EngineException(
                    Code.TABLE,
                    "Row " + rows.get(infinite) + ", column " + codes.get(j)
                            + " is infinite: give a number or leave it missing.");
        }
    }

    /// The position of the first infinite number; -1 if there is none.
    private static int infinite(double[] column) {
        for (int i = 0; i < column.length; i++) {
            if (Double.isInfinite(column[i])) {
                return i;
            }
        }
        return -1;
    }

    /// The keys of the rows, in order.
    public List<UnitPeriod> rows() {
        return rows;
    }

    /// The codes of the columns, in order.
    public List<String> codes() {
        return codes;
    }

    /// The number of rows.
    public int rowCount() {
        return rows.size();
    }

    /// Whether there is a column of this code.
    public boolean hasColumn(String code) {
        return codePositions.containsKey(code);
    }

    /// The position of a row, or -1.
    public int rowPosition(UnitPeriod row) {
        return rowPositions.getOrDefault(row, -1);
    }

    /// A copy of a column in row order; fails when there is none of this code.
    public double[] column(String code) {
        return columns[columnPosition(code)].clone();
    }

    /// The value at a row position, `NaN` when missing.
    public double value(int row, String code) {
        return columns[columnPosition(code)][row];
    }

    /// The value of a row, `NaN` when missing; fails when the row or the column is not in the table.
    public double value(UnitPeriod row, String code) {
        int position = rowPosition(row);
        if (position < 0) {
            throw new EngineException(Code.TABLE, "The table has no row " + row + ".");
        }
        return value(position, code);
    }

    private int columnPosition(String code) {
        Integer position = codePositions.get(code);
        if (position == null) {
            throw new EngineException(Code.TABLE, "The table has no column " + code + ": it has " + codes + ".");
        }
        return position;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DataTable that
                && rows.equals(that.rows)
                && codes.equals(that.codes)
                && Arrays.deepEquals(columns, that.columns);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * rows.hashCode() + codes.hashCode()) + Arrays.deepHashCode(columns);
    }

    @Override
    public String toString() {
        return "DataTable[" + rows.size() + " rows x " + codes + "]";
    }

    /// Collects rows one by one.
    public static final class Builder {
        private final List<String> codes;
        private final List<UnitPeriod> rows = new ArrayList<>();
        private final List<double[]> values = new ArrayList<>();

        private Builder(List<String> codes) {
            this.codes = List.copyOf(codes);
        }

        /// Adds a row with one value per column, `NaN` for a missing one.
        public Builder row(String unit, int period, double... rowValues) {
            UnitPeriod row = new UnitPeriod(unit, period);
            if (rowValues.length != codes.size()) {
                throw new EngineException(
                        Code.TABLE,
                        "Row " + row + " has " + rowValues.length + " values for " + codes.size() + " columns.");
            }
            rows.add(row);
            values.add(rowValues.clone());
            return this;
        }

        /// The table of the rows added so far.
        public DataTable build() {
            double[][] columns = new double[codes.size()][rows.size()];
            for (int i = 0; i < rows.size(); i++) {
                for (int j = 0; j < columns.length; j++) {
                    columns[j][i] = values.get(i)[j];
                }
            }
            return new DataTable(rows, codes, columns);
        }
    }
}
