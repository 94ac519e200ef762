package eu.chemclust.designs.report;

import eu.chemclust.designs.IndexProject;
import eu.chemclust.engine.DataTable;
import eu.chemclust.engine.Framework;
import eu.chemclust.engine.IndexResult;
import eu.chemclust.engine.Node;
import eu.chemclust.engine.Stage;
import eu.chemclust.engine.analysis.ColumnStatistics;
import eu.chemclust.engine.analysis.Correlation;
import eu.chemclust.tables.Cell;
import eu.chemclust.tables.Sheet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Statistics of columns and of pairs of columns.
final class StatisticsSheets {
    private StatisticsSheets() {}

    static Sheet statistics(IndexProject project, IndexResult result) {
        Map<String, DataTable> tables = new LinkedHashMap<>();
        tables.put("raw", project.units().data());
        for (Stage stage : Stage.values()) {
            tables.put(stage.name().toLowerCase(Locale.ROOT), result.table(stage));
        }
        List<List<Cell>> cells = new ArrayList<>();
        tables.forEach((step, table) -> {
            for (ColumnStatistics s : ColumnStatistics.of(table)) {
                cells.add(row(step, s));
            }
        });
        return new Sheet(
                "statistics",
                List.of(
                        "step",
                        "code",
                        "rows",
                        "min",
                        "max",
                        "mean",
                        "median",
                        "deviation",
                        "skewness",
                        "kurtosis",
                        "available",
                        "non_zero",
                        "unique",
                        "same",
                        "available_share",
                        "non_zero_share",
                        "unique_share",
                        "same_share",
                        "flags"),
                cells);
    }

    private static List<Cell> row(String step, ColumnStatistics s) {
        return List.of(
                Cell.of(step),
                Cell.of(s.code()),
                Cell.of(s.rows()),
                Cell.of(s.min()),
                Cell.of(s.max()),
                Cell.of(s.mean()),
                Cell.of(s.median()),
                Cell.of(s.deviation()),
                Cell.of(s.skewness()),
                Cell.of(s.kurtosis()),
                Cell.of(s.available()),
                Cell.of(s.nonZero()),
                Cell.of(s.unique()),
                Cell.of(s.same()),
                Cell.of(s.availableShare()),
                Cell.of(s.nonZeroShare()),
                Cell.of(s.uniqueShare()),
                Cell.of(s.sameShare()),
                Cell.of(s.flags().stream().map(Rows::word).sorted().collect(Collectors.joining(" "))));
    }

    /// Correlations of all nodes of one level with each other and of every node with its ancestors.
    static Sheet correlations(IndexResult result, List<String> kinds) {
        Framework framework = result.weighted();
        List<String> codes = framework.nodes().stream().map(Node::code).toList();
        List<List<Cell>> cells = new ArrayList<>();
        for (String kind : kinds) {
            Correlation.Kind chosen = Correlation.Kind.valueOf(kind.toUpperCase(Locale.ROOT));
            for (int a = 0; a < codes.size(); a++) {
                for (int b = a + 1; b < codes.size(); b++) {
                    String relation = relation(framework, codes.get(a), codes.get(b));
                    if (!relation.isEmpty()) {
                        cells.add(row(result, chosen, codes.get(a), codes.get(b), relation));
                    }
                }
            }
        }
        return new Sheet(
                "correlations",
                List.of(
                        "kind",
                        "first",
                        "second",
                        "level_first",
                        "level_second",
                        "relation",
                        "correlation",
                        "pairs",
                        "p_value"),
                cells);
    }

    private static List<Cell> row(IndexResult result, Correlation.Kind kind, String a, String b, String relation) {
        Correlation c =
                Correlation.of(kind, result.scores().column(a), result.scores().column(b));
        return List.of(
                Cell.of(Rows.word(kind)),
                Cell.of(a),
                Cell.of(b),
                Cell.of(result.weighted().level(a)),
                Cell.of(result.weighted().level(b)),
                Cell.of(relation),
                Cell.of(c.value()),
                Cell.of(c.pairs()),
                Cell.of(c.pValue()));
    }

    private static String relation(Framework framework, String a, String b) {
        if (above(framework, a, b) || above(framework, b, a)) {
            return "ancestor";
        }
        if (framework.level(a) != framework.level(b)) {
            return "";
        }
        return framework.parent(a).equals(framework.parent(b)) ? "same group" : "same level";
    }

    private static boolean above(Framework framework, String ancestor, String code) {
        Optional<Node.Group> parent = framework.parent(code);
        while (parent.isPresent()) {
            if (parent.get().code().equals(ancestor)) {
                return true;
            }
            parent = framework.parent(parent.get().code());
        }
        return false;
    }
}
