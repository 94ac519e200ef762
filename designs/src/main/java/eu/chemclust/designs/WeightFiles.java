package eu.chemclust.designs;

import eu.chemclust.designs.key.Words;
import eu.chemclust.engine.Node;
import eu.chemclust.tables.BadInputException;
import eu.chemclust.tables.TextTable;
import eu.chemclust.tables.TextTable.TextRow;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads CSV files of weights: one row for each node in each named set, or for each node and expert.
final class WeightFiles {
    private final Context context;

    WeightFiles(Context context) {
        this.context = context;
    }

    /// The sets of weights of a file, by name, in the order of the file. A file without a column that names sets holds
    /// one set, called 1.
    Map<String, Map<String, Double>> read(Block block, String key, String setColumn) {
        String name = block.text(key);
        if (name.isEmpty()) {
            block.finding(key, "", "the CSV file of weights is missing.", "Name it, relative to the design file.");
            return Map.of();
        }
        try {
            Path file = context.folder().resolve(name);
            context.notes().file(file);
            return sets(TextTable.read(file), setColumn);
        } catch (BadInputException failure) {
            context.notes().findings(failure);
            return Map.of();
        }
    }

    private Map<String, Map<String, Double>> sets(TextTable table, String setColumn) {
        Optional<Integer> set = column(table, setColumn);
        Optional<Integer> code = column(table, "code", "icode", "node");
        Optional<Integer> weight = column(table, "weight", "points");
        if (code.isEmpty() || weight.isEmpty()) {
            context.notes()
                    .finding(
                            table.file(),
                            1,
                            code.isEmpty() ? "code" : "weight",
                            "",
                            "the column is missing; the header has: " + String.join(", ", table.columns()) + ".",
                            "Columns due are " + setColumn + ", code, weight.");
            return Map.of();
        }
        Map<String, Map<String, Double>> sets = new LinkedHashMap<>();
        List<String> nodes =
                context.framework().framework().nodes().stream().map(Node::code).toList();
        for (TextRow row : table.rows()) {
            String name = set.map(at -> row.cells().get(at)).orElse("1");
            String node = row.cells().get(code.get());
            String written = row.cells().get(weight.get());
            Optional<Double> value = NumberParser.parse(written);
            if (!nodes.contains(node)) {
                String remedy = Words.suggestion(node, nodes) + "Correct or remove the row.";
                notes(table, row, "code", node, "the framework has no such node.", remedy);
            } else if (value.isEmpty() || value.get() < 0) {
                notes(table, row, "weight", written, "a weight is a number, 0 or more.", "Correct it.");
            } else if (sets.computeIfAbsent(name, n -> new LinkedHashMap<>()).put(node, value.get()) != null) {
                String rule = "the node stands in " + setColumn + " " + name + " twice.";
                notes(table, row, "code", node, rule, "Keep one of the rows.");
            }
        }
        if (table.rows().isEmpty()) {
            context.notes().finding(table.file(), 0, "", "", "there are no weights.", "Add a row for each node.");
        }
        return sets;
    }

    private void notes(TextTable table, TextRow row, String column, String value, String rule, String remedy) {
        context.notes().finding(table.file(), row.line(), column, value, rule, remedy);
    }

    private static Optional<Integer> column(TextTable table, String... candidates) {
        for (String candidate : new ArrayList<>(List.of(candidates))) {
            for (int j = 0; j < table.columns().size(); j++) {
                if (Words.same(table.columns().get(j), candidate)) {
                    return Optional.of(j);
                }
            }
        }
        return Optional.empty();
    }
}
