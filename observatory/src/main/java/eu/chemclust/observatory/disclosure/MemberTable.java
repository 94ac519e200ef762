package eu.chemclust.observatory.disclosure;

import eu.chemclust.observatory.disclosure.ContributorRule.Reason;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;

/// A table of what members contributed, as it may be shown: cells with too few or too unequal contributors withheld,
/// and with them the cells that would give them away.
public final class MemberTable {
    /// What one contributor adds to a cell.
    ///
    /// @param cell        identifier of a cell that is no total of others
    /// @param contributor who; the same name twice in a cell counts once
    /// @param value       how much, not negative
    public record Contribution(String cell, String contributor, double value) {
        public Contribution {
            if (!(value >= 0 && Double.isFinite(value))) {
                throw new IllegalArgumentException("a contribution is a number of 0 or more");
            }
        }
    }

    /// A cell of the table.
    public sealed interface Cell {
        record Shown(double value) implements Cell {}

        record Withheld(Reason reason) implements Cell {}
    }

    private MemberTable() {}

    /// The table, by cell.
    ///
    /// @param margins       which cells are totals of which; contributors of a total are those of its parts
    /// @param contributions in any order; sums run in the order of cells and contributors
    public static Map<String, Cell> of(
            ContributorRule rule, Collection<Margin> margins, Collection<Contribution> contributions) {
        Map<String, Map<String, Double>> byCell = new TreeMap<>();
        margins.forEach(margin -> margin.cells().forEach(cell -> byCell.put(cell, new TreeMap<>())));
        for (Contribution contribution : contributions) {
            for (String cell : totals(contribution.cell, margins)) {
                byCell.computeIfAbsent(cell, c -> new TreeMap<>())
                        .merge(contribution.contributor, contribution.value, Double::sum);
            }
        }
        Map<String, OptionalDouble> values = new HashMap<>();
        Map<String, Reason> withheld = new TreeMap<>();
        byCell.forEach((cell, own) -> {
            values.put(cell, OptionalDouble.of(sum(own.values())));
            rule.judge(new ArrayList<>(own.values())).ifPresent(reason -> withheld.put(cell, reason));
        });
        Suppression.bySize(margins, values)
                .complete(withheld.keySet(), withheld.keySet())
                .forEach(cell -> withheld.put(cell, Reason.COMPLETES_THE_SUPPRESSION));
        Map<String, Cell> table = new TreeMap<>();
        values.forEach((cell, value) -> {
            Reason reason = withheld.get(cell);
            table.put(cell, reason == null ? new Cell.Shown(value.orElse(0)) : new Cell.Withheld(reason));
        });
        return Collections.unmodifiableMap(table);
    }

    /// The cell and every total above it, each once.
    private static Set<String> totals(String cell, Collection<Margin> margins) {
        Set<String> found = new java.util.TreeSet<>(List.of(cell));
        List<String> open = new ArrayList<>(List.of(cell));
        while (!open.isEmpty()) {
            String next = open.removeLast();
            for (Margin margin : margins) {
                if (margin.parts().contains(next) && found.add(margin.total())) {
                    open.add(margin.total());
                }
            }
        }
        return found;
    }

    private static double sum(Collection<Double> values) {
        double total = 0;
        for (double value : values) {
            total += value;
        }
        return total;
    }
}
