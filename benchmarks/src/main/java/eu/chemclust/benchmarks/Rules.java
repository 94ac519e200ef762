package eu.chemclust.benchmarks;

import eu.chemclust.exchange.matching.MatchRules;
import eu.chemclust.observatory.source.DataFolder;

/// By what matches are judged, as the data packages say.
final class Rules {
    private Rules() {}

    static MatchRules of(DataFolder folder) {
        return new MatchRules(
                folder.read("match-weights", MatchRules::weights),
                folder.read("match-levels", MatchRules::levels),
                folder.read("match-validators", MatchRules::validators));
    }
}
