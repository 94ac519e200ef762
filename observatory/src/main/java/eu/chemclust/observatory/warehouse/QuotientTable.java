package eu.chemclust.observatory.warehouse;

import eu.chemclust.observatory.observation.Period;
import eu.chemclust.observatory.observation.SeriesKey;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.duckdb.DuckDBAppender;

/// Location quotients in SQL, for tables that are too large to be carried into Java.
///
/// The rules are those of the indicator evaluator: a region is the sum of its NUTS 2 areas of one version, the newest
/// in which no area is missing; the reference is the sum of the countries that publish both figures. Sums run in the
/// order of the codes: `sum` over doubles may add in any order and change the last bits, a list that is ordered and
/// then folded adds in that order alone.
final class QuotientTable {
    private static final String NEWEST = """
            create or replace temp table quotient_cells as
            select indicator || '|' || dimensions = $part as is_part, region, nuts_version, period_first, period_last,
                   value
            from read_parquet([$files], hive_partitioning = false)
            where indicator in ($part_indicator, $whole_indicator)
              and dimensions in ($part_dimensions, $whole_dimensions)
              and indicator || '|' || dimensions in ($part, $whole)
            qualify row_number() over (
              partition by indicator, dimensions, region, nuts_version, period_first, period_last
              order by vintage_order desc, vintage desc) = 1""";
    private static final String QUOTIENTS = """
            with areas as (
              select is_part, period_first, period_last, region as area, count(value) > 0 as known,
                     list_reduce(list(coalesce(value, 0.0) order by nuts_version), (a, b) -> a + b) as amount
              from quotient_cells where length(region) = 4
              group by is_part, period_first, period_last, region),
            versions as (
              select distinct is_part, period_first, period_last, nuts_version
              from quotient_cells where length(region) = 4),
            sums as (
              select is_part, region, period_first, period_last, version,
                     list_reduce(list(amount * share order by area), (a, b) -> a + b) as amount
              from region_shares
              join versions on nuts_version = version
              left join areas using (is_part, period_first, period_last, area)
              group by is_part, region, period_first, period_last, version
              having bool_and(coalesce(known, false))
              qualify row_number() over (
                partition by is_part, region, period_first, period_last order by version desc) = 1),
            countries as (
              select period_first, period_last, region as country,
                     max(value) filter (where is_part) as part, max(value) filter (where not is_part) as whole
              from quotient_cells
              where length(region) = 2 and region <> 'EU' and value is not null
              group by period_first, period_last, region),
            totals as (
              select period_first, period_last,
                     list_reduce(list(part order by country), (a, b) -> a + b)
                       / list_reduce(list(whole order by country), (a, b) -> a + b) as reference
              from countries where part is not null and whole is not null
              group by period_first, period_last)
            select p.region, period_first, period_last, p.amount as part, w.amount as whole, reference
            from (select * from sums where is_part) p
            join (select * from sums where not is_part) w using (region, period_first, period_last)
            join totals using (period_first, period_last)
            order by p.region, period_last, period_first""";

    private final DuckDb duck;

    QuotientTable(DuckDb duck) {
        this.duck = duck;
    }

    List<RegionQuotient> read(List<String> files, SeriesKey part, SeriesKey whole, Collection<RegionShare> shares)
            throws SQLException {
        writeShares(shares);
        duck.execute(NEWEST.replace("$files", DuckDb.list(files))
                .replace("$part_indicator", DuckDb.quote(part.indicator()))
                .replace("$whole_indicator", DuckDb.quote(whole.indicator()))
                .replace("$part_dimensions", DuckDb.quote(part.dimensionText()))
                .replace("$whole_dimensions", DuckDb.quote(whole.dimensionText()))
                .replace("$part", DuckDb.quote(part.indicator() + "|" + part.dimensionText()))
                .replace("$whole", DuckDb.quote(whole.indicator() + "|" + whole.dimensionText())));
        List<RegionQuotient> found = new ArrayList<>();
        duck.query(
                QUOTIENTS,
                List.of(),
                row -> found.add(new RegionQuotient(
                        row.getString(1),
                        new Period(row.getInt(2), row.getInt(3)),
                        row.getDouble(4),
                        row.getDouble(5),
                        row.getDouble(6))));
        duck.execute("drop table quotient_cells");
        return found;
    }

    private void writeShares(Collection<RegionShare> shares) throws SQLException {
        duck.execute("create or replace temp table region_shares"
                + " (region varchar, version varchar, area varchar, share double)");
        try (DuckDBAppender appender = duck.appender("region_shares")) {
            for (RegionShare share : shares) {
                appender.beginRow();
                appender.append(share.region());
                appender.append(share.version().year());
                appender.append(share.area());
                appender.append(share.share());
                appender.endRow();
            }
        }
    }
}
