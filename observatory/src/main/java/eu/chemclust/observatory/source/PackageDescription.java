package eu.chemclust.observatory.source;

import eu.chemclust.tables.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Reads what a package says of itself, its `datapackage.json`.
final class PackageDescription {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private PackageDescription() {}

    /// Adds the package of a folder, or what is wrong with its description.
    static void read(Path folder, List<DataPackage> packages, List<Finding> findings) {
        String file = folder.getFileName() + "/datapackage.json";
        try {
            packages.add(JSON.readValue(Files.readAllBytes(folder.resolve("datapackage.json")), DataPackage.class));
        } catch (JacksonException e) {
            var location = e.getLocation();
            findings.add(new Finding(
                    file,
                    location == null ? 0 : location.getLineNr(),
                    "",
                    "",
                    "the description of the package cannot be read: " + e.getOriginalMessage() + ".",
                    "Mend the file or restore it from the release."));
        } catch (IOException | RuntimeException e) {
            findings.add(Finding.ofFile(
                    file,
                    "the description of the package cannot be read: " + e.getMessage() + ".",
                    "Mend the file or restore it from the release."));
        }
    }
}
