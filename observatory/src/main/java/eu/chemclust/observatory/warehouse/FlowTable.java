package eu.chemclust.observatory.warehouse;

import eu.chemclust.observatory.region.NutsFlows;
import eu.chemclust.observatory.region.NutsVersion;
import eu.chemclust.observatory.source.ReferenceFiles.FlowRow;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.duckdb.DuckDBAppender;

/// The flow matrices between NUTS versions as a Parquet file.
final class FlowTable {
    private static final String TABLE = """
            create or replace temp table incoming_flows (
              from_version varchar not null, to_version varchar not null, level integer not null,
              from_code varchar not null, to_code varchar not null,
              area_km2 double not null, population_2011 double not null, population_2021 double not null)""";
    private static final String COPY = """
            copy (select * from incoming_flows order by from_version, to_version, level, from_code, to_code)
            to $file (format parquet, compression zstd)""";
    private static final String READ = """
            select from_code, to_code, population_2021
            from read_parquet([$files], hive_partitioning = false)
            where from_version = ? and to_version = ? and level = 2
            order by from_code, to_code""";

    private final DuckDb duck;

    FlowTable(DuckDb duck) {
        this.duck = duck;
    }

    long write(Path file, List<FlowRow> flows) throws SQLException {
        duck.execute(TABLE);
        try (DuckDBAppender appender = duck.appender("incoming_flows")) {
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
        duck.execute(COPY.replace("$file", DuckDb.quote(file.toString())));
        long rows = duck.count("incoming_flows");
        duck.execute("drop table incoming_flows");
        return rows;
    }

    NutsFlows read(String file, NutsVersion from, NutsVersion to) throws SQLException {
        Map<String, Map<String, Double>> weights = new TreeMap<>();
        duck.query(
                READ.replace("$files", DuckDb.list(List.of(file))),
                List.of(from.year(), to.year()),
                row -> weights.computeIfAbsent(row.getString(1), code -> new TreeMap<>())
                        .merge(row.getString(2), row.getDouble(3), Double::sum));
        return NutsFlows.of(weights);
    }
}
