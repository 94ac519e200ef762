package eu.chemclust.designs.key;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chemclust.engine.Parameter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The documentation and the reader know the same keys, because both follow from one table.
final class DesignKeysTest {
    private static final Path PAGE = Path.of("../docs/method/engine/design-file.md");

    @Test
    void everyKeyIsInTheDocumentationAndTheOtherWayRound() throws IOException {
        List<String> documented = Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("| `"))
                .toList();
        List<String> known = DesignKeys.paths().entrySet().stream()
                .map(entry -> SchemaText.row(entry.getKey(), entry.getValue()))
                .toList();
        assertThat(documented)
                .as("rows of the table in %s; `index schema --markdown` prints them", PAGE)
                .containsExactlyElementsOf(known);
    }

    @Test
    void everyParameterOfTheEngineCanBeVaried() {
        for (Parameter parameter : Parameter.values()) {
            assertThat(SchemaText.json()).contains('"' + Words.kebab(parameter) + '"');
        }
    }

    @Test
    void wordsAreComparedAsPeopleWriteThem() {
        assertThat(Words.same("maxPoints", "max-points")).isTrue();
        assertThat(Words.nearest("treatmnt", List.of("screening", "treatment"))).contains("treatment");
        assertThat(Words.nearest("zzz", List.of("screening", "treatment"))).isEmpty();
    }
}
