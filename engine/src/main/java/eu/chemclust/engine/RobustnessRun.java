package eu.chemclust.engine;

import eu.chemclust.engine.EngineException.Code;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/// One run: shares the replications out in chunks and adds up what the threads counted. Inside a chunk the
/// replications of a scenario follow each other, so that its columns stay in the cache; sums of counts do not depend on
/// the order.
final class RobustnessRun {
    private final IndexDesign design;
    private final DataTable table;
    private final RobustnessPlan plan;
    private final int replications;
    private final Tree tree;
    private final Scenarios scenarios;
    private final Scenario nominal;
    private final RankLayout layout;
    private final AtomicInteger begun = new AtomicInteger();

    RobustnessRun(IndexDesign design, DataTable table, RobustnessPlan plan) {
        this.design = design;
        this.table = table;
        this.plan = plan;
        replications = replications(plan);
        tree = new Tree(design.framework());
        scenarios = new Scenarios(design, table, plan.assumptions(), tree);
        nominal = scenarios.nominal();
        nominal.failure().ifPresent(reason -> {
            throw new EngineException(Code.DESIGN, reason);
        });
        layout = new RankLayout(scenarios.rows(), plan.groups(), plan.pairwisePeriods());
    }

    private static int replications(RobustnessPlan plan) {
        if (!(plan.sampling() instanceof Sampling.Enumeration)) {
            return plan.replications();
        }
        long product = Sampler.combinations(plan.assumptions());
        if (product > plan.replications()) {
            throw new EngineException(
                    Code.PLAN,
                    "There are " + product + " combinations, but the plan allows " + plan.replications()
                            + " replications: allow more or draw a sample.");
        }
        return (int) product;
    }

    RobustnessResult run(IntConsumer progress, KeptRuns kept) throws InterruptedException {
        Optional<RankTally> known = kept.find(design, table, plan).flatMap(counts -> RankTally.of(layout, counts));
        if (known.isPresent()) {
            progress.accept(replications);
            return result(known.get());
        }
        RankTally total = count(progress);
        kept.keep(design, table, plan, total.kept());
        return result(total);
    }

    private RobustnessResult result(RankTally total) {
        return new RobustnessResult(plan, scenarios.rows(), layout, nominalRanks(), total);
    }

    private RankTally count(IntConsumer progress) throws InterruptedException {
        List<Counter> counters = Chunks.run(replications, plan.threads(), Counter::new, progress);
        RankTally total = counters.getFirst().tally;
        for (Counter counter : counters.subList(1, counters.size())) {
            total.merge(counter.tally);
        }
        return total;
    }

    private Replicator replicator() {
        return new Replicator(plan.assumptions(), scenarios, tree, design.framework(), layout);
    }

    private int[][] nominalRanks() {
        RankTally once = new RankTally(layout);
        once.add(replicator().scores(nominal));
        int[][] ranks = new int[plan.groups().size()][];
        for (int g = 0; g < ranks.length; g++) {
            ranks[g] = once.ranks(g);
        }
        return ranks;
    }

    private final class Counter implements Chunks.Worker {
        private final RankTally tally = new RankTally(layout);
        private final Replicator replicator = replicator();
        private final double[] u = new double[replicator.draw().dimensions()];
        private final long[] queue = new long[Chunks.SIZE];
        private final Sampler sampler = Sampler.of(plan.sampling(), design.seed(), plan.assumptions(), u.length);
        private final int number = begun.getAndIncrement();

        /// A thread begins its chunk at a scenario of its own and comes back to those before it, so that threads
        /// prepare different scenarios at first instead of waiting for the same one.
        @Override
        public void work(int from, int to) {
            for (int r = from; r < to; r++) {
                sampler.fill(r, u);
                queue[r - from] = ((long) replicator.draw().scenarioKey(u) << 32) | r;
            }
            Arrays.sort(queue, 0, to - from);
            int size = to - from;
            int first = number % plan.threads() * size / plan.threads();
            for (int k = 0; k < size; k++) {
                int replication = (int) queue[k + first < size ? k + first : k + first - size];
                sampler.fill(replication, u);
                Optional<String> failure = replicator.moveTo(u);
                if (failure.isPresent()) {
                    tally.fail(failure.get(), replication);
                } else {
                    tally.add(replicator.scores());
                }
            }
        }
    }
}
