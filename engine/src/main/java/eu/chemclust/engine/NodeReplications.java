package eu.chemclust.engine;

import eu.chemclust.engine.EngineException.Code;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/// The replications of a plan for one period, with the scores of every node: for questions that ranks of the index
/// alone do not answer, such as how sure a gap on a pillar is or what closing it would bring.
///
/// Data steps are run on all rows of the table, as in [Robustness]; only the aggregation is done for the period.
/// Replication r draws the same numbers as in [Robustness], so both speak of the same replications. Means are summed
/// over fewer rows at a time, so a score can differ from the whole run's in its last bits where values are missing in
/// other periods only.
public final class NodeReplications {
    private final IndexDesign design;
    private final RobustnessPlan plan;
    private final Tree tree;
    private final Scenarios scenarios;
    private final Scenario nominal;
    private final PeriodRows period;

    private NodeReplications(IndexDesign design, DataTable table, RobustnessPlan plan, int period) {
        if (plan.sampling() instanceof Sampling.Enumeration) {
            throw new EngineException(Code.PLAN, "The scores of nodes are replicated with drawn points only.");
        }
        this.design = design;
        this.plan = plan;
        tree = new Tree(design.framework());
        scenarios = new Scenarios(design, table, plan.assumptions(), tree);
        nominal = scenarios.nominal();
        nominal.failure().ifPresent(reason -> {
            throw new EngineException(Code.DESIGN, reason);
        });
        this.period = new PeriodRows(scenarios.rows(), period, tree.indicatorCount);
    }

    /// Prepares the replications of a period. Fails when the design does not fit the table or no row of the period is
    /// scored.
    public static NodeReplications of(IndexDesign design, DataTable table, RobustnessPlan plan, int period) {
        return new NodeReplications(design, table, plan, period);
    }

    /// A node of the framework, found once and used in every replication.
    public static final class Handle {
        private final int position;

        private Handle(int position) {
            this.position = position;
        }

        int position() {
            return position;
        }
    }

    /// Hears of replications on one thread. Each thread has its own; what they write must not overlap, for example
    /// because it is kept by the number of the replication.
    @FunctionalInterface
    public interface Listener {
        /// Hears of one replication.
        void accept(int replication, NodeScores scores);
    }

    /// The rows of the period, in the table's order.
    public List<UnitPeriod> rows() {
        return period.rows();
    }

    /// The handle of a node; fails when the framework has none of this code.
    public Handle node(String code) {
        return new Handle(tree.position(code));
    }

    /// The scores under the design as it stands.
    public NodeScores nominal() {
        PeriodReplicator replicator = replicator();
        replicator.moveTo(nominal);
        return new NodeScores(tree, replicator);
    }

    /// Runs all replications. The order in which replications are heard of depends on the threads; what is heard of
    /// each does not.
    ///
    /// @return the replications that could not be computed, by reason
    public List<FailedReplications> run(Supplier<Listener> listeners, IntConsumer progress) {
        try {
            List<Teller> tellers =
                    Chunks.run(plan.replications(), plan.threads(), () -> new Teller(listeners.get()), progress);
            SortedMap<String, FailedReplications> failures = new TreeMap<>();
            for (Teller teller : tellers) {
                for (FailedReplications failed : teller.failures) {
                    failures.merge(failed.reason(), failed, FailedReplications::plus);
                }
            }
            return List.copyOf(failures.values());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new EngineException(Code.CANCELLED, "The replications were stopped before they were done.", stopped);
        }
    }

    /// The ranks of the period, as [Robustness] would give them for it.
    public RobustnessResult ranks(IntConsumer progress) {
        RankLayout layout = new RankLayout(period.rows(), plan.groups(), plan.pairwisePeriods());
        RankTally once = new RankTally(layout);
        once.add(nominal().root());
        int[][] ranks = new int[plan.groups().size()][];
        for (int g = 0; g < ranks.length; g++) {
            ranks[g] = once.ranks(g);
        }
        List<RankTally> tallies = new ArrayList<>();
        List<FailedReplications> failures = run(
                () -> {
                    RankTally tally = new RankTally(layout);
                    synchronized (tallies) {
                        tallies.add(tally);
                    }
                    return (replication, scores) -> tally.add(scores.root());
                },
                progress);
        RankTally total = new RankTally(layout);
        tallies.forEach(total::merge);
        for (FailedReplications failed : failures) {
            for (int k = 0; k < failed.count(); k++) {
                total.fail(failed.reason(), failed.first() - 1);
            }
        }
        return new RobustnessResult(plan, period.rows(), layout, ranks, total);
    }

    private PeriodReplicator replicator() {
        return new PeriodReplicator(plan.assumptions(), scenarios, tree, design.framework(), period);
    }

    private final class Teller implements Chunks.Worker {
        private final PeriodReplicator replicator = replicator();
        private final NodeScores scores = new NodeScores(tree, replicator);
        private final Listener listener;
        private final List<FailedReplications> failures = new ArrayList<>();
        private final double[] u = new double[replicator.draw().dimensions()];
        private final long[] queue = new long[Chunks.SIZE];
        private final Sampler sampler = Sampler.of(plan.sampling(), design.seed(), plan.assumptions(), u.length);

        Teller(Listener listener) {
            this.listener = listener;
        }

        @Override
        public void work(int from, int to) {
            for (int r = from; r < to; r++) {
                sampler.fill(r, u);
                queue[r - from] = ((long) replicator.draw().scenarioKey(u) << 32) | r;
            }
            Arrays.sort(queue, 0, to - from);
            for (int k = 0; k < to - from; k++) {
                int replication = (int) queue[k];
                sampler.fill(replication, u);
                Optional<String> failure = replicator.moveTo(u);
                if (failure.isPresent()) {
                    failures.add(new FailedReplications(failure.get(), 1, replication + 1));
                } else {
                    listener.accept(replication, scores);
                }
            }
        }
    }
}
