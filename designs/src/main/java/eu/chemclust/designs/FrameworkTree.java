package eu.chemclust.designs;

import eu.chemclust.designs.key.Words;
import eu.chemclust.engine.Direction;
import eu.chemclust.engine.Framework;
import eu.chemclust.engine.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The nodes of a framework as a table lists them, each with its parent: checked as a tree, then made into one.
final class FrameworkTree {
    /// A row of the table that is a node.
    record Row(String code, String parent, double weight, int direction, Optional<Integer> level, long line) {}

    private final String file;
    private final Notes notes;
    private final Map<String, Row> nodes = new LinkedHashMap<>();
    private final Map<String, List<Row>> children = new LinkedHashMap<>();
    private final Set<String> declaredIndicators = new HashSet<>();

    FrameworkTree(String file, Notes notes) {
        this.file = file;
        this.notes = notes;
    }

    void add(Row node, boolean declaredIndicator) {
        if (declaredIndicator) {
            declaredIndicators.add(node.code());
        }
        nodes.put(node.code(), node);
        children.computeIfAbsent(node.parent(), key -> new ArrayList<>()).add(node);
    }

    /// The framework. Only a tree without findings has one.
    Framework framework() {
        Row root = nodes.values().stream()
                .filter(row -> row.parent().isEmpty())
                .findFirst()
                .orElseThrow();
        return Framework.of((Node.Group) node(root));
    }

    private Node node(Row row) {
        List<Row> below = children.getOrDefault(row.code(), List.of());
        if (below.isEmpty()) {
            return new Node.Indicator(row.code(), Direction.of(row.direction()), row.weight());
        }
        return new Node.Group(
                row.code(), row.weight(), below.stream().map(this::node).toList());
    }

    /// Finds what keeps the nodes from being a tree with one root, and levels and weights that cannot be.
    void check() {
        List<Row> roots = children.getOrDefault("", List.of());
        if (nodes.isEmpty()) {
            notes.finding(file, 0, "", "", "there are no indicators.", "Add a row for each, and for each group.");
            return;
        }
        if (roots.size() > 1) {
            for (Row root : roots) {
                notes.finding(
                        file,
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
                        file,
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
                        file,
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
                    file,
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
                    file,
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
                        file,
                        row.line(),
                        "parent",
                        row.parent(),
                        row.code() + " is its own ancestor: the parents go round in a circle.",
                        "Correct one of the parents; only the index itself has none.");
            }
        }
        if (roots.isEmpty() && notes.clean()) {
            notes.finding(file, 0, "parent", "", "there is no index.", "One row must have no parent.");
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
                        file,
                        family.getValue().getFirst().line(),
                        "weight",
                        "0",
                        "all children of " + family.getKey() + " have weight 0.",
                        "Give one of them a weight above 0.");
            }
        }
    }
}
