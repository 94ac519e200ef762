package eu.chemclust.observatory.warehouse;

import eu.chemclust.observatory.ObservatoryException;
import eu.chemclust.observatory.observation.Vintage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The list of what the warehouse holds. It is the only file that is ever replaced, and only as a whole.
///
/// @param format  version of this layout
/// @param entries the vintages in the order of loading
record Manifest(int format, List<Entry> entries) {
    static final String FILE = "manifest.json";
    private static final int FORMAT = 1;
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    enum Kind {
        OBSERVATIONS,
        FLOWS;

        /// Folder of its files inside the warehouse.
        String folder() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// One stored vintage.
    ///
    /// @param path path of the Parquet file relative to the warehouse, with `/`
    record Entry(Kind kind, Vintage vintage, String path, long rows, long bytes, String sha256) {
        StoredVintage stored() {
            return new StoredVintage(vintage, kind == Kind.OBSERVATIONS, path, rows, bytes, sha256);
        }
    }

    Manifest {
        entries = List.copyOf(entries);
    }

    static Manifest read(Path folder) {
        Manifest manifest = readUnchecked(folder);
        manifest.checkFiles(folder);
        return manifest;
    }

    /// Reads the list without looking whether its files are there.
    static Manifest readUnchecked(Path folder) {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return new Manifest(FORMAT, List.of());
        }
        try {
            Manifest manifest = JSON.readValue(Files.readAllBytes(file), Manifest.class);
            if (manifest.format != FORMAT) {
                throw ObservatoryException.storage(
                        "The warehouse " + folder + " has layout " + manifest.format + ", this program reads " + FORMAT
                                + ". Name another folder with --warehouse.",
                        new IOException("format " + manifest.format));
            }
            return manifest;
        } catch (IOException | JacksonException e) {
            throw ObservatoryException.storage(
                    "The manifest of the warehouse cannot be read: " + file + " (" + e.getMessage()
                            + "). The data packages are safe. Put back a copy of this file; without one, move the folder"
                            + " aside, run again, and import or fetch anew what is in no data package.",
                    e);
        }
    }

    private void checkFiles(Path folder) {
        for (Entry entry : entries) {
            if (!isThere(folder.resolve(entry.path), entry.bytes)) {
                throw ObservatoryException.storage(
                        "The warehouse " + folder + " lacks " + entry.path + " or holds another version of it. "
                                + "./chemclust data check names every such file, ./chemclust data check --mend loads"
                                + " them anew from their data packages.",
                        new NoSuchFileException(entry.path));
            }
        }
    }

    private static boolean isThere(Path file, long bytes) {
        try {
            return Files.isRegularFile(file) && Files.size(file) == bytes;
        } catch (IOException e) {
            return false;
        }
    }

    Manifest without(Entry entry) {
        return new Manifest(
                format, entries.stream().filter(other -> !other.equals(entry)).toList());
    }

    Manifest with(Entry entry) {
        List<Entry> all = new ArrayList<>(entries);
        all.add(entry);
        return new Manifest(format, all);
    }

    /// Writes beside, forces to disk, then moves over the old one.
    void write(Path folder) {
        Path beside = folder.resolve(FILE + ".new");
        try {
            try (FileChannel channel = FileChannel.open(
                    beside,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.TRUNCATE_EXISTING)) {
                var bytes = java.nio.ByteBuffer.wrap(JSON.writeValueAsBytes(this));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(
                    beside, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
