package eu.chemclust.exchange.matching;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chemclust.exchange.Language;
import eu.chemclust.exchange.catalogue.CatalogueReader;
import eu.chemclust.exchange.catalogue.ShippedCatalogue;
import eu.chemclust.exchange.vocabulary.Concept;
import eu.chemclust.exchange.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Reading a text once for all names finds what reading it for each name finds.
final class ConceptFinderTest {
    private static final Vocabulary WORDS = CatalogueReader.vocabulary(ShippedCatalogue.folder());

    @Test
    void theSameConceptsAsOneByOne() {
        ConceptFinder names = new ConceptFinder(WORDS.concepts());
        List<Concept> concepts = WORDS.concepts();
        List<Language> languages = List.of(Language.values());
        for (long seed = 1; seed <= 60; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 12; i++) {
                String name = concepts.get(random.nextInt(concepts.size()))
                        .label(languages.get(random.nextInt(languages.size())));
                text.append(random.nextInt(3) == 0 ? name + "s" : name)
                        .append(random.nextBoolean() ? " and " : ", ")
                        .append(random.nextInt(4) == 0 ? name.split(" ", -1)[0] : "x")
                        .append(' ');
            }
            String folded = ConceptWords.folded(text.toString());
            assertThat(names.in(folded))
                    .as("seed " + seed)
                    .containsExactlyElementsOf(concepts.stream()
                            .filter(concept -> names(folded, concept))
                            .map(Concept::id)
                            .toList());
        }
        assertThat(names.in(ConceptWords.folded(""))).isEmpty();
    }

    /// Whether a text that was folded before names a concept, in the singular or an English plural.
    private static boolean names(String folded, Concept concept) {
        List<String> names = new ArrayList<>(concept.labels().values());
        for (Language language : Language.values()) {
            names.addAll(concept.alternatives().getOrDefault(language, List.of()));
        }
        for (String name : names) {
            String words = ConceptWords.folded(name).stripTrailing();
            if (words.length() > 2 && (folded.contains(words + " ") || folded.contains(words + "s "))) {
                return true;
            }
        }
        return false;
    }
}
