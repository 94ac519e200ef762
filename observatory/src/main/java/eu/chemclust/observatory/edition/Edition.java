package eu.chemclust.observatory.edition;

import eu.chemclust.observatory.ObservatoryException;
import eu.chemclust.observatory.source.DataFolder;
import eu.chemclust.tables.BadInputException;
import eu.chemclust.tables.Finding;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/// A published benchmark in a folder: `edition.json`, `inputs/` with the files it was computed from as their
/// publishers gave them, `results/` as CSV, and `manifest.json` with the checksum of each.
public final class Edition {
    static final String DESCRIPTION = "edition.json";
    static final String INPUTS = "inputs";
    static final String RESULTS = "results";

    /// No part of an edition is larger than this when unpacked.
    private static final long LARGEST_PART = 256L << 20;

    private final Path folder;
    private final EditionManifest manifest;
    private final String fingerprint;
    private final EditionDescription description;

    private Edition(Path folder, EditionManifest manifest, String fingerprint, EditionDescription description) {
        this.folder = folder;
        this.manifest = manifest;
        this.fingerprint = fingerprint;
        this.description = description;
    }

    /// Opens the edition in a folder. What it says of itself is read; its checksums are compared by [#damages].
    ///
    /// @throws ObservatoryException NOT_FOUND if there is no edition
    /// @throws BadInputException    if its manifest or description cannot be read or are of a newer form
    public static Edition open(Path folder) {
        String name = folder.getFileName().toString();
        if (!Files.isRegularFile(folder.resolve(EditionManifest.FILE), LinkOption.NOFOLLOW_LINKS)) {
            throw ObservatoryException.notFound("The folder " + folder + " holds no edition: it has no "
                    + EditionManifest.FILE + ". \"edition list\" shows the editions there are.");
        }
        byte[] bytes = read(folder, name, EditionManifest.FILE);
        EditionManifest manifest = EditionManifest.read(name, bytes);
        EditionDescription description =
                EditionJson.read(name + "/" + DESCRIPTION, read(folder, name, DESCRIPTION), EditionDescription.class);
        return new Edition(folder, manifest, sha256(bytes), description);
    }

