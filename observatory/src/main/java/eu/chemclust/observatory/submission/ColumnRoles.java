package eu.chemclust.observatory.submission;

import eu.chemclust.observatory.submission.TableMapping.Role;
import eu.chemclust.tables.BadInputException;
import eu.chemclust.tables.Finding;
import eu.chemclust.tables.TableRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/// Hands out the roles of a table's columns, the surest first: a column that has one is no longer free for another.
final class ColumnRoles {
    private static final String PERIOD = "year|jahr|time|zeit|period|rok|ann\u00e9e|a\u00f1o|anno|jaar|datum|date";

    private final SeenTable table;
    private final ProposalNotes notes;
    private final Set<ColumnProfile> free;

    ColumnRoles(SeenTable table, ProposalNotes notes) {
        this.table = table;
        this.notes = notes;
        this.free = new LinkedHashSet<>(table.columns());
        free.removeIf(column -> column.filled == 0);
    }

    /// The first free column that passes a test, which is free no longer.
    Optional<ColumnProfile> take(Predicate<ColumnProfile> test) {
        Optional<ColumnProfile> taken = free.stream().filter(test).findFirst();
        taken.ifPresent(free::remove);
        return taken;
    }

    /// The column that holds regions.
    ///
    /// @throws BadInputException if none does
    ColumnProfile region() {
        ColumnProfile region = table.columns().stream()
                .max(Comparator.comparingDouble(ColumnProfile::regionScore))
                .filter(column -> column.regionScore() >= 0.3)
                .orElseThrow(() -> new BadInputException(Finding.ofFile(
                        table.name(),
                        "no column holds NUTS codes or names of regions.",
                        "Add a column of NUTS codes.")));
        free.remove(region);
        return region;
    }

    /// The column of years or other periods, if there is one.
    Optional<ColumnProfile> period() {
        Optional<ColumnProfile> period = free.stream()
                .filter(c -> PeriodText.find(c.label).isEmpty())
                .filter(c -> c.headed(PERIOD)
                        ? c.share(c.periods) >= 0.5
                        : c.share(c.periods) >= 0.9 && c.distinct.size() <= 60)
                .findFirst();
        period.ifPresent(free::remove);
        period.ifPresent(c -> notes.sure("period", "years such as " + c.first() + " in " + c.periods + " cells"));
        return period;
    }

    /// The columns of figures.
    ///
    /// @throws BadInputException if there is none
    List<ColumnProfile> values() {
        List<ColumnProfile> values =
                free.stream().filter(ColumnProfile::isNumeric).toList();
        // A share or a count beside years is a figure too, but a running number or a level is none.
        List<ColumnProfile> kept = new ArrayList<>(values);
        kept.removeIf(
                c -> values.size() > 1 && c.headed("^(?:nr\\.?|no\\.?|lfd\\.? ?nr\\.?|id|level|ebene|lp\\.?|code)$"));
        if (kept.isEmpty()) {
            throw new BadInputException(UnclosedQuote.find(
                            table.name(), table.found().preview())
                    .orElseGet(() -> Finding.ofFile(
                            table.name(),
                            "no column holds figures; its columns are "
                                    + String.join(
                                            ", ",
                                            table.columns().stream()
                                                    .map(c -> c.label)
                                                    .limit(12)
                                                    .toList())
                                    + ".",
                            "Check that the sheet or file is the right one.")));
        }
        kept.forEach(free::remove);
        return kept;
    }

    /// Finds the column that tells rows of one region and period apart, where rows repeat.
    void separateRows(
            Optional<ColumnProfile> region,
            Optional<ColumnProfile> period,
            Optional<ColumnProfile> indicator,
            Map<String, Role> dimensions) {
        List<Integer> key = new ArrayList<>();
        region.ifPresent(c -> key.add(c.column));
        period.ifPresent(c -> key.add(c.column));
        indicator.ifPresent(c -> key.add(c.column));
        for (ColumnProfile column : table.columns()) {
            if (dimensions.values().stream()
                    .anyMatch(r -> r instanceof Role.Column c && c.label().equals(column.label))) {
                key.add(column.column);
            }
        }
        int distinct = distinct(key);
        while (distinct < table.data().size()) {
            ColumnProfile best = null;
            int most = distinct;
            for (ColumnProfile column : free) {
                List<Integer> longer = new ArrayList<>(key);
                longer.add(column.column);
                int count = distinct(longer);
                if (count > most + distinct / 10) {
                    most = count;
                    best = column;
                }
            }
            if (best == null) {
                return;
            }
            String dimension = ColumnLabels.code(best.label);
            Map<String, String> texts = new TreeMap<>();
            best.distinct.keySet().forEach(t -> texts.put(t, t.matches("[A-Za-z0-9._-]+") ? t : ColumnLabels.code(t)));
            dimensions.put(dimension, new Role.Column(best.label, texts));
            notes.unsure("dimensions", "\"" + best.label + "\" tells rows of one region and period apart");
            free.remove(best);
            key.add(best.column);
            distinct = most;
        }
    }

    private int distinct(List<Integer> key) {
        Set<List<String>> seen = new LinkedHashSet<>();
        for (TableRow row : table.data()) {
            seen.add(key.stream().map(column -> row.cell(column).shown()).toList());
        }
        return seen.size();
    }

    /// Says which columns are left without a role.
    void noteIgnored() {
        if (!free.isEmpty()) {
            notes.sure(
                    "ignored",
                    "columns without a role: "
                            + String.join(", ", free.stream().map(c -> c.label).toList()));
        }
    }
}
