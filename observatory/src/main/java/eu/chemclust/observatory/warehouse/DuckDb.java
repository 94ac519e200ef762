package eu.chemclust.observatory.warehouse;

import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/// An in-memory DuckDB and the few ways of talking to it.
final class DuckDb implements AutoCloseable {
    /// Opened in the background: loading the native library takes longer than reading the frameworks.
    private final Future<DuckDBConnection> connection = open();

    private static Future<DuckDBConnection> open() {
        FutureTask<DuckDBConnection> task = new FutureTask<>(
                () -> DriverManager.getConnection("jdbc:duckdb:").unwrap(DuckDBConnection.class));
        Thread.ofPlatform().daemon().name("duckdb").start(task);
        return task;
    }

    private DuckDBConnection connection() throws SQLException {
        try {
            return connection.get();
        } catch (ExecutionException e) {
            throw new SQLException("DuckDB cannot be started: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("interrupted while DuckDB was started", e);
        }
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection().createStatement()) {
            statement.execute(sql);
        }
    }

    DuckDBAppender appender(String table) throws SQLException {
        return connection().createAppender(table);
    }

    /// Takes one row of a result.
    @FunctionalInterface
    interface RowHandler {
        void accept(ResultSet row) throws SQLException;
    }

    /// Runs a query with its parameters bound as texts.
    void query(String sql, List<String> parameters, RowHandler handler) throws SQLException {
        try (PreparedStatement statement = connection().prepareStatement(sql)) {
            for (int i = 0; i < parameters.size(); i++) {
                statement.setString(i + 1, parameters.get(i));
            }
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    handler.accept(row);
                }
            }
        }
    }

    long count(String table) throws SQLException {
        long[] count = new long[1];
        query("select count(*) from " + table, List.of(), row -> count[0] = row.getLong(1));
        return count[0];
    }

    /// File names cannot be bound as parameters in DuckDB's COPY and read_parquet lists.
    static String quote(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /// Names files inside `read_parquet`.
    static String list(List<String> files) {
        return files.stream().map(DuckDb::quote).collect(Collectors.joining(", "));
    }

    @Override
    public void close() {
        try {
            connection().close();
        } catch (SQLException e) {
            throw new IllegalStateException("an in-memory database could not be closed", e);
        }
    }
}
