package eu.chemclust.designs;

import eu.chemclust.designs.key.Words;
import eu.chemclust.tables.TextTable;
import eu.chemclust.tables.TextTable.TextRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Reads framework.csv: our column names and those of COINr's iMeta.
final class FrameworkReader {
    private final TextTable table;
    private final Notes notes;
    private final FrameworkTree tree;
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, String> units = new LinkedHashMap<>();
    private final List<String> denominators = new ArrayList<>();
    private final List<String> groups = new ArrayList<>();
    private final Map<String, Map<String, String>> cells = new LinkedHashMap<>();
    private final Map<String, Long> lines = new LinkedHashMap<>();

    private FrameworkReader(TextTable table, Notes notes) {
        this.table = table;
        this.notes = notes;
        this.tree = new FrameworkTree(table.file(), notes);
    }

    /// The framework, empty when there are findings about it.
    static Optional<FrameworkTable> read(TextTable table, Notes notes) {
        return new FrameworkReader(table, notes).read();
    }

    private Optional<FrameworkTable> read() {
        int before = notes.count();
        Optional<String> code = column("code", "icode");
        Optional<String> parent = column("parent");
        if (code.isEmpty() || parent.isEmpty()) {
            for (String missing : List.of("code", "parent")) {
                if ((missing.equals("code") ? code : parent).isEmpty()) {
                    notes.finding(
                            table.file(),
                            1,
                            missing,
                            "",
                            "the column is missing; the header has: " + String.join(", ", table.columns()) + ".",
                            "Add it: code is the name of a node in the data, parent the group it belongs to.");
                }
            }
            return Optional.empty();
        }
        for (TextRow row : table.rows()) {
            row(row, code.get(), parent.get());
        }
        tree.check();
        if (notes.count() > before) {
            return Optional.empty();
        }
        return Optional.of(
                new FrameworkTable(table.file(), tree.framework(), names, units, denominators, groups, cells, lines));
    }

    private Optional<String> column(String... candidates) {
        for (String candidate : candidates) {
            Optional<String> found = table.columns().stream()
                    .filter(name -> Words.same(name, candidate))
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private String cell(TextRow row, String... candidates) {
        String text = column(candidates)
                .map(name -> row.cells().get(table.columns().indexOf(name)))
                .orElse("");
        return text.equalsIgnoreCase("NA") ? "" : text;
    }

    private void row(TextRow row, String codeColumn, String parentColumn) {
        String code = cell(row, codeColumn);
        String parent = cell(row, parentColumn);
        String type = cell(row, "type").toLowerCase(Locale.ROOT);
        if (code.isEmpty()) {
            if (row.cells().stream().anyMatch(text -> !text.isEmpty())) {
                notes.finding(table.file(), row.line(), codeColumn, "", "the row has no code.", "Give it one.");
            }
            return;
        }
        if (lines.putIfAbsent(code, row.line()) != null) {
            notes.finding(
                    table.file(),
                    row.line(),
                    codeColumn,
                    code,
                    "the code stands in line " + lines.get(code) + " already: a node has one parent.",
                    "Remove one of the rows, or give it another code.");
            return;
        }
        describe(row, code);
        switch (type) {
            case "denominator" -> denominators.add(code);
            case "group" -> groups.add(code);
            case "other" -> {
                // a column of the data that is carried along
            }
            case "", "indicator", "aggregate", "index", "pillar" -> node(row, code, parent, type);
            default ->
                notes.finding(
                        table.file(),
                        row.line(),
                        "type",
                        type,
                        "a type is indicator, aggregate, denominator, group or other.",
                        Words.suggestion(type, List.of("indicator", "aggregate", "denominator", "group", "other"))
                                .strip());
        }
    }

    private void describe(TextRow row, String code) {
        String name = cell(row, "name", "iname");
        names.put(code, name.isEmpty() ? code : name);
        String unit = cell(row, "unit");
        if (!unit.isEmpty()) {
            units.put(code, unit);
        }
        Map<String, String> all = new LinkedHashMap<>();
        for (int j = 0; j < table.columns().size(); j++) {
            all.put(table.columns().get(j), row.cells().get(j));
        }
        cells.put(code, all);
    }

    private void node(TextRow row, String code, String parent, String type) {
        double weight = 1;
        String weightText = cell(row, "weight");
        if (!weightText.isEmpty()) {
            Optional<Double> parsed = NumberParser.parse(weightText);
            if (parsed.isEmpty()) {
                notes.finding(NumberParser.finding(table.file(), row.line(), "weight", weightText));
            } else if (parsed.get() < 0) {
                notes.finding(
                        table.file(),
                        row.line(),
                        "weight",
                        weightText,
                        "a weight is 0 or more.",
                        "Turn the direction of the indicator around if less is better, and give a positive weight.");
            } else {
                weight = parsed.get();
            }
        }
        tree.add(
                new FrameworkTree.Row(code, parent, weight, direction(row), level(row), row.line()),
                type.equals("indicator"));
    }

    private Optional<Integer> level(TextRow row) {
        String text = cell(row, "level");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<Long> level = NumberParser.parseWhole(text);
        if (level.isEmpty() || level.get() < 1) {
            notes.finding(table.file(), row.line(), "level", text, "a level is 1, 2, 3 ...", "1 is for indicators.");
        }
        return level.map(Long::intValue);
    }

    private int direction(TextRow row) {
        String text = cell(row, "direction").toLowerCase(Locale.ROOT);
        return switch (text) {
            case "", "1", "+1", "1.0", "+", "positive", "pos", "up" -> 1;
            case "-1", "-1.0", "-", "negative", "neg", "down" -> -1;
            default -> {
                notes.finding(
                        table.file(),
                        row.line(),
                        "direction",
                        text,
                        "a direction is 1 (more is better) or -1 (less is better).",
                        "Write one of them.");
                yield 1;
            }
        };
    }
}
