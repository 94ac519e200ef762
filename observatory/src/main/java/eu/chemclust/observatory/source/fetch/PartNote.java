package eu.chemclust.observatory.source.fetch;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A note beside a part file: which address it came from and the tag of the version it is a part of.
final class PartNote {
    private final Path file;

    PartNote(Path file) {
        this.file = file;
    }

    void write(URI address, String tag) throws IOException {
        Files.write(file, List.of(address.toString(), tag));
    }

    /// The tag, if the part came from that address; empty otherwise.
    String read(URI address) throws IOException {
        if (!Files.exists(file)) {
            return "";
        }
        List<String> lines = Files.readAllLines(file);
        return lines.size() == 2 && lines.getFirst().equals(address.toString()) ? lines.getLast() : "";
    }

    void delete() throws IOException {
        Files.deleteIfExists(file);
    }
}
