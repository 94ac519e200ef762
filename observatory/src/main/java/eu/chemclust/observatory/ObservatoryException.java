package eu.chemclust.observatory;

/// The one unchecked exception of this module beside that for bad input: a code for programs and a sentence for
/// people.
public final class ObservatoryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// What kind of failure it is; the command line maps it to an exit status.
    public enum Code {
        /// A file or folder that is needed is not there.
        NOT_FOUND,
        /// The warehouse cannot be read or written: permissions, space, a lock held by another process.
        STORAGE,
        /// A source on the network cannot be reached or refuses.
        SOURCE
    }

    private final Code code;

    private ObservatoryException(Code code, String sentence) {
        super(sentence);
        this.code = code;
    }

    private ObservatoryException(Code code, String sentence, Throwable cause) {
        super(sentence, cause);
        this.code = code;
    }

    /// Something that is needed does not exist.
    public static ObservatoryException notFound(String sentence) {
        return new ObservatoryException(Code.NOT_FOUND, sentence);
    }

    /// The store will not do what was asked.
    public static ObservatoryException storage(String sentence) {
        return new ObservatoryException(Code.STORAGE, sentence);
    }

    /// The store cannot do what was asked.
    public static ObservatoryException storage(String sentence, Throwable cause) {
        return new ObservatoryException(Code.STORAGE, sentence, cause);
    }

    /// A source on the network does not give what was asked for.
    public static ObservatoryException source(String sentence) {
        return new ObservatoryException(Code.SOURCE, sentence);
    }

    public Code code() {
        return code;
    }
}
