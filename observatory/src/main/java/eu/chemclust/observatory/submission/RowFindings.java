package eu.chemclust.observatory.submission;

import eu.chemclust.tables.Finding;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What is wrong in a table, row by row. All bad rows are known; words are kept for a number of them that a person can
/// still work through.
public final class RowFindings {
    private static final int WORDED = 100_000;

    private final List<Finding> findings = new ArrayList<>();
    private final BitSet badLines = new BitSet();
    private final Map<Long, StringBuilder> reasons = new HashMap<>();
    private long count;

    void add(Finding finding) {
        count++;
        if (finding.row() > 0 && finding.row() < Integer.MAX_VALUE) {
            badLines.set((int) finding.row());
        }
        if (findings.size() < WORDED) {
            findings.add(finding);
            StringBuilder reason = reasons.computeIfAbsent(finding.row(), row -> new StringBuilder());
            String column = finding.column().isEmpty() ? "" : finding.column() + " \"" + finding.value() + "\": ";
            reason.append(reason.isEmpty() ? "" : " | ")
                    .append(column)
                    .append(finding.rule())
                    .append(' ')
                    .append(finding.remedy());
        }
    }

    /// The findings, up to a hundred thousand.
    public List<Finding> list() {
        return List.copyOf(findings);
    }

    /// How many there are.
    public long count() {
        return count;
    }

    /// How many rows are bad.
    public int badRows() {
        return badLines.cardinality();
    }

    boolean isBad(long line) {
        return line < Integer.MAX_VALUE && badLines.get((int) line);
    }

    String reason(long line) {
        StringBuilder reason = reasons.get(line);
        return reason == null ? "one of more findings than are worded" : reason.toString();
    }
}
