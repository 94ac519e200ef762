package eu.chemclust.app.web;

/// A reader who asks for more work than is fair.
final class TooManyRequests extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long seconds;

    /// @param seconds after which it may be asked again
    TooManyRequests(long seconds) {
        super("again after " + seconds + " s");
        this.seconds = seconds;
    }

    long seconds() {
        return seconds;
    }
}
