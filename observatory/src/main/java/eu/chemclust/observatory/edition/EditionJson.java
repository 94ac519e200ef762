package eu.chemclust.observatory.edition;

import eu.chemclust.tables.BadInputException;
import eu.chemclust.tables.Finding;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The JSON files of an edition: indented, keys in a fixed order, nothing unknown accepted.
final class EditionJson {
    static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    private EditionJson() {}

    /// Reads a file of a form that this program knows.
    ///
    /// @throws BadInputException if it is of a newer form or not what it should be
    static <T> T read(String file, byte[] bytes, Class<T> type) {
        try {
            JsonNode tree = JSON.readTree(bytes);
            JsonNode format = tree.path("format");
            if (!format.isInt() || format.intValue() < 1) {
                throw new BadInputException(new Finding(
                        file,
                        0,
                        "format",
                        format.isMissingNode() ? "" : format.toString(),
                        "a file of an edition says which form it has.",
                        "This is not an edition of ChemClust, or the file is damaged: get it again."));
            }
            if (format.intValue() > EditionDescription.FORMAT) {
                throw new BadInputException(new Finding(
                        file,
                        0,
                        "format",
                        format.toString(),
                        "the edition was written by a newer ChemClust; this one reads forms up to "
                                + EditionDescription.FORMAT + ".",
                        "Update ChemClust, then try again."));
            }
            if (type == EditionDescription.class && tree instanceof ObjectNode about && !about.has("asKnownOn")) {
                about.put("asKnownOn", ""); // forms before 3 had no such day
            }
            return JSON.treeToValue(tree, type);
        } catch (JacksonException e) {
            var location = e.getLocation();
            throw new BadInputException(new Finding(
                    file,
                    location == null ? 0 : Math.max(0, location.getLineNr()),
                    "",
                    "",
                    "the file cannot be read: " + e.getOriginalMessage() + ".",
                    "Restore it from the edition's publication."));
        }
    }
}
