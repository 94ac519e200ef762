package eu.chemclust.observatory.source.fetch;

import eu.chemclust.observatory.region.NutsVersion;
import eu.chemclust.observatory.source.DataFolder;
import eu.chemclust.observatory.source.DataPackage;
import eu.chemclust.observatory.source.PackageFile;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The folder of a fetched table: the file as published, its description, and what the server said about it.
///
/// A new file gets a name of its own and the description is replaced at once, so a reader finds the old package or
/// the new one.
final class FetchedPackage {
    private static final String SOURCE = "estat";
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .changeDefaultPropertyInclusion(inclusion ->
                    inclusion.withValueInclusion(com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL))
            .build();

    private final Path root;
    private final Path folder;
    private final String name;
    private final EurostatQuery query;
    private final URI address;

    FetchedPackage(Path root, EurostatQuery query, URI address) {
        this.query = query;
        this.address = address;
        this.name = "estat-" + query.table().toLowerCase(Locale.ROOT).replace('$', '-');
        this.root = root;
        this.folder = root.resolve(name);
    }

    Path folder() {
        return folder;
    }

    /// Where the download goes before it is whole: beside the package, which is not made before there is a file.
    Path part() {
        return root.resolve("." + name + "." + query.form().extension() + ".part");
    }

    /// What the server said about the file that is here, if it answers the same request and is unharmed.
    Validators validators() throws IOException {
        JsonNode fetched = tree("fetch.json");
        String file = fetched.path("file").asString("");
        if (!fetched.path("address").asString("").equals(address.toString())
                || file.isEmpty()
                || !Files.exists(folder.resolve(file))
                || !fetched.path("hash").asString("").equals(hash(folder.resolve(file)))) {
            return Validators.NONE;
        }
        return new Validators(
                fetched.path("etag").asString(""), fetched.path("lastModified").asString(""));
    }

    /// The NUTS version that the description names.
    Optional<NutsVersion> version() throws IOException {
        return NutsVersion.find(tree("datapackage.json")
                .path("resources")
                .path(0)
                .path("nutsVersion")
                .asString(""));
    }

    private JsonNode tree(String file) throws IOException {
        Path path = folder.resolve(file);
        try {
            return Files.exists(path) ? JSON.readTree(Files.readAllBytes(path)) : JSON.createObjectNode();
        } catch (JacksonException e) {
            return JSON.createObjectNode(); // spoiled: fetched anew
        }
    }

    private static String hash(Path file) throws IOException {
        return "sha256:" + DataFolder.sha256(Files.newInputStream(file));
    }

    /// The part file as a file of a package, for reading it.
    PackageFile described(NutsVersion version) throws IOException {
        DataPackage owner = describe(fileName(hash(part())), version, hash(part()), Files.size(part()), "", 1);
        return new PackageFile(owner, owner.resources().getFirst());
    }

    private String fileName(String hash) throws IOException {
        String packed = Packed.isPacked(part()) ? ".gz" : "";
        return query.table().toLowerCase(Locale.ROOT) + "-" + hash.substring(7, 15) + "."
                + query.form().extension() + packed;
    }

    /// Makes the part file the file of the package.
    void write(NutsVersion version, Validators validators, LocalDate today) throws IOException {
        String hash = hash(part());
        String file = fileName(hash);
        long bytes = Files.size(part());
        int order =
                tree("datapackage.json").path("resources").path(0).path("order").asInt(0) + 1;
        Files.createDirectories(folder);
        Files.move(part(), folder.resolve(file), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        put("datapackage.json", describe(file, version, hash, bytes, today.toString(), order));
        Map<String, String> fetched = new TreeMap<>();
        fetched.put("address", address.toString());
        fetched.put("etag", validators.etag());
        fetched.put("file", file);
        fetched.put("hash", hash);
        fetched.put("lastModified", validators.lastModified());
        put("fetch.json", fetched);
        removeOthers(file);
    }

    private void put(String file, Object content) throws IOException {
        Path beside = folder.resolve("." + file + ".part");
        Files.write(beside, JSON.writeValueAsBytes(content));
        Files.move(beside, folder.resolve(file), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /// Earlier vintages stay in the warehouse; the folder holds the newest file only.
    private void removeOthers(String file) throws IOException {
        String own = query.table().toLowerCase(Locale.ROOT) + "-";
        try (Stream<Path> files = Files.list(folder)) {
            for (Path other : files.toList()) {
                String otherName = String.valueOf(other.getFileName());
                if (otherName.startsWith(own) && !otherName.equals(file)) {
                    Files.delete(other);
                }
            }
        }
    }

    private DataPackage describe(
            String file, NutsVersion version, String hash, long bytes, String retrieved, int order) {
        String table = query.table().toLowerCase(Locale.ROOT);
        List<String> caveats =
                query.filters().isEmpty() ? List.of() : List.of("A part of the table only: " + query.filters() + ".");
        return new DataPackage(
                name,
                "Eurostat " + table,
                "Fetched from " + address,
                List.of(new DataPackage.Licence(
                        "CC-BY-4.0",
                        "Commission Decision 2011/833/EU, CC BY 4.0",
                        "https://creativecommons.org/licenses/by/4.0/")),
                "European Commission / Eurostat",
                List.of(new DataPackage.Origin(
                        "Eurostat, " + table, "https://ec.europa.eu/eurostat/databrowser/view/" + table)),
                caveats,
                List.of(resource(file, table, version, hash, bytes, retrieved, order)));
    }

    private DataPackage.Resource resource(
            String file, String table, NutsVersion version, String hash, long bytes, String retrieved, int order) {
        @Nullable List<String> none = null;
        return new DataPackage.Resource(
                table,
                file,
                "Table " + table,
                "utf-8",
                bytes,
                hash,
                query.form().reader(),
                SOURCE,
                version.year(),
                retrieved.isEmpty() ? "fetched" : "fetched " + retrieved,
                order,
                retrieved,
                retrieved,
                "",
                none,
                none,
                null,
                null);
    }
}
