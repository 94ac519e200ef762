package eu.chemclust.app.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is cleared away when a process is stopped, and what is not.
final class UnfinishedTest {
    @TempDir
    private Path folder;

    private final Unfinished unfinished = new Unfinished();

    @Test
    void a01_foldersThatStayedEmptyAreRemovedWithThoseAboveThem() throws IOException {
        unfinished.make(folder.resolve("results/run"));
        unfinished.clear();
        assertThat(folder.resolve("results")).doesNotExist();
        assertThat(folder).isDirectory();
    }

    @Test
    void a02_foldersThatHoldSomethingStay() throws IOException {
        unfinished.make(folder.resolve("results/run"));
        Files.writeString(folder.resolve("results/run/mine.txt"), "kept");
        unfinished.clear();
        assertThat(folder.resolve("results/run/mine.txt")).hasContent("kept");
    }

    @Test
    void a03_foldersThatWereThereBeforeStay() throws IOException {
        Path there = Files.createDirectories(folder.resolve("there"));
        unfinished.make(there);
        unfinished.clear();
        assertThat(there).isDirectory();
    }

    @Test
    void a04_filesBeingWrittenAreRemovedAndWrittenOnesAreNot() throws IOException {
        Path done = Files.createDirectories(folder.resolve("done"));
        Path half = Files.createDirectories(folder.resolve("half/deep"));
        Files.writeString(half.resolve("a.csv"), "1,");
        unfinished.writing(done);
        unfinished.writing(folder.resolve("half"));
        unfinished.done(done);
        unfinished.clear();
        assertThat(done).isDirectory();
        assertThat(folder.resolve("half")).doesNotExist();
    }

    @Test
    void a05_nothingIsBegunAfterAStop() throws IOException {
        Path file = folder.resolve("late.txt");
        unfinished.whole(() -> Files.writeString(folder.resolve("early.txt"), "moved"));
        unfinished.clear();
        unfinished.whole(() -> Files.writeString(file, "moved"));
        assertThat(folder.resolve("early.txt")).exists();
        assertThat(file).doesNotExist();
    }
}
