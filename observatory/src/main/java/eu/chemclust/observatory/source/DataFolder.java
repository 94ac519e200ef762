package eu.chemclust.observatory.source;

import eu.chemclust.observatory.ObservatoryException;
import eu.chemclust.observatory.observation.Vintage;
import eu.chemclust.tables.BadInputException;
import eu.chemclust.tables.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/// The folder of data packages. Opening it reads every `datapackage.json`; a file is opened only after its
/// checksum has been compared.
public final class DataFolder {
    private final Path root;
    private final List<DataPackage> packages;
    private final Map<String, Path> roots;
    private final Set<PackageFile> opened = ConcurrentHashMap.newKeySet();

    private DataFolder(Path root, List<DataPackage> packages, Map<String, Path> roots) {
        this.root = root;
        this.packages = List.copyOf(packages);
        this.roots = Map.copyOf(roots);
    }

    /// Reads the descriptions of all packages below a folder, in the order of their names.
    ///
    /// @throws ObservatoryException NOT_FOUND without packages, BAD_INPUT if a description cannot be read
    public static DataFolder open(Path root) {
        return open(root, "--data");
    }

    /// The same for a folder that an option of another name gives.
    ///
    /// @param option how a user names the folder
    public static DataFolder open(Path root, String option) {
        List<Path> folders;
        try (Stream<Path> children = Files.list(root)) {
            folders = children.filter(child -> Files.isRegularFile(child.resolve("datapackage.json")))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw ObservatoryException.notFound(
                    "There is no data folder at " + root + ". Name the right one with " + option + ".");
        }
        if (folders.isEmpty()) {
            throw ObservatoryException.notFound("The folder " + root
                    + " holds no data package (a folder with datapackage.json). Name the right one with " + option
                    + ".");
        }
        List<Finding> findings = new ArrayList<>();
        List<DataPackage> packages = new ArrayList<>();
        for (Path folder : folders) {
            PackageDescription.read(folder, packages, findings);
        }
        if (!findings.isEmpty()) {
            throw new BadInputException(findings);
        }
        Map<String, Path> roots = new HashMap<>();
        packages.forEach(each -> roots.put(each.name(), root));
        return new DataFolder(root, packages, roots);
    }

    /// This folder with the packages of another, such as those that were fetched. A package that both have is taken
    /// from the other.
    public DataFolder with(DataFolder other) {
        List<DataPackage> all = new ArrayList<>();
        for (DataPackage own : packages) {
            if (!other.roots.containsKey(own.name())) {
                all.add(own);
            }
        }
        all.addAll(other.packages);
        Map<String, Path> merged = new HashMap<>(roots);
        merged.putAll(other.roots);
        return new DataFolder(root, all, merged);
    }

    public Path root() {
        return root;
    }

    public List<DataPackage> packages() {
        return packages;
    }

    /// All files that a reader of that name understands, in package and file order.
    public List<PackageFile> files(String reader) {
        List<PackageFile> files = new ArrayList<>();
        for (DataPackage dataPackage : packages) {
            for (DataPackage.Resource resource : dataPackage.resources()) {
                if (resource.reader().equals(reader)) {
                    files.add(new PackageFile(dataPackage, resource));
                }
            }
        }
        return files;
    }

    /// The one file that a reader of that name understands.
    ///
    /// @throws ObservatoryException NOT_FOUND if there is none
    public PackageFile file(String reader) {
        List<PackageFile> files = files(reader);
        if (files.isEmpty()) {
            throw ObservatoryException.notFound(
                    "No data package below " + root + " holds a file for the reader \"" + reader + "\".");
        }
        return files.getFirst();
    }

    /// Compares the files with the checksums of their packages.
    ///
    /// @return a finding for each file that is missing or changed
    public List<Finding> verify(List<PackageFile> files) {
        return files.parallelStream().flatMap(file -> verify(file).stream()).toList();
    }

