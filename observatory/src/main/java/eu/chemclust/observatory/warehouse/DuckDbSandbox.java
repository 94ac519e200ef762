package eu.chemclust.observatory.warehouse;

import eu.chemclust.observatory.ObservatoryException;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/// A sandbox in an in-memory DuckDB of its own whose settings are locked. One thread and tables filled in order make
/// sums come out the same every time.
final class DuckDbSandbox implements SqlSandbox {
    private static final int SECONDS = 20;
    private static final List<String> SETTINGS = List.of(
            "set threads = 1",
            "set memory_limit = '256MB'",
            "set temp_directory = ''",
            "set autoinstall_known_extensions = false",
            "set autoload_known_extensions = false",
            "set enable_external_access = false",
            "set lock_configuration = true");

    private static final Pattern TABLE = Pattern.compile("Table with name \"?([^\" !]+)\"? does not exist");
    private static final Pattern COLUMN = Pattern.compile("[Cc]olumn \"([^\"]+)\" not found");
    private static final Pattern SYNTAX = Pattern.compile("syntax error at or near \"([^\"]*)\"");
    private static final Pattern FUNCTION =
            Pattern.compile("(?:Function|Scalar Function) with name \"?([^\" ]+)\"? does not exist");

    private final DuckDBConnection connection;
    private final Set<String> tables = new HashSet<>();

    DuckDbSandbox() {
        try {
            connection = DriverManager.getConnection("jdbc:duckdb:").unwrap(DuckDBConnection.class);
            for (String setting : SETTINGS) {
                execute(setting);
            }
        } catch (SQLException e) {
            throw ObservatoryException.storage(
                    "The database for SQL formulas cannot be started: " + e.getMessage() + ".", e);
        }
    }

    @Override
    public Outcome run(String select, Map<String, List<Row>> inputs) {
        if (select.indexOf(';') >= 0) {
            return new Outcome.Refused("the SQL must be one SELECT, without a semicolon");
        }
        try {
            replaceTables(inputs);
        } catch (SQLException e) {
            throw ObservatoryException.storage(
                    "The tables of an SQL formula cannot be written: " + e.getMessage() + ".", e);
        }
        // The line break keeps a comment at the end of the SQL from swallowing the bracket.
        String wrapped = "select cast(region as varchar) as region, cast(period as integer) as period,"
                + " cast(value as double) as value from (\n" + select + "\n) order by 1, 2";
        try (Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(SECONDS);
            try (ResultSet row = statement.executeQuery(wrapped)) {
                return rows(row);
            }
        } catch (SQLException e) {
            return new Outcome.Refused(plain(String.valueOf(e.getMessage()), inputs.keySet()));
        }
    }

    private void replaceTables(Map<String, List<Row>> inputs) throws SQLException {
        for (String old : tables) {
            execute("drop table if exists \"" + old + "\"");
        }
        tables.clear();
        for (Map.Entry<String, List<Row>> table : new TreeMap<>(inputs).entrySet()) {
            execute("create table \"" + table.getKey()
                    + "\" (region varchar not null, period integer not null, value double not null)");
            tables.add(table.getKey());
            try (DuckDBAppender appender = connection.createAppender(table.getKey())) {
                for (Row row : table.getValue()) {
                    appender.beginRow();
                    appender.append(row.region());
                    appender.append(row.period());
                    appender.append(row.value());
                    appender.endRow();
                }
            }
        }
    }

    private static Outcome rows(ResultSet row) throws SQLException {
        List<Row> rows = new ArrayList<>();
        String before = "";
        while (row.next()) {
            String region = row.getString("region");
            int period = row.getInt("period");
            if (region == null || row.wasNull()) {
                return new Outcome.Refused("the SQL gives a row without region or period");
            }
            String key = region + " " + period;
            if (key.equals(before)) {
                return new Outcome.Refused("the SQL gives more than one value for " + region + " in " + period);
            }
            before = key;
            double value = row.getDouble("value");
            rows.add(new Row(region, period, row.wasNull() || !Double.isFinite(value) ? Double.NaN : value));
        }
        return new Outcome.Rows(rows);
    }

    /// The database's message in the words of a statistician.
    private static String plain(String message, Set<String> inputs) {
        Matcher table = TABLE.matcher(message);
        if (table.find()) {
            return "the SQL names a table \"" + table.group(1) + "\", which is no input; the inputs are "
                    + String.join(", ", inputs.stream().sorted().toList());
        }
        Matcher column = COLUMN.matcher(message);
        if (column.find()) {
            return "the SQL has no column \"" + column.group(1)
                    + "\" there; inputs have region, period and value, and so must the result";
        }
        Matcher syntax = SYNTAX.matcher(message);
        if (syntax.find()) {
            return "the SQL cannot be understood near \"" + syntax.group(1) + "\"";
        }
        Matcher function = FUNCTION.matcher(message);
        if (function.find()) {
            return "SQL has no function \"" + function.group(1) + "\"";
        }
        if (message.contains("Permission Error") || message.contains("disabled by configuration")) {
            return "the SQL reaches for files, network or settings, which a formula cannot use";
        }
        if (message.contains("Out of Memory")) {
            return "the SQL needs more than the 256 MB that a formula may use";
        }
        if (message.contains("INTERRUPT")
                || message.toLowerCase(java.util.Locale.ROOT).contains("timeout")) {
            return "the SQL takes longer than the " + SECONDS + " seconds that a formula may take";
        }
        return "the SQL is refused: " + firstSentence(message);
    }

    /// The first line without the database's name for the kind of error.
    private static String firstSentence(String message) {
        String line = message.lines().findFirst().orElse(message).replaceFirst("^[A-Z][A-Za-z ]* Error: ", "");
        return line.endsWith(".") || line.endsWith("!") ? line.substring(0, line.length() - 1) : line;
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("an in-memory database could not be closed", e);
        }
    }
}
