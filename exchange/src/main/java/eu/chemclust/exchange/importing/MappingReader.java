package eu.chemclust.exchange.importing;

import eu.chemclust.exchange.RecordKind;
import eu.chemclust.tables.BadInputException;
import eu.chemclust.tables.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Reads a mapping of columns to fields of records; everything that is wrong with it is told at once.
public final class MappingReader {
    private static final int LIMIT = 1 << 20;
    private static final YAMLMapper YAML = YAMLMapper.builder().build();
    private static final Pattern COLUMN = Pattern.compile("\\{([^{}]+)}");
    private static final Set<String> KEYS = Set.of(
            "mapping",
            "from",
            "kind",
            "id",
            "confirmed",
            "months",
            "licence",
            "encoding",
            "separator",
            "fields",
            "tables");

    private final String file;
    private final List<Finding> findings = new ArrayList<>();

    private MappingReader(String file) {
        this.file = file;
    }

    /// Reads a mapping.
    ///
    /// @param file name for findings
    /// @param in   YAML; the caller closes it
    /// @throws BadInputException with all findings if there is any
    public static RecordMapping read(String file, InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(LIMIT + 1);
        if (bytes.length > LIMIT) {
            throw new BadInputException(
                    Finding.ofFile(file, "a mapping of more than 1 MB is none.", "Name the mapping file."));
        }
        MappingReader reader = new MappingReader(file);
        try {
            return reader.mapping(YAML.readTree(new String(bytes, StandardCharsets.UTF_8)));
        } catch (JacksonException e) {
            long line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new BadInputException(new Finding(
                    file,
                    Math.max(0, line),
                    "",
                    "",
                    "the mapping is not well-formed YAML.",
                    "Check blanks at the beginning of the line and quotation marks."));
        }
    }

    private void wrong(String key, String value, String rule, String remedy) {
        findings.add(new Finding(file, 0, key, value, rule, remedy));
    }

    private RecordMapping mapping(JsonNode root) {
        if (!root.isObject() || root.path("mapping").asInt(0) != 1) {
            throw new BadInputException(Finding.ofFile(
                    file,
                    "the file is no mapping of records: it has no line \"mapping: 1\".",
                    "Copy one from the folder data/catalogue and change it."));
        }
        for (String key : root.propertyNames()) {
            if (!KEYS.contains(key)) {
                wrong(key, "", "there is no such key.", "Known: " + String.join(", ", new java.util.TreeSet<>(KEYS)));
            }
        }
        RecordKind kind = kind(root.path("kind").asString(""));
        Map<String, List<FieldRule>> fields = fields(kind, root.path("fields"));
        Map<String, Map<String, String>> tables = tables(root.path("tables"));
        for (List<FieldRule> rules : fields.values()) {
            for (FieldRule rule : rules) {
                if (rule instanceof FieldRule.Column column
                        && !column.table().isEmpty()
                        && !tables.containsKey(column.table())) {
                    wrong("tables", column.table(), "there is no table of that name.", "Add it below tables.");
                }
            }
        }
        String from = needed(root, "from");
        String id = needed(root, "id");
        LocalDate confirmed = date(needed(root, "confirmed"));
        int months = root.path("months").asInt(0);
        String separator = root.path("separator").asString("");
        if (months < 0 || months > 1200) {
            wrong("months", Integer.toString(months), "0 to 1200 months are possible.", "Correct it.");
        }
        if (separator.length() > 1) {
            wrong("separator", separator, "one sign is due here.", "Write \";\".");
        }
        if (!findings.isEmpty()) {
            throw new BadInputException(findings);
        }
        return new RecordMapping(
                from,
                kind,
                template(id),
                confirmed,
                months,
                root.path("licence").asString(""),
                Optional.of(root.path("encoding").asString("")).filter(text -> !text.isEmpty()),
                separator.isEmpty() ? Optional.empty() : Optional.of(separator.charAt(0)),
                fields,
                tables);
    }

    private String needed(JsonNode root, String key) {
        String text = root.path(key).asString("");
        if (text.isBlank()) {
            wrong(key, "", "the mapping does not say it.", "Add a line \"" + key + ": ...\".");
        }
        return text;
    }

    private LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            if (!text.isBlank()) {
                wrong("confirmed", text, "a date is due here.", "Write 2026-11-30.");
            }
            return LocalDate.EPOCH;
        }
    }

    private RecordKind kind(String text) {
        return RecordKind.find(text).orElseGet(() -> {
            wrong(
                    "kind",
                    text,
                    "there is no such kind of record.",
                    "Write one of "
                            + String.join(
                                    ", ",
                                    List.of(RecordKind.values()).stream()
                                            .map(RecordKind::code)
                                            .toList())
                            + ".");
            return RecordKind.PRACTICE;
        });
    }

    private Map<String, List<FieldRule>> fields(RecordKind kind, JsonNode node) {
        Map<String, List<FieldRule>> fields = new LinkedHashMap<>();
        Set<String> known = RecordFields.of(kind);
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            if (!known.contains(entry.getKey())) {
                wrong(
                        "fields." + entry.getKey(),
                        "",
                        "a record of kind " + kind.code() + " has no such field.",
                        "Fields are: " + String.join(", ", new java.util.TreeSet<>(known)) + ".");
            }
            List<FieldRule> rules = new ArrayList<>();
            if (entry.getValue().isArray()) {
                entry.getValue().forEach(each -> rules.add(rule(each)));
            } else {
                rules.add(rule(entry.getValue()));
            }
            fields.put(entry.getKey(), rules);
        }
        if (fields.keySet().stream().noneMatch(field -> field.startsWith("title."))) {
            wrong("fields", "", "no field is a title.", "Add a line \"title.en: COLUMN\".");
        }
        return fields;
    }

    private static FieldRule rule(JsonNode node) {
        if (node.isObject()) {
            if (node.has("value")) {
                return new FieldRule.Value(node.path("value").asString(""));
            }
            return new FieldRule.Column(
                    node.path("column").asString(""),
                    node.path("split").asString(""),
                    node.path("table").asString(""),
                    node.path("else").asString(""),
                    node.path("after").asString(""));
        }
        String text = node.asString("");
        return text.indexOf('{') >= 0 ? template(text) : new FieldRule.Column(text, "", "", "", "");
    }

    private static FieldRule.Template template(String text) {
        List<String> columns = new ArrayList<>();
        Matcher matcher = COLUMN.matcher(text);
        while (matcher.find()) {
            columns.add(matcher.group(1));
        }
        return new FieldRule.Template(text, columns);
    }

    private static Map<String, Map<String, String>> tables(JsonNode node) {
        Map<String, Map<String, String>> tables = new TreeMap<>();
        for (Map.Entry<String, JsonNode> table : node.properties()) {
            Map<String, String> entries = new TreeMap<>();
            for (Map.Entry<String, JsonNode> entry : table.getValue().properties()) {
                entries.put(entry.getKey(), entry.getValue().asString(""));
            }
            tables.put(table.getKey(), entries);
        }
        return tables;
    }
}
