package eu.chemclust.engine;

import eu.chemclust.engine.EngineException.Code;
import eu.chemclust.engine.internal.SplitMix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/// One run: shares the replications out in chunks and adds up what the threads counted. Inside a chunk the
/// replications of a scenario follow each other, so that its columns stay in the cache; sums of counts do not depend on
/// the order.
final class RobustnessRun {
    private static final int CHUNK = 256;

    private final IndexDesign design;
    private final RobustnessPlan plan;
    private final Tree tree;
    private final Scenarios scenarios;
    private final Scenario nominal;
    private final RankLayout layout;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();

    RobustnessRun(IndexDesign design, DataTable table, RobustnessPlan plan) {
        this.design = design;
        this.plan = plan;
        tree = new Tree(design.framework());
        scenarios = new Scenarios(design, table, plan.assumptions(), tree);
        nominal = scenarios.nominal();
        nominal.failure().ifPresent(reason -> {
            throw new EngineException(Code.DESIGN, reason);
        });
        layout = new RankLayout(scenarios.rows(), plan.groups(), plan.pairwisePeriods());
    }

    RobustnessResult run(IntConsumer progress) throws InterruptedException {
        int threads = Math.min(plan.threads(), Math.ceilDiv(plan.replications(), CHUNK));
        CountDownLatch running = new CountDownLatch(threads);
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<RankTally>> parts = new ArrayList<>();
            for (int t = 0; t < threads; t++) {
                parts.add(pool.submit(() -> {
                    try {
                        return work();
                    } finally {
                        running.countDown();
                    }
                }));
            }
            try {
                while (!running.await(50, TimeUnit.MILLISECONDS)) {
                    progress.accept(done.get());
                }
            } catch (InterruptedException stopped) {
                next.set(Integer.MAX_VALUE / 2);
                throw stopped;
            }
            RankTally total = new RankTally(layout);
            for (Future<RankTally> part : parts) {
                total.merge(finished(part));
            }
            progress.accept(done.get());
            return new RobustnessResult(plan, scenarios.rows(), layout, nominalRanks(), total);
        }
    }

    private static RankTally finished(Future<RankTally> part) throws InterruptedException {
        try {
            return part.get();
        } catch (ExecutionException failure) {
            throw new EngineException(Code.NUMERICS, "A replication broke off: " + failure.getCause(), failure);
        }
    }

    private RankTally work() {
        RankTally tally = new RankTally(layout);
        TreeEvaluator evaluator = new TreeEvaluator(tree, layout.rows);
        Draw draw = new Draw(plan.assumptions(), scenarios, tree, design.framework());
        double[] u = new double[draw.dimensions()];
        long[] queue = new long[CHUNK];
        for (int from = next.getAndAdd(CHUNK); from < plan.replications(); from = next.getAndAdd(CHUNK)) {
            int to = Math.min(plan.replications(), from + CHUNK);
            for (int r = from; r < to; r++) {
                fill(u, r);
                queue[r - from] = ((long) draw.scenarioKey(u) << 32) | r;
            }
            Arrays.sort(queue, 0, to - from);
            for (int k = 0; k < to - from; k++) {
                replicate((int) queue[k], u, draw, evaluator, tally);
            }
            done.addAndGet(to - from);
        }
        return tally;
    }

    private void fill(double[] u, int replication) {
        long stream = SplitMix.stream(design.seed(), replication);
        for (int d = 0; d < u.length; d++) {
            u[d] = SplitMix.uniform(stream, d);
        }
    }

    private void replicate(int replication, double[] u, Draw draw, TreeEvaluator evaluator, RankTally tally) {
        fill(u, replication);
        draw.read(u);
        Scenario scenario = draw.scenario();
        if (scenario.failure().isPresent()) {
            tally.fail(scenario.failure().get(), replication);
            return;
        }
        evaluator.evaluate(scenario.leaves(), scenario.forms(), draw.weights(), draw.dropped());
        tally.add(evaluator.score(tree.groupCount - 1, scenario.forms()));
    }

    private int[][] nominalRanks() {
        TreeEvaluator evaluator = new TreeEvaluator(tree, layout.rows);
        evaluator.evaluate(nominal.leaves(), nominal.forms(), nominal.weights(), -1);
        RankTally once = new RankTally(layout);
        once.add(evaluator.score(tree.groupCount - 1, nominal.forms()));
        int[][] ranks = new int[plan.groups().size()][];
        for (int g = 0; g < ranks.length; g++) {
            ranks[g] = once.ranks(g);
        }
        return ranks;
    }
}
