package eu.chemclust.observatory.submission;

import eu.chemclust.observatory.region.NutsVersion;
import eu.chemclust.observatory.submission.TableMapping.Role;
import eu.chemclust.observatory.submission.TableMapping.ValueColumn;
import eu.chemclust.tables.BadInputException;
import eu.chemclust.tables.Finding;
import eu.chemclust.tables.NumberStyle;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Reads a mapping file; everything that is wrong with it is told at once.
public final class MappingFile {
    private static final int LIMIT = 4 << 20;
    private static final YAMLMapper YAML = YAMLMapper.builder().build();
    private static final Map<String, Character> SEPARATORS =
            Map.of("comma", ',', "semicolon", ';', "tab", '\t', "bar", '|');

    private final String file;
    private final List<Finding> findings = new ArrayList<>();

    private MappingFile(String file) {
        this.file = file;
    }

    /// Reads a mapping.
    ///
    /// @param file name for findings
    /// @param in   its bytes; the caller closes them
    /// @throws BadInputException with all findings
    public static TableMapping read(String file, InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(LIMIT + 1);
        MappingFile reader = new MappingFile(file);
        if (bytes.length > LIMIT) {
            throw new BadInputException(
                    Finding.ofFile(file, "a mapping of more than 4 MB is none.", "Name the mapping file."));
        }
        try {
            JsonNode root = YAML.readTree(new String(bytes, StandardCharsets.UTF_8));
            return reader.mapping(root);
        } catch (JacksonException e) {
            long line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            String said =
                    String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
            throw new BadInputException(new Finding(
                    file,
                    Math.max(0, line),
                    "",
                    "",
                    "the mapping is not well-formed YAML: " + said.replaceAll("[.\\s]+$", "") + ".",
                    "Check blanks at the beginning of the line and quotation marks."));
        }
    }

    private void wrong(String key, String value, String rule, String remedy) {
        findings.add(new Finding(file, 0, key, value, rule, remedy));
    }

    private TableMapping mapping(JsonNode root) {
        if (!root.isObject() || root.path("mapping").asInt(0) != 1) {
            throw new BadInputException(Finding.ofFile(
                    file, "the file is no mapping: it has no line \"mapping: 1\".", "Make one with --propose."));
        }
        known(
                "",
                root,
                Set.of(
                        "mapping",
                        "file",
                        "source",
                        "region",
                        "period",
                        "indicator",
                        "unit",
                        "flag",
                        "dimensions",
                        "values"));
        JsonNode form = section(root, "file");
        known(
                "file.",
                form,
                Set.of("encoding", "separator", "sheet", "header", "decimal", "thousands", "missing", "skip"));
        Optional<TableMapping.Form> read = form(form);
        TableMapping.Origin origin = origin(section(root, "source"));
        TableMapping.RegionColumn region = region(section(root, "region"));
        Map<String, Role> dimensions = new TreeMap<>();
        for (Map.Entry<String, JsonNode> entry : root.path("dimensions").properties()) {
            if (!entry.getKey().matches("[A-Za-z0-9_]+")) {
                wrong(
                        "dimensions",
                        entry.getKey(),
                        "a dimension has letters, digits and underscores only.",
                        "Rename it.");
            }
            dimensions.put(entry.getKey(), role("dimensions." + entry.getKey(), entry.getValue(), true));
        }
        Role period = role("period", root.path("period"), true);
        Role indicator = role("indicator", root.path("indicator"), true);
        Role unit = role("unit", root.path("unit"), false);
        Optional<String> flag = text(root.path("flag"), "column");
        List<ValueColumn> values = values(root.path("values"));
        Map<String, String> missing = texts("file.missing", form.path("missing"));
        List<String> skip = new ArrayList<>();
        form.path("skip").forEach(node -> skip.add(node.asString("")));
        if (!findings.isEmpty() || read.isEmpty()) {
            throw new BadInputException(findings);
        }
        return new TableMapping(
                read.get(), origin, region, period, indicator, unit, flag, dimensions, values, missing, skip);
    }

    private void known(String prefix, JsonNode node, Set<String> keys) {
        for (String key : node.propertyNames()) {
            if (!keys.contains(key)) {
                List<String> near = Nearest.of(key, keys, 3);
                wrong(
                        prefix + key,
                        "",
                        "there is no such key.",
                        near.isEmpty()
                                ? "Remove it; known here: "
                                        + keys.stream().sorted().toList() + "."
                                : "Did you mean " + near.getFirst() + "?");
            }
        }
    }

    private JsonNode section(JsonNode root, String key) {
        JsonNode node = root.path(key);
        if (!node.isObject()) {
            wrong(key, "", "this part of the mapping is missing.", "Make a new one with --propose and compare.");
        }
        return node;
    }

    private static Optional<String> text(JsonNode node, String key) {
        JsonNode value = node.path(key);
        return value.isValueNode() && !value.isNull() ? Optional.of(value.asString("")) : Optional.empty();
    }

    private Optional<TableMapping.Form> form(JsonNode form) {
        Optional<String> encoding = text(form, "encoding");
        encoding.filter(name -> !isCharset(name))
                .ifPresent(name ->
                        wrong("file.encoding", name, "there is no such encoding.", "Write UTF-8 or windows-1252."));
        Optional<String> sheet = text(form, "sheet");
        Optional<Character> separator = text(form, "separator").map(this::separator);
        List<Integer> header = new ArrayList<>();
        form.path("header").forEach(node -> header.add(node.asInt(0)));
        if (header.isEmpty() || header.size() > 10 || header.stream().anyMatch(line -> line < 1)) {
            wrong("file.header", form.path("header").toString(), "the rows of the header are due here.", "Write [1].");
            return Optional.empty();
        }
        String decimal = text(form, "decimal").orElse(".");
        String thousands = text(form, "thousands").orElse("");
        if (!(decimal.equals(".") || decimal.equals(","))
                || thousands.contains(decimal)
                || !thousands.matches("[., ']*")) {
            wrong(
                    "file.decimal",
                    decimal + " with thousands " + thousands,
                    "decimals begin with a point or a comma, thousands are grouped by another sign.",
                    "Write for example decimal: \",\" and thousands: \".\".");
            return Optional.empty();
        }
        return Optional.of(new TableMapping.Form(
                encoding, separator, sheet, header, new NumberStyle(decimal.charAt(0), thousands)));
    }

