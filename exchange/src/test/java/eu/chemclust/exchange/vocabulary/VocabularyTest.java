package eu.chemclust.exchange.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.chemclust.exchange.Language;
import eu.chemclust.exchange.catalogue.CatalogueReader;
import eu.chemclust.exchange.catalogue.ShippedCatalogue;
import eu.chemclust.tables.BadInputException;
import eu.chemclust.tables.CsvTable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The vocabulary that ships, and what is told of a broken one.
class VocabularyTest {
    private static final Vocabulary WORDS = CatalogueReader.vocabulary(ShippedCatalogue.folder());

    @Test
    void theElevenThemesOfTheNetworkAreThereInAllLanguages() {
        assertThat(WORDS.themes())
                .extracting(Concept::id)
                .containsExactlyInAnyOrder(
                        "open_innovation",
                        "knowledge_site",
                        "pilot_infrastructure",
                        "skills",
                        "circularity",
                        "industrial_symbiosis",
                        "funding",
                        "cluster_organisation",
                        "regulation",
                        "digitalisation",
                        "internationalisation");
        for (Concept concept : WORDS.concepts()) {
            for (Language language : Language.values()) {
                assertThat(concept.label(language)).as(concept.id()).isNotBlank();
            }
        }
    }

    @Test
    void misspeltNamesLeadToTheNearestInAnyLanguage() {
        ConceptNames themes = new ConceptNames(WORDS, true);
        assertThat(themes.isKnown("skills")).isTrue();
        assertThat(themes.isKnown("hydrogen")).isFalse();
        assertThat(themes.all()).hasSize(11).isSorted();
        assertThat(themes.nearest("skils")).startsWith("skills").hasSize(3);
        ConceptNames topics = new ConceptNames(WORDS, false);
        assertThat(topics.isKnown("hydrogen")).isTrue();
        assertThat(topics.nearest("Wasserstof")).startsWith("hydrogen");
        assertThat(topics.nearest("x".repeat(100_000))).hasSize(3);
    }

    @Test
    void everyThemeLeadsToNodesOfTheFrameworkThatExist() throws IOException {
        for (Scheme scheme : List.of(Scheme.CRII, Scheme.CRII_RAW)) {
            Set<String> nodes = new HashSet<>();
            CsvTable.read(
                    scheme.column(),
                    Files.newInputStream(Path.of("..", "data", scheme.column(), "framework.csv")),
                    ',',
                    Set.of(""),
                    List.of("code"),
                    row -> nodes.add(row.text("code")));
            for (Concept concept : WORDS.concepts()) {
                assertThat(nodes).as(concept.id()).containsAll(concept.codes(scheme));
            }
        }
        assertThat(WORDS.themes())
                .allSatisfy(theme -> assertThat(theme.codes(Scheme.CRII)).isNotEmpty());
    }

    @Test
    void wideAndNarrow() {
        assertThat(WORDS.ancestors("chemical_recycling")).containsExactly("recycling", "circularity");
        assertThat(WORDS.descendants("circularity"))
                .contains("recycling", "chemical_recycling", "by_product", "fly_ash");
        assertThat(WORDS.listByCode(Scheme.NACE, "2016"))
                .extracting(Concept::id)
                .contains("polymers", "chemistry");
    }

    @Test
    void aBrokenVocabularyIsTold() throws IOException {
        String text = Files.readString(Path.of("..", "data", "vocabulary", "concepts.csv"));
        String broken = text.replaceFirst(
                "open_innovation,theme,,knowledge_site", "Open Innovation,idea,nothing,knowledge_site");
        assertThatThrownBy(() ->
                        VocabularyFile.read("x", new ByteArrayInputStream(broken.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(BadInputException.class);
        String circle = text.replaceFirst("circularity,theme,,", "circularity,theme,chemical_recycling,");
        assertThatThrownBy(() ->
                        VocabularyFile.read("x", new ByteArrayInputStream(circle.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("broader than itself");
    }
}
