package eu.chemclust.tables;

import java.util.List;
import java.util.stream.Collectors;

/// What somebody gave us breaks rules; the findings say which and what to do.
public final class BadInputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    /// Input that breaks rules. The message holds every finding, one a line.
    ///
    /// @throws IllegalArgumentException if there is no finding
    public BadInputException(List<Finding> findings) {
        super(findings.stream().map(Finding::sentence).collect(Collectors.joining(System.lineSeparator())));
        if (findings.isEmpty()) {
            throw new IllegalArgumentException("bad input needs at least one finding");
        }
        this.findings = List.copyOf(findings);
    }

    /// Input with one thing wrong.
    public BadInputException(Finding finding) {
        this(List.of(finding));
    }

    /// All that is wrong, in the order of the input.
    public List<Finding> findings() {
        return findings;
    }
}
