package eu.chemclust.observatory.region;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The flow matrices between all NUTS versions, from which the flows between any two versions, levels and by any
/// weight are taken.
public final class FlowMatrices {
    private final Map<Pair, List<FlowCell>> cells = new HashMap<>();

    /// Two schemes of one level.
    private record Pair(NutsScheme from, NutsScheme to) {}

    /// Matrices of these cells.
    ///
    /// @throws IllegalArgumentException if a cell joins two levels
    public static FlowMatrices of(List<FlowCell> cells) {
        FlowMatrices matrices = new FlowMatrices();
        for (FlowCell cell : cells) {
            if (cell.from().level() != cell.to().level()) {
                throw new IllegalArgumentException("a flow joins areas of one level: " + cell.source());
            }
            matrices.cells
                    .computeIfAbsent(new Pair(cell.from(), cell.to()), pair -> new ArrayList<>())
                    .add(cell);
        }
        return matrices;
    }

    private FlowMatrices() {}

    /// The flows from one scheme into another. The matrix of the finer of the two levels is used; on the coarser
    /// side its areas are added up, so that a region whose parts all move together counts as whole.
    ///
    /// An area without any weight (a town without people, Jan Mayen) is split by its area instead.
    ///
    /// @throws IllegalArgumentException if there is no matrix for the two
    public NutsFlows flows(NutsScheme from, NutsScheme to, FlowWeight weight) {
        int level = Math.max(1, Math.max(from.level(), to.level()));
        Pair pair = new Pair(new NutsScheme(from.version(), level), new NutsScheme(to.version(), level));
        List<FlowCell> all = cells.get(pair);
        if (all == null) {
            throw new IllegalArgumentException("there is no flow matrix from " + pair.from() + " to " + pair.to());
        }
        Map<String, Map<String, Double>> weights = grouped(all, from, to, weight);
        Map<String, Map<String, Double>> areas = grouped(all, from, to, FlowWeight.AREA);
        weights.replaceAll((source, targets) ->
                targets.values().stream().anyMatch(w -> w > 0) ? targets : areas.getOrDefault(source, Map.of()));
        return NutsFlows.of(weights);
    }

    private static Map<String, Map<String, Double>> grouped(
            List<FlowCell> cells, NutsScheme from, NutsScheme to, FlowWeight weight) {
        Map<String, Map<String, Double>> grouped = new HashMap<>();
        for (FlowCell cell : cells) {
            grouped.computeIfAbsent(from.ancestor(cell.source()), source -> new HashMap<>())
                    .merge(to.ancestor(cell.target()), cell.weight(weight), Double::sum);
        }
        return grouped;
    }
}
