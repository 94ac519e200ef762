package eu.chemclust.observatory.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What follows from what, and what else has to be withheld.
class SuppressionTest {
    private static final Margin COUNTRY = new Margin("country", "T", List.of("A", "B", "C"));

    @Test
    void a01_singleWithheldPartFollowsFromTheTotal() {
        assertThat(determined(List.of(COUNTRY), Map.of(), "B")).containsExactly("B");
        assertThat(determined(List.of(COUNTRY), Map.of(), "T")).containsExactly("T");
    }

    @Test
    void a02_twoWithheldPartsHideEachOther() {
        assertThat(determined(List.of(COUNTRY), Map.of("T", 10.0, "C", 2.0), "A", "B"))
                .isEmpty();
    }

    @Test
    void a03_zeroRemainderGivesAllAway() {
        assertThat(determined(List.of(COUNTRY), Map.of("T", 2.0, "C", 2.0), "A", "B"))
                .as("figures are not negative, so both are zero")
                .containsExactly("A", "B");
    }

    @Test
    void a04_twoSumsTogetherGiveAwayWhatNeitherDoes() {
        // A rectangle: A and B by row, A and C by column, and both B and C in another sum with a known rest.
        List<Margin> margins = List.of(
                new Margin("row", "R", List.of("A", "B")),
                new Margin("column", "K", List.of("A", "C")),
                new Margin("other", "O", List.of("B", "C")));
        assertThat(determined(margins, Map.of("R", 5.0, "K", 6.0, "O", 7.0), "A", "B", "C"))
                .containsExactly("A", "B", "C");
    }

    @Test
    void a05_rectangleOfFourIsSafe() {
        assertThat(determined(twoByThree(), Map.of(), "a1", "a2", "b1", "b2")).isEmpty();
    }

    @Test
    void b01_completionTakesTheCheapestPartner() {
        Map<String, OptionalDouble> values = values(Map.of("T", 100.0, "A", 60.0, "B", 10.0, "C", 30.0));
        Set<String> added = Suppression.bySize(List.of(COUNTRY), values).complete(Set.of("A"), Set.of("A"));
        assertThat(added).containsExactly("B");
    }

    @Test
    void b02_completionOfATableClosesARectangle() {
        Map<String, OptionalDouble> values = table(2, 3, new Random(1));
        Set<String> added = Suppression.bySize(twoByThree(), values).complete(Set.of("a1"), Set.of("a1"));
        Set<String> withheld = new TreeSet<>(added);
        withheld.add("a1");
        assertThat(withheld).as("no fewer protect one cell of a table").hasSizeGreaterThanOrEqualTo(3);
        assertThat(new Derivability(twoByThree(), cell -> values.getOrDefault(cell, OptionalDouble.empty()))
                        .determined(withheld))
                .isEmpty();
    }

    @Test
    void c01_noCompletedTableGivesACellAway() {
        Random random = new Random(20261122);
        for (int round = 0; round < 200; round++) {
            int rows = 2 + random.nextInt(3);
            int columns = 2 + random.nextInt(4);
            List<Margin> margins = margins(rows, columns);
            Map<String, OptionalDouble> values = table(rows, columns, random);
            Set<String> primary = new TreeSet<>();
            values.keySet().stream()
                    .sorted()
                    .filter(cell -> random.nextInt(5) == 0)
                    .forEach(primary::add);
            Set<String> hidden = new TreeSet<>(primary);
            hidden.addAll(Suppression.bySize(margins, values).complete(primary, primary));
            assertThat(new Derivability(margins, cell -> values.getOrDefault(cell, OptionalDouble.empty()))
                            .determined(hidden))
                    .as("round %d: %s", round, primary)
                    .isEmpty();
            assertTwoTablesFit(margins, hidden, round);
        }
    }

    /// An independent check: for every hidden cell there is another table with the same shown cells and margins.
    private static void assertTwoTablesFit(List<Margin> margins, Set<String> hidden, int round) {
        List<String> cells = List.copyOf(hidden);
        for (int free = 0; free < cells.size(); free++) {
            assertThat(canMove(margins, cells, free))
                    .as("round %d: %s moves", round, cells.get(free))
                    .isTrue();
        }
    }

    /// Whether the equations of the hidden cells, with one cell set to 1 and the margins to 0, have a solution:
    /// elimination in doubles, column of the free cell last.
    private static boolean canMove(List<Margin> margins, List<String> cells, int free) {
        int n = cells.size();
        List<double[]> rows = new ArrayList<>();
        for (Margin margin : margins) {
            double[] row = new double[n];
            for (int i = 0; i < n; i++) {
                row[i] =
                        cells.get(i).equals(margin.total()) ? 1 : margin.parts().contains(cells.get(i)) ? -1 : 0;
            }
            double last = row[n - 1];
            row[n - 1] = row[free];
            row[free] = last;
            rows.add(row);
        }
        int rank = 0;
        for (int column = 0; column < n - 1; column++) {
            int pivot = rank;
            while (pivot < rows.size() && Math.abs(rows.get(pivot)[column]) < 1e-9) {
                pivot++;
            }
            if (pivot == rows.size()) {
                continue;
            }
            java.util.Collections.swap(rows, rank, pivot);
            for (int other = rank + 1; other < rows.size(); other++) {
                double factor = rows.get(other)[column] / rows.get(rank)[column];
                for (int i = column; i < n; i++) {
                    rows.get(other)[i] -= factor * rows.get(rank)[i];
                }
            }
            rank++;
        }
        return rows.subList(rank, rows.size()).stream().allMatch(row -> Math.abs(row[n - 1]) < 1e-9);
    }

    private static Set<String> determined(List<Margin> margins, Map<String, Double> shown, String... withheld) {
        return new Derivability(
                        margins,
                        cell -> shown.containsKey(cell)
                                ? OptionalDouble.of(shown.getOrDefault(cell, 0.0))
                                : OptionalDouble.empty())
                .determined(Set.of(withheld));
    }

    private static Map<String, OptionalDouble> values(Map<String, Double> numbers) {
        Map<String, OptionalDouble> values = new HashMap<>();
        numbers.forEach((cell, number) -> values.put(cell, OptionalDouble.of(number)));
        return values;
    }

    private static List<Margin> twoByThree() {
        return margins(2, 3);
    }

    /// Cells a1, a2, ... with row totals a0 and column totals T1 and the grand total T0.
    private static List<Margin> margins(int rows, int columns) {
        List<Margin> margins = new ArrayList<>();
        for (int row = 0; row <= rows; row++) {
            String name = row == rows ? "T" : Character.toString('a' + row);
            margins.add(new Margin(
                    "row " + name,
                    name + 0,
                    IntStream.rangeClosed(1, columns)
                            .mapToObj(column -> name + column)
                            .toList()));
        }
        for (int column = 0; column <= columns; column++) {
            int number = column;
            margins.add(new Margin(
                    "column " + column,
                    "T" + column,
                    IntStream.range(0, rows)
                            .mapToObj(row -> Character.toString('a' + row) + number)
                            .toList()));
        }
        return margins;
    }

    private static Map<String, OptionalDouble> table(int rows, int columns, Random random) {
        Map<String, Double> numbers = new HashMap<>();
        for (int row = 0; row < rows; row++) {
            for (int column = 1; column <= columns; column++) {
                double value = 1 + random.nextInt(99);
                String name = Character.toString('a' + row);
                numbers.put(name + column, value);
                numbers.merge(name + 0, value, Double::sum);
                numbers.merge("T" + column, value, Double::sum);
                numbers.merge("T0", value, Double::sum);
            }
        }
        return values(numbers);
    }
}
