package eu.chemclust.exchange.matching;

import eu.chemclust.exchange.Language;
import eu.chemclust.exchange.vocabulary.Concept;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Finds names of concepts as whole words of a text.
final class ConceptWords {
    private ConceptWords() {}

    /// Small letters and digits with one blank around each word.
    static String folded(String text) {
        return " "
                + text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}0-9]+", " ").strip() + " ";
    }

    /// Whether a text that was folded before names a concept, in the singular or an English plural.
    static boolean names(String folded, Concept concept) {
        List<String> names = new ArrayList<>(concept.labels().values());
        for (Language language : Language.values()) {
            names.addAll(concept.alternatives().getOrDefault(language, List.of()));
        }
        for (String name : names) {
            String words = folded(name).stripTrailing();
            if (words.length() > 2 && (folded.contains(words + " ") || folded.contains(words + "s "))) {
                return true;
            }
        }
        return false;
    }
}
