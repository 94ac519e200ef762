package eu.chemclust.observatory.disclosure;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/// Completes a suppression: finds further cells to withhold, so that no withheld cell follows from what is shown.
///
/// Greedy: as long as a cell is determined, the cell of least loss in a margin of it is withheld too. Then each
/// addition is tried without, the most costly first. The result is safe and can be well above the least.
public final class Suppression {
    private final List<Margin> margins;
    private final Map<String, OptionalDouble> values;
    private final ToDoubleFunction<String> loss;

    /// A suppression in a table.
    ///
    /// @param margins sums that hold in it
    /// @param values  value of every cell that could be shown
    /// @param loss    what it costs the reader to withhold a cell, not negative
    public Suppression(Collection<Margin> margins, Map<String, OptionalDouble> values, ToDoubleFunction<String> loss) {
        this.margins = List.copyOf(margins);
        this.values = Map.copyOf(values);
        this.loss = loss;
    }

    /// A suppression that withholds small figures first.
    public static Suppression bySize(Collection<Margin> margins, Map<String, OptionalDouble> values) {
        return new Suppression(
                margins,
                values,
                cell -> Math.abs(
                        values.getOrDefault(cell, OptionalDouble.empty()).orElse(0)));
    }

    /// What has to be withheld beside the cells given.
    ///
    /// @param withheld    all cells that are not shown
    /// @param toProtect   those among them that nobody may compute; a cell that is added is protected too
    /// @return the further cells, in the order of their names
    public Set<String> complete(Set<String> withheld, Set<String> toProtect) {
        Set<String> hidden = new TreeSet<>(withheld);
        Set<String> secret = new TreeSet<>(toProtect);
        Set<String> added = new TreeSet<>();
        Set<String> exposed = exposed(hidden, secret);
        while (!exposed.isEmpty()) {
            String next = cheapest(exposed, hidden);
            added.add(next);
            hidden.add(next);
            secret.add(next);
            exposed = exposed(hidden, secret);
        }
        return prune(added, hidden, secret);
    }

    private Set<String> exposed(Set<String> hidden, Set<String> secret) {
        Derivability check = new Derivability(margins, cell -> values.getOrDefault(cell, OptionalDouble.empty()));
        Set<String> exposed = new TreeSet<>(check.determined(hidden));
        exposed.retainAll(secret);
        return exposed;
    }

    /// The shown cell of least loss in the margins of the exposed ones. A cell of value zero protects nothing where
    /// figures cannot be negative, so it comes last.
    private String cheapest(Set<String> exposed, Set<String> hidden) {
        Comparator<String> order = Comparator.<String>comparingInt(cell ->
                        values.getOrDefault(cell, OptionalDouble.empty()).orElse(1) == 0 ? 1 : 0)
                .thenComparingDouble(loss)
                .thenComparing(Comparator.naturalOrder());
        Set<String> reached = new TreeSet<>(exposed);
        while (true) {
            Set<String> neighbours = new TreeSet<>();
            for (Margin margin : margins) {
                if (margin.cells().stream().anyMatch(reached::contains)) {
                    neighbours.addAll(margin.cells());
                }
            }
            List<String> candidates = neighbours.stream()
                    .filter(cell -> !hidden.contains(cell))
                    .sorted(order)
                    .toList();
            if (!candidates.isEmpty()) {
                return candidates.getFirst();
            }
            if (!reached.addAll(neighbours)) {
                throw new IllegalArgumentException(
                        "these cells follow from the margins alone, whatever is withheld: " + exposed);
            }
        }
    }

    private Set<String> prune(Set<String> added, Set<String> hidden, Set<String> secret) {
        Set<String> kept = new TreeSet<>(added);
        Set<String> remaining = new TreeSet<>(hidden);
        Set<String> guarded = new TreeSet<>(secret);
        List<String> costly = added.stream()
                .sorted(Comparator.comparingDouble(loss).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
        for (String cell : costly) {
            remaining.remove(cell);
            guarded.remove(cell);
            if (exposed(remaining, guarded).isEmpty()) {
                kept.remove(cell);
            } else {
                remaining.add(cell);
                guarded.add(cell);
            }
        }
        return kept;
    }
}
