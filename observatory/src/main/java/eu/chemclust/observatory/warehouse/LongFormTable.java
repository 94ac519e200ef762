package eu.chemclust.observatory.warehouse;

import eu.chemclust.observatory.observation.Period;
import eu.chemclust.observatory.observation.SeriesKey;
import eu.chemclust.observatory.observation.Vintage;
import eu.chemclust.observatory.region.RegionCode;
import eu.chemclust.tables.BadInputException;
import eu.chemclust.tables.CsvTable;
import eu.chemclust.tables.Finding;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duckdb.DuckDBAppender;

/// Loads observations in long form without a Java object for each: DuckDB reads the CSV twice, once to see what is
/// in it and whether it can be read, once to sort it into a Parquet file. The few thousand different codes are judged
/// in Java, by the same rules as everywhere.
final class LongFormTable {
    private static final String READ = """
            read_csv($file, header = true, delim = ',', quote = '"', nullstr = ['', ':'], strict_mode = true,
              columns = {'indicator': 'varchar', 'dimensions': 'varchar', 'geo': 'varchar', 'period': 'varchar',
                         'value': 'double', 'flag': 'varchar', 'unit': 'varchar'}$options)""";
    /// One pass over the file for all that can be wrong with it.
    private static final String SURVEY = """
            create or replace temp table survey as
            select grouping_id(place, series, period) as kind, place, series, period,
                   count(*) as rows, count(value) filter (where not isfinite(value)) as infinite
            from (select coalesce(geo, '') as place, period,
                         coalesce(indicator, '') || '[' || coalesce(dimensions, '') || ']' as series, value
                  from $read)
            group by grouping sets ((place), (series), (period))""";
    private static final int PLACES = 0b011;
    private static final int SERIES = 0b101;
    private static final int PERIODS = 0b110;
    private static final String COPY = """
            copy (
              select $source as source, indicator, coalesce(dimensions, '') as dimensions,
                     region, nuts_version, period_first, period_last, value,
                     coalesce(flag, '') as flag, coalesce(unit, '') as unit, $vintage as vintage,
                     $order::integer as vintage_order, $retrieved as retrieved, $licence as licence
              from (select indicator, dimensions, region, nuts_version, period_first, period_last, value, flag, unit
                    from $read
                    join known_places on geo = place
                    join known_periods using (period)
                    where value is not null or flag is not null
                    order by indicator, dimensions, region, nuts_version, period_first, period_last))
            to $target (format parquet, compression zstd)""";

    private final DuckDb duck;

    LongFormTable(DuckDb duck) {
        this.duck = duck;
    }

    /// Writes the Parquet file of a long-form file.
    ///
    /// @throws BadInputException with all findings; nothing is written then
    long write(Path target, Vintage vintage, LongForm form) throws SQLException {
        duck.execute(SURVEY.replace("$read", read(form, ", store_rejects = true, rejects_limit = " + CsvTable.LISTED)));
        List<Finding> findings = new ArrayList<>();
        rejects(form, findings);
        places(form, findings);
        series(form, vintage, findings);
        periods(form, findings);
        values(form, findings);
        if (!findings.isEmpty()) {
            throw new BadInputException(findings);
        }
        duck.execute(COPY.replace("$read", read(form, ""))
                .replace("$source", DuckDb.quote(vintage.source()))
                .replace("$vintage", DuckDb.quote(vintage.id()))
                .replace("$order", Integer.toString(vintage.order()))
                .replace("$retrieved", DuckDb.quote(vintage.retrieved()))
                .replace("$licence", DuckDb.quote(vintage.licence()))
                .replace("$target", DuckDb.quote(target.toString())));
        return duck.count("read_parquet(" + DuckDb.quote(target.toString()) + ", hive_partitioning = false)");
    }

    private static String read(LongForm form, String options) {
        return READ.replace("$file", DuckDb.quote(form.file().toString())).replace("$options", options);
    }

    private void rejects(LongForm form, List<Finding> findings) throws SQLException {
        duck.query(
                "select line, coalesce(column_name, ''), error_message, csv_line from reject_errors order by line",
                List.of(),
                row -> findings.add(new Finding(
                        form.name(),
                        row.getLong(1),
                        row.getString(2),
                        Optional.ofNullable(row.getString(4)).orElse(""),
                        "the row cannot be read: " + row.getString(3) + ".",
                        "Correct the row; seven fields are due, the fifth a number or blank.")));
    }

    private void places(LongForm form, List<Finding> findings) throws SQLException {
        List<String> places = distinct("place", PLACES);
        duck.execute("create or replace temp table known_places (place varchar, region varchar, nuts_version varchar)");
        try (DuckDBAppender appender = duck.appender("known_places")) {
            for (String place : places) {
                Optional<RegionCode> region = form.regions().apply(place);
                if (region.isEmpty()) {
                    add(form, findings, "geo", place, "no NUTS version from 2006 to 2024 has this region code.");
                    continue;
                }
                appender.beginRow();
                appender.append(place);
                appender.append(region.get().code());
                appender.append(region.get().version().year());
                appender.endRow();
            }
        }
    }

    private void series(LongForm form, Vintage vintage, List<Finding> findings) throws SQLException {
        for (String series : distinct("series", SERIES)) {
            try {
                SeriesKey key = SeriesKey.parse(vintage.source() + ":" + series.replace("[]", ""));
                if (!series.equals(key.indicator() + "[" + key.dimensionText() + "]")) {
                    add(form, findings, "dimensions", series, "dimensions are due in the order of their names.");
                }
            } catch (IllegalArgumentException e) {
                add(form, findings, "indicator", series, e.getMessage() + ".");
            }
        }
    }

    private void periods(LongForm form, List<Finding> findings) throws SQLException {
        List<String> periods = distinct("coalesce(period, '')", PERIODS);
        duck.execute("create or replace temp table known_periods"
                + " (period varchar, period_first integer, period_last integer)");
        try (DuckDBAppender appender = duck.appender("known_periods")) {
            for (String text : periods) {
                try {
                    Period period = Period.parse(text);
                    appender.beginRow();
                    appender.append(text);
                    appender.append(period.first());
                    appender.append(period.last());
                    appender.endRow();
                } catch (IllegalArgumentException e) {
                    add(form, findings, "period", text, e.getMessage() + ".");
                }
            }
        }
    }

    private void values(LongForm form, List<Finding> findings) throws SQLException {
        duck.query(
                "select series, infinite from survey where kind = " + SERIES + " and infinite > 0 order by series",
                List.of(),
                row -> add(form, findings, "value", row.getString(1), row.getLong(2) + " values are not finite."));
    }

    private List<String> distinct(String column, int kind) throws SQLException {
        List<String> found = new ArrayList<>();
        duck.query(
                "select " + column + " as text from survey where kind = " + kind + " order by text",
                List.of(),
                row -> found.add(row.getString(1)));
        return found;
    }

    private static void add(LongForm form, List<Finding> findings, String column, String value, String rule) {
        if (findings.size() < CsvTable.LISTED) {
            findings.add(new Finding(form.name(), 0, column, value, rule, "Correct every row that has it."));
        }
    }
}
