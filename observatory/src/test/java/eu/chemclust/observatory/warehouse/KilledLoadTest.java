package eu.chemclust.observatory.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chemclust.observatory.Progress;
import eu.chemclust.observatory.support.Bundled;
import eu.chemclust.tables.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Processes that write are killed with SIGKILL, starved of space and watched by readers; the warehouse is in the old
/// state or the new one.
class KilledLoadTest {
    private static final long SEED = 20261121;
    /// A process runs several loads, each into a warehouse of its own: one SIGKILL ends them all, each at a point of
    /// its
    /// own.
    private static final int LOADS = 5;

    private static final int PROCESSES = 40;
    /// A new folder after so many kills, so that vintages do not pile up.
    private static final int KILLS_A_FOLDER = 10;

    @TempDir
    static Path folder;

    @BeforeAll
    static void prepare() throws IOException, InterruptedException {
        Path libraries = Files.createDirectories(folder.resolve("lib"));
        Path warehouse = folder.resolve("first");
        // Reads an empty warehouse and ends by itself.
        Child.start(libraries, 0, folder.resolve("first.out"), "read", warehouse.toString(), "1")
                .waitFor();
    }

    @Test
    void a01_twoHundredKilledLoadsLeaveTheOldStateOrTheNewOne() throws IOException, InterruptedException {
        Random random = new Random(SEED);
        Map<String, Integer> found = new TreeMap<>();
        for (int kill = 0; kill < PROCESSES; kill++) {
            Path warehouses = folder.resolve("killed-" + kill / KILLS_A_FOLDER);
            Map<Integer, Integer> acknowledged = killOnce(warehouses, random);
            for (int load = 0; load < LOADS; load++) {
                Path warehouse = warehouses.resolve(Integer.toString(load));
                found.merge(leftovers(warehouse), 1, Integer::sum);
                assertOldOrNewState(warehouse, acknowledged.getOrDefault(load, 0));
            }
        }
        System.out.println("What the kills left: " + found);
        assertThat(found.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(200);
        assertThat(found.keySet()).as("kills in the middle of a load").hasSizeGreaterThan(1);
    }

    private static void assertOldOrNewState(Path warehouse, int acknowledged) throws IOException {
        try (Warehouse opened = Warehouse.open(warehouse)) {
            int seen = Child.tableSeen(opened);
            assertThat(seen)
                    .as("seed %d, %s: the last table is one that was stored", SEED, warehouse)
                    .isGreaterThanOrEqualTo(acknowledged)
                    .isEqualTo(opened.vintages().size());
            Child.store(opened, seen + 1, Child.CELLS);
            assertThat(Child.tableSeen(opened)).as("a second load goes through").isEqualTo(seen + 1);
        }
        assertThat(leftoverParts(warehouse)).as("the second load clears up").isEmpty();
    }

    /// Kills a process in the middle of its loads; gives back the last table of each that it said was stored.
    private static Map<Integer, Integer> killOnce(Path warehouses, Random random)
            throws IOException, InterruptedException {
        Path said = warehouses.resolveSibling(warehouses.getFileName() + ".out");
        Process process =
                Child.start(folder.resolve("lib"), 0, said, "write", warehouses.toString(), Integer.toString(LOADS));
        long ready = waitFor(LOADS, said, process);
        int loads = 1 + random.nextInt(LOADS);
        long begun = waitFor(LOADS + loads, said, process);
        // Each load takes about as long as those before it did on this machine at this moment.
        double span = (begun - ready) * (double) LOADS / loads;
        LockSupport.parkNanos((long) (random.nextDouble() * span));
        process.destroyForcibly().waitFor();
        Map<Integer, Integer> acknowledged = new TreeMap<>();
        for (String line : Files.readAllLines(said)) {
            if (line.matches("stored [0-9]+ [0-9]+")) {
                String[] words = line.split(" ", -1);
                acknowledged.put(Integer.parseInt(words[1]), Integer.parseInt(words[2]));
            }
        }
        assertThat(process.exitValue())
                .as("killed by SIGKILL: %s", acknowledged)
                .isEqualTo(137);
        return acknowledged;
    }

    /// Waits until a process has said some lines, and says when that was.
    private static long waitFor(int lines, Path said, Process process) throws IOException {
        while (process.isAlive() && Files.readAllLines(said).size() < lines) {
            LockSupport.parkNanos(2_000_000);
        }
        return System.nanoTime();
    }

    /// Where the kill hit, by what it left.
    private static String leftovers(Path warehouse) throws IOException {
        for (Finding finding : Warehouse.check(warehouse, Progress.SILENT)) {
            assertThat(finding.rule()).as(finding.sentence()).containsAnyOf("interrupted", "does not list");
        }
        if (Files.exists(warehouse.resolve("manifest.json.new"))) {
            return "a manifest half written";
        }
        if (!leftoverParts(warehouse).isEmpty()) {
            return "a table half written";
        }
        return Warehouse.check(warehouse, Progress.SILENT).isEmpty() ? "nothing" : "a table whole, but not listed";
    }

    private static List<Path> leftoverParts(Path warehouse) throws IOException {
        if (!Files.isDirectory(warehouse)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(warehouse)) {
            return files.filter(file -> file.toString().endsWith(".part")).toList();
        }
    }

    @Test
    void a02_twoProcessesReadWhileOneLoads() throws IOException, InterruptedException {
        Path warehouse = folder.resolve("read");
        Path libraries = folder.resolve("lib");
        List<Process> readers = new ArrayList<>();
        List<Path> outs = List.of(folder.resolve("reader-1.out"), folder.resolve("reader-2.out"));
        Process writer = Child.start(libraries, 0, folder.resolve("writer.out"), "write", warehouse.toString(), "1");
        try {
            for (Path out : outs) {
                readers.add(Child.start(
                        libraries, 0, out, "read", warehouse.resolve("0").toString(), "40"));
            }
            for (int i = 0; i < readers.size(); i++) {
                assertThat(readers.get(i).waitFor(120, TimeUnit.SECONDS)).isTrue();
                String said = Files.readString(outs.get(i)).strip();
                assertThat(readers.get(i).exitValue()).as(said).isZero();
                assertThat(Integer.parseInt(said.substring(said.lastIndexOf(' ') + 1)))
                        .as("different states that one reader saw")
                        .isGreaterThan(3);
            }
            assertThat(writer.isAlive()).isTrue();
        } finally {
            writer.destroyForcibly().waitFor();
        }
    }

    @Test
    void a03_fullDiskIsASentenceAndLeavesTheOldState() throws IOException, InterruptedException {
        Path warehouse = folder.resolve("full");
        Path out = folder.resolve("full.out");
        Child.start(folder.resolve("lib"), 200, out, "fill", warehouse.toString())
                .waitFor();
        String said = Files.readString(out);
        assertThat(said).contains("stored 1").doesNotContain("stored 2");
        assertThat(said)
                .contains("cannot be written")
                .contains("Nothing was changed")
                .contains("free space");
        try (Warehouse opened = Warehouse.open(warehouse)) {
            assertThat(Child.tableSeen(opened)).isEqualTo(1);
        }
        assertThat(Warehouse.check(warehouse, Progress.SILENT)).isEmpty();
    }

    @Test
    void a04_shippedDataLoadAfterAKill() throws IOException, InterruptedException {
        Path warehouses = folder.resolve("shipped");
        assertThat(killOnce(warehouses, new Random(SEED))).isNotNull();
        try (Warehouse opened = Warehouse.open(warehouses.resolve("0"))) {
            int before = opened.vintages().size();
            new VintageLoader(Bundled.data(), opened).load(Progress.SILENT);
            assertThat(opened.vintages())
                    .hasSize(before
                            + ObservationStore.reading(Bundled.data())
                                    .vintages()
                                    .size());
        }
    }
}
