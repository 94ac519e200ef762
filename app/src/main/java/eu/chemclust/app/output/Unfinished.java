package eu.chemclust.app.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.stream.Stream;

/// What a process has begun on disk and not finished. When it is stopped (Ctrl-C, a plain kill) this is cleared away:
/// folders in which files were being written, and folders that were made for files that never came. A stop waits for
/// files that are being moved, so a folder holds all of a run or nothing of it.
final class Unfinished {
    /// That of this process.
    static final Unfinished PROCESS = new Unfinished();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(PROCESS::clear, "clears unfinished files"));
    }

    private final Deque<Path> made = new ArrayDeque<>();
    private final Deque<Path> written = new ArrayDeque<>();
    private boolean cleared;

    /// Makes a folder and those above it, to be removed if nothing comes into them.
    synchronized void make(Path folder) throws IOException {
        Deque<Path> missing = new ArrayDeque<>();
        for (Path at = folder.toAbsolutePath(); at != null && !Files.exists(at); at = at.getParent()) {
            missing.push(at);
        }
        Files.createDirectories(folder);
        missing.forEach(made::push);
    }

    /// A folder in which files are being written, to be removed with them.
    synchronized void writing(Path folder) {
        written.push(folder);
    }

    /// The files have gone where they belong, or have been removed.
    synchronized void done(Path folder) {
        written.remove(folder);
    }

    /// Something that is done as a whole or not at all.
    interface Step {
        void run() throws IOException;
    }

    /// Runs a step that a stop waits for. After a stop nothing is begun any more.
    synchronized void whole(Step step) throws IOException {
        if (!cleared) {
            step.run();
        }
    }

    /// Removes what is unfinished.
    synchronized void clear() {
        cleared = true;
        written.forEach(Unfinished::delete);
        for (Path folder : made) {
            try {
                Files.deleteIfExists(folder);
            } catch (IOException e) {
                // it holds something, or belongs to somebody else by now
            }
        }
        written.clear();
        made.clear();
    }

    /// Removes a folder and all that is in it.
    static void delete(Path folder) {
        try (Stream<Path> children = Files.walk(folder)) {
            for (Path path : children.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException | UncheckedIOException e) {
            // another thread still writes there: what it leaves is in a folder of its own
        }
    }
}
