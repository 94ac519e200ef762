package eu.chemclust.observatory.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chemclust.observatory.Progress;
import eu.chemclust.observatory.source.DataFolder;
import eu.chemclust.observatory.support.Bundled;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A process that is killed while it loads leaves a warehouse that opens and that a second load completes.
class KilledLoadTest {
    private static final long SEED = 20261121;
    private static final int KILLS = 4;

    @TempDir
    Path folder;

    @Test
    void killedLoadIsCompletedByTheNext() throws IOException, InterruptedException {
        Random random = new Random(SEED);
        int before = 0;
        for (int i = 0; i < KILLS; i++) {
            Process load = load();
            boolean ended = load.waitFor(400 + random.nextInt(1500), TimeUnit.MILLISECONDS);
            load.destroyForcibly().waitFor();
            try (Warehouse warehouse = Warehouse.open(folder)) {
                assertThat(warehouse.vintages().size())
                        .as("seed %d, kill %d, ended by itself: %s", SEED, i, ended)
                        .isGreaterThanOrEqualTo(before);
                before = warehouse.vintages().size();
            }
        }
        try (Warehouse warehouse = Warehouse.open(folder)) {
            new VintageLoader(Bundled.data(), warehouse).load(Progress.SILENT);
            assertThat(warehouse.vintages()).hasSize(11);
        }
    }

    private Process load() throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Loader.class.getName(),
                        Bundled.dataPath().toString(),
                        folder.toString()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /// The process that is killed.
    static final class Loader {
        private Loader() {}

        public static void main(String[] arguments) {
            try (Warehouse warehouse = Warehouse.open(Path.of(arguments[1]))) {
                new VintageLoader(DataFolder.open(Path.of(arguments[0])), warehouse).load(Progress.SILENT);
            }
        }
    }
}
