package eu.chemclust.exchange.vocabulary;

import eu.chemclust.exchange.Language;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The names by which concepts can be chosen, and those that a misspelt one may mean.
public final class ConceptNames {
    private static final int SUGGESTED = 3;

    private final List<Concept> concepts;

    /// Names of a vocabulary.
    ///
    /// @param themesOnly whether only the themes of the network can be chosen
    public ConceptNames(Vocabulary vocabulary, boolean themesOnly) {
        concepts = themesOnly ? vocabulary.themes() : vocabulary.concepts();
    }

    /// Whether a name can be chosen.
    public boolean isKnown(String id) {
        return concepts.stream().anyMatch(concept -> concept.id().equals(id));
    }

    /// All names, in alphabetical order.
    public List<String> all() {
        return concepts.stream().map(Concept::id).sorted().toList();
    }

    /// The names that come nearest to what was written, by the fewest letters to change in the name itself or in what
    /// the concept is called in any language; equal ones in alphabetical order.
    public List<String> nearest(String written) {
        String text = written.toLowerCase(Locale.ROOT).replace('_', ' ').strip();
        String compared = text.substring(0, Math.min(text.length(), 60));
        return concepts.stream()
                .sorted(Comparator.<Concept>comparingInt(concept -> distance(concept, compared))
                        .thenComparing(Concept::id))
                .limit(SUGGESTED)
                .map(Concept::id)
                .toList();
    }

    private static int distance(Concept concept, String text) {
        Stream<String> names = Stream.concat(
                Stream.of(concept.id().replace('_', ' ')),
                Stream.of(Language.values())
                        .flatMap(language -> Stream.concat(
                                Stream.of(concept.label(language)),
                                concept.alternatives().getOrDefault(language, List.of()).stream())));
        return names.mapToInt(name -> changes(name.toLowerCase(Locale.ROOT), text))
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    /// Letters to insert, remove or replace (Levenshtein distance).
    private static int changes(String one, String other) {
        int[] before = new int[other.length() + 1];
        for (int j = 0; j < before.length; j++) {
            before[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] now = new int[other.length() + 1];
            now[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                now[j] = Math.min(Math.min(now[j - 1], before[j]) + 1, before[j - 1] + same);
            }
            before = now;
        }
        return before[other.length()];
    }
}
