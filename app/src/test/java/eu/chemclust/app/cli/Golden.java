package eu.chemclust.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Golden files of this module. `-Dchemclust.golden=rewrite` writes them anew; read the difference then.
final class Golden {
    private Golden() {}

    static void assertMatches(String name, String actual) {
        Path file = Path.of("src/test/resources/golden", name);
        try {
            if ("rewrite".equals(System.getProperty("chemclust.golden"))) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.writeString(file, actual);
            }
            assertThat(actual).as("golden file %s", file).isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
