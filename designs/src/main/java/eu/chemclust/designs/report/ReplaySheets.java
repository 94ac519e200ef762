package eu.chemclust.designs.report;

import eu.chemclust.designs.IndexProject;
import eu.chemclust.designs.Replay.Replication;
import eu.chemclust.engine.EngineException;
import eu.chemclust.engine.IndexResult;
import eu.chemclust.engine.UnitPeriod;
import eu.chemclust.tables.Cell;
import eu.chemclust.tables.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/// What `index replay` writes: rank and score of every unit in every replication, as asked for.
public final class ReplaySheets {
    private ReplaySheets() {}

    /// Computes all replications.
    ///
    /// @param progress hears how many are done
    public static List<Sheet> of(
            IndexProject project, List<Replication> replications, IndexResult nominal, IntConsumer progress) {
        String index = nominal.weighted().root().code();
        List<UnitPeriod> rows = project.units().data().rows();
        List<List<Cell>> ranks = keys(project);
        List<List<Cell>> scores = keys(project);
        List<List<Cell>> failures = new ArrayList<>();
        List<String> columns = new ArrayList<>(List.of("nominal"));
        add(rows, nominal, index, ranks, scores);
        for (Replication replication : replications) {
            columns.add("r_" + replication.name());
            try {
                add(rows, replication.compute(project), index, ranks, scores);
            } catch (EngineException failure) {
                ranks.forEach(row -> row.add(Cell.missing()));
                scores.forEach(row -> row.add(Cell.missing()));
                String reason = failure.getMessage() == null ? failure.code().name() : failure.getMessage();
                failures.add(List.of(Cell.of(replication.name()), Cell.of(reason)));
            }
            progress.accept(columns.size() - 1);
        }
        Rows names = new Rows(project);
        return List.of(
                new Sheet("replay-ranks", names.header(columns), ranks),
                new Sheet("replay-scores", names.header(columns), scores),
                new Sheet("failures", List.of("replication", "reason"), failures));
    }

    private static List<List<Cell>> keys(IndexProject project) {
        Rows rows = new Rows(project);
        return new ArrayList<>(
                project.units().data().rows().stream().map(rows::key).toList());
    }

    private static void add(
            List<UnitPeriod> rows, IndexResult result, String index, List<List<Cell>> ranks, List<List<Cell>> scores) {
        int[] ranked = result.ranks(index);
        double[] scored = result.scores().column(index);
        for (int i = 0; i < rows.size(); i++) {
            int at = result.scores().rowPosition(rows.get(i));
            ranks.get(i).add(at < 0 ? Cell.missing() : Rows.rank(ranked[at]));
            scores.get(i).add(at < 0 ? Cell.missing() : Cell.of(scored[at]));
        }
    }
}
