package eu.chemclust.app.output;

/// Files that cannot be written, with a sentence that says what to do.
public final class OutputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OutputException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
