package eu.chemclust.designs;

import eu.chemclust.designs.key.Words;
import eu.chemclust.engine.Direction;
import eu.chemclust.engine.Framework;
import eu.chemclust.engine.Node;
import eu.chemclust.tables.TextTable;
import eu.chemclust.tables.TextTable.TextRow;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads framework.csv: our column names and those of COINr's iMeta.
final class FrameworkReader {
    /// A row of the table that is a node.
    private record Row(String code, String parent, double weight, int direction, Optional<Integer> level, long line) {}

    private final TextTable table;
    private final Notes notes;
    private final Map<String, Row> nodes = new LinkedHashMap<>();
    private final Map<String, List<Row>> children = new LinkedHashMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, String> units = new LinkedHashMap<>();
    private final List<String> denominators = new ArrayList<>();
    private final List<String> groups = new ArrayList<>();
    private final Map<String, Map<String, String>> cells = new LinkedHashMap<>();
    private final Map<String, Long> lines = new LinkedHashMap<>();
    private final Set<String> declaredIndicators = new HashSet<>();

    private FrameworkReader(TextTable table, Notes notes) {
        this.table = table;
        this.notes = notes;
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
        checkTree();
        if (notes.count() > before) {
            return Optional.empty();
        }
        Row root = nodes.values().stream()
                .filter(row -> row.parent().isEmpty())
                .findFirst()
                .orElseThrow();
        Framework framework = Framework.of((Node.Group) node(root));
        return Optional.of(
                new FrameworkTable(table.file(), framework, names, units, denominators, groups, cells, lines));
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
        if (type.equals("indicator")) {
            declaredIndicators.add(code);
        }
        Row node = new Row(code, parent, weight, direction(row), level(row), row.line());
        nodes.put(code, node);
        children.computeIfAbsent(parent, key -> new ArrayList<>()).add(node);
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

    private void checkTree() {
        List<Row> roots = children.getOrDefault("", List.of());
        if (nodes.isEmpty()) {
            notes.finding(
                    table.file(), 0, "", "", "there are no indicators.", "Add a row for each, and for each group.");
            return;
        }
        if (roots.size() > 1) {
            for (Row root : roots) {
                notes.finding(
                        table.file(),
                        root.line(),
                        "parent",
                        "",
                        root.code() + " has no parent, and it is not the only one: "
                                + String.join(
                                        ", ", roots.stream().map(Row::code).toList()) + ".",
                        "Only the index itself has none; name the group that each of the others belongs to.");
            }
        }
        for (Row row : nodes.values()) {
            checkParent(row);
            if (declaredIndicators.contains(row.code()) && children.containsKey(row.code())) {
                notes.finding(
                        table.file(),
                        row.line(),
                        "type",
                        "Indicator",
                        row.code() + " is the parent of others, so it is no indicator.",
                        "Call it an aggregate, or correct the parents of the others.");
            }
        }
        checkCycles(roots);
        checkWeights();
    }

    private void checkParent(Row row) {
        if (row.parent().isEmpty()) {
            if (!children.containsKey(row.code())) {
                notes.finding(
                        table.file(),
                        row.line(),
                        "parent",
                        "",
                        row.code() + " has neither parent nor children.",
                        "Name the group that it belongs to.");
            }
            return;
        }
        Row parent = nodes.get(row.parent());
        if (parent == null) {
            notes.finding(
                    table.file(),
                    row.line(),
                    "parent",
                    row.parent(),
                    "there is no row for this parent.",
                    Words.suggestion(row.parent(), nodes.keySet()) + "Add a row for it or correct the name.");
            return;
        }
        if (row.level().isPresent()
                && parent.level().isPresent()
                && parent.level().get() != row.level().get() + 1) {
            int gap = parent.level().get() - row.level().get();
            notes.finding(
                    table.file(),
                    row.line(),
                    "parent",
                    row.parent(),
                    row.code() + " is on level " + row.level().get() + " and its parent on level "
                            + parent.level().get() + ": "
                            + (gap > 1 ? gap + " levels up" : "not above it") + ".",
                    "A parent is one level up: put a group in between, or correct the level.");
        }
    }

    private void checkCycles(List<Row> roots) {
        Set<String> reached = new HashSet<>();
        List<Row> open = new ArrayList<>(roots);
        while (!open.isEmpty()) {
            Row row = open.removeLast();
            reached.add(row.code());
            open.addAll(children.getOrDefault(row.code(), List.of()));
        }
        for (Row row : nodes.values()) {
            if (!reached.contains(row.code()) && nodes.containsKey(row.parent()) && inCycle(row)) {
                notes.finding(
                        table.file(),
                        row.line(),
                        "parent",
                        row.parent(),
                        row.code() + " is its own ancestor: the parents go round in a circle.",
                        "Correct one of the parents; only the index itself has none.");
            }
        }
        if (roots.isEmpty() && notes.clean()) {
            notes.finding(table.file(), 0, "parent", "", "there is no index.", "One row must have no parent.");
        }
    }

    private boolean inCycle(Row start) {
        Row row = nodes.get(start.parent());
        for (int steps = 0; row != null && steps <= nodes.size(); steps++) {
            if (row.code().equals(start.code())) {
                return true;
            }
            row = nodes.get(row.parent());
        }
        return false;
    }

    private void checkWeights() {
        for (Map.Entry<String, List<Row>> family : children.entrySet()) {
            boolean allZero = family.getValue().stream().allMatch(row -> row.weight() == 0);
            if (!family.getKey().isEmpty() && allZero) {
                notes.finding(
                        table.file(),
                        family.getValue().getFirst().line(),
                        "weight",
                        "0",
                        "all children of " + family.getKey() + " have weight 0.",
                        "Give one of them a weight above 0.");
            }
        }
    }

    private Node node(Row row) {
        List<Row> below = children.getOrDefault(row.code(), List.of());
        if (below.isEmpty()) {
            return new Node.Indicator(row.code(), Direction.of(row.direction()), row.weight());
        }
        return new Node.Group(
                row.code(), row.weight(), below.stream().map(this::node).toList());
    }
}