    private static byte[] read(Path folder, String name, String file) {
        Path path = folder.resolve(file);
        try {
            if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) || Files.size(path) > 4 << 20) {
                throw new BadInputException(Finding.ofFile(
                        name + "/" + file,
                        "a file of less than 4 MB is due here.",
                        "Restore it from the edition's publication."));
            }
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new BadInputException(Finding.ofFile(
                    name + "/" + file,
                    "the file cannot be read: " + e.getMessage() + ".",
                    "Check its permissions and the disk."));
        }
    }

    static String sha256(byte[] bytes) {
        try {
            return DataFolder.sha256(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory cannot fail", e);
        }
    }

    public String name() {
        return description.name();
    }

    public Path folder() {
        return folder;
    }

    public EditionDescription description() {
        return description;
    }

    public EditionState state() {
        return manifest.state();
    }

    /// The date of publication, `2026-11-22`; empty for a draft.
    public String published() {
        return manifest.published();
    }

    /// SHA-256 of the manifest, which holds that of every file: the number to print in a report, by which anyone
    /// recognises the edition.
    public String fingerprint() {
        return fingerprint;
    }

    /// Size of all files.
    public long bytes() {
        return manifest.files().stream().mapToLong(EditionManifest.Entry::bytes).sum();
    }

    EditionManifest manifest() {
        return manifest;
    }

    /// The files that the edition was computed from, as a folder of data packages.
    public DataFolder inputs() {
        return DataFolder.open(folder.resolve(INPUTS));
    }

    /// The codes of the peers that were frozen for a region, nearest first; none where too little was known of it.
    ///
    /// @throws ObservatoryException NOT_FOUND for an edition that was made before editions held peers
    public List<String> peers(String region) {
        if (description.format() < EditionDescription.WITH_PEERS) {
            throw ObservatoryException.notFound("The edition " + name()
                    + " was made before editions held the peers of regions. Use a newer edition.");
        }
        return EditionPeers.read(this, region);
    }

    /// Opens a part, unpacked if it is packed with gzip. The name is one that the program knows, `results/ranks.csv`.
    InputStream part(String path) throws IOException {
        boolean packed =
                manifest.files().stream().anyMatch(entry -> entry.path().equals(path + ".gz"));
        InputStream in = Files.newInputStream(folder.resolve(packed ? path + ".gz" : path), LinkOption.NOFOLLOW_LINKS);
        return new BoundedStream(packed ? new GZIPInputStream(in, 1 << 16) : in, LARGEST_PART);
    }

    /// Compares every file with its checksum, and the folder with the manifest.
    ///
    /// @return a finding for each part that is changed, missing or not listed; empty if all is as it was published
    public List<Finding> damages() {
        List<Finding> findings = new ArrayList<>(manifest.files().parallelStream()
                .flatMap(entry -> damage(entry).stream())
                .toList());
        Set<String> listed =
                manifest.files().stream().map(EditionManifest.Entry::path).collect(Collectors.toSet());
        for (String file : present()) {
            if (!listed.contains(file) && !file.equals(EditionManifest.FILE)) {
                findings.add(finding(file, "the manifest does not list this file.", "Remove it."));
            }
        }
        if (!listed.contains(DESCRIPTION)) {
            findings.add(finding(EditionManifest.FILE, "it does not list " + DESCRIPTION + ".", "Restore it."));
        }
        if (!description.name().equals(manifest.edition())) {
            findings.add(
                    finding(DESCRIPTION, "it describes another edition, " + description.name() + ".", "Restore it."));
        }
        return findings;
    }

    private List<Finding> damage(EditionManifest.Entry entry) {
        Path path = folder.resolve(entry.path());
        try {
            Path step = folder;
            for (Path name : Path.of(entry.path())) {
                step = step.resolve(name);
                if (Files.isSymbolicLink(step)) {
                    return List.of(finding(entry.path(), "it is a link to elsewhere.", "Restore the file itself."));
                }
            }
            if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                return List.of(finding(entry.path(), "the file is missing.", restore()));
            }
            long bytes = Files.size(path);
            if (bytes != entry.bytes()) {
                return List.of(finding(
                        entry.path(),
                        "it has " + bytes + " bytes, the manifest says " + entry.bytes()
                                + ": the file was changed or cut.",
                        restore()));
            }
            String actual = DataFolder.sha256(Files.newInputStream(path));
            if (!actual.equals(entry.sha256())) {
                return List.of(finding(
                        entry.path(),
                        "its checksum is " + actual + ", the manifest says " + entry.sha256()
                                + ": the file was changed.",
                        restore()));
            }
            return List.of();
        } catch (IOException e) {
            return List.of(finding(entry.path(), "the file cannot be read: " + e.getMessage() + ".", restore()));
        }
    }

    private static String restore() {
        return "Do not quote figures from this copy; get the edition again from its publisher.";
    }

    Finding finding(String file, String rule, String remedy) {
        return Finding.ofFile(manifest.edition() + "/" + file, rule, remedy);
    }

    private Set<String> present() {
        try (Stream<Path> all = Files.walk(folder, 6, new FileVisitOption[0])) {
            return all.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .map(path -> folder.relativize(path).toString().replace('\\', '/'))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw ObservatoryException.storage("The edition " + folder + " cannot be read: " + e.getMessage(), e);
        }
    }

    /// Fails unless all files are as they were published: for whoever uses an edition without verifying it.
    ///
    /// @throws BadInputException with a finding for each damaged part
    public Edition requireUndamaged() {
        List<Finding> findings = damages();
        if (!findings.isEmpty()) {
            throw new BadInputException(findings);
        }
        return this;
    }
}
