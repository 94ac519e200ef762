package eu.chemclust.exchange.vocabulary;

import eu.chemclust.exchange.Language;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// A notion with its names in all languages, after SKOS.
///
/// @param id           small letters and underscores
/// @param isTheme      true for a theme of the network, false for a topic
/// @param broader      wider concepts
/// @param related      concepts beside it
/// @param labels       the preferred name in every language
/// @param alternatives further names by language; may be empty
/// @param codes        what it corresponds to elsewhere
public record Concept(
        String id,
        boolean isTheme,
        List<String> broader,
        List<String> related,
        Map<Language, String> labels,
        Map<Language, List<String>> alternatives,
        Map<Scheme, List<String>> codes) {
    /// Copies the lists.
    public Concept {
        broader = List.copyOf(broader);
        related = List.copyOf(related);
        labels = Collections.unmodifiableMap(new EnumMap<>(labels));
        alternatives = Collections.unmodifiableMap(new EnumMap<>(alternatives));
        codes = Collections.unmodifiableMap(new EnumMap<>(codes));
    }

    /// The preferred name in a language.
    public String label(Language language) {
        return labels.getOrDefault(language, id);
    }

    /// What it corresponds to in a scheme; empty where nothing does.
    public List<String> codes(Scheme scheme) {
        return codes.getOrDefault(scheme, List.of());
    }
}
