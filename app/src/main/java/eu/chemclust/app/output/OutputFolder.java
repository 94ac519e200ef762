package eu.chemclust.app.output;

import eu.chemclust.observatory.source.DataFolder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Files of a run in a folder. All are written into a folder beside, then moved; the manifest goes last, and an old one
/// goes first: a folder with a manifest is complete and of one run.
final class OutputFolder {
    static final String MANIFEST = "manifest.json";

    /// Writes the content of a file.
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private OutputFolder() {}

    /// Fails early if a folder cannot be written, before any work is done.
    ///
    /// @throws OutputException with a sentence if so
    static void check(Path folder) {
        try {
            Unfinished.PROCESS.make(folder);
            Files.delete(Files.createTempFile(folder, ".check", ".tmp"));
        } catch (IOException e) {
            throw failure(folder, e);
        }
    }

    /// Writes files and, from their SHA-256 sums, a manifest.
    ///
    /// @throws OutputException if the folder cannot be written
    static void write(Path folder, Map<String, Content> files, Function<Map<String, String>, String> manifest) {
        write(folder, files, Optional.of(manifest));
    }

    /// Writes files without a manifest: a folder that belongs to its user.
    ///
    /// @throws OutputException if the folder cannot be written
    static void write(Path folder, Map<String, Content> files) {
        write(folder, files, Optional.empty());
    }

    private static void write(
            Path folder, Map<String, Content> files, Optional<Function<Map<String, String>, String>> manifest) {
        try {
            Unfinished.PROCESS.make(folder);
            Path beside = Files.createTempDirectory(folder.toAbsolutePath().getParent(), ".chemclust-");
            Unfinished.PROCESS.writing(beside);
            try {
                Map<String, String> sums = new LinkedHashMap<>();
                for (Map.Entry<String, Content> file : files.entrySet()) {
                    Path path = beside.resolve(file.getKey());
                    Files.createDirectories(path.toAbsolutePath().getParent());
                    try (OutputStream out = Files.newOutputStream(path)) {
                        file.getValue().writeTo(out);
                    }
                    sums.put(file.getKey(), sha256(path));
                }
                if (manifest.isPresent()) {
                    Files.writeString(beside.resolve(MANIFEST), manifest.get().apply(sums), StandardCharsets.UTF_8);
                }
                Unfinished.PROCESS.whole(() -> moveAll(beside, folder, files.keySet(), manifest.isPresent()));
            } finally {
                Unfinished.delete(beside);
                Unfinished.PROCESS.done(beside);
            }
        } catch (UncheckedIOException e) {
            throw failure(folder, Objects.requireNonNull(e.getCause()));
        } catch (IOException e) {
            throw failure(folder, e);
        }
    }

    private static void moveAll(Path beside, Path folder, Set<String> names, boolean manifest) throws IOException {
        if (manifest) {
            Files.deleteIfExists(folder.resolve(MANIFEST));
        }
        for (String name : names) {
            move(beside, folder, name);
        }
        if (manifest) {
            move(beside, folder, MANIFEST);
        }
    }

    private static void move(Path from, Path to, String name) throws IOException {
        Files.createDirectories(to.resolve(name).toAbsolutePath().getParent());
        Files.move(from.resolve(name), to.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }

    static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return DataFolder.sha256(in);
        }
    }

    static OutputException failure(Path folder, IOException e) {
        String reason = switch (e) {
            case AccessDeniedException denied -> "permission denied";
            case FileAlreadyExistsException exists -> exists.getMessage() + " is a file";
            default -> e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        };
        return new OutputException(
                "The folder " + folder + " cannot be written: " + reason
                        + ". Check permissions and free space, or name another folder with --out.",
                e);
    }
}
