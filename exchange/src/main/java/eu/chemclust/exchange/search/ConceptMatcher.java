package eu.chemclust.exchange.search;

import eu.chemclust.exchange.Language;
import eu.chemclust.exchange.search.Stems.Form;
import eu.chemclust.exchange.vocabulary.Concept;
import eu.chemclust.exchange.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds concepts of the vocabulary in texts by their names, whatever the inflection.
final class ConceptMatcher {
    private final Stems stems;
    private final Map<Language, Map<String, List<Name>>> names = new EnumMap<>(Language.class);

    /// How much shorter than an English name an inflected form may be: "train" is no form of "training".
    private static final int SHORTER = 2;
    /// Words of Polish and Czech that begin alike and differ in an ending of up to so many letters are forms of one
    /// word: their stemmers miss too many.
    private static final int ENDING = 4;

    private static final int LEAST_STEM = 4;

    /// A name of a concept.
    private record Name(List<Form> words, String concept) {}

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
        List<Form> parts = stems.forms(language, stems.words(name)).stream()
                .filter(form -> form.stem().isPresent())
                .toList();
        if (!parts.isEmpty()) {
            byFirst.computeIfAbsent(key(language, parts.getFirst()), first -> new ArrayList<>())
                    .add(new Name(parts, concept));
        }
    }

    /// What forms of one word have in common.
    private static String key(Language language, Form form) {
        return isRich(language)
                ? form.text().substring(0, Math.min(LEAST_STEM, form.text().length()))
                : form.stem().orElse("");
    }

    private static boolean isRich(Language language) {
        return language == Language.PL || language == Language.CS;
    }

    private static boolean areSame(Language language, Form word, Form name) {
        if (word.stem().equals(name.stem())) {
            return language != Language.EN
                    || word.text().length() >= name.text().length() - SHORTER;
        }
        int shorter = Math.min(word.text().length(), name.text().length());
        if (!isRich(language) || shorter <= LEAST_STEM) {
            return false;
        }
        int same = 0;
        while (same < shorter && word.text().charAt(same) == name.text().charAt(same)) {
            same++;
        }
        return same >= Math.max(LEAST_STEM, shorter - ENDING + 1)
                && word.text().length() - same <= ENDING
                && name.text().length() - same <= ENDING;
    }

    /// All concepts in the words of a text, in order of place; a name inside a longer one is left out.
    List<Match> matches(Language language, List<Stems.Word> words) {
        return found(language, stems.forms(language, words));
    }

    private List<Match> found(Language language, List<Form> forms) {
        Map<String, List<Name>> byFirst = names.getOrDefault(language, Map.of());
        List<Match> found = new ArrayList<>();
        int covered = -1;
        for (int i = 0; i < forms.size(); i++) {
            if (forms.get(i).stem().isEmpty()) {
                continue;
            }
            int longest = covered;
            for (Name name : byFirst.getOrDefault(key(language, forms.get(i)), List.of())) {
                int last = last(language, name, forms, i);
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
    private static int last(Language language, Name name, List<Form> forms, int start) {
        int at = start;
        for (Form part : name.words()) {
            while (at < forms.size() && forms.get(at).stem().isEmpty()) {
                at++;
            }
            if (at >= forms.size() || !areSame(language, forms.get(at), part)) {
                return -1;
            }
            at++;
        }
        return at - 1;
    }

    /// The concepts in a text, in the order in which they first occur.
    Set<String> concepts(Language language, List<Form> text) {
        Set<String> concepts = new LinkedHashSet<>();
        found(language, text).forEach(match -> concepts.add(match.concept()));
        return concepts;
    }
}
