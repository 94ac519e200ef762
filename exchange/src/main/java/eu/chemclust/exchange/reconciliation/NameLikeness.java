package eu.chemclust.exchange.reconciliation;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// How alike two names are: the weight of the words they share against the weight of all their words, where a word
/// weighs ln(1 + names / names with it).
final class NameLikeness {
    private final Map<String, Integer> frequency = new HashMap<>();
    private final int names;

    /// @param all the words of each name
    NameLikeness(Collection<Set<String>> all) {
        all.forEach(words -> words.forEach(word -> frequency.merge(word, 1, Integer::sum)));
        names = all.size();
    }

    /// From 0 for no word in common to 1 for the same words.
    double of(Set<String> one, Set<String> other) {
        double shared = 0;
        double all = 0;
        for (String word : one) {
            double weight = weight(word);
            all += weight;
            shared += other.contains(word) ? weight : 0;
        }
        for (String word : other) {
            all += one.contains(word) ? 0 : weight(word);
        }
        return all == 0 ? 0 : shared / all;
    }

    private double weight(String word) {
        return Math.log(1 + (double) names / frequency.getOrDefault(word, 1));
    }
}