    private Optional<Finding> verify(PackageFile file) {
        try (InputStream in = Files.newInputStream(path(file))) {
            String actual = "sha256:" + sha256(in);
            if (actual.equals(file.resource().hash())) {
                return Optional.empty();
            }
            return Optional.of(new Finding(
                    file.name(),
                    0,
                    "",
                    actual,
                    "the checksum should be " + file.resource().hash() + ".",
                    "Restore the file, or, if the change is meant, write the new checksum into datapackage.json as a"
                            + " new vintage."));
        } catch (NoSuchFileException e) {
            return Optional.of(
                    Finding.ofFile(file.name(), "the file is missing.", "Restore it from the release or the source."));
        } catch (IOException e) {
            return Optional.of(Finding.ofFile(
                    file.name(),
                    "the file cannot be read: " + e.getMessage() + ".",
                    "Check its permissions and the disk."));
        }
    }

    /// Opens a file, unpacked if it is packed with gzip.
    public InputStream open(PackageFile file) throws IOException {
        opened.add(file);
        InputStream in = Files.newInputStream(path(file));
        return file.resource().path().endsWith(".gz") ? new GZIPInputStream(in, 1 << 16) : in;
    }

    /// How a file is read once it is open.
    public interface Reading<T> {
        /// Reads it.
        ///
        /// @param file name for findings
        T read(String file, InputStream in) throws IOException;
    }

    /// Opens a file, reads it and closes it.
    ///
    /// @throws ObservatoryException NOT_FOUND if it cannot be read
    public <T> T read(PackageFile file, Reading<T> how) {
        try (InputStream in = open(file)) {
            return how.read(file.name(), in);
        } catch (IOException e) {
            throw ObservatoryException.notFound(
                    "The file " + file.name() + " cannot be read: " + e.getMessage() + ". Restore it.");
        }
    }

    /// Reads the one file that a reader of that name understands.
    ///
    /// @throws ObservatoryException NOT_FOUND if there is none or it cannot be read
    public <T> T read(String reader, Reading<T> how) {
        return read(file(reader), how);
    }

    /// The files that were opened so far: what a computation was really made from. In the order of their names.
    public List<PackageFile> opened() {
        return opened.stream().sorted(Comparator.comparing(PackageFile::name)).toList();
    }

    public Path path(PackageFile file) {
        return roots.getOrDefault(file.dataPackage().name(), root)
                .resolve(file.dataPackage().name())
                .resolve(file.resource().path());
    }

    /// The description of a package, by the package's name.
    public Path description(String dataPackage) {
        return roots.getOrDefault(dataPackage, root).resolve(dataPackage).resolve("datapackage.json");
    }

    /// The vintage that a file of observations is.
    public static Vintage vintage(PackageFile file) {
        DataPackage owner = file.dataPackage();
        DataPackage.Resource resource = file.resource();
        DataPackage.Origin origin = owner.sources().isEmpty()
                ? new DataPackage.Origin("", "")
                : owner.sources().getFirst();
        String hash = resource.hash().substring("sha256:".length());
        return new Vintage(
                owner.name() + "/" + resource.name() + "@" + hash.substring(0, 8),
                orEmpty(resource.source()),
                owner.title() + ": " + resource.title(),
                orEmpty(resource.vintage()),
                resource.order() == null ? 0 : resource.order(),
                orEmpty(resource.published()),
                orEmpty(resource.retrieved()),
                owner.licenses().isEmpty() ? "" : owner.licenses().getFirst().title(),
                owner.attribution(),
                origin.path(),
                hash,
                owner.caveats(),
                resource.completeFor() == null ? List.of() : resource.completeFor(),
                orEmpty(resource.publishedPrecision()));
    }

    private static String orEmpty(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text;
    }

    /// SHA-256 of a stream as hexadecimal digits.
    public static String sha256(InputStream in) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (DigestInputStream counted = new DigestInputStream(in, digest)) {
                counted.transferTo(java.io.OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
