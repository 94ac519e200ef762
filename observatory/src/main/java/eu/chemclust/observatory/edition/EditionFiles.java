package eu.chemclust.observatory.edition;

import eu.chemclust.observatory.ObservatoryException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/// Folders that appear as a whole or not at all. A new one is written beside, under a name that begins with a point,
/// and then moved. An old one that it replaces steps aside first; if the program is killed between the two moves, the
/// old one comes back when the folder is next looked at.
final class EditionFiles {
    private static final String REPLACED = ".replaced";

    private EditionFiles() {}

    /// Writes the contents of a new folder.
    @FunctionalInterface
    interface Content {
        void write(Path folder) throws IOException;
    }

    /// Makes a folder of that name.
    ///
    /// @param replace whether a folder of that name may be replaced
    static Path write(Path parent, String name, boolean replace, Content content) {
        try {
            boolean isNew = Files.notExists(parent);
            Files.createDirectories(parent);
            Path beside = Files.createDirectory(parent.resolve(".new-" + UUID.randomUUID()));
            try {
                content.write(beside);
                Path target = parent.resolve(name);
                Path aside = parent.resolve("." + name + REPLACED);
                if (replace && Files.exists(target)) {
                    delete(aside);
                    Files.move(target, aside, StandardCopyOption.ATOMIC_MOVE);
                }
                Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
                delete(aside);
                return target;
            } finally {
                delete(beside);
                if (isNew) {
                    deleteIfEmpty(parent);
                }
            }
        } catch (IOException | UncheckedIOException e) {
            throw failure(parent, e);
        }
    }

    /// A command that failed leaves no empty folder where none was.
    private static void deleteIfEmpty(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            if (children.findAny().isPresent()) {
                return;
            }
        }
        try {
            Files.deleteIfExists(folder);
        } catch (DirectoryNotEmptyException somebodyElseWrites) {
            return;
        }
    }

    /// Brings back what a killed replacement has left aside.
    static void recover(Path parent) {
        if (!Files.isDirectory(parent)) {
            return;
        }
        try (Stream<Path> children = Files.list(parent)) {
            for (Path aside : children.filter(EditionFiles::isAside).toList()) {
                String name = aside.getFileName().toString();
                Path target = parent.resolve(name.substring(1, name.length() - REPLACED.length()));
                if (!Files.exists(target)) {
                    Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
                }
            }
        } catch (IOException e) {
            throw failure(parent, e);
        }
    }

    private static boolean isAside(Path child) {
        String name = child.getFileName().toString();
        return name.startsWith(".")
                && name.endsWith(REPLACED)
                && Editions.isName(name.substring(1, Math.max(1, name.length() - REPLACED.length())));
    }

    /// Replaces one file of an edition as a whole. What is written first lies beside the edition, not in it.
    static void replace(Path edition, String name, byte[] bytes) {
        Path file = edition.resolve(name);
        try {
            Path beside = edition.toAbsolutePath().resolveSibling(".new-" + UUID.randomUUID());
            try {
                Files.write(beside, bytes);
                Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException e) {
            throw failure(file, e);
        }
    }

    /// Takes the right to write from all files. The checksums are what protects an edition; this protects it from
    /// a slip of the hand.
    static void protect(Path folder, List<String> files) {
        for (String file : files) {
            if (!folder.resolve(file).toFile().setReadOnly()) {
                return; // a file system without such rights
            }
        }
    }

    static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed) {
            {
                def.setLevel(9);
            }
        }) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory cannot fail", e);
        }
        return packed.toByteArray();
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> children = Files.walk(folder)) {
            for (Path path : children.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    static ObservatoryException failure(Path folder, Exception e) {
        Throwable cause = e instanceof UncheckedIOException && e.getCause() != null ? e.getCause() : e;
        String reason = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        if (cause instanceof AccessDeniedException) {
            reason = "permission denied for " + cause.getMessage();
        } else if (cause instanceof FileAlreadyExistsException) {
            reason = cause.getMessage() + " is there already";
        }
        return ObservatoryException.storage(
                folder + " cannot be written: " + reason
                        + ". What was there before is unchanged. Check permissions and free space, or name another"
                        + " folder.",
                e);
    }
}
