package eu.chemclust.observatory.submission;

import eu.chemclust.tables.TableRow;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Cells and rows of a table that hold no figure of a region: marks of missing values, totals.
final class PassedOver {
    private static final Pattern TOTAL = Pattern.compile(
            "(?iu)(?:.*\\b)?(?:total|totaal|totale|insgesamt|summe|gesamt|razem|og\u00f3\u0142em|celkem|sum|\u03a3|ensemble|suma)"
                    + "(?:\\b.*)?");

    private final SeenTable table;
    private final ProposalNotes notes;

    PassedOver(SeenTable table, ProposalNotes notes) {
        this.table = table;
        this.notes = notes;
    }

    Map<String, String> missing(List<ColumnProfile> values) {
        Map<String, String> marks = new TreeMap<>();
        marks.put("", "");
        for (ColumnProfile column : values) {
            column.distinct.forEach((text, count) -> {
                if (MissingMarks.isKnown(text)) {
                    marks.put(text, MissingMarks.flag(text));
                    String note = MissingMarks.note(text);
                    if (!note.isEmpty()) {
                        notes.note("missing " + text, MissingMarks.flag(text).equals("c"), note);
                    }
                }
            });
        }
        return marks;
    }

    List<String> skip(Optional<ColumnProfile> region, List<ColumnProfile> values) {
        Set<String> skip = new LinkedHashSet<>();
        List<String> unknown = new ArrayList<>();
        for (TableRow row : region.isEmpty() ? List.<TableRow>of() : table.data()) {
            String text =
                    ColumnLabels.clean(row.cell(region.orElseThrow().column).shown());
            boolean figures = values.stream().anyMatch(v -> !row.cell(v.column).isBlank());
            if (!figures || table.regions().find(text).isPresent()) {
                continue;
            }
            boolean total = TOTAL.matcher(text).matches()
                    || (text.isEmpty()
                            && row.cells().stream()
                                    .anyMatch(c -> TOTAL.matcher(ColumnLabels.clean(c.shown()))
                                            .matches()));
            if (total) {
                skip.add(text);
            } else if (unknown.size() < 5) {
                unknown.add("row " + row.line() + " \"" + text + "\"");
            }
        }
        if (!skip.isEmpty()) {
            notes.sure("skip", "totals, which no region has");
        }
        if (!unknown.isEmpty()) {
            notes.unsure("regions not known", String.join(", ", unknown) + "; these rows will be findings");
        }
        return List.copyOf(skip);
    }
}
