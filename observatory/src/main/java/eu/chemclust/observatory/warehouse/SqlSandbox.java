package eu.chemclust.observatory.warehouse;

import java.util.List;
import java.util.Map;

/// Runs SQL that a user wrote over tables of figures, and nothing else: no files, no network, no settings, one thread,
/// limited memory and time. The same SQL over the same tables gives the same bits.
public interface SqlSandbox extends AutoCloseable {
    /// A figure of a region in a year.
    record Row(String region, int period, double value) {}

    /// What came of running SQL.
    sealed interface Outcome {
        /// Its rows, ordered by region and period; a value that is not a number or missing is `NaN`.
        record Rows(List<Row> rows) implements Outcome {
            public Rows {
                rows = List.copyOf(rows);
            }
        }

        /// It cannot be run, or what it gives is not of the form that is due; a sentence for people, without full stop.
        record Refused(String reason) implements Outcome {}
    }

    /// Opens an empty sandbox.
    ///
    /// @throws eu.chemclust.observatory.ObservatoryException STORAGE if the database cannot be started
    static SqlSandbox open() {
        return new DuckDbSandbox();
    }

    /// Runs one SELECT that gives columns `region`, `period` and `value`, with at most one row a region and period.
    ///
    /// @param select the SELECT; a common table expression in front of it is allowed
    /// @param tables the only tables it can see, by name, each with columns `region`, `period` and `value`
    Outcome run(String select, Map<String, List<Row>> tables);

    /// Ends the sandbox and all that is in it.
    @Override
    void close();
}
