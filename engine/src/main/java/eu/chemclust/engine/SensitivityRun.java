package eu.chemclust.engine;

import eu.chemclust.engine.EngineException.Code;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/// Evaluates an output at numbered points of the space of assumptions.
final class SensitivityRun {
    /// Writes the coordinates of a point.
    interface Points {
        void fill(int point, double[] u);
    }

    private final IndexDesign design;
    private final List<Assumption> assumptions;
    private final Output output;
    private final Tree tree;
    private final Scenarios scenarios;
    private final RankLayout layout;
    private final double[] nominalScores;
    private final SortedMap<String, FailedReplications> failures = new TreeMap<>();

    SensitivityRun(IndexDesign design, DataTable table, List<Assumption> assumptions, Output output) {
        this.design = design;
        this.assumptions = assumptions;
        this.output = output;
        tree = new Tree(design.framework());
        scenarios = new Scenarios(design, table, assumptions, tree);
        layout = new RankLayout(scenarios.rows(), List.of(new RankingGroup.Everyone("all")), Set.of());
        Scenario nominal = scenarios.nominal();
        nominal.failure().ifPresent(reason -> {
            throw new EngineException(Code.DESIGN, reason);
        });
        nominalScores = replicator().scores(nominal).clone();
    }

    private Replicator replicator() {
        return new Replicator(assumptions, scenarios, tree, design.framework(), layout);
    }

    /// How many coordinates a point has.
    int dimensions() {
        return replicator().draw().dimensions();
    }

    /// The first coordinate of each assumption, and the number of coordinates at the end.
    int[] starts() {
        Draw draw = replicator().draw();
        int[] starts = new int[assumptions.size() + 1];
        for (int k = 0; k < starts.length; k++) {
            starts[k] = draw.start(k);
        }
        return starts;
    }

    /// The output at each point, `NaN` where it could not be computed.
    double[] evaluate(int count, int threads, Supplier<Points> points, IntConsumer progress)
            throws InterruptedException {
        double[] outputs = new double[count];
        List<Evaluator> workers = Chunks.run(count, threads, () -> new Evaluator(points.get(), outputs), progress);
        for (Evaluator worker : workers) {
            worker.failed.forEach((reason, failed) -> failures.merge(reason, failed, FailedReplications::plus));
        }
        return outputs;
    }

    List<FailedReplications> failures() {
        return List.copyOf(failures.values());
    }

    private final class Evaluator implements Chunks.Worker {
        private final Points points;
        private final double[] outputs;
        private final Replicator replicator = replicator();
        private final double[] u = new double[replicator.draw().dimensions()];
        private final OutputKernel kernel = new OutputKernel(output, scenarios.rows(), nominalScores);
        private final SortedMap<String, FailedReplications> failed = new TreeMap<>();

        Evaluator(Points points, double[] outputs) {
            this.points = points;
            this.outputs = outputs;
        }

        @Override
        public void work(int from, int to) {
            for (int r = from; r < to; r++) {
                points.fill(r, u);
                Optional<String> failure = replicator.moveTo(u);
                outputs[r] = failure.isPresent() ? Double.NaN : kernel.of(replicator.scores());
                if (Double.isNaN(outputs[r])) {
                    String reason = failure.orElse("The output has no value: a row it needs has no score.");
                    failed.merge(reason, new FailedReplications(reason, 1, r + 1), FailedReplications::plus);
                }
            }
        }
    }
}
