package eu.chemclust.benchmarks;

import eu.chemclust.observatory.observation.SeriesKey;
import eu.chemclust.observatory.observation.Vintage;
import eu.chemclust.observatory.region.NutsVersion;
import eu.chemclust.observatory.region.RegionCode;
import eu.chemclust.observatory.warehouse.LongForm;
import eu.chemclust.observatory.warehouse.RegionQuotient;
import eu.chemclust.observatory.warehouse.RegionShare;
import eu.chemclust.observatory.warehouse.Warehouse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/// Ten million observations loaded and a location quotient derived: by the warehouse, and by plain DuckDB with the same
/// SQL and none of the checks. Each measurement is a process of its own, the two in turn; times and peak memory are
/// those of the whole process.
///
/// Run with a scratch folder and a number of rounds: `java -cp ... WarehouseBenchmark FOLDER 5 [ROWS]`.
public final class WarehouseBenchmark {
    private static final List<String> INDICATORS = List.of("local_units", "persons_employed", "turnover", "wages");
    private static final int REGIONS = 1790;
    private static final int AREAS = 244;

    private WarehouseBenchmark() {}

    public static void main(String[] arguments) throws IOException, InterruptedException, SQLException {
        Path folder = Path.of(arguments[0]);
        switch (arguments[1]) {
            case "plain" -> plain(folder);
            case "warehouse" -> warehouse(folder);
            default ->
                compare(
                        folder,
                        Integer.parseInt(arguments[1]),
                        arguments.length > 2 ? Long.parseLong(arguments[2]) : 10_000_000);
        }
    }

