package eu.chemclust.observatory.source.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/// Closes a stream on which nothing arrives any more, so that a silent server does not hold the program for ever.
final class IdleGuard implements AutoCloseable {
    private final Thread thread;
    private volatile long last = System.nanoTime();

    private IdleGuard(InputStream stream, Duration idle) {
        this.thread = Thread.ofVirtual().unstarted(() -> guard(stream, idle));
    }

    static IdleGuard watch(InputStream stream, Duration idle) {
        IdleGuard guard = new IdleGuard(stream, idle);
        guard.thread.start();
        return guard;
    }

    /// Something arrived.
    void alive() {
        last = System.nanoTime();
    }

    private void guard(InputStream stream, Duration idle) {
        try {
            while (System.nanoTime() - last < idle.toNanos()) {
                Thread.sleep(Math.max(10, idle.toMillis() / 4));
            }
            stream.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the download is over
        } catch (IOException e) {
            // the reader of the stream meets the same and tells it
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
