package eu.chemclust.designs.key;

import eu.chemclust.designs.key.Form.Section;
import java.util.List;
import java.util.stream.Collectors;

/// The key table as JSON Schema (2020-12), for editors that help while a design is written, and as Markdown.
public final class SchemaText {
    private SchemaText() {}

    /// The JSON Schema.
    public static String json() {
        StringBuilder text = new StringBuilder("{\n  \"$schema\": \"https://json-schema.org/draft/2020-12/schema\",\n");
        text.append("  \"title\": \"ChemClust index design\",\n");
        text.append(body(DesignKeys.FILE, "  ").stripLeading());
        return text.append("\n}\n").toString();
    }

    /// The rows of the Markdown table of all keys.
    public static String markdown() {
        StringBuilder text = new StringBuilder(
                "| key | type | default | methods | meaning | Handbook |\n|---|---|---|---|---|---|\n");
        DesignKeys.paths().forEach((path, key) -> text.append(row(path, key)).append('\n'));
        return text.toString();
    }

    /// One row of the table.
    public static String row(String path, Key key) {
        String methods = key.methods().stream().sorted().collect(Collectors.joining(", "));
        String type =
                key.name().equals("alternatives") ? "list of steps" : key.form().words();
        return "| `" + path + "` | " + type + " | " + (key.fallback().isEmpty() ? "" : "`" + key.fallback() + "`")
                + " | " + methods + " | " + key.meaning() + " | " + key.handbook() + " |";
    }

    private static String body(Form form, String indent) {
        String deeper = indent + "  ";
        return indent
                + switch (form) {
                    case Form.Text text -> "\"type\": [\"string\", \"number\", \"boolean\"]";
                    case Form.Flag flag -> "\"type\": \"boolean\"";
                    case Form.Numeric number -> number(number);
                    case Form.Whole whole ->
                        "\"type\": \"integer\""
                                + (whole.min() > Long.MIN_VALUE ? ", \"minimum\": " + whole.min() : "")
                                + (whole.max() < Long.MAX_VALUE ? ", \"maximum\": " + whole.max() : "");
                    case Form.Choice choice ->
                        "\"enum\": "
                                + choice.options().stream()
                                        .map(SchemaText::quoted)
                                        .collect(Collectors.joining(", ", "[", "]"));
                    case Form.Items items ->
                        anyOf(
                                List.of(
                                        deeper + "  \"type\": \"array\",\n" + deeper + "  \"items\": {\n"
                                                + body(items.item(), deeper + "    ") + "\n" + deeper + "  }",
                                        body(items.item(), deeper + "  ")),
                                indent);
                    case Form.Mapping mapping ->
                        "\"type\": \"object\",\n" + indent + "\"additionalProperties\": {\n"
                                + body(mapping.value(), deeper) + "\n" + indent + "}";
                    case Section section -> section(section, indent);
                    case Form.Either either ->
                        anyOf(
                                either.forms().stream()
                                        .map(f -> body(f, deeper + "  "))
                                        .toList(),
                                indent);
                };
    }

    private static String anyOf(List<String> bodies, String indent) {
        return bodies.stream()
                .map(body -> indent + "  {\n" + body + "\n" + indent + "  }")
                .collect(Collectors.joining(",\n", "\"anyOf\": [\n", "\n" + indent + "]"));
    }

    private static String number(Form.Numeric number) {
        String low = number.open() ? "exclusiveMinimum" : "minimum";
        String high = number.open() ? "exclusiveMaximum" : "maximum";
        return "\"type\": \"number\""
                + (Double.isInfinite(number.min()) ? "" : ", \"" + low + "\": " + Words.number(number.min()))
                + (Double.isInfinite(number.max()) ? "" : ", \"" + high + "\": " + Words.number(number.max()));
    }

    private static String section(Section section, String indent) {
        String deeper = indent + "  ";
        String keys = section.keys().stream()
                .map(key -> deeper + quoted(key.name()) + ": {\n" + deeper + "  \"description\": "
                        + quoted(key.meaning()) + ",\n" + body(key.form(), deeper + "  ") + "\n" + deeper + "}")
                .collect(Collectors.joining(",\n"));
        // A section may also be a single word or number, the value of its shorthand, or empty.
        return "\"type\": [\"object\", \"string\", \"number\", \"boolean\", \"null\"],\n" + indent
                + "\"additionalProperties\": false,\n" + indent + "\"properties\": {\n" + keys + "\n" + indent + "}";
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
