package eu.chemclust.observatory.source.fetch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/// Files that may be packed with gzip, whatever the server calls them.
final class Packed {
    private Packed() {}

    static boolean isPacked(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.read() == 0x1f && in.read() == 0x8b;
        }
    }

    static InputStream open(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file));
        try {
            return isPacked(file) ? new GZIPInputStream(in, 1 << 16) : in;
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    /// Why a file cannot be whole: the length and checksum at the end of a packed file do not fit. Empty if they do.
    static Optional<String> problem(Path file) throws IOException {
        if (Files.size(file) == 0) {
            return Optional.of("the answer is empty");
        }
        try (InputStream in = open(file)) {
            in.transferTo(OutputStream.nullOutputStream());
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of("the packed answer is cut off or damaged");
        }
    }
}
