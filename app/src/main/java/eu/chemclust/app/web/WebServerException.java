package eu.chemclust.app.web;

/// Why the server cannot start, with a sentence that says what to do.
public final class WebServerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// Kind of failure.
    public enum Code {
        /// Another program listens on the port.
        PORT_IN_USE,
        /// The address or port cannot be listened on, or the server failed in another way.
        CANNOT_START
    }

    private final Code code;

    WebServerException(Code code, String sentence, Throwable cause) {
        super(sentence, cause);
        this.code = code;
    }

    public Code code() {
        return code;
    }
}
