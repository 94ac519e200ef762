package eu.chemclust.observatory.region;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedCollection;
import java.util.TreeMap;

/// Where the weight (population, area, ...) of each area of one NUTS version lies in another version: the
/// flow matrix between two versions at one level.
public final class NutsFlows {
    /// Flows below this share of the source area's weight come from digitising, not from a transfer, and are
    /// left out. The largest such flow between NUTS 2 regions of 2013 and 2021 is 0.03 %.
    public static final double NOISE_SHARE = 0.001;

    /// A part of a source area's weight that lies in one target area.
    ///
    /// @param from   source code
    /// @param to     target code
    /// @param share  share of the source's weight, > 0 and <= 1; the shares of one source sum to 1
    /// @param weight the weight itself, for means
    public record Flow(String from, String to, double share, double weight) {
        public Flow {
            if (!(share > 0 && share <= 1)) {
                throw new IllegalArgumentException("share of " + from + " in " + to + " is " + share);
            }
            if (!(weight > 0)) {
                throw new IllegalArgumentException("weight of " + from + " in " + to + " is " + weight);
            }
        }

        /// True where the whole source lies in the target, so that no estimate is needed.
        public boolean isWhole() {
            return share == 1.0;
        }
    }

    private final TreeMap<String, List<Flow>> byTarget = new TreeMap<>();
    private final TreeMap<String, List<Flow>> bySource = new TreeMap<>();

    private NutsFlows() {}

    /// Builds the matrix from raw weights; rows of one source need not stand together, their order decides
    /// nothing.
    ///
    /// @param weights source code, then target code, to weight (not negative)
    public static NutsFlows of(Map<String, Map<String, Double>> weights) {
        NutsFlows flows = new NutsFlows();
        weights.keySet().stream().sorted().forEach(from -> flows.addSource(from, weights.getOrDefault(from, Map.of())));
        return flows;
    }

    private void addSource(String from, Map<String, Double> targets) {
        List<String> codes = targets.keySet().stream().sorted().toList();
        double all = 0;
        for (String code : codes) {
            all += targets.getOrDefault(code, 0.0);
        }
        List<String> kept = new ArrayList<>();
        double total = 0;
        for (String code : codes) {
            double weight = targets.getOrDefault(code, 0.0);
            if (weight > 0 && weight / all >= NOISE_SHARE) {
                kept.add(code);
                total += weight;
            }
        }
        for (String code : kept) {
            double weight = targets.getOrDefault(code, 0.0);
            Flow flow = new Flow(from, code, kept.size() == 1 ? 1.0 : weight / total, weight);
            byTarget.computeIfAbsent(code, c -> new ArrayList<>()).add(flow);
            bySource.computeIfAbsent(from, c -> new ArrayList<>()).add(flow);
        }
    }

    /// The flows into a target area, in the order of their source codes; empty if nothing flows there.
    public List<Flow> into(String target) {
        return List.copyOf(byTarget.getOrDefault(target, List.of()));
    }

    /// The flows out of a source area, in the order of their target codes; empty if the matrix does not know it.
    public List<Flow> outOf(String source) {
        return List.copyOf(bySource.getOrDefault(source, List.of()));
    }

    /// The source areas in code order.
    public SequencedCollection<String> sources() {
        return List.copyOf(bySource.keySet());
    }

    /// The target areas in code order.
    public SequencedCollection<String> targets() {
        return List.copyOf(byTarget.keySet());
    }
}
