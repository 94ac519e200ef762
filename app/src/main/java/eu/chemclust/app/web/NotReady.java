package eu.chemclust.app.web;

/// The exchange is still being opened.
final class NotReady extends RuntimeException {
    private static final long serialVersionUID = 1L;
    /// After so many seconds it is worth asking again.
    static final int SECONDS = 15;

    NotReady() {
        super("again after " + SECONDS + " s");
    }
}
