package eu.chemclust.observatory.edition;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chemclust.observatory.Progress;
import eu.chemclust.observatory.support.TinyData;
import eu.chemclust.tables.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A small edition in a folder of its own for each test, and the tools of a forger.
abstract class EditionOnDisk {
    @TempDir
    static Path shared;

    static TinyData data;
    static Path master;

    @TempDir
    Path folder;

    Editions editions;

    /// One edition is computed for all tests.
    @BeforeAll
    static void makeEdition() {
        data = TinyData.in(shared.resolve("data"));
        master = shared.resolve("editions");
        publisher(new Editions(List.of(master)), 1).create("tiny-1", "Tiny", data.folder(), 0, Progress.SILENT);
    }

    /// Each test works on a copy.
    @BeforeEach
    void copyOfTheEdition() throws IOException {
        editions = new Editions(List.of(folder));
        copy(master.resolve("tiny-1"), folder.resolve("tiny-1"));
    }

    static EditionPublisher publisher(Editions editions, int threads) {
        return new EditionPublisher(editions, "ChemClust test", threads);
    }

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        }
    }

    List<Finding> verify() {
        return EditionVerifier.verify(editions.get("tiny-1"), List.of(1, 3), Progress.SILENT);
    }

    Path file(String path) {
        return folder.resolve("tiny-1").resolve(path);
    }

    /// Changes a part and makes its checksum in the manifest fit.
    void forge(String part, UnaryOperator<String> change) {
        try {
            byte[] bytes = change.apply(new String(TinyData.unpacked(file(part)), StandardCharsets.UTF_8))
                    .getBytes(StandardCharsets.UTF_8);
            forgeBytes(part, part.endsWith(".gz") ? TinyData.packed(bytes) : bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void forgeBytes(String part, byte[] bytes) throws IOException {
        String old = TinyData.sha256(file(part));
        long length = Files.size(file(part));
        Files.write(file(part), bytes);
        String manifest = Files.readString(file("manifest.json"));
        assertThat(manifest).contains(old);
        Files.writeString(
                file("manifest.json"),
                manifest.replaceFirst(
                        "\"bytes\" : " + length + ",(\\s*)\"sha256\" : \"" + old,
                        "\"bytes\" : " + bytes.length + ",$1\"sha256\" : \"" + TinyData.sha256(file(part))));
    }
}