    private static void compare(Path folder, int rounds, long rows) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        generate(folder.resolve("long.csv"), rows);
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            double plain = measure(folder, "plain");
            double warehouse = measure(folder, "warehouse");
            ratios.add(warehouse / plain);
            System.out.printf(Locale.ROOT, "round %d: warehouse / plain = %.2f%n", round + 1, warehouse / plain);
        }
        ratios.sort(Comparator.naturalOrder());
        System.out.printf(
                Locale.ROOT,
                "%,d rows, %d rounds: ratio %.2f to %.2f, median %.2f%n",
                rows,
                rounds,
                ratios.getFirst(),
                ratios.getLast(),
                ratios.get(ratios.size() / 2));
    }

    private static double measure(Path folder, String what) throws IOException, InterruptedException {
        clear(folder.resolve(what));
        Files.createDirectories(folder.resolve(what));
        long begun = System.nanoTime();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx200m",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        WarehouseBenchmark.class.getName(),
                        folder.toString(),
                        what)
                .inheritIO()
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(what + " failed");
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    private static void clear(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static void warehouse(Path folder) throws IOException {
        Vintage vintage = new Vintage("v", "sbs", "", "", 1, "2026", "2026", "none", "", "", "", List.of(), List.of());
        long begun = System.nanoTime();
        try (Warehouse warehouse = Warehouse.open(folder.resolve("warehouse"))) {
            long rows = warehouse.storeLongForm(
                    vintage,
                    new LongForm(
                            folder.resolve("long.csv"),
                            "long.csv",
                            code -> Optional.of(new RegionCode(code, NutsVersion.V2021))));
            long loaded = System.nanoTime();
            List<RegionShare> shares = new ArrayList<>();
            for (int area = 0; area < AREAS; area++) {
                shares.add(new RegionShare(code(area), NutsVersion.V2021, code(area), 1.0));
            }
            List<RegionQuotient> quotients = warehouse.locationQuotients(
                    SeriesKey.parse("sbs:persons_employed[nace_r2=C20]"),
                    SeriesKey.parse("sbs:persons_employed[nace_r2=C]"),
                    shares);
            report("warehouse", rows, quotients.size(), begun, loaded);
        }
    }

    private static void plain(Path folder) throws IOException, SQLException {
        String parquet = folder.resolve("plain").resolve("v.parquet").toString();
        long begun = System.nanoTime();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("set memory_limit = '550MB'");
            statement.execute("set temp_directory = '" + folder.resolve("plain").resolve("spill") + "'");
            statement.execute(
                    """
                    copy (
                      select 'sbs' as source, indicator, dimensions, region, nuts_version, period_first, period_last,
                             value, flag, unit, 'v' as vintage, 1 as vintage_order, '2026' as retrieved,
                             'none' as licence
                      from (select indicator, dimensions, geo as region, '2021' as nuts_version,
                                   period::integer as period_first, period::integer as period_last, value,
                                   coalesce(flag, '') as flag, unit
                            from read_csv('$csv', header = true, delim = ',', quote = '"', nullstr = ['', ':'],
                              columns = {'indicator': 'varchar', 'dimensions': 'varchar', 'geo': 'varchar',
                                         'period': 'varchar', 'value': 'double', 'flag': 'varchar', 'unit': 'varchar'})
                            where value is not null or flag is not null
                            order by indicator, dimensions, region, nuts_version, period_first, period_last))
                    to '$parquet' (format parquet, compression zstd)""".replace("$csv", folder.resolve("long.csv").toString()).replace("$parquet", parquet));
            long loaded = System.nanoTime();
            int quotients = 0;
            try (ResultSet rows = statement.executeQuery("""
                    with cells as (
                      select dimensions = 'nace_r2=C20' as is_part, region, period_first, value
                      from read_parquet('$parquet')
                      where indicator = 'persons_employed' and dimensions in ('nace_r2=C20', 'nace_r2=C')
                      qualify row_number() over (
                        partition by indicator, dimensions, region, nuts_version, period_first, period_last
                        order by vintage_order desc, vintage desc) = 1),
                    pairs as (
                      select region, period_first, max(value) filter (where is_part) as part,
                             max(value) filter (where not is_part) as whole
                      from cells group by region, period_first),
                    totals as (
                      select period_first, list_reduce(list(part order by region), (a, b) -> a + b)
                               / list_reduce(list(whole order by region), (a, b) -> a + b) as reference
                      from pairs where length(region) = 2 and part is not null and whole is not null
                      group by period_first)
                    select region, period_first, part / whole / reference from pairs
                    join totals using (period_first)
                    where length(region) = 4 and part is not null and whole is not null
                    order by region, period_first""".replace("$parquet", parquet))) {
                while (rows.next()) {
                    quotients++;
                }
            }
            report("plain", 0, quotients, begun, loaded);
        }
    }

    private static void report(String what, long rows, int quotients, long begun, long loaded) throws IOException {
        long now = System.nanoTime();
        String peak = Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .map(line -> line.replaceAll("[^0-9]", ""))
                .findFirst()
                .orElse("0");
        System.out.printf(
                Locale.ROOT,
                "%-9s load %.2f s, quotient %.2f s, %,d quotients, %,d rows, peak %,d MB%n",
                what,
                (loaded - begun) / 1e9,
                (now - loaded) / 1e9,
                quotients,
                rows,
                Long.parseLong(peak) / 1024);
    }

    /// Codes of NUTS form: areas of level 2, then 26 countries, then the rest.
    private static String code(int region) {
        String digits = Integer.toString(region + 36 * 36, 36).toUpperCase(Locale.ROOT);
        if (region < AREAS) {
            return "XY" + digits.substring(1);
        }
        return region < AREAS + 26 ? "A" + (char) ('A' + region - AREAS) : "ZZ" + digits;
    }

    private static void generate(Path file, long rows) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        SplittableRandom random = new SplittableRandom(20261122);
        String[] codes = new String[REGIONS];
        Arrays.setAll(codes, WarehouseBenchmark::code);
        long written = 0;
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("indicator,dimensions,geo,period,value,flag,unit\n");
            for (int year = 1950; written < rows; year++) {
                for (String indicator : INDICATORS) {
                    for (int division = 10; division <= 33 && written < rows; division++) {
                        String nace = division == 33 ? "C" : "C" + division;
                        for (int region = 0; region < REGIONS && written < rows; region++) {
                            String value = random.nextInt(50) == 0 ? ",c" : random.nextInt(20_000) + ",";
                            out.write(indicator + ",nace_r2=" + nace + "," + codes[region] + "," + year + "," + value
                                    + ",persons\n");
                            written++;
                        }
                    }
                }
            }
        }
    }
}
