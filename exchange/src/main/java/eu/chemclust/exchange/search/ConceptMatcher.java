package eu.chemclust.exchange.search;

import eu.chemclust.exchange.Language;
import eu.chemclust.exchange.vocabulary.Concept;
import eu.chemclust.exchange.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds concepts of the vocabulary in texts by their names, whatever the inflection.
final class ConceptMatcher {
    private final Stems stems;
    private final Map<Language, Map<String, List<Name>>> names = new EnumMap<>(Language.class);

    /// How much shorter than a name an inflected form may be: "train" is no form of "training".
    private static final int SHORTER = 2;

    /// A name of a concept as stems, with the lengths of its words.
    private record Name(List<String> stems, List<Integer> lengths, String concept) {}

    /// Where a concept stands.
    ///
    /// @param first first word
    /// @param last  last word, included
    record Match(int first, int last, String concept) {
        int length() {
            return last - first + 1;
        }
    }

    ConceptMatcher(Vocabulary vocabulary, Stems stems) {
        this.stems = stems;
        for (Language language : Language.values()) {
            Map<String, List<Name>> byFirst = new HashMap<>();
            for (Concept concept : vocabulary.concepts()) {
                add(byFirst, language, concept.label(language), concept.id());
                concept.alternatives()
                        .getOrDefault(language, List.of())
                        .forEach(name -> add(byFirst, language, name, concept.id()));
            }
            names.put(language, byFirst);
        }
    }

    private void add(Map<String, List<Name>> byFirst, Language language, String name, String concept) {
        List<String> parts = new ArrayList<>();
        List<Integer> lengths = new ArrayList<>();
        for (Stems.Word word : stems.words(name)) {
            stems.stem(language, word.raw()).ifPresent(stem -> {
                parts.add(stem);
                lengths.add(word.raw().length());
            });
        }
        if (!parts.isEmpty()) {
            byFirst.computeIfAbsent(parts.getFirst(), first -> new ArrayList<>())
                    .add(new Name(List.copyOf(parts), List.copyOf(lengths), concept));
        }
    }

    /// All concepts in the words of a text, in order of place; a name inside a longer one is left out.
    List<Match> matches(Language language, List<Stems.Word> words) {
        List<Optional<String>> stemmed = new ArrayList<>(words.size());
        for (Stems.Word word : words) {
            stemmed.add(stems.stem(language, word.raw()));
        }
        Map<String, List<Name>> byFirst = names.getOrDefault(language, Map.of());
        List<Match> found = new ArrayList<>();
        int covered = -1;
        for (int i = 0; i < stemmed.size(); i++) {
            if (stemmed.get(i).isEmpty()) {
                continue;
            }
            int longest = covered;
            for (Name name : byFirst.getOrDefault(stemmed.get(i).get(), List.of())) {
                int last = last(name, stemmed, words, i);
                if (last > covered) {
                    found.add(new Match(i, last, name.concept()));
                    longest = Math.max(longest, last);
                }
            }
            covered = longest;
        }
        return found;
    }

    /// Where a name that begins at a word ends; -1 where it is not there. Stop words in between do not count.
    private static int last(Name name, List<Optional<String>> stemmed, List<Stems.Word> words, int start) {
        int at = start;
        for (int part = 0; part < name.stems().size(); part++) {
            while (at < stemmed.size() && stemmed.get(at).isEmpty()) {
                at++;
            }
            if (at >= stemmed.size()
                    || !stemmed.get(at).orElse("").equals(name.stems().get(part))
                    || words.get(at).raw().length() < name.lengths().get(part) - SHORTER) {
                return -1;
            }
            at++;
        }
        return at - 1;
    }

    /// The concepts in a text, in the order in which they first occur.
    Set<String> concepts(Language language, String text) {
        Set<String> concepts = new LinkedHashSet<>();
        matches(language, stems.words(text)).forEach(match -> concepts.add(match.concept()));
        return concepts;
    }
}
