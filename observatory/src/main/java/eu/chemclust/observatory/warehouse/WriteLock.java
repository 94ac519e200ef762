package eu.chemclust.observatory.warehouse;

import eu.chemclust.observatory.ObservatoryException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/// The lock that one writer of a warehouse holds. The operating system frees it when the process ends, however
/// it ends. A second writer waits.
final class WriteLock implements AutoCloseable {
    static final String FILE = "write.lock";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long PAUSE_MILLIS = 50;

    private final FileChannel channel;

    private WriteLock(FileChannel channel) {
        this.channel = channel;
    }

    static WriteLock take(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        long attempts = PATIENCE.toMillis() / PAUSE_MILLIS;
        for (long i = 0; i < attempts; i++) {
            FileLock lock = tryLock(channel);
            if (lock != null) {
                return new WriteLock(channel);
            }
            pause(folder);
        }
        channel.close();
        throw busy(folder);
    }

    @org.jspecify.annotations.Nullable
    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // another thread of this process writes
        }
    }

    private static void pause(Path folder) {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy(folder);
        }
    }

    private static ObservatoryException busy(Path folder) {
        return ObservatoryException.storage(
                "Another process is writing to the warehouse " + folder
                        + ". Wait until it has finished, then try again.",
                new IOException("locked"));
    }

    /// Guards against writing without the lock.
    void requireHeld() {
        if (!channel.isOpen()) {
            throw new IllegalStateException("the lock has been given back");
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
