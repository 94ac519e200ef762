package eu.chemclust.observatory.warehouse;

import eu.chemclust.observatory.ObservatoryException;
import eu.chemclust.observatory.observation.Observation;
import eu.chemclust.observatory.observation.Period;
import eu.chemclust.observatory.observation.SeriesKey;
import eu.chemclust.observatory.observation.Vintage;
import eu.chemclust.observatory.region.NutsVersion;
import eu.chemclust.observatory.region.RegionCode;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// A process of its own that writes or reads a warehouse, so that it can be killed or starved.
final class Child {
    static final SeriesKey SERIES = SeriesKey.parse("sbs:persons[nace_r2=C20]");
    static final int CELLS = 300;
    private static final int LOADS = 100_000;

    private Child() {}

    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[1]);
        switch (arguments[0]) {
            case "write" -> {
                for (int line = 0; line < Integer.parseInt(arguments[2]); line++) {
                    Path own = folder.resolve(Integer.toString(line));
                    Thread.ofPlatform().start(() -> write(own));
                }
            }
            case "read" -> read(folder, Integer.parseInt(arguments[2]));
            case "fill" -> fill(folder);
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    /// Stores vintages one after the other, each the whole table with its own number, and says so after each.
    private static void write(Path folder) {
        try (Warehouse warehouse = Warehouse.open(folder)) {
            int first = tableSeen(warehouse) + 1;
            System.out.println("ready");
            for (int number = first; number < first + LOADS; number++) {
                store(warehouse, number, CELLS);
                System.out.println("stored " + folder.getFileName() + " " + number);
            }
        }
    }

    static void store(Warehouse warehouse, int number, int cells) {
        warehouse.store(vintage(number), take -> {
            for (int cell = 0; cell < cells; cell++) {
                take.accept(observation(number, cell));
            }
        });
    }

    static Vintage vintage(int number) {
        return new Vintage("v" + number, "sbs", "", "", number, "2020", "2020", "", "", "", "", List.of(), List.of());
    }

    private static Observation observation(int number, int cell) {
        String code = "DE" + Character.forDigit(cell / 36 % 36, 36) + Character.forDigit(cell % 36, 36);
        return new Observation(
                SERIES,
                new RegionCode(code.toUpperCase(java.util.Locale.ROOT), NutsVersion.V2021),
                Period.year(1950 + cell / (36 * 36)),
                OptionalDouble.of(cell < CELLS ? number : Math.sqrt(cell + number)),
                "",
                "persons",
                "v" + number);
    }

    /// The number of the table that a reader sees.
    ///
    /// @throws IllegalStateException if it sees parts of two tables or of none
    static int tableSeen(Warehouse warehouse) {
        List<Observation> cells = warehouse.observations(List.of(SERIES));
        Set<Double> numbers = new HashSet<>();
        cells.forEach(cell -> numbers.add(cell.value().orElse(-1)));
        if (cells.isEmpty() && warehouse.vintages().isEmpty()) {
            return 0;
        }
        if (cells.size() != CELLS || numbers.size() != 1) {
            throw new IllegalStateException("half a state: " + cells.size() + " cells with the numbers " + numbers);
        }
        return numbers.iterator().next().intValue();
    }

    private static void read(Path folder, int times) {
        int last = 0;
        Set<Integer> seen = new HashSet<>();
        for (int i = 0; i < times; i++) {
            try (Warehouse warehouse = Warehouse.open(folder)) {
                int number = tableSeen(warehouse);
                if (number < last) {
                    throw new IllegalStateException("went back from " + last + " to " + number);
                }
                last = number;
                seen.add(number);
            }
        }
        System.out.println("saw " + seen.size());
    }

    /// Stores a small vintage and one that is larger than the process may write.
    private static void fill(Path folder) {
        try (Warehouse warehouse = Warehouse.open(folder)) {
            store(warehouse, 1, CELLS);
            System.out.println("stored 1");
            store(warehouse, 2, 60_000);
            System.out.println("stored 2");
        } catch (ObservatoryException e) {
            System.out.println(e.getMessage());
        }
    }

    /// Starts a process. Its DuckDB finds the native library beside a jar without one, instead of unpacking 60 MB each
    /// time.
    ///
    /// @param out   file for what it says
    /// @param limit largest file it may write, in blocks of 512 bytes; 0 for no limit
    static Process start(Path libraries, long limit, Path out, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath(libraries),
                Child.class.getName()));
        command.addAll(Arrays.asList(arguments));
        if (limit > 0) {
            command.addAll(0, List.of("sh", "-c", "ulimit -f " + limit + "; exec \"$@\"", "sh"));
        }
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
    }

    private static synchronized String classPath(Path libraries) throws IOException {
        List<String> entries = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            Path file = Path.of(entry);
            boolean duckdb =
                    file.getFileName() != null && file.getFileName().toString().startsWith("duckdb_jdbc");
            entries.add(duckdb ? beside(libraries, file).toString() : entry);
        }
        return entries.stream().collect(Collectors.joining(File.pathSeparator));
    }

    private static Path beside(Path libraries, Path jar) throws IOException {
        Path copy = libraries.resolve(jar.getFileName());
        if (Files.exists(copy)) {
            return copy;
        }
        String library =
                "libduckdb_java.so_linux_" + System.getProperty("os.arch").replace("aarch64", "arm64");
        try (ZipFile zip = new ZipFile(jar.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(copy))) {
            for (ZipEntry entry : zip.stream().toList()) {
                if (entry.getName().equals(library)) {
                    Files.copy(zip.getInputStream(entry), libraries.resolve(library));
                } else if (!entry.getName().startsWith("libduckdb_java")) {
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    zip.getInputStream(entry).transferTo(out);
                }
            }
        }
        return copy;
    }
}
