package eu.chemclust.engine.analysis;

import java.util.Arrays;

/// How unevenly an industry is spread over units. Values are amounts, not negative, missing ones left out before.
///
/// @param herfindahl sum of squared shares: 1 when one unit has all, 1/n when all have the same (Herfindahl,
///                   Hirschman)
/// @param gini       half the mean absolute difference over the mean: 0 when all have the same, near 1 when one has all
/// @param theil      sum of s ln(s / b), the information by which the shares s differ from the shares b of a base
///                   (Theil 1967); 0 when the industry is spread like the base
/// @param units      number of units
public record Concentration(double herfindahl, double gini, double theil, int units) {
    /// Of amounts against a base of the same units. Fails unless both sums are above zero; a unit with an amount but
    /// without base makes Theil's measure infinite.
    public static Concentration of(double[] amounts, double[] base) {
        double sum = sum(amounts);
        double baseSum = sum(base);
        if (amounts.length != base.length || !(sum > 0 && baseSum > 0)) {
            throw new IllegalArgumentException("shares need amounts above zero and a base of the same length");
        }
        double herfindahl = 0;
        double theil = 0;
        for (int i = 0; i < amounts.length; i++) {
            double share = amounts[i] / sum;
            herfindahl += share * share;
            theil += share > 0 ? share * StrictMath.log(share / (base[i] / baseSum)) : 0;
        }
        double[] sorted = amounts.clone();
        Arrays.sort(sorted);
        double weighted = 0;
        for (int i = 0; i < sorted.length; i++) {
            weighted += (2.0 * (i + 1) - sorted.length - 1) * sorted[i];
        }
        return new Concentration(herfindahl, weighted / (sorted.length * sum), theil, amounts.length);
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("an amount is " + value + ": it must be finite and not negative");
            }
            sum += value;
        }
        return sum;
    }
}
