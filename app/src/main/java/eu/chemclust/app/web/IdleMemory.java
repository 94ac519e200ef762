package eu.chemclust.app.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.web.filter.OncePerRequestFilter;

/// Gives memory back to the machine when nobody has asked for a while: the serial collector returns what a busy hour
/// took only after a full collection, and without requests none would ever come. One collection a quiet spell, at a
/// moment when no reader waits for it.
final class IdleMemory extends OncePerRequestFilter {
    private static final Duration QUIET = Duration.ofSeconds(30);

    private final AtomicLong requests = new AtomicLong();
    private final Thread watch =
            Thread.ofPlatform().daemon().name("idle-memory").unstarted(this::watch);
    private long seen;
    private long given;

    IdleMemory() {
        watch.start();
    }

    private void watch() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.sleep(QUIET);
                look();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /// Collects if nothing came since the last look and something did since the last collection.
    private void look() {
        long now = requests.get();
        if (now == seen && now != given) {
            System.gc();
            given = now;
        }
        seen = now;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        requests.incrementAndGet();
        chain.doFilter(request, response);
    }

    @Override
    public void destroy() {
        watch.interrupt();
    }
}
