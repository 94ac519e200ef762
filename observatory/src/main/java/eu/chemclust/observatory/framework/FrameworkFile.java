package eu.chemclust.observatory.framework;

import eu.chemclust.observatory.framework.FrameworkNode.Description;
import eu.chemclust.observatory.framework.FrameworkNode.Zeros;
import eu.chemclust.tables.BadInputException;
import eu.chemclust.tables.CsvTable;
import eu.chemclust.tables.Finding;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads a framework from its CSV file: one row per node, parents before or after their children, one row
/// without a parent. Whatever is wrong with the tree is told with its row.
public final class FrameworkFile {
    private static final List<String> COLUMNS = List.of(
            "code",
            "parent",
            "name_en",
            "name_de",
            "unit",
            "direction",
            "weight",
            "formula",
            "zeros",
            "max_age",
            "source",
            "rationale_en",
            "rationale_de");

    private final String file;
    private final FrameworkContext context;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    /// A row as read.
    ///
    /// @param indicator what only an indicator has; empty for a group
    private record Entry(
            long line, String parent, Description description, double weight, Optional<IndicatorPart> indicator) {}

    private record IndicatorPart(
            String unit,
            int direction,
            Formula formula,
            Zeros zeros,
            int maxAgeYears,
            String source,
            IndicatorSheet sheet) {}

    private FrameworkFile(String file, FrameworkContext context) {
        this.file = file;
        this.context = context;
    }

    /// Reads a framework that names no basket.
    ///
    /// @throws BadInputException with all findings
    public static IndicatorFramework read(String file, InputStream in) {
        return read(file, in, FrameworkContext.NONE);
    }

    /// Reads a framework.
    ///
    /// @param file    name for findings
    /// @param in      the file's bytes
    /// @param context baskets, sheets and the check of SQL
    /// @throws BadInputException with all findings: unknown or doubled codes, cycles, more or less
    ///                              than one root, weights that are negative or sum to zero, unknown formulas
    public static IndicatorFramework read(String file, InputStream in, FrameworkContext context) {
        FrameworkFile reader = new FrameworkFile(file, context);
        CsvTable.read(file, in, ',', COLUMNS, reader::accept);
        return reader.build();
    }

    private void accept(CsvTable.Row row) {
        String code = row.text("code");
        if (!code.matches("[a-z][a-z0-9_-]*")) {
            row.finding("code", "a code of small letters and digits is due here.", "Choose such a code.");
            return;
        }
        double weight = row.number("weight").orElse(Double.NaN);
        if (!(weight >= 0)) {
            row.finding("weight", "a weight of 0 or more is due here.", "Correct the weight.");
            return;
        }
        Optional<IndicatorPart> indicator = row.text("formula").isEmpty() ? Optional.empty() : indicator(row);
        if (!row.text("formula").isEmpty() && indicator.isEmpty()) {
            return;
        }
        Description description = new Description(
                code, row.text("name_en"), row.text("name_de"), row.text("rationale_en"), row.text("rationale_de"));
        Entry entry = new Entry(row.line(), row.text("parent"), description, weight, indicator);
        if (entries.putIfAbsent(code, entry) != null) {
            row.finding("code", "the code stands in the framework twice.", "Give each node a code of its own.");
        }
    }