    private static boolean isCharset(String name) {
        try {
            return Charset.isSupported(name);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private char separator(String text) {
        Character named = SEPARATORS.get(text);
        if (named != null) {
            return named;
        }
        if (text.length() != 1 || "\"\r\n".contains(text) || Character.isLetterOrDigit(text.charAt(0))) {
            wrong(
                    "file.separator",
                    text,
                    "one of comma, semicolon, tab, bar or a single sign is due here.",
                    "Correct it.");
            return ',';
        }
        return text.charAt(0);
    }

    private TableMapping.Origin origin(JsonNode node) {
        known("source.", node, Set.of("name", "title", "licence", "attribution", "address", "published", "retrieved"));
        String name = text(node, "name").orElse("");
        if (!name.matches("member-[a-z0-9-]{1,60}")) {
            wrong(
                    "source.name",
                    name,
                    "member- and small letters, digits or hyphens are due here.",
                    "Write member-saxony.");
        }
        for (String key : List.of("published", "retrieved")) {
            String date = text(node, key).orElse("");
            if (!date.matches("|[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")) {
                wrong("source." + key, date, "a date is due here.", "Write 2024, 2024-05 or 2024-05-31.");
            }
        }
        return new TableMapping.Origin(
                name,
                text(node, "title").orElse(""),
                text(node, "licence").orElse(""),
                text(node, "attribution").orElse(""),
                text(node, "address").orElse(""),
                text(node, "published").orElse(""),
                text(node, "retrieved").orElse(""));
    }

    private TableMapping.RegionColumn region(JsonNode node) {
        known("region.", node, Set.of("column", "nuts", "names"));
        String year = text(node, "nuts").orElse("");
        Optional<NutsVersion> version = NutsVersion.find(year);
        if (version.isEmpty()) {
            wrong("region.nuts", year, "a NUTS version is due here.", "Write 2006, 2010, 2013, 2016, 2021 or 2024.");
        }
        return new TableMapping.RegionColumn(
                text(node, "column"),
                version.orElse(NutsVersion.V2021),
                node.path("names").asBoolean(false));
    }

    private Role role(String key, JsonNode node, boolean needed) {
        known(key + ".", node, Set.of("fixed", "column", "codes", "per-column"));
        if (node.path("per-column").asBoolean(false)) {
            return new Role.PerColumn();
        }
        Optional<String> column = text(node, "column");
        if (column.isPresent()) {
            return new Role.Column(column.get(), texts(key + ".codes", node.path("codes")));
        }
        String fixed = text(node, "fixed").orElse("");
        if (needed && fixed.isEmpty()) {
            wrong(
                    key,
                    "",
                    "the mapping does not say where this comes from.",
                    "Write {fixed: \"...\"}, {column: \"...\"} or {per-column: true}.");
        }
        if (key.equals("period") && !fixed.isEmpty() && PeriodText.find(fixed).isEmpty()) {
            wrong(key, fixed, "a period is due here.", PeriodText.remedy(fixed));
        }
        if (!key.equals("period") && !key.equals("unit") && !fixed.matches("[A-Za-z0-9._-]*")) {
            wrong(key, fixed, "letters, digits, point, hyphen and underscore are due here.", "Shorten it to a code.");
        }
        return new Role.Fixed(fixed);
    }

    private Map<String, String> texts(String key, JsonNode node) {
        Map<String, String> texts = new TreeMap<>();
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            String value = entry.getValue().asString("");
            if (key.endsWith("codes") && !value.matches("[A-Za-z0-9._-]+")) {
                wrong(key, value, "a code has letters, digits, point, hyphen and underscore only.", "Correct it.");
            }
            if (key.equals("file.missing") && !value.matches("[a-z]{0,3}")) {
                wrong(key, value, "a flag has up to three small letters.", "Write c for secret figures, or nothing.");
            }
            texts.put(entry.getKey(), value);
        }
        return texts;
    }

    private List<ValueColumn> values(JsonNode node) {
        List<ValueColumn> values = new ArrayList<>();
        for (JsonNode item : node) {
            Optional<String> label = text(item, "column");
            Map<String, String> attributes = new TreeMap<>();
            for (String key : item.propertyNames()) {
                if (!key.equals("column")) {
                    attributes.put(key, item.path(key).asString(""));
                }
            }
            String period = attributes.get("period");
            if (period != null && PeriodText.find(period).isEmpty()) {
                wrong("values.period", period, "a period is due here.", PeriodText.remedy(period));
            }
            String indicator = attributes.get("indicator");
            if (indicator != null && !indicator.matches("[A-Za-z0-9._-]+")) {
                wrong(
                        "values.indicator",
                        indicator,
                        "letters, digits, point, hyphen and underscore are due here.",
                        "Correct it.");
            }
            label.ifPresentOrElse(
                    text -> values.add(new ValueColumn(text, attributes)),
                    () -> wrong(
                            "values", item.toString(), "a value column needs its label.", "Write column: \"...\"."));
        }
        if (values.isEmpty()) {
            wrong("values", "", "no column of figures is named.", "Add one: - {column: \"...\"}.");
        }
        return values;
    }
}
