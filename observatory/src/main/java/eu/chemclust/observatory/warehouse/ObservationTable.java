package eu.chemclust.observatory.warehouse;

import eu.chemclust.observatory.observation.Observation;
import eu.chemclust.observatory.observation.Period;
import eu.chemclust.observatory.observation.SeriesKey;
import eu.chemclust.observatory.observation.Vintage;
import eu.chemclust.observatory.region.NutsVersion;
import eu.chemclust.observatory.region.RegionCode;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;

/// Observations as Parquet files: one row a cell of a vintage.
final class ObservationTable {
    private static final String TABLE = """
            create or replace temp table incoming (
              source varchar not null, indicator varchar not null, dimensions varchar not null,
              region varchar not null, nuts_version varchar not null,
              period_first integer not null, period_last integer not null,
              value double, flag varchar not null, unit varchar not null,
              vintage varchar not null, vintage_order integer not null,
              retrieved varchar not null, licence varchar not null)""";
    private static final String COPY = """
            copy (select * from incoming
                  order by source, indicator, dimensions, region, nuts_version, period_first, period_last)
            to $file (format parquet, compression zstd)""";
    /// Texts that repeat from row to row arrive in one piece each, because every text costs a conversion.
    private static final String COLUMNS = """
            select source || ':' || indicator || '[' || dimensions || ']' as series,
                   region || '|' || nuts_version as place,
                   period_first, period_last, value,
                   flag || '|' || unit || '|' || vintage as publication
            from read_parquet([$files], hive_partitioning = false)
            """;
    private static final String ORDER =
            "\norder by source, indicator, dimensions, region, nuts_version, period_first, period_last";
    private static final String NEWEST = COLUMNS + """
            where indicator || '|' || dimensions in (select unnest(string_split(?, ' ')))
               or indicator in (select unnest(string_split(?, ' ')))
            qualify row_number() over (
              partition by source, indicator, dimensions, region, nuts_version, period_first, period_last
              order by vintage_order desc, vintage desc) = 1""" + ORDER;
    private static final String PUBLISHED = COLUMNS + ORDER;

    private static final String SERIES = """
            select distinct source || ':' || indicator || '[' || dimensions || ']' as series
            from read_parquet([$files], hive_partitioning = false)
            order by series""";
    private static final String FLAGS = """
            select flag, count(*) from read_parquet([$files], hive_partitioning = false)
            where flag <> '' group by flag order by flag""";

    private final DuckDb duck;

    ObservationTable(DuckDb duck) {
        this.duck = duck;
    }

    long write(Path file, Vintage vintage, Consumer<Consumer<Observation>> observations) throws SQLException {
        duck.execute(TABLE);
        try (DuckDBAppender appender = duck.appender("incoming")) {
            observations.accept(observation -> append(appender, vintage, observation));
        } catch (AppendFailure e) {
            throw e.reason;
        }
        duck.execute(COPY.replace("$file", DuckDb.quote(file.toString())));
        long rows = duck.count("incoming");
        duck.execute("drop table incoming");
        return rows;
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

    /// Reads the newest observations of series of one source. A series without dimensions stands for all values of
    /// all dimensions.
    void readNewest(List<String> files, Collection<SeriesKey> series, List<Observation> found) throws SQLException {
        RowReader reader = new RowReader();
        duck.query(
                NEWEST.replace("$files", DuckDb.list(files)),
                List.of(
                        text(series, key -> key.indicator() + "|" + key.dimensionText()),
                        text(series, key -> key.dimensions().isEmpty() ? key.indicator() : "")),
                row -> found.add(reader.read(row)));
    }

    /// Reads all observations of one file.
    void readPublished(String file, List<Observation> found) throws SQLException {
        RowReader reader = new RowReader();
        duck.query(
                PUBLISHED.replace("$files", DuckDb.list(List.of(file))), List.of(), row -> found.add(reader.read(row)));
    }

    void readSeries(List<String> files, List<SeriesKey> found) throws SQLException {
        duck.query(
                SERIES.replace("$files", DuckDb.list(files)),
                List.of(),
                row -> found.add(SeriesKey.parse(row.getString(1).replace("[]", ""))));
    }

    void countFlags(List<String> files, Map<String, Long> counts) throws SQLException {
        duck.query(
                FLAGS.replace("$files", DuckDb.list(files)),
                List.of(),
                row -> counts.put(row.getString(1), row.getLong(2)));
    }

    private static String text(Collection<SeriesKey> series, Function<SeriesKey, String> part) {
        return series.stream().map(part).distinct().collect(Collectors.joining(" "));
    }

    /// Makes observations of rows, by position: a look-up by name for each of 50,000 rows would cost more than the
    /// query.
    private static final class RowReader {
        private final Map<String, SeriesKey> keys = new HashMap<>();
        private final Map<String, RegionCode> regions = new HashMap<>();
        private final Map<Period, Period> periods = new HashMap<>();
        private final Map<String, String[]> publications = new HashMap<>();

        Observation read(ResultSet row) throws SQLException {
            double value = row.getDouble(5);
            boolean missing = row.wasNull();
            String[] publication = publications.computeIfAbsent(row.getString(6), text -> text.split("\\|", -1));
            return new Observation(
                    keys.computeIfAbsent(row.getString(1), text -> SeriesKey.parse(text.replace("[]", ""))),
                    regions.computeIfAbsent(row.getString(2), RowReader::region),
                    periods.computeIfAbsent(new Period(row.getInt(3), row.getInt(4)), period -> period),
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
}
