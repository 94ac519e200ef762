package eu.chemclust.observatory.warehouse;

import eu.chemclust.observatory.observation.Observation;
import eu.chemclust.observatory.observation.Period;
import eu.chemclust.observatory.observation.SeriesKey;
import eu.chemclust.observatory.observation.Vintage;
import eu.chemclust.observatory.region.NutsFlows;
import eu.chemclust.observatory.region.NutsVersion;
import eu.chemclust.observatory.region.RegionCode;
import eu.chemclust.observatory.source.ReferenceFiles.FlowRow;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/// The SQL of the warehouse, on an in-memory DuckDB.
final class DuckDb implements AutoCloseable {
    private static final String OBSERVATION_TABLE = """
            create or replace temp table incoming (
              source varchar not null, indicator varchar not null, dimensions varchar not null,
              region varchar not null, nuts_version varchar not null,
              period_first integer not null, period_last integer not null,
              value double, flag varchar not null, unit varchar not null,
              vintage varchar not null, vintage_order integer not null,
              retrieved varchar not null, licence varchar not null)""";
    private static final String FLOW_TABLE = """
            create or replace temp table incoming (
              from_version varchar not null, to_version varchar not null, level integer not null,
              from_code varchar not null, to_code varchar not null,
              area_km2 double not null, population_2011 double not null, population_2021 double not null)""";
    /// Texts that repeat from row to row arrive in one piece each, because every text costs a conversion.
    private static final String NEWEST = """
            select source || ':' || indicator || '[' || dimensions || ']' as series,
                   region || '|' || nuts_version as place,
                   period_first, period_last, value,
                   flag || '|' || unit || '|' || vintage as publication
            from read_parquet([$files], hive_partitioning = false)
            where indicator || '|' || dimensions in (select unnest(string_split(?, ' ')))
               or indicator in (select unnest(string_split(?, ' ')))
            qualify row_number() over (
              partition by source, indicator, dimensions, region, nuts_version, period_first, period_last
              order by vintage_order desc, vintage desc) = 1
            order by source, indicator, dimensions, region, nuts_version, period_first, period_last""";
    private static final String SERIES = """
            select distinct source || ':' || indicator || '[' || dimensions || ']' as series
            from read_parquet([$files], hive_partitioning = false)
            order by series""";
    private static final String FLOWS = """
            select from_code, to_code, population_2021
            from read_parquet([$files], hive_partitioning = false)
            where from_version = ? and to_version = ? and level = 2
            order by from_code, to_code""";

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

    long writeObservations(Path file, Vintage vintage, Consumer<Consumer<Observation>> observations)
            throws SQLException {
        execute(OBSERVATION_TABLE);
        try (DuckDBAppender appender = connection().createAppender("incoming")) {
            observations.accept(observation -> append(appender, vintage, observation));
        } catch (AppendFailure e) {
            throw e.reason;
        }
        return copyTo(file, "source, indicator, dimensions, region, nuts_version, period_first, period_last");
    }

    /// Carries an SQLException through the consumer that observations arrive by.
    private static final class AppendFailure extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final SQLException reason;

