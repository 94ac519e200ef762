package eu.chemclust.app.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;

/// Holds back a reader who asks for more work than is fair. Only work counts: an answer that is kept costs nothing.
/// A reader is known by the address that the connection comes from, for some minutes, in memory only.
final class Turnstile {
    /// Drawing a figure or rendering a page that is not kept.
    static final int FIGURE = 1;

    /// Drawing a picture of points, or looking through everything.
    static final int PICTURE = 4;

    /// Replicating the index under other assumptions.
    static final int REPLICATION = 50;

    /// So much work at once: a reader's browser with a dozen pages, or every region's page by one visitor.
    private static final long BURST = 3000;
    private static final long A_SECOND = 50;
    private static final int MOST_READERS = 10_000;

    private final Cache<String, Bucket> readers = Caffeine.newBuilder()
            .maximumSize(MOST_READERS)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    private final long burst;
    private final long perSecond;

    Turnstile() {
        this(BURST, A_SECOND);
    }

    Turnstile(long burst, long perSecond) {
        this.burst = burst;
        this.perSecond = perSecond;
    }

    /// Lets a reader do some work, or refuses.
    ///
    /// @throws TooManyRequests with the time to wait
    void enter(HttpServletRequest request, int work) {
        var probe = readers.get(request.getRemoteAddr(), ignored -> bucket()).tryConsumeAndReturnRemaining(work);
        if (!probe.isConsumed()) {
            throw new TooManyRequests(Math.ceilDiv(probe.getNanosToWaitForRefill(), 1_000_000_000L));
        }
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(burst)
                        .refillGreedy(perSecond, Duration.ofSeconds(1))
                        .build())
                .build();
    }
}
