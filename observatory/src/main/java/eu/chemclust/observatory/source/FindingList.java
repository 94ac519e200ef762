package eu.chemclust.observatory.source;

import eu.chemclust.tables.BadInputException;
import eu.chemclust.tables.CsvTable;
import eu.chemclust.tables.Finding;
import java.util.ArrayList;
import java.util.List;

/// Collects what is wrong with one file, up to the number a person can read; the rest is counted.
final class FindingList {
    private final String file;
    private final List<Finding> findings = new ArrayList<>();
    private long unlisted;

    FindingList(String file) {
        this.file = file;
    }

    String file() {
        return file;
    }

    void add(long row, String column, String value, String rule, String remedy) {
        String shown = value.length() > 60 ? value.substring(0, 60) + "..." : value;
        Finding finding = new Finding(file, row, column, shown, rule, remedy);
        if (findings.contains(finding)) {
            return;
        }
        if (findings.size() < CsvTable.LISTED) {
            findings.add(finding);
        } else {
            unlisted++;
        }
    }

    void addOfFile(String rule, String remedy) {
        add(0, "", "", rule, remedy);
    }

    /// Fails if anything was found.
    ///
    /// @throws BadInputException with all findings
    void fail() {
        if (unlisted > 0) {
            findings.add(Finding.ofFile(
                    file, "there are " + unlisted + " more findings of this kind.", "Mend the ones above first."));
            unlisted = 0;
        }
        if (!findings.isEmpty()) {
            throw new BadInputException(findings);
        }
    }
}
