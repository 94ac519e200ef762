package eu.chemclust.exchange.importing;

import eu.chemclust.exchange.RecordKind;
import eu.chemclust.tables.BadInputException;
import eu.chemclust.tables.Finding;
import eu.chemclust.tables.YamlPart;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads a mapping of columns to fields of records; everything that is wrong with it is told at once.
public final class MappingReader {
    private static final int MOST_MONTHS = 1200;
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
            "breaks",
            "fields",
            "tables");

    private MappingReader() {}

    /// Reads a mapping.
    ///
    /// @param file name for findings
    /// @param in   YAML; the caller closes it
    /// @throws BadInputException with all findings if there is any
    public static RecordMapping read(String file, InputStream in) throws IOException {
        List<Finding> findings = new ArrayList<>();
        YamlPart root = YamlPart.read(file, in, findings);
        if (root.text("mapping").filter("1"::equals).isEmpty()) {
            throw new BadInputException(Finding.ofFile(
                    file,
                    "the file is no mapping of records: it has no line \"mapping: 1\".",
                    "Copy one from the folder data/catalogue and change it."));
        }
        RecordMapping mapping = mapping(root);
        if (!findings.isEmpty()) {
            throw new BadInputException(findings);
        }
        return mapping;
    }

    private static RecordMapping mapping(YamlPart root) {
        root.allow(KEYS);
        RecordKind kind = kind(root);
        Map<String, List<FieldRule>> fields = fields(kind, root);
        Map<String, Map<String, String>> tables = tables(root.part("tables"));
        for (List<FieldRule> rules : fields.values()) {
            for (FieldRule rule : rules) {
                if (rule instanceof FieldRule.Column column
                        && !column.table().isEmpty()
                        && !tables.containsKey(column.table())) {
                    root.wrong("tables", column.table(), "there is no table of that name.", "Add it below tables.");
                }
            }
        }
        return new RecordMapping(
                needed(root, "from"),
                kind,
                template(needed(root, "id")),
                confirmed(root),
                months(root),
                root.text("licence").orElse(""),
                root.text("encoding"),
                separator(root),
                breaksLost(root),
                fields,
                tables);
    }

    private static String needed(YamlPart root, String key) {
        return root.text(key).filter(text -> !text.isBlank()).orElseGet(() -> {
            root.wrong(key, "", "the mapping does not say it.", "Add a line \"" + key + ": ...\".");
            return "";
        });
    }

    private static LocalDate confirmed(YamlPart root) {
        String text = needed(root, "confirmed");
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            if (!text.isBlank()) {
                root.wrong("confirmed", text, "a date is due here.", "Write 2026-11-30.");
            }
            return LocalDate.EPOCH;
        }
    }

    private static int months(YamlPart root) {
        String text = root.text("months").orElse("0");
        if (!text.matches("[0-9]{1,4}") || Integer.parseInt(text) > MOST_MONTHS) {
            root.wrong("months", text, "0 to 1200 months are possible.", "Correct it.");
            return 0;
        }
        return Integer.parseInt(text);
    }

    private static Optional<Character> separator(YamlPart root) {
        String text = root.text("separator").orElse("");
        if (text.length() > 1) {
            root.wrong("separator", text, "one sign is due here.", "Write \";\".");
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(text.charAt(0));
    }

    private static boolean breaksLost(YamlPart root) {
        String text = root.text("breaks").orElse("kept");
        if (!text.equals("kept") && !text.equals("lost")) {
            root.wrong("breaks", text, "breaks between paragraphs are kept or lost.", "Write \"breaks: lost\".");
        }
        return text.equals("lost");
    }

    private static RecordKind kind(YamlPart root) {
        String text = root.text("kind").orElse("");
        return RecordKind.find(text).orElseGet(() -> {
            root.wrong(
                    "kind",
                    text,
                    "there is no such kind of record.",
                    "Write one of "
                            + Arrays.stream(RecordKind.values())
                                    .map(RecordKind::code)
                                    .collect(Collectors.joining(", "))
                            + ".");
            return RecordKind.PRACTICE;
        });
    }

    private static Map<String, List<FieldRule>> fields(RecordKind kind, YamlPart root) {
        YamlPart part = root.part("fields");
        part.allow(RecordFields.of(kind));
        Map<String, List<FieldRule>> fields = new LinkedHashMap<>();
        for (String field : part.keys()) {
            List<YamlPart> listed = part.rows(field);
            List<YamlPart> rules = listed.isEmpty() ? List.of(part.part(field)) : listed;
            fields.put(field, rules.stream().map(MappingReader::rule).toList());
        }
        if (fields.keySet().stream().noneMatch(field -> field.startsWith("title."))) {
            root.wrong("fields", "", "no field is a title.", "Add a line \"title.en: COLUMN\".");
        }
        return fields;
    }

    private static FieldRule rule(YamlPart part) {
        if (part.hasKeys()) {
            if (part.keys().contains("value")) {
                return new FieldRule.Value(part.text("value").orElse(""));
            }
            return new FieldRule.Column(
                    part.text("column").orElse(""),
                    part.text("split").orElse(""),
                    part.text("table").orElse(""),
                    part.text("else").orElse(""),
                    part.text("after").orElse(""));
        }
        String text = part.text();
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

    private static Map<String, Map<String, String>> tables(YamlPart part) {
        Map<String, Map<String, String>> tables = new TreeMap<>();
        for (String name : part.keys()) {
            tables.put(name, new TreeMap<>(part.part(name).texts()));
        }
        return tables;
    }
}
