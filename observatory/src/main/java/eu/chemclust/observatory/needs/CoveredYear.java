package eu.chemclust.observatory.needs;

import eu.chemclust.engine.NodeReplications;
import eu.chemclust.engine.NodeScores;
import eu.chemclust.engine.UnitPeriod;
import eu.chemclust.observatory.ObservatoryException;
import eu.chemclust.observatory.benchmark.BenchmarkModel;
import eu.chemclust.observatory.benchmark.RankingScope;
import eu.chemclust.observatory.peers.PeerGroup;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The replications of a year, and which regions and peers the index covers in it.
final class CoveredYear {
    private final BenchmarkModel model;
    private final int year;
    private final NodeReplications replications;
    private final NodeScores nominal;
    private final Map<String, Integer> rows = new HashMap<>();

    CoveredYear(BenchmarkModel model, int year) {
        this.model = model;
        this.year = year;
        replications = NodeReplications.of(model.design(), model.table(), model.plan(), year);
        nominal = replications.nominal();
        for (UnitPeriod row : replications.rows()) {
            rows.put(row.unit(), rows.size());
        }
    }

    int year() {
        return year;
    }

    NodeReplications replications() {
        return replications;
    }

    /// The scores under the method as it stands.
    NodeScores nominal() {
        return nominal;
    }

    /// The number of rows.
    int rowCount() {
        return rows.size();
    }

    /// Why nothing can be said of a region; empty where something can.
    Optional<String> gap(PeerGroup group) {
        String region = group.region();
        Integer own = rows.get(region);
        if (own == null || Double.isNaN(nominal.root()[own])) {
            return Optional.of("The index does not cover " + region + " in " + year
                    + ", so there is nothing to compare. Choose another year with --year, or see which figures are"
                    + " missing with ./chemclust compare " + region + ".");
        }
        int peers = rowsOf(group).size();
        if (peers < Needs.LEAST_PEERS) {
            return Optional.of("The index covers only " + peers + " of the peers of " + region + " in " + year + "; "
                    + Needs.LEAST_PEERS + " are needed. Ask for more peers with --count.");
        }
        return Optional.empty();
    }

    /// A region and its peers by their rows.
    ///
    /// @throws ObservatoryException NOT_FOUND where nothing can be said of the region
    CoveredGroup get(PeerGroup group) {
        gap(group).ifPresent(reason -> {
            throw ObservatoryException.notFound(reason);
        });
        List<String> absent =
                group.codes().stream().filter(code -> !rows.containsKey(code)).toList();
        return new CoveredGroup(
                group,
                Objects.requireNonNull(rows.get(group.region())),
                rowsOf(group),
                model.scope(group.region()),
                absent);
    }

    private List<Integer> rowsOf(PeerGroup group) {
        return group.codes().stream().filter(rows::containsKey).map(rows::get).toList();
    }

    /// The rows of the regions among which places are counted, by the scopes of these groups.
    Map<RankingScope, int[]> rivals(Collection<CoveredGroup> groups) {
        Map<RankingScope, int[]> rivals = new EnumMap<>(RankingScope.class);
        groups.forEach(group -> rivals.computeIfAbsent(group.scope(), this::rivals));
        return rivals;
    }

    private int[] rivals(RankingScope scope) {
        return replications.rows().stream()
                .map(UnitPeriod::unit)
                .filter(code -> scope == RankingScope.ALL || model.chemical().contains(code))
                .mapToInt(rows::get)
                .toArray();
    }
}
