package eu.chemclust.observatory.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.hipparchus.fraction.BigFraction;

/// Finds the withheld cells that the shown cells and the margins determine.
///
/// The margins are linear equations in the withheld cells. After Gauss-Jordan elimination in exact fractions a cell is
/// determined if and only if the row of its pivot has no other cell: otherwise a free cell can be moved and takes it
/// along. Since figures are not negative, a row whose coefficients have one sign and whose right side is zero
/// determines all of its cells as zero; this is repeated until nothing more is found. Ranges that are narrow without
/// being a point are not looked for.
public final class Derivability {
    private static final double ZERO = 1e-9;

    private final List<Margin> margins;
    private final Function<String, OptionalDouble> shown;

    /// A check of these margins.
    ///
    /// @param shown the value of a cell that is shown; empty where it is not needed or not a number
    public Derivability(Collection<Margin> margins, Function<String, OptionalDouble> shown) {
        this.margins = List.copyOf(margins);
        this.shown = shown;
    }

    /// One equation: coefficients of withheld cells, and what they add up to.
    private static final class Row {
        private final TreeMap<String, BigFraction> coefficients = new TreeMap<>();
        private double right;

        void add(Row other, BigFraction factor) {
            other.coefficients.forEach((cell, coefficient) -> {
                BigFraction sum =
                        coefficients.getOrDefault(cell, BigFraction.ZERO).add(coefficient.multiply(factor));
                if (sum.equals(BigFraction.ZERO)) {
                    coefficients.remove(cell);
                } else {
                    coefficients.put(cell, sum);
                }
            });
            right += other.right * factor.doubleValue();
        }

        boolean allOneSign() {
            return coefficients.values().stream().allMatch(value -> value.signum() > 0)
                    || coefficients.values().stream().allMatch(value -> value.signum() < 0);
        }
    }

    /// The cells among the withheld ones whose value follows from the others, in the order of their names.
    ///
    /// @param withheld every cell that is not shown, whatever the reason
    public Set<String> determined(Set<String> withheld) {
        Set<String> open = new TreeSet<>(withheld);
        Map<String, Double> found = new TreeMap<>(); // the values stay in here
        boolean more = true;
        while (more) {
            more = false;
            for (Row row : eliminate(open, found)) {
                boolean alone = row.coefficients.size() == 1;
                if (alone || (row.allOneSign() && Math.abs(row.right) <= ZERO)) {
                    row.coefficients.keySet().forEach(cell -> found.put(cell, alone ? row.right : 0));
                    open.removeAll(row.coefficients.keySet());
                    more = true;
                }
            }
        }
        return found.keySet();
    }

    /// Reduced rows in which each pivot stands alone.
    private List<Row> eliminate(Set<String> open, Map<String, Double> found) {
        Map<String, Row> byPivot = new HashMap<>();
        for (Margin margin : margins) {
            Row row = row(margin, open, found);
            for (String cell : List.copyOf(row.coefficients.keySet())) {
                Row pivot = byPivot.get(cell);
                BigFraction coefficient = row.coefficients.get(cell);
                if (pivot != null && coefficient != null) {
                    row.add(pivot, coefficient.negate());
                }
            }
            if (row.coefficients.isEmpty()) {
                continue; // nothing is withheld, or the sum says nothing new
            }
            String cell = row.coefficients.firstKey();
            BigFraction first = row.coefficients.firstEntry().getValue();
            row.coefficients.replaceAll((name, value) -> value.divide(first));
            row.right /= first.doubleValue();
            for (Row other : byPivot.values()) {
                BigFraction coefficient = other.coefficients.get(cell);
                if (coefficient != null) {
                    other.add(row, coefficient.negate());
                }
            }
            byPivot.put(cell, row);
        }
        return new ArrayList<>(byPivot.values());
    }

    private Row row(Margin margin, Set<String> open, Map<String, Double> found) {
        Row row = new Row();
        put(row, margin.total(), BigFraction.ONE, open, found);
        for (String part : margin.parts()) {
            put(row, part, BigFraction.MINUS_ONE, open, found);
        }
        return row;
    }

    private void put(Row row, String cell, BigFraction sign, Set<String> open, Map<String, Double> found) {
        if (open.contains(cell)) {
            row.coefficients.put(cell, sign);
            return;
        }
        Double value = found.get(cell);
        row.right -= sign.doubleValue() * (value == null ? shown.apply(cell).orElse(Double.NaN) : value);
    }
}
