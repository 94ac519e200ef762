package eu.chemclust.designs.report;

import eu.chemclust.designs.IndexProject;
import eu.chemclust.engine.analysis.Comparison;
import eu.chemclust.tables.Cell;
import eu.chemclust.tables.Sheet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What `index compare` writes.
public final class ComparisonSheets {
    private ComparisonSheets() {}

    /// All tables.
    public static List<Sheet> of(IndexProject project, Comparison comparison) {
        Rows rows = new Rows(project);
        List<List<Cell>> cells = new ArrayList<>();
        List<Comparison.Move> moves = comparison.moves().stream()
                .sorted(Comparator.comparingInt((Comparison.Move m) -> -m.row().period())
                        .thenComparingInt(Comparison.Move::firstRank))
                .toList();
        for (Comparison.Move move : moves) {
            List<Cell> row = rows.key(move.row());
            row.addAll(List.of(
                    Cell.of(project.units().name(move.row().unit())),
                    Cell.of(move.firstScore()),
                    Cell.of(move.secondScore()),
                    Cell.of(move.firstRank()),
                    Cell.of(move.secondRank()),
                    Cell.of(move.rankChange())));
            cells.add(row);
        }
        return List.of(
                new Sheet(
                        "comparison",
                        rows.header(List.of(
                                "name", "first_score", "second_score", "first_rank", "second_rank", "places_gained")),
                        cells),
                new Sheet(
                        "comparison-summary",
                        List.of("node", "compared", "only_first", "only_second", "mean_rank_shift", "spearman"),
                        List.of(List.of(
                                Cell.of(comparison.code()),
                                Cell.of(comparison.moves().size()),
                                Cell.of(comparison.onlyFirst()),
                                Cell.of(comparison.onlySecond()),
                                Cell.of(comparison.meanRankShift()),
                                Cell.of(comparison.correlation())))));
    }
}
