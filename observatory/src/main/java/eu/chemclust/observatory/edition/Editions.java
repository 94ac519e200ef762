package eu.chemclust.observatory.edition;

import eu.chemclust.observatory.ObservatoryException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Where editions are kept: folders that hold one folder for each edition. New ones go into the first.
public final class Editions {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

    private final List<Path> folders;

    /// The editions in these folders; where two hold the same name, the first counts. A folder need not exist.
    public Editions(List<Path> folders) {
        if (folders.isEmpty()) {
            throw new IllegalArgumentException("editions need a folder");
        }
        this.folders = folders.stream()
                .map(folder -> folder.toAbsolutePath().normalize())
                .distinct()
                .toList();
    }

    /// True for a name that an edition can have: small letters, digits, points, hyphens and underscores.
    public static boolean isName(String name) {
        return NAME.matcher(name).matches() && !name.contains("..");
    }

    /// The names of all editions with the folder of each, by name.
    public Map<String, Path> list() {
        Map<String, Path> found = new LinkedHashMap<>();
        for (Path folder : folders) {
            EditionFiles.recover(folder);
            if (!Files.isDirectory(folder)) {
                continue;
            }
            try (Stream<Path> children = Files.list(folder)) {
                children.filter(child -> isName(child.getFileName().toString()) && isEdition(child))
                        .forEach(child -> found.putIfAbsent(child.getFileName().toString(), child));
            } catch (IOException e) {
                throw ObservatoryException.storage("The folder " + folder + " cannot be read: " + e.getMessage(), e);
            }
        }
        Map<String, Path> sorted = new LinkedHashMap<>();
        found.keySet().stream().sorted().forEach(name -> sorted.put(name, found.getOrDefault(name, Path.of(""))));
        return sorted;
    }

    private static boolean isEdition(Path folder) {
        return Files.isRegularFile(folder.resolve(EditionManifest.FILE), LinkOption.NOFOLLOW_LINKS);
    }

    /// The edition of a name, if there is one.
    public Optional<Edition> find(String name) {
        return Optional.ofNullable(list().get(name)).map(Edition::open);
    }

    /// The edition of a name.
    ///
    /// @throws ObservatoryException NOT_FOUND if there is none
    public Edition get(String name) {
        for (Path folder : folders) {
            Path own = folder.resolve(name);
            if (isName(name) && Files.isDirectory(own) && !isEdition(own)) {
                throw ObservatoryException.notFound("The folder " + own + " has no " + EditionManifest.FILE
                        + ", so it is no whole edition. Get the edition again from its publisher.");
            }
        }
        return find(name)
                .orElseThrow(() -> ObservatoryException.notFound("There is no edition " + name + " in "
                        + folders.stream().map(Path::toString).collect(Collectors.joining(" or ")) + ". "
                        + (list().isEmpty()
                                ? "Make one with \"edition create\", or name the folder with --editions."
                                : "There are: " + String.join(", ", list().keySet()) + ".")));
    }

    /// The frozen edition of a framework of the latest publication that holds the peers of regions.
    public Optional<Edition> newestWithPeers(String framework) {
        return list().values().stream()
                .map(Edition::open)
                .filter(edition -> edition.state() == EditionState.FROZEN
                        && edition.description().framework().equals(framework)
                        && edition.description().format() >= EditionDescription.WITH_PEERS)
                .max(Comparator.comparing(Edition::published).thenComparing(Edition::name));
    }

    /// The folder that new editions go into.
    Path target() {
        return folders.getFirst();
    }
}
