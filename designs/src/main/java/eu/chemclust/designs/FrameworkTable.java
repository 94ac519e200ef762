package eu.chemclust.designs;

import eu.chemclust.engine.Framework;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What framework.csv says: the tree, the names of its nodes, what indicators are divided by, and parameters of
/// single indicators.
///
/// @param framework    the tree
/// @param names        what nodes and columns are called, by code
/// @param units        the units of measurement, by code
/// @param denominators columns of the data that are sizes, not indicators
/// @param groups       columns of the data that say which units belong together
/// @param rows         the other columns of each node, by code and column name as written
/// @param lines        the line of each node
public record FrameworkTable(
        String file,
        Framework framework,
        Map<String, String> names,
        Map<String, String> units,
        List<String> denominators,
        List<String> groups,
        Map<String, Map<String, String>> rows,
        Map<String, Long> lines) {
    /// Copies the collections.
    public FrameworkTable {
        names = new LinkedHashMap<>(names);
        units = new LinkedHashMap<>(units);
        denominators = List.copyOf(denominators);
        groups = List.copyOf(groups);
        rows = new LinkedHashMap<>(rows);
        lines = new LinkedHashMap<>(lines);
    }

    /// What a node is called; its code if it has no name.
    public String name(String code) {
        return names.getOrDefault(code, code);
    }

    /// What stands for a node in the first of these columns that has something there; columns are compared without
    /// regard to case, hyphens and underscores.
    Optional<Cell> find(String code, String... columns) {
        Map<String, String> row = rows.getOrDefault(code, Map.of());
        for (String column : columns) {
            for (Map.Entry<String, String> entry : row.entrySet()) {
                if (eu.chemclust.designs.key.Words.same(entry.getKey(), column)
                        && !NumberParser.missing(entry.getValue())) {
                    return Optional.of(new Cell(entry.getKey(), entry.getValue(), lines.getOrDefault(code, 0L)));
                }
            }
        }
        return Optional.empty();
    }

    /// A cell of the table with its place.
    record Cell(String column, String text, long line) {}
}
