package eu.chemclust.observatory.source.fetch;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// How long to wait before asking again: twice as long every time, or what the server says.
///
/// @param attempts how often to ask in all
/// @param first    the first wait
/// @param longest  no wait is longer
/// @param sleeper  waits
public record Backoff(int attempts, Duration first, Duration longest, Sleeper sleeper) {
    /// Six attempts, 2 to 60 seconds apart.
    public static final Backoff POLITE =
            new Backoff(6, Duration.ofSeconds(2), Duration.ofSeconds(60), duration -> Thread.sleep(duration));

    /// Waits; tests only note for how long.
    @FunctionalInterface
    public interface Sleeper {
        void sleep(Duration duration) throws InterruptedException;
    }

    void pause(int attempt, Optional<String> retryAfter) throws InterruptedException {
        Duration doubled = first.multipliedBy(1L << Math.min(attempt, 20));
        Duration asked = retryAfter.flatMap(Backoff::duration).orElse(doubled);
        sleeper.sleep(asked.compareTo(longest) > 0 ? longest : asked);
    }

    /// `120`, or a date.
    private static Optional<Duration> duration(String text) {
        if (text.matches("[0-9]{1,6}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
        }
        try {
            Instant then = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            Duration left = Duration.between(Instant.now(), then);
            return Optional.of(left.isNegative() ? Duration.ZERO : left);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
