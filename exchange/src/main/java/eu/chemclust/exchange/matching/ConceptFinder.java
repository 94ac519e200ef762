package eu.chemclust.exchange.matching;

import eu.chemclust.exchange.Language;
import eu.chemclust.exchange.vocabulary.Concept;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The names of many concepts by their first words, so that a text is read once for all of them. A concept is named by
/// its label or another name in any language, as whole words, in the singular or an English plural.
final class ConceptFinder {
    private static final int SHORTEST = 3;

    private final Map<String, List<Name>> byFirst = new HashMap<>();
    private final List<String> ids = new ArrayList<>();

    /// A name.
    ///
    /// @param words   its words with one blank between them
    /// @param concept place of the concept among all
    private record Name(String words, int concept) {}

    ConceptFinder(Collection<Concept> concepts) {
        for (Concept concept : concepts) {
            Set<String> names = new LinkedHashSet<>(concept.labels().values());
            for (Language language : Language.values()) {
                names.addAll(concept.alternatives().getOrDefault(language, List.of()));
            }
            for (String name : names) {
                add(ConceptWords.folded(name).strip());
            }
            ids.add(concept.id());
        }
    }

    private void add(String words) {
        if (words.length() < SHORTEST - 1) {
            return;
        }
        Name name = new Name(words, ids.size());
        int blank = words.indexOf(' ');
        String first = blank < 0 ? words : words.substring(0, blank);
        byFirst.computeIfAbsent(first, key -> new ArrayList<>()).add(name);
        if (blank < 0) {
            byFirst.computeIfAbsent(first + "s", key -> new ArrayList<>()).add(name);
        }
    }

    /// The concepts that a text names, in the order in which they were given.
    ///
    /// @param folded small letters and digits with one blank around each word
    List<String> in(String folded) {
        TreeMap<Integer, String> found = new TreeMap<>();
        int start = 1;
        for (int end = folded.indexOf(' ', start); end > 0; end = folded.indexOf(' ', start)) {
            for (Name name : byFirst.getOrDefault(folded.substring(start, end), List.of())) {
                if (stands(folded, start, name.words())) {
                    found.put(name.concept(), ids.get(name.concept()));
                }
            }
            start = end + 1;
        }
        return List.copyOf(found.values());
    }

    /// In the singular or an English plural.
    private static boolean stands(String folded, int start, String words) {
        int end = start + words.length();
        return folded.startsWith(words, start) && (folded.startsWith(" ", end) || folded.startsWith("s ", end));
    }
}
