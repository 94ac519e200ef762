package eu.chemclust.app.diagnosis;

import eu.chemclust.observatory.chemistry.ChemicalBase;
import eu.chemclust.observatory.needs.NeedsReport;
import eu.chemclust.observatory.peers.PeerGroup;
import eu.chemclust.observatory.resilience.Resilience;
import java.util.List;
import java.util.Optional;

/// What is known of one region in the headline year beside its scores.
///
/// @param region     code
/// @param peers      its structural peers; empty where too little is known of the region
/// @param needs      where it lags behind them and where it leads; empty where the index does not cover it
/// @param base       its chemical industry
/// @param resilience how that industry came through 2008-2009
public record RegionDiagnosis(
        String region,
        Optional<PeerGroup> peers,
        Optional<NeedsReport> needs,
        ChemicalBase base,
        Resilience resilience) {
    /// Codes of the peers, nearest first; empty where they are unknown.
    public List<String> peerCodes() {
        return peers.map(PeerGroup::codes).orElse(List.of());
    }
}
