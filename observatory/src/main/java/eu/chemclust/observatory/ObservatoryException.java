package eu.chemclust.observatory;

import java.util.List;
import java.util.stream.Collectors;

/// The one unchecked exception of this module: a code for programs and a sentence for people, with the
/// findings that led to it.
public final class ObservatoryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// What kind of failure it is; the command line maps it to an exit status.
    public enum Code {
        /// Input data breaks a rule; the findings say which.
        BAD_INPUT,
        /// A file or folder that is needed is not there.
        NOT_FOUND,
        /// The warehouse cannot be read or written: permissions, space, a lock held by another process.
        STORAGE
    }

    private final Code code;
    private final transient List<Finding> findings;

    private ObservatoryException(Code code, String sentence, List<Finding> findings, Throwable cause) {
        super(sentence, cause);
        this.code = code;
        this.findings = List.copyOf(findings);
    }

    private ObservatoryException(Code code, String sentence, List<Finding> findings) {
        super(sentence);
        this.code = code;
        this.findings = List.copyOf(findings);
    }

    /// Input that breaks rules. The message holds every finding, one a line.
    ///
    /// @throws IllegalArgumentException if there is no finding
    public static ObservatoryException badInput(List<Finding> findings) {
        if (findings.isEmpty()) {
            throw new IllegalArgumentException("bad input needs at least one finding");
        }
        String text = findings.stream().map(Finding::sentence).collect(Collectors.joining(System.lineSeparator()));
        return new ObservatoryException(Code.BAD_INPUT, text, findings);
    }

    /// Something that is needed does not exist.
    public static ObservatoryException notFound(String sentence) {
        return new ObservatoryException(Code.NOT_FOUND, sentence, List.of());
    }

    /// The store cannot do what was asked.
    public static ObservatoryException storage(String sentence, Throwable cause) {
        return new ObservatoryException(Code.STORAGE, sentence, List.of(), cause);
    }

    public Code code() {
        return code;
    }

    public List<Finding> findings() {
        return findings;
    }
}