    private Optional<IndicatorPart> indicator(CsvTable.Row row) {
        String direction = row.text("direction");
        if (!direction.equals("1") && !direction.equals("-1")) {
            row.finding("direction", "1 (more is better) or -1 (less is better) is due here.", "Correct it.");
            return Optional.empty();
        }
        Zeros zeros;
        try {
            zeros = Zeros.valueOf(row.text("zeros").toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            row.finding("zeros", "keep, missing or missing_if_always is due here.", "Correct it.");
            return Optional.empty();
        }
        double age = row.number("max_age").orElse(Double.NaN);
        if (!(age >= 0 && age <= 50)) {
            row.finding("max_age", "a number of years from 0 to 50 is due here.", "Correct it.");
            return Optional.empty();
        }
        try {
            return Optional.of(new IndicatorPart(
                    row.text("unit"),
                    Integer.parseInt(direction),
                    context.formula(row.text("formula")),
                    zeros,
                    (int) age,
                    row.text("source"),
                    context.sheet(row.text("code"), row.text("formula"))));
        } catch (IllegalArgumentException e) {
            row.finding("formula", e.getMessage() + ".", "See docs/method/indicators.md for the formulas there are.");
            return Optional.empty();
        }
    }

    private IndicatorFramework build() {
        List<String> roots = new ArrayList<>();
        entries.forEach((code, entry) -> {
            if (entry.parent.isEmpty()) {
                roots.add(code);
            } else if (!entries.containsKey(entry.parent)) {
                add(code, "parent", entry.parent, "the framework has no node of that code.", "Correct the parent.");
            } else if (isIndicator(entry.parent)) {
                add(
                        code,
                        "parent",
                        entry.parent,
                        "the parent has a formula: it is an indicator, not a group.",
                        "Name a group as parent.");
            }
        });
        if (roots.size() != 1) {
            findings.add(new Finding(
                    file,
                    0,
                    "parent",
                    String.join(" ", roots),
                    "exactly one node must have no parent, " + roots.size() + " have none.",
                    "Leave the parent of the index empty and name one for every other node."));
        }
        findCycles();
        if (findings.isEmpty() && node(roots.getFirst()) instanceof FrameworkNode.Group root && findings.isEmpty()) {
            return new IndicatorFramework(root);
        }
        if (findings.isEmpty()) {
            add(roots.getFirst(), "parent", "", "the index itself cannot be an indicator.", "Add a group above it.");
        }
        throw new BadInputException(findings);
    }

    private void findCycles() {
        Set<String> told = new HashSet<>();
        for (String start : entries.keySet()) {
            List<String> path = new ArrayList<>();
            String code = start;
            while (!code.isEmpty() && !path.contains(code)) {
                path.add(code);
                Entry entry = entries.get(code);
                code = entry == null ? "" : entry.parent;
            }
            if (code.equals(start) && path.contains(code) && !told.contains(code)) {
                path.add(code);
                add(
                        start,
                        "parent",
                        path.get(1),
                        "the node is its own ancestor: " + String.join(" -> ", path) + ".",
                        "Break the cycle: one of these nodes needs another parent.");
                told.addAll(path);
            }
        }
    }

    private boolean isIndicator(String code) {
        Entry entry = entries.get(code);
        return entry != null && entry.indicator.isPresent();
    }

    private FrameworkNode node(String code) {
        Entry entry = java.util.Objects.requireNonNull(entries.get(code));
        if (entry.indicator.isPresent()) {
            IndicatorPart part = entry.indicator.get();
            return new FrameworkNode.Indicator(
                    entry.description,
                    entry.weight,
                    part.unit,
                    part.direction,
                    part.formula,
                    part.zeros,
                    part.maxAgeYears,
                    part.source,
                    part.sheet);
        }
        List<FrameworkNode> children = new ArrayList<>();
        double sum = 0;
        for (Map.Entry<String, Entry> child : entries.entrySet()) {
            if (child.getValue().parent.equals(code)) {
                children.add(node(child.getKey()));
                sum += child.getValue().weight;
            }
        }
        if (children.isEmpty()) {
            add(code, "formula", "", "the node has neither a formula nor children.", "Add a formula or remove it.");
        } else if (!(sum > 0)) {
            add(
                    code,
                    "weight",
                    "0",
                    "the weights of this group's children sum to zero.",
                    "Give at least one of them a weight above zero.");
        }
        return new FrameworkNode.Group(entry.description, entry.weight, children);
    }

    private void add(String code, String column, String value, String rule, String remedy) {
        Entry entry = java.util.Objects.requireNonNull(entries.get(code));
        findings.add(new Finding(file, entry.line, column, value, rule, remedy));
    }
}
