package eu.chemclust.engine;

import eu.chemclust.engine.EngineException.Code;
import eu.chemclust.engine.SensitivityResult.SobolIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/// Says which assumptions an output depends on, and how much.
public final class Sensitivity {
    private Sensitivity() {}

    /// Sobol indices from samples: two sets of points A and B and, for each assumption i, A with its coordinates from
    /// B.
    ///
    /// First order by the mean of f(B) (f(AB_i) - f(A)), total order by half the mean of (f(A) - f(AB_i))^2, both over
    /// the variance of f at A and B (Saltelli et al. 2010, table 2, b and f). An assumption of several numbers, a band
    /// of weights, counts as one. The same seed gives the same bits on any number of threads.
    public static SensitivityResult run(
            IndexDesign design, DataTable table, SensitivityPlan plan, IntConsumer progress) {
        try {
            SensitivityRun run = new SensitivityRun(design, table, plan.assumptions(), plan.output());
            int[] starts = run.starts();
            int blocks = plan.assumptions().size() + 2;
            int dimensions = run.dimensions();
            double[] f = run.evaluate(
                    Math.multiplyExact(plan.samples(), blocks),
                    plan.threads(),
                    () -> points(plan, design.seed(), starts, dimensions),
                    progress);
            return SobolEstimates.of(f, plan, design.seed(), run.failures());
        } catch (InterruptedException stopped) {
            throw cancelled(stopped);
        }
    }

    /// The same without telling anyone how far it is.
    public static SensitivityResult run(IndexDesign design, DataTable table, SensitivityPlan plan) {
        return run(design, table, plan, done -> {});
    }

    private static EngineException cancelled(InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return new EngineException(Code.CANCELLED, "The sensitivity run was stopped before it was done.", stopped);
    }

    /// Point s * blocks + b of sample s: A for b = 0, B for b = 1, else A with assumption b - 2 from B.
    private static SensitivityRun.Points points(SensitivityPlan plan, long seed, int[] starts, int dimensions) {
        int blocks = plan.assumptions().size() + 2;
        Sampler sampler = Sampler.of(plan.sampling(), seed, plan.assumptions(), 2 * dimensions);
        double[] both = new double[2 * dimensions];
        return (point, u) -> {
            int block = point % blocks;
            sampler.fill(point / blocks, both);
            System.arraycopy(both, block == 1 ? dimensions : 0, u, 0, dimensions);
            if (block >= 2) {
                int from = starts[block - 2];
                System.arraycopy(both, dimensions + from, u, from, starts[block - 1] - from);
            }
        };
    }

    /// The exact indices over every combination of alternatives, each as likely as the others:
    /// first = Var(E[y | x_i]) / Var(y), total = 1 - Var(E[y | all but x_i]) / Var(y).
    ///
    /// Fails when an assumption is not a list of alternatives, when there are more than `limit` combinations, or when
    /// one of them cannot be computed.
    public static SensitivityResult exact(
            IndexDesign design, DataTable table, List<Assumption> assumptions, Output output, int threads, int limit) {
        return exact(design, table, assumptions, output, threads, limit, done -> {});
    }

    /// How many combinations [#exact] computes.
    public static long combinations(List<Assumption> assumptions) {
        return Sampler.combinations(assumptions);
    }

    /// The same, telling how many combinations are done.
    public static SensitivityResult exact(
            IndexDesign design,
            DataTable table,
            List<Assumption> assumptions,
            Output output,
            int threads,
            int limit,
            IntConsumer progress) {
        long product = Sampler.combinations(assumptions);
        if (product > limit) {
            throw new EngineException(
                    Code.PLAN, "There are " + product + " combinations, more than the limit of " + limit + ".");
        }
        try {
            SensitivityRun run = new SensitivityRun(design, table, assumptions, output);
            Sampler sampler = Sampler.of(new Sampling.Enumeration(), design.seed(), assumptions, assumptions.size());
            double[] f = run.evaluate((int) product, threads, () -> sampler::fill, progress);
            if (!run.failures().isEmpty()) {
                throw new EngineException(
                        Code.PLAN,
                        "A combination cannot be computed: "
                                + run.failures().getFirst().reason());
            }
            return exact(f, assumptions);
        } catch (InterruptedException stopped) {
            throw cancelled(stopped);
        }
    }

    private static SensitivityResult exact(double[] f, List<Assumption> assumptions) {
        double mean = ExactIndices.mean(f);
        double variance = ExactIndices.variance(f, mean);
        List<SobolIndex> indices = new ArrayList<>();
        int stride = f.length;
        for (Assumption assumption : assumptions) {
            int size = ((Assumption.Alternatives) assumption).changes().size();
            stride /= size;
            double first = ExactIndices.varianceOfMeans(f, mean, stride, size) / variance;
            double total = 1 - ExactIndices.varianceOfMeansOfOthers(f, mean, stride, size) / variance;
            indices.add(new SobolIndex(assumption.name(), first, first, first, total, total, total));
        }
        return new SensitivityResult(indices, mean, variance, f.length, List.of());
    }
}
