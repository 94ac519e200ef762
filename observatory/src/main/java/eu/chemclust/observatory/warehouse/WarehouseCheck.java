package eu.chemclust.observatory.warehouse;

import eu.chemclust.observatory.ObservatoryException;
import eu.chemclust.observatory.Progress;
import eu.chemclust.observatory.observation.Vintage;
import eu.chemclust.observatory.source.DataFolder;
import eu.chemclust.tables.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Compares what lies in a warehouse with what its manifest says.
final class WarehouseCheck {
    private static final String RESTORE = "Restore it from a backup; or run ./chemclust data check --mend, which takes"
            + " it off the list and loads it anew from its data package.";

    private WarehouseCheck() {}

    static List<Finding> of(Path folder, Progress progress) {
        List<Finding> findings = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return findings;
        }
        List<Manifest.Entry> entries = Manifest.readUnchecked(folder).entries();
        for (int i = 0; i < entries.size(); i++) {
            progress.report("Comparing checksums", i, entries.size());
            finding(folder, entries.get(i)).ifPresent(findings::add);
        }
        progress.report("Comparing checksums", entries.size(), entries.size());
        strangers(folder, entries, findings);
        return findings;
    }

    static List<Vintage> mend(Path folder) {
        try (WriteLock lock = WriteLock.take(folder)) {
            lock.requireHeld();
            Manifest manifest = Manifest.readUnchecked(folder);
            List<Vintage> dropped = new ArrayList<>();
            for (Manifest.Entry entry : manifest.entries()) {
                if (finding(folder, entry).isPresent()) {
                    manifest = manifest.without(entry);
                    dropped.add(entry.vintage());
                }
            }
            if (!dropped.isEmpty()) {
                manifest.write(folder);
            }
            return dropped;
        } catch (IOException | UncheckedIOException e) {
            throw ObservatoryException.storage(
                    "The warehouse " + folder + " cannot be mended: " + e.getMessage() + ". Check its permissions.", e);
        }
    }

    static Optional<Finding> finding(Path folder, Manifest.Entry entry) {
        Path file = folder.resolve(entry.path());
        String vintage = " It holds the vintage " + entry.vintage().id() + ".";
        if (!Files.isRegularFile(file)) {
            return Optional.of(Finding.ofFile(entry.path(), "the file is missing." + vintage, RESTORE));
        }
        try {
            String sha256 = DataFolder.sha256(Files.newInputStream(file));
            return sha256.equals(entry.sha256())
                    ? Optional.empty()
                    : Optional.of(new Finding(
                            entry.path(),
                            0,
                            "",
                            sha256,
                            "the file was changed; its checksum should be " + entry.sha256() + "." + vintage,
                            RESTORE));
        } catch (IOException e) {
            return Optional.of(Finding.ofFile(
                    entry.path(),
                    "the file cannot be read: " + e.getMessage() + "." + vintage,
                    "Check its permissions and the disk."));
        }
    }

    private static void strangers(Path folder, List<Manifest.Entry> entries, List<Finding> findings) {
        Set<Path> known = new HashSet<>();
        entries.forEach(entry -> known.add(folder.resolve(entry.path())));
        List.of(Manifest.FILE, WriteLock.FILE).forEach(name -> known.add(folder.resolve(name)));
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile)
                    .filter(file -> !known.contains(file))
                    .sorted()
                    .forEach(file -> findings.add(stranger(folder, file)));
        } catch (IOException e) {
            findings.add(Finding.ofFile(
                    folder.toString(), "the folder cannot be listed: " + e.getMessage() + ".", "Check permissions."));
        }
    }

    private static Finding stranger(Path folder, Path file) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        boolean leftover = Leftovers.isPart(file)
                || name.equals(Manifest.FILE + ".new")
                || name.startsWith(Leftovers.spill(folder).getFileName() + "/");
        return leftover
                ? Finding.ofFile(name, "a load was interrupted here.", "Nothing to do: the next load removes it.")
                : Finding.ofFile(
                        name,
                        "the warehouse does not list this file; nothing reads it.",
                        "Move it elsewhere if it is yours; a Parquet file here comes from a load that was interrupted"
                                + " and can be removed.");
    }
}
