package eu.chemclust.engine;

import eu.chemclust.engine.EngineException.Code;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What a robustness run varies, how often, on how many threads, and what it counts.
///
/// Results depend on the design's seed and on `replications`, never on `threads`. Ranks are counted for every group in
/// every period; the order of each pair of units only in `pairwisePeriods`, because that costs the square of the units.
public record RobustnessPlan(
        int replications,
        int threads,
        List<Assumption> assumptions,
        List<RankingGroup> groups,
        Set<Integer> pairwisePeriods,
        Sampling sampling) {
    /// Checks numbers and that names are unique.
    public RobustnessPlan {
        assumptions = List.copyOf(assumptions);
        groups = List.copyOf(groups);
        pairwisePeriods = Set.copyOf(pairwisePeriods);
        if (replications < 1 || threads < 1) {
            throw new EngineException(
                    Code.PLAN, replications + " replications on " + threads + " threads: both must be at least 1.");
        }
        if (groups.isEmpty()) {
            throw new EngineException(Code.PLAN, "The plan ranks no group of units.");
        }
        Set<String> names = new HashSet<>();
        for (Assumption assumption : assumptions) {
            if (!names.add(assumption.name())) {
                throw new EngineException(Code.PLAN, "Two assumptions are called " + assumption.name() + ".");
            }
        }
        Set<String> groupNames = new HashSet<>();
        for (RankingGroup group : groups) {
            if (!groupNames.add(group.name())) {
                throw new EngineException(Code.PLAN, "Two ranking groups are called " + group.name() + ".");
            }
        }
    }

    /// A plan with pseudo-random points.
    public RobustnessPlan(
            int replications,
            int threads,
            List<Assumption> assumptions,
            List<RankingGroup> groups,
            Set<Integer> pairwisePeriods) {
        this(replications, threads, assumptions, groups, pairwisePeriods, new Sampling.PseudoRandom());
    }

    /// 10,000 replications on one thread, all units ranked, no pairs.
    public static RobustnessPlan of(Assumption... assumptions) {
        return new RobustnessPlan(
                10_000,
                1,
                List.of(assumptions),
                List.of(new RankingGroup.Everyone("all")),
                Set.of(),
                new Sampling.PseudoRandom());
    }

    /// The same with another number of replications.
    public RobustnessPlan withReplications(int number) {
        return new RobustnessPlan(number, threads, assumptions, groups, pairwisePeriods, sampling);
    }

    /// The same on another number of threads.
    public RobustnessPlan withThreads(int number) {
        return new RobustnessPlan(replications, number, assumptions, groups, pairwisePeriods, sampling);
    }

    /// The same with other ranking groups.
    public RobustnessPlan withGroups(RankingGroup... ranked) {
        return new RobustnessPlan(replications, threads, assumptions, List.of(ranked), pairwisePeriods, sampling);
    }

    /// The same with the order of pairs counted in these periods.
    public RobustnessPlan withPairwisePeriods(Set<Integer> periods) {
        return new RobustnessPlan(replications, threads, assumptions, groups, periods, sampling);
    }

    /// The same with its points elsewhere.
    public RobustnessPlan withSampling(Sampling points) {
        return new RobustnessPlan(replications, threads, assumptions, groups, pairwisePeriods, points);
    }
}
