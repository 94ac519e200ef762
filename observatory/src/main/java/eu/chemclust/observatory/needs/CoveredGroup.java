package eu.chemclust.observatory.needs;

import eu.chemclust.observatory.benchmark.RankingScope;
import eu.chemclust.observatory.peers.PeerGroup;
import java.util.List;

/// A region and its peers, as far as the index covers them in a year, by the rows of the replications.
///
/// @param group  the region and its peers
/// @param own    the region's row
/// @param peers  rows of the peers that have one
/// @param scope  among which regions its places are counted
/// @param absent codes of the peers without a row
record CoveredGroup(PeerGroup group, int own, List<Integer> peers, RankingScope scope, List<String> absent) {
    CoveredGroup {
        peers = List.copyOf(peers);
        absent = List.copyOf(absent);
    }
}
