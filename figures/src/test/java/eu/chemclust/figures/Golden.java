package eu.chemclust.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/// Expected pictures; written anew with `-Dchemclust.golden=rewrite`, and then to be looked at.
final class Golden {

    private static final Path FOLDER = Path.of("src/test/resources/eu/chemclust/figures/golden");

    private Golden() {}

    static void check(String name, String svg) {
        wellFormed(svg);
        try {
            if ("rewrite".equals(System.getProperty("chemclust.golden"))) {
                Files.createDirectories(FOLDER);
                Files.writeString(FOLDER.resolve(name), svg);
            }
            assertThat(svg).as(name).isEqualTo(Files.readString(FOLDER.resolve(name)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Document wellFormed(String svg) {
        try (InputStream bytes = new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8))) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(bytes);
        } catch (IOException | ParserConfigurationException | SAXException broken) {
            throw new AssertionError("not well-formed: " + broken.getMessage(), broken);
        }
    }
}
