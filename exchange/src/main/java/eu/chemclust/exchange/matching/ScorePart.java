package eu.chemclust.exchange.matching;

import java.util.List;

/// One part of a score, with the reason for it.
///
/// @param criterion what is judged
/// @param weight    its weight, relative to the other parts
/// @param value     0 (nothing speaks for it, or nothing is known) to 1
/// @param finding   what was found, a key for its sentence such as `theme.direct`
/// @param facts     what fills the sentence
public record ScorePart(Criterion criterion, double weight, double value, String finding, List<Fact> facts) {
    /// Copies the facts.
    ///
    /// @throws IllegalArgumentException if the weight is negative or the value not between 0 and 1
    public ScorePart {
        if (!(weight >= 0 && Double.isFinite(weight))) {
            throw new IllegalArgumentException("a weight of 0 or more is due for " + criterion + ": " + weight);
        }
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("a value from 0 to 1 is due for " + criterion + ": " + value);
        }
        facts = List.copyOf(facts);
    }
}
