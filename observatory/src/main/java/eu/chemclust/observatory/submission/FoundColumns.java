package eu.chemclust.observatory.submission;

import eu.chemclust.observatory.submission.TableMapping.Role;
import eu.chemclust.tables.CellRange;
import eu.chemclust.tables.Finding;
import eu.chemclust.tables.Nearest;
import eu.chemclust.tables.TableFile;
import eu.chemclust.tables.TableRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Where the columns of a mapping stand in a file that may be the next year's: the header may have moved, columns may
/// be new, renamed or gone.
final class FoundColumns {
    private static final int SEARCHED = 80;

    private final Map<String, Integer> byLabel = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<String> changes = new ArrayList<>();
    private List<String> labels = List.of();
    private long lastHeaderRow;

    private FoundColumns() {}

    /// Stops the reading of a file of which the beginning is enough.
    private static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Enough() {
            super(null, null, false, false);
        }
    }

    static FoundColumns of(TableFile file, TableMapping mapping) {
        List<Integer> header = mapping.form().header();
        List<TableRow> start = new ArrayList<>();
        List<CellRange> merged = List.of();
        try {
            merged = file.read(row -> {
                if (start.size() < SEARCHED) {
                    start.add(row);
                } else if (header.size() == 1) {
                    throw new Enough(); // merged cells, told at the end of a sheet, matter to headers of several rows
                    // only
                }
            });
        } catch (Enough e) {
            // the beginning was read
        }
        FoundColumns found = new FoundColumns();
        found.locate(file, mapping, start, merged);
        return found;
    }

    private void locate(TableFile file, TableMapping mapping, List<TableRow> start, List<CellRange> merged) {
        Set<String> wanted = wanted(mapping);
        int best = -1;
        int shift = 0;
        for (int offset : offsets()) {
            List<TableRow> rows = rows(start, mapping.form().header(), offset);
            if (rows.isEmpty()) {
                continue;
            }
            List<String> candidate = ColumnLabels.of(rows, merged);
            Set<String> common = new HashSet<>(candidate);
            common.retainAll(wanted);
            if (common.size() > best) {
                best = common.size();
                shift = offset;
                labels = candidate;
                lastHeaderRow = rows.getLast().line();
            }
        }
        if (shift != 0) {
            changes.add("The header has moved by " + shift + " rows; it now ends in row " + lastHeaderRow + ".");
        }
        for (int i = 0; i < labels.size(); i++) {
            byLabel.put(labels.get(i), i);
        }
        if (file instanceof TableFile.Excel) {
            wanted.forEach(this::placeUnheaded);
        }
        Set<String> unused = new LinkedHashSet<>(labels);
        unused.removeAll(wanted);
        for (String label : wanted) {
            if (!byLabel.containsKey(label)) {
                findings.add(missing(file.name(), label, unused));
            }
        }
        // Only a heading with a year that the mapping does not know is worth a word: other columns were left out
        // before.
        unused.stream()
                .filter(label ->
                        mapping.period() instanceof Role.PerColumn && label.matches("(?s).*(?:19|20)[0-9]{2}.*"))
                .forEach(label -> changes.add("The column \"" + label
                        + "\" is not in the mapping and was left out; add it under values if its figures are meant."));
    }

    /// A column right of the last heading is called by its letter.
    private void placeUnheaded(String label) {
        if (label.matches("column [A-Z]{1,3}") && !byLabel.containsKey(label)) {
            byLabel.put(label, CellRange.columnOf(label.substring("column ".length())));
        }
    }

    private static List<Integer> offsets() {
        List<Integer> offsets = new ArrayList<>(List.of(0));
        for (int i = 1; i < SEARCHED; i++) {
            offsets.add(i);
            offsets.add(-i);
        }
        return offsets;
    }

    private static List<TableRow> rows(List<TableRow> start, List<Integer> header, int offset) {
        List<TableRow> rows = new ArrayList<>();
        for (int line : header) {
            start.stream()
                    .filter(row -> row.line() == line + offset)
                    .findFirst()
                    .ifPresent(rows::add);
        }
        return rows.size() == header.size() ? rows : List.of();
    }

    private static Set<String> wanted(TableMapping mapping) {
        Set<String> wanted = new LinkedHashSet<>();
        mapping.region().column().ifPresent(wanted::add);
        List<Role> roles = new ArrayList<>(List.of(mapping.period(), mapping.indicator(), mapping.unit()));
        roles.addAll(mapping.dimensions().values());
        for (Role role : roles) {
            if (role instanceof Role.Column column) {
                wanted.add(column.label());
            }
        }
        mapping.flag().ifPresent(wanted::add);
        mapping.values().forEach(value -> wanted.add(value.label()));
        return wanted;
    }

    private static Finding missing(String file, String label, Set<String> unused) {
        List<String> near = Nearest.of(label, unused, Math.max(3, label.length() / 3));
        String others = near.isEmpty()
                ? "Columns without a role: " + String.join(", ", unused) + "."
                : "Perhaps it is now called \"" + String.join("\" or \"", near) + "\".";
        return new Finding(
                file, 0, label, "", "the column of the mapping is not in the file.", others + " Correct the mapping.");
    }

    List<Finding> findings() {
        return findings;
    }

    List<String> changes() {
        return changes;
    }

    List<String> labels() {
        return labels;
    }

    long lastHeaderRow() {
        return lastHeaderRow;
    }

    int column(String label) {
        Integer column = byLabel.get(label);
        if (column == null) {
            throw new IllegalArgumentException("no column " + label);
        }
        return column;
    }
}
