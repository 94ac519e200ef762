package eu.chemclust.exchange.importing;

import eu.chemclust.tables.BadInputException;
import eu.chemclust.tables.CsvTable;
import eu.chemclust.tables.Finding;
import eu.chemclust.tables.TextEncoding;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Rows of CSV, JSON lines or a JSON list as texts by column. A row that cannot be read is a finding; those after it
/// are read.
final class TableRows {
    /// Receives the rows.
    @FunctionalInterface
    interface Rows {
        void row(long line, Map<String, String> values);
    }

    private static final int MOST_BYTES = 512 << 20;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String file;
    private final RecordMapping mapping;
    private final List<Finding> findings;

    TableRows(String file, RecordMapping mapping, List<Finding> findings) {
        this.file = file;
        this.mapping = mapping;
        this.findings = findings;
    }

    void read(InputStream in, Rows rows) throws IOException {
        byte[] bytes = in.readNBytes(MOST_BYTES);
        if (in.read() >= 0) {
            throw new BadInputException(Finding.ofFile(
                    file, "the file has more than " + (MOST_BYTES >> 20) + " MB.", "Split it into several files."));
        }
        Charset charset = charset(bytes);
        boolean lines = file.endsWith(".jsonl") || file.endsWith(".jsonl.gz");
        if (file.endsWith(".json") || file.endsWith(".json.gz")) {
            jsonArray(new String(bytes, charset), rows);
        } else if (lines) {
            jsonLines(new String(bytes, charset), rows);
        } else {
            byte[] utf8 = charset.equals(StandardCharsets.UTF_8)
                    ? bytes
                    : new String(bytes, charset).getBytes(StandardCharsets.UTF_8);
            csv(utf8, rows);
        }
    }

    private Charset charset(byte[] bytes) {
        Optional<String> named = mapping.encoding();
        if (named.isPresent()) {
            try {
                return Charset.forName(named.get());
            } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
                throw new BadInputException(Finding.ofFile(
                        file,
                        "the mapping names an encoding " + named.get() + " that does not exist.",
                        "Write UTF-8 or windows-1252."));
            }
        }
        return TextEncoding.detect(bytes).value();
    }

    private void csv(byte[] bytes, Rows rows) {
        Set<String> columns = columns();
        try {
            CsvTable.read(
                    file,
                    new ByteArrayInputStream(bytes),
                    mapping.separator().orElseGet(() -> separator(bytes)),
                    Set.of(""),
                    List.copyOf(columns),
                    row -> {
                        Map<String, String> values = new HashMap<>();
                        for (String column : columns) {
                            values.put(column, row.text(column));
                        }
                        rows.row(row.line(), values);
                    });
        } catch (BadInputException e) {
            findings.addAll(e.findings());
        }
    }

    /// The columns that the mapping names.
    private Set<String> columns() {
        Set<String> columns = new TreeSet<>(mapping.id().columns());
        for (List<FieldRule> rules : mapping.fields().values()) {
            for (FieldRule rule : rules) {
                switch (rule) {
                    case FieldRule.Value value -> {}
                    case FieldRule.Column column -> {
                        columns.add(column.column());
                        if (!column.orElse().isEmpty()) {
                            columns.add(column.orElse());
                        }
                    }
                    case FieldRule.Template template -> columns.addAll(template.columns());
                }
            }
        }
        return columns;
    }

    private static char separator(byte[] bytes) {
        int end = 0;
        while (end < bytes.length && bytes[end] != '\n') {
            end++;
        }
        String header = new String(bytes, 0, end, StandardCharsets.UTF_8);
        char best = ',';
        for (char candidate : new char[] {';', '\t', '|'}) {
            best = count(header, candidate) > count(header, best) ? candidate : best;
        }
        return best;
    }

    private static long count(String text, char sought) {
        return text.chars().filter(c -> c == sought).count();
    }

    private void jsonLines(String text, Rows rows) throws IOException {
        try (BufferedReader reader = new BufferedReader(new StringReader(text))) {
            long number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (line.isBlank() || line.equals("\ufeff")) {
                    continue;
                }
                try {
                    JsonNode node = JSON.readTree(line);
                    if (!node.isObject()) {
                        throw new IllegalArgumentException("no object");
                    }
                    Map<String, String> values = new HashMap<>();
                    flatten("", node, values);
                    rows.row(number, values);
                } catch (JacksonException | IllegalArgumentException e) {
                    findings.add(new Finding(
                            file,
                            number,
                            "",
                            line.length() > 60 ? line.substring(0, 60) + "..." : line,
                            "the line is no JSON object.",
                            "Correct the line; the others are read."));
                }
            }
        }
    }

    /// An array of objects, the form in which CORDIS publishes projects.
    private void jsonArray(String text, Rows rows) {
        JsonNode all;
        try {
            all = JSON.readTree(text);
        } catch (JacksonException e) {
            throw new BadInputException(Finding.ofFile(
                    file, "the file is no JSON: " + e.getOriginalMessage() + ".", "Save it again at its source."));
        }
        if (!all.isArray()) {
            throw new BadInputException(Finding.ofFile(
                    file, "the file holds no list of objects.", "Write one object a line and end its name in .jsonl."));
        }
        long number = 0;
        for (JsonNode node : all) {
            number++;
            if (node.isObject()) {
                Map<String, String> values = new HashMap<>();
                flatten("", node, values);
                rows.row(number, values);
            } else {
                findings.add(new Finding(
                        file, number, "", "", "the entry is no JSON object.", "Correct it; the others are read."));
            }
        }
    }

    private static void flatten(String prefix, JsonNode node, Map<String, String> values) {
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            String name = prefix + entry.getKey();
            JsonNode value = entry.getValue();
            if (value.isObject()) {
                flatten(name + ".", value, values);
            } else if (value.isArray()) {
                List<String> parts = new ArrayList<>();
                value.forEach(part -> parts.add(part.isValueNode() ? part.asString("") : part.toString()));
                values.put(name, String.join("\n", parts));
            } else if (!value.isNull()) {
                values.put(name, value.asString("").strip());
            }
        }
    }
}
