package eu.chemclust.designs;

import eu.chemclust.tables.BadInputException;
import eu.chemclust.tables.Finding;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Collects what is wrong (findings) and what is worth knowing (notes) while files are read, so that a user is told of
/// everything at once.
final class Notes {
    /// More findings than this are counted, not listed.
    static final int LISTED = 100;

    private final Set<Finding> findings = new LinkedHashSet<>();
    private final List<String> notes = new ArrayList<>();
    private final Set<Path> files = new LinkedHashSet<>();

    void finding(Finding finding) {
        findings.add(finding);
    }

    void finding(String file, long row, String column, String value, String rule, String remedy) {
        findings.add(new Finding(file, row, column, value, rule, remedy));
    }

    void findings(BadInputException failure) {
        findings.addAll(failure.findings());
    }

    /// A file that the design names and that was read.
    void file(Path file) {
        files.add(file);
    }

    List<Path> files() {
        return List.copyOf(files);
    }

    void note(String sentence) {
        notes.add(sentence);
    }

    List<String> notes() {
        return List.copyOf(notes);
    }

    boolean clean() {
        return findings.isEmpty();
    }

    int count() {
        return findings.size();
    }

    void failOnFindings() {
        if (findings.isEmpty()) {
            return;
        }
        List<Finding> listed = new ArrayList<>(findings.stream().limit(LISTED).toList());
        if (findings.size() > LISTED) {
            listed.add(Finding.ofFile(
                    listed.getLast().file(),
                    "there are " + (findings.size() - LISTED) + " more findings.",
                    "Mend the ones above first."));
        }
        throw new BadInputException(listed);
    }
}
