package eu.chemclust.observatory.warehouse;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a killed load leaves behind, and what makes a finished one last.
final class Leftovers {
    private static final String HEX = "[0-9a-f]";
    private static final Pattern PART =
            Pattern.compile("\\." + HEX + "{8}(-" + HEX + "{4}){3}-" + HEX + "{12}\\.parquet\\.part");
    private static final String SPILL = ".spill";

    private Leftovers() {}

    /// Where DuckDB may put what does not fit into memory.
    static Path spill(Path folder) {
        return folder.resolve(SPILL);
    }

    /// Removes half-written files of loads that were killed. Only the holder of the write lock may call it: nobody
    /// else can be writing them. Files of other names are somebody else's and stay.
    static void remove(Path folder) throws IOException {
        for (Manifest.Kind kind : Manifest.Kind.values()) {
            Path kindFolder = folder.resolve(kind.folder());
            if (!Files.isDirectory(kindFolder)) {
                continue;
            }
            try (Stream<Path> files = Files.walk(kindFolder, 2)) {
                delete(files.filter(Leftovers::isPart).toList());
            }
        }
        Files.deleteIfExists(folder.resolve(Manifest.FILE + ".new"));
        removeSpill(folder);
    }

    static void removeSpill(Path folder) throws IOException {
        Path spill = spill(folder);
        if (Files.isDirectory(spill)) {
            try (Stream<Path> files = Files.walk(spill)) {
                delete(files.sorted(java.util.Comparator.reverseOrder()).toList());
            }
        }
    }

    static boolean isPart(Path file) {
        return PART.matcher(file.getFileName().toString()).matches();
    }

    private static void delete(List<Path> files) throws IOException {
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
    }

    /// Forces a file to the disk, so that a power failure after the manifest was written finds it whole.
    static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
