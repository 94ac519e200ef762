package eu.chemclust.exchange.matching;

import eu.chemclust.exchange.CatalogueRecord;
import java.util.Comparator;
import java.util.List;

/// An offer that answers a request, and why.
///
/// @param offer the record
/// @param parts what its score consists of; never empty
public record Match<T extends CatalogueRecord>(T offer, List<ScorePart> parts) {
    /// The best first; equal scores in the order of identifiers, so that the same input gives the same order.
    public static final Comparator<Match<?>> BEST_FIRST = Comparator.<Match<?>>comparingDouble(Match::score)
            .reversed()
            .thenComparing(match -> match.offer().id());

    /// Copies the parts.
    ///
    /// @throws IllegalArgumentException without parts, or without weight
    public Match {
        parts = List.copyOf(parts);
        if (!(weight(parts) > 0)) {
            throw new IllegalArgumentException("a score needs parts with weight");
        }
    }

    /// The weighted mean of the parts, 0 to 1.
    public double score() {
        double sum = 0;
        for (ScorePart part : parts) {
            sum += part.weight() * part.value();
        }
        return sum / weight(parts);
    }

    /// What a part adds to the score.
    public double points(ScorePart part) {
        return part.weight() * part.value() / weight(parts);
    }

    private static double weight(List<ScorePart> parts) {
        double sum = 0;
        for (ScorePart part : parts) {
            sum += part.weight();
        }
        return sum;
    }
}
