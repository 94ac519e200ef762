package eu.chemclust.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Ctrl-C in the middle of a long run, as a process of its own gets it: SIGINT.
final class InterruptedIndexTest {
    /// What a process ended by Ctrl-C says, as documented: 128 and the number of the signal.
    private static final int INTERRUPTED = 130;

    @TempDir
    private Path folder;

    @Test
    void anInterruptedRunLeavesNothingBehind() throws IOException, InterruptedException {
        Path out = folder.resolve("results/robustness");
        interrupt(out);
        assertThat(folder.resolve("results")).doesNotExist();
        assertThat(children(folder)).containsExactlyInAnyOrder("my-index", "process.txt");
    }

    @Test
    void anInterruptedRunLeavesEarlierResultsAsTheyWere() throws IOException, InterruptedException {
        Path out = Files.createDirectories(folder.resolve("out"));
        Files.writeString(out.resolve("manifest.json"), "{\"command\": \"index robustness\", \"files\": {}}");
        Files.writeString(out.resolve("summary.txt"), "earlier");
        interrupt(out);
        assertThat(children(out)).containsExactlyInAnyOrder("manifest.json", "summary.txt");
        assertThat(out.resolve("summary.txt")).hasContent("earlier");
        assertThat(children(folder)).containsExactlyInAnyOrder("my-index", "out", "process.txt");
    }

    /// Starts a run that would take hours, stops it once it has looked at its folder, and waits for its end.
    private void interrupt(Path out) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/env")) && Files.isDirectory(Path.of("/proc/self")));
        Path index = folder.resolve("my-index");
        assertThat(Run.of("index", "new", index.toString()).status()).isZero();
        Path design = index.resolve("design.yaml");
        String text = Files.readString(design).replaceAll("replications: \\d+", "replications: 100000000");
        assertThat(text).contains("100000000");
        Files.writeString(design, text);
        Process process = new ProcessBuilder(List.of(
                        "/usr/bin/env",
                        // A parent in the background may have SIGINT ignored, which its children would inherit.
                        "--default-signal=INT",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "eu.chemclust.app.Main",
                        "index",
                        "robustness",
                        design.toString(),
                        "--out",
                        out.toString()))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("process.txt").toFile())
                .start();
        try {
            while (!Files.isDirectory(out) && process.isAlive()) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            }
            // Where the folder was there before, this is about the time of the first replications.
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(2));
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                    .start()
                    .waitFor();
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
            assertThat(process.exitValue())
                    .as(Files.readString(folder.resolve("process.txt")))
                    .isEqualTo(INTERRUPTED);
        } finally {
            process.destroyForcibly();
        }
    }

    private static List<String> children(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.map(path -> path.getFileName().toString()).toList();
        }
    }
}
