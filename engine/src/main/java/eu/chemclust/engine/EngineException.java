package eu.chemclust.engine;

/// A design, table or plan that cannot be computed. The message says what is wrong and what to do about it.
///
/// Missing or odd *values* never raise it: they are part of the result. It is raised for designs that contradict
/// themselves or the table they are applied to.
public final class EngineException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// What kind of mistake it was.
    public enum Code {
        /// The framework is not a proper tree.
        FRAMEWORK,
        /// The table is not rectangular, repeats a row or a column, or holds an infinite number.
        TABLE,
        /// The design asks for something that the framework or the table does not have.
        DESIGN,
        /// The plan of a robustness run does not fit the design.
        PLAN,
        /// A step had no solution: a linear programme without a feasible point, an eigenvalue search that stopped.
        NUMERICS,
        /// The calling thread was interrupted.
        CANCELLED
    }

    private final Code code;

    /// An exception of this kind with this sentence.
    public EngineException(Code code, String message) {
        super(message);
        this.code = code;
    }

    /// The same, keeping the exception that a numerical library raised.
    public EngineException(Code code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    /// The kind of mistake.
    public Code code() {
        return code;
    }
}
