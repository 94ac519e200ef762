package eu.chemclust.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A member's own table as a member imports it: the packaged application proposes a mapping, then imports by it with
/// all
/// checks, each as a process of its own; wall and processor time and the most memory that was resident.
///
/// Run from the checkout, after `./mvnw -DskipTests package`: `java -cp benchmarks/target/classes
/// eu.chemclust.benchmarks.MemberTableLoad 1000000 FOLDER`
public final class MemberTableLoad {
    private static final int REGIONS = 200;
    private static final int YEARS = 20;
    private static final int FIRST_YEAR = 2003;
    private static final long STOP_AFTER_MINUTES = 30;
    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s*([0-9]+) kB");

    private MemberTableLoad() {}

    /// Runs both once and prints what was measured.
    ///
    /// @param arguments number of rows, and a folder for table, mapping and warehouse
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int rows = Integer.parseInt(arguments[0]);
        Path folder = Files.createDirectories(Path.of(arguments[1]).toAbsolutePath());
        Path table = folder.resolve("table-" + rows + ".csv");
        write(table, rows, regions());
        System.out.printf(Locale.ROOT, "%,d rows, %.1f MB%n", rows, Files.size(table) / 1e6);
        Path proposal = folder.resolve("proposal.yaml");
        run("propose", proposal, "data", "import", table.toString(), "--propose");
        Path mapping = Files.writeString(folder.resolve("mapping.yaml"), completed(Files.readString(proposal)));
        Path warehouse = folder.resolve("warehouse");
        // The shipped packages are loaded once, as they are for whoever has used the program before.
        run(
                "first use of the warehouse",
                folder.resolve("vintages.txt"),
                "data",
                "vintages",
                "--warehouse",
                warehouse.toString());
        run(
                "import",
                folder.resolve("import.txt"),
                "data",
                "import",
                table.toString(),
                "--mapping",
                mapping.toString(),
                "--warehouse",
                warehouse.toString());
        Files.readAllLines(folder.resolve("import.txt")).stream()
                .filter(line -> line.startsWith("Stored"))
                .forEach(System.out::println);
    }

    /// Codes of NUTS 2021, level 2, from the regions that ship.
    private static List<String> regions() throws IOException {
        List<String> codes = Files.readAllLines(Path.of("data/crii-raw/regions.csv")).stream()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')))
                .filter(code -> code.matches("(DE|AT|BE|CZ|ES|PT|RO|SE|SK|BG|DK|EL|NL|FI|IT)[A-Z0-9]{2}"))
                .limit(REGIONS)
                .toList();
        if (codes.isEmpty()) {
            throw new IllegalStateException("run it from the checkout: data/crii-raw/regions.csv is needed");
        }
        return codes;
    }

    /// Long form: every region and year of one indicator after the other.
    private static void write(Path table, int rows, List<String> regions) throws IOException {
        Random random = new Random(7);
        try (BufferedWriter out = Files.newBufferedWriter(table)) {
            out.write("region,year,indicator,value\n");
            int perIndicator = regions.size() * YEARS;
            for (int i = 0; i < rows; i++) {
                int cell = i % perIndicator;
                out.write(regions.get(cell / YEARS) + ',' + (FIRST_YEAR + cell % YEARS) + ",indicator"
                        + (1 + i / perIndicator) + ',' + (1 + random.nextInt(100_000)) + '\n');
            }
        }
    }

    /// The proposal as a person completes it.
    private static String completed(String proposal) {
        return proposal.replace("unit: {fixed: \"\"}", "unit: {fixed: \"persons\"}")
                .replace("licence: \"\"", "licence: \"CC BY 4.0\"")
                .replace("attribution: \"\"", "attribution: \"Own office\"")
                .replace("published: \"\"", "published: 2024");
    }

    private static void run(String what, Path output, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dchemclust.home=" + Path.of("").toAbsolutePath(),
                "-jar",
                "app/target/chemclust/chemclust.jar"));
        command.addAll(List.of(arguments));
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectOutput(output.toFile())
                .redirectError(
                        output.resolveSibling(output.getFileName() + ".err").toFile())
                .start();
        long peakKilobytes = 0;
        Duration worked = Duration.ZERO;
        while (!process.waitFor(50, TimeUnit.MILLISECONDS)) {
            peakKilobytes = Math.max(peakKilobytes, peak(process.pid()));
            worked = process.info().totalCpuDuration().orElse(worked);
            if (System.nanoTime() - start > TimeUnit.MINUTES.toNanos(STOP_AFTER_MINUTES)) {
                process.destroyForcibly();
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%s: %.1f s, %.1f s of processor time, %d MB resident at most%n",
                what,
                (System.nanoTime() - start) / 1e9,
                worked.toMillis() / 1e3,
                peakKilobytes >> 10);
        if (process.exitValue() != 0) {
            throw new IllegalStateException(
                    what + " ended with status " + process.exitValue() + "; see " + output + " and what is beside it");
        }
    }

    /// The most memory that was resident so far; 0 where the system does not tell.
    private static long peak(long pid) {
        try {
            Matcher found = PEAK.matcher(Files.readString(Path.of("/proc/" + pid + "/status")));
            return found.find() ? Long.parseLong(found.group(1)) : 0;
        } catch (IOException ended) {
            return 0;
        }
    }
}