        AppendFailure(SQLException reason) {
            super(reason);
            this.reason = reason;
        }
    }

    private static void append(DuckDBAppender appender, Vintage vintage, Observation observation) {
        try {
            appender.beginRow();
            appender.append(observation.series().source());
            appender.append(observation.series().indicator());
            appender.append(observation.series().dimensionText());
            appender.append(observation.region().code());
            appender.append(observation.region().version().year());
            appender.append(observation.period().first());
            appender.append(observation.period().last());
            if (observation.value().isPresent()) {
                appender.append(observation.value().getAsDouble());
            } else {
                appender.appendNull();
            }
            appender.append(observation.flag());
            appender.append(observation.unit());
            appender.append(vintage.id());
            appender.append(vintage.order());
            appender.append(vintage.retrieved());
            appender.append(vintage.licence());
            appender.endRow();
        } catch (SQLException e) {
            throw new AppendFailure(e);
        }
    }

    long writeFlows(Path file, List<FlowRow> flows) throws SQLException {
        execute(FLOW_TABLE);
        try (DuckDBAppender appender = connection().createAppender("incoming")) {
            for (FlowRow row : flows) {
                appender.beginRow();
                appender.append(row.fromVersion().year());
                appender.append(row.toVersion().year());
                appender.append(row.level());
                appender.append(row.from());
                appender.append(row.to());
                appender.append(row.areaKm2());
                appender.append(row.population2011());
                appender.append(row.population2021());
                appender.endRow();
            }
        }
        return copyTo(file, "from_version, to_version, level, from_code, to_code");
    }

    private long copyTo(Path file, String order) throws SQLException {
        execute("copy (select * from incoming order by " + order + ") to " + quote(file.toString())
                + " (format parquet, compression zstd)");
        try (Statement statement = connection().createStatement();
                ResultSet rows = statement.executeQuery("select count(*) as rows from incoming")) {
            rows.next();
            return rows.getLong("rows");
        }
    }

    /// Reads the newest observations of series of one source. A series without dimensions stands for all values of
    /// all dimensions.
    void readObservations(List<String> files, Collection<SeriesKey> series, List<Observation> found)
            throws SQLException {
        RowReader reader = new RowReader();
        try (PreparedStatement statement = connection().prepareStatement(NEWEST.replace("$files", list(files)))) {
            statement.setString(1, text(series, key -> key.indicator() + "|" + key.dimensionText()));
            statement.setString(2, text(series, key -> key.dimensions().isEmpty() ? key.indicator() : ""));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(reader.read(row));
                }
            }
        }
    }

    private static String text(Collection<SeriesKey> series, Function<SeriesKey, String> part) {
        return series.stream().map(part).distinct().collect(Collectors.joining(" "));
    }

    /// Makes observations of the rows of NEWEST, by position: a look-up by name for each of 50,000 rows would cost
    /// more than the query.
    private static final class RowReader {
        private final Map<String, SeriesKey> keys = new HashMap<>();
        private final Map<String, RegionCode> regions = new HashMap<>();
        private final Map<String, String[]> publications = new HashMap<>();

        Observation read(ResultSet row) throws SQLException {
            double value = row.getDouble(5);
            boolean missing = row.wasNull();
            String[] publication = publications.computeIfAbsent(row.getString(6), text -> text.split("\\|", -1));
            return new Observation(
                    keys.computeIfAbsent(row.getString(1), text -> SeriesKey.parse(text.replace("[]", ""))),
                    regions.computeIfAbsent(row.getString(2), RowReader::region),
                    new Period(row.getInt(3), row.getInt(4)),
                    missing ? OptionalDouble.empty() : OptionalDouble.of(value),
                    publication[0],
                    publication[1],
                    publication[2]);
        }

        private static RegionCode region(String place) {
            int bar = place.indexOf('|');
            return new RegionCode(place.substring(0, bar), NutsVersion.get(place.substring(bar + 1)));
        }
    }

    void readSeries(List<String> files, List<SeriesKey> found) throws SQLException {
        try (Statement statement = connection().createStatement();
                ResultSet row = statement.executeQuery(SERIES.replace("$files", list(files)))) {
            while (row.next()) {
                found.add(SeriesKey.parse(row.getString("series").replace("[]", "")));
            }
        }
    }

    NutsFlows readFlows(String file, NutsVersion from, NutsVersion to) throws SQLException {
        Map<String, Map<String, Double>> weights = new TreeMap<>();
        try (PreparedStatement statement =
                connection().prepareStatement(FLOWS.replace("$files", list(List.of(file))))) {
            statement.setString(1, from.year());
            statement.setString(2, to.year());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    weights.computeIfAbsent(row.getString("from_code"), code -> new TreeMap<>())
                            .merge(row.getString("to_code"), row.getDouble("population_2021"), Double::sum);
                }
            }
        }
        return NutsFlows.of(weights);
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection().createStatement()) {
            statement.execute(sql);
        }
    }

    /// File names cannot be bound as parameters in DuckDB's COPY and read_parquet lists.
    private static String quote(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static String list(List<String> files) {
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
