package eu.chemclust.figures;

/// What is wrong with the input of a figure, by code, with a sentence that says what to do.
public final class FigureException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// Kind of fault.
    public enum Code {
        /// A boundary file is not GeoJSON of the expected form.
        BAD_BOUNDARIES,
        /// A region has no boundary in the files given.
        UNKNOWN_REGION,
        /// A number or text of the input contradicts itself.
        BAD_INPUT
    }

    private final Code code;

    FigureException(Code code, String sentence) {
        super(sentence);
        this.code = code;
    }

    FigureException(Code code, String sentence, Throwable cause) {
        super(sentence, cause);
        this.code = code;
    }

    /// Kind of fault, for exit statuses and tests.
    public Code code() {
        return code;
    }

    static FigureException badInput(String sentence) {
        return new FigureException(Code.BAD_INPUT, sentence);
    }
}
