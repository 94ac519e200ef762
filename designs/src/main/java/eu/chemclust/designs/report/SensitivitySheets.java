package eu.chemclust.designs.report;

import eu.chemclust.designs.IndexProject;
import eu.chemclust.engine.FailedReplications;
import eu.chemclust.engine.SensitivityResult;
import eu.chemclust.engine.SensitivityResult.SobolIndex;
import eu.chemclust.tables.Cell;
import eu.chemclust.tables.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What `index sensitivity` writes.
public final class SensitivitySheets {
    private SensitivitySheets() {}

    /// All tables, from the result of each output by its words.
    public static List<Sheet> of(IndexProject project, Map<String, SensitivityResult> results) {
        List<List<Cell>> indices = new ArrayList<>();
        List<List<Cell>> outputs = new ArrayList<>();
        List<FailedReplications> failures = new ArrayList<>();
        results.forEach((words, result) -> {
            double n = result.evaluations();
            outputs.add(List.of(
                    Cell.of(words),
                    Cell.of(result.mean()),
                    Cell.of(result.variance()),
                    Cell.of(result.variance() * n / (n - 1)),
                    Cell.of(result.evaluations())));
            for (SobolIndex index : result.indices()) {
                indices.add(List.of(
                        Cell.of(words),
                        Cell.of(index.assumption()),
                        Cell.of(index.first()),
                        Cell.of(index.firstLow()),
                        Cell.of(index.firstHigh()),
                        Cell.of(index.total()),
                        Cell.of(index.totalLow()),
                        Cell.of(index.totalHigh())));
            }
            failures.addAll(result.failures());
        });
        return List.of(
                new Sheet(
                        "sobol-indices",
                        List.of(
                                "output",
                                "assumption",
                                "first_order",
                                "first_order_low",
                                "first_order_high",
                                "total_order",
                                "total_order_low",
                                "total_order_high"),
                        indices),
                new Sheet("outputs", List.of("output", "mean", "variance", "sample_variance", "evaluations"), outputs),
                RobustnessSheets.failures(failures),
                RobustnessSheets.assumptions(project));
    }
}
