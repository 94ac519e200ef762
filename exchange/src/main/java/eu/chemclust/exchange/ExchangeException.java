package eu.chemclust.exchange;

/// The catalogue cannot do what it was asked for, with a sentence that says what to do.
public final class ExchangeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// What went wrong.
    public enum Code {
        /// Something asked for is not there.
        NOT_FOUND,
        /// A folder or file cannot be read or written.
        STORAGE
    }

    private final Code code;

    private ExchangeException(Code code, String sentence, Throwable cause) {
        super(sentence, cause);
        this.code = code;
    }

    private ExchangeException(Code code, String sentence) {
        super(sentence);
        this.code = code;
    }

    /// Something asked for is not there.
    public static ExchangeException notFound(String sentence) {
        return new ExchangeException(Code.NOT_FOUND, sentence);
    }

    /// A folder or file cannot be read or written.
    public static ExchangeException storage(String sentence, Throwable cause) {
        return new ExchangeException(Code.STORAGE, sentence, cause);
    }

    /// What went wrong.
    public Code code() {
        return code;
    }
}
