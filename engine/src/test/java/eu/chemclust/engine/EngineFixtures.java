package eu.chemclust.engine;

import java.util.ArrayList;
import java.util.List;

/// The reference tables for tests in other packages.
public final class EngineFixtures {
    private EngineFixtures() {}

    /// A reference table by its path.
    public static Table read(String name) {
        return new Table(Csv.read(name));
    }

    /// The framework of the reference example.
    public static Framework asem() {
        return Asem.framework();
    }

    /// A reference table.
    public static final class Table {
        private final Csv csv;

        private Table(Csv csv) {
            this.csv = csv;
        }

        /// The number of lines below the header.
        public int size() {
            return csv.lines().size();
        }

        /// A cell as text.
        public String text(int line, String column) {
            return csv.text(line, column);
        }

        /// A cell as a number.
        public double number(int line, String column) {
            return csv.number(line, column);
        }

        /// The different texts of a column in the lines where another has this text, in their order.
        public List<String> texts(String column, String where, String text) {
            List<String> texts = new ArrayList<>();
            for (int line = 0; line < size(); line++) {
                if (text(line, where).equals(text) && !texts.contains(text(line, column))) {
                    texts.add(text(line, column));
                }
            }
            return texts;
        }

        /// The table as units in period 2018.
        public DataTable units() {
            return csv.table();
        }
    }
}
