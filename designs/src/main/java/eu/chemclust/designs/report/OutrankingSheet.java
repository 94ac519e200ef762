package eu.chemclust.designs.report;

import eu.chemclust.designs.IndexProject;
import eu.chemclust.engine.Aggregation;
import eu.chemclust.engine.Framework;
import eu.chemclust.engine.IndexResult;
import eu.chemclust.engine.Node;
import eu.chemclust.engine.OutrankingMatrix;
import eu.chemclust.tables.Cell;
import eu.chemclust.tables.Sheet;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Outranking matrices: a row and a column for every unit, group below group.
public final class OutrankingSheet {
    /// More cells than these are written only for groups that are asked for.
    private static final long UNASKED_CELLS = 2_000_000;

    private OutrankingSheet() {}

    /// The groups that are scored by comparing units.
    static List<String> comparing(IndexResult result) {
        Framework framework = result.weighted();
        return framework.groups().stream()
                .filter(group -> result.design().aggregation().of(framework, group) instanceof Aggregation.Copeland)
                .map(Node::code)
                .toList();
    }

    /// Whether the matrices of the groups that compare units are too large to be written unasked.
    static boolean tooLarge(IndexResult result) {
        long units = result.rows().size();
        return comparing(result).size() * units * units > UNASKED_CELLS;
    }

    /// The matrices of the groups that compare units, if they are not too large, and of those asked for.
    static List<Sheet> of(IndexProject project, IndexResult result, List<String> asked) {
        Set<String> groups = new LinkedHashSet<>(tooLarge(result) ? List.of() : comparing(result));
        groups.addAll(asked);
        return groups.isEmpty() ? List.of() : List.of(sheet(project, result, List.copyOf(groups)));
    }

    private static Sheet sheet(IndexProject project, IndexResult result, List<String> groups) {
        List<String> units =
                result.rows().stream().map(row -> row.unit()).distinct().toList();
        boolean periods = project.units().periods();
        List<String> header = new ArrayList<>(periods ? List.of("group", "period", "unit") : List.of("group", "unit"));
        units.forEach(unit -> header.add(header.contains(unit) ? unit + "_unit" : unit));
        Iterable<List<Cell>> rows = () -> rows(result, groups, units, periods);
        return new Sheet("outranking", header, rows);
    }

    /// Rows are made as they are written: only one group's matrices are in memory.
    private static Iterator<List<Cell>> rows(
            IndexResult result, List<String> groups, List<String> units, boolean periods) {
        return groups.stream()
                .flatMap(group -> OutrankingMatrix.list(result, group).stream())
                .flatMap(matrix -> rows(matrix, units, periods))
                .iterator();
    }

    private static Stream<List<Cell>> rows(OutrankingMatrix matrix, List<String> units, boolean periods) {
        int[] positions = units.stream().mapToInt(matrix.units()::indexOf).toArray();
        return IntStream.range(0, matrix.units().size()).mapToObj(i -> {
            List<Cell> row = new ArrayList<>(units.size() + 3);
            row.add(Cell.of(matrix.group()));
            if (periods) {
                row.add(Cell.of(matrix.period()));
            }
            row.add(Cell.of(matrix.units().get(i)));
            for (int position : positions) {
                row.add(position < 0 ? Cell.missing() : Cell.of(matrix.share(i, position)));
            }
            return row;
        });
    }
}
