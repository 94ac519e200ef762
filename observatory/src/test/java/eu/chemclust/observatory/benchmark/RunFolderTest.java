package eu.chemclust.observatory.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A kept run comes back whole, to the program that kept it, or not at all.
final class RunFolderTest {
    private static final byte[] COUNTS = "counts".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path home;

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    @Test
    void aRunComesBack() throws IOException {
        RunFolder runs = new RunFolder(home.resolve("runs"), "one");
        assertThat(runs.find("key")).isEmpty();
        runs.keep("key", COUNTS);
        assertThat(runs.find("key")).contains(COUNTS);
        assertThat(runs.find("other key")).isEmpty();
        assertThat(files(home.resolve("runs"))).as("nothing half written stays").hasSize(1);
    }

    @Test
    void anotherProgramFindsNothing() {
        new RunFolder(home, "one").keep("key", COUNTS);
        assertThat(new RunFolder(home, "two").find("key")).isEmpty();
    }

    @Test
    void aDamagedFileIsNoRun() throws IOException {
        RunFolder runs = new RunFolder(home, "one");
        runs.keep("key", COUNTS);
        Path file = files(home).getFirst();
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 1]++;
        Files.write(file, bytes);
        assertThat(runs.find("key")).isEmpty();
        Files.write(file, new byte[3]);
        assertThat(runs.find("key")).isEmpty();
    }

    @Test
    void theOldestMakeRoom() throws IOException {
        RunFolder runs = new RunFolder(home, "one");
        for (int k = 0; k < RunFolder.MOST; k++) {
            runs.keep("key " + k, COUNTS);
            for (Path file : files(home)) {
                Instant earlier = Files.getLastModifiedTime(file).toInstant().minusSeconds(60);
                Files.setLastModifiedTime(file, FileTime.from(earlier));
            }
        }
        assertThat(runs.find("key 0")).as("asked for again, so young again").contains(COUNTS);
        runs.keep("the last", COUNTS);
        assertThat(IntStream.range(0, RunFolder.MOST)
                        .filter(k -> runs.find("key " + k).isEmpty())
                        .boxed())
                .containsExactly(1);
    }

    @Test
    void aFolderThatCannotBeWrittenFailsNothing() throws IOException {
        Path file = Files.writeString(home.resolve("file"), "in the way");
        RunFolder runs = new RunFolder(file.resolve("runs"), "one");
        runs.keep("key", COUNTS);
        assertThat(runs.find("key")).isEmpty();
    }
}
