package eu.chemclust.observatory.benchmark;

import java.util.Map;
import java.util.Optional;

/// Where a region stands in a year, or why the index does not cover it.
public sealed interface Standing {
    /// Code of the region.
    String region();

    int year();

    /// Share of the framework's indicators that have a value.
    double coverage();

    /// A region that the index covers.
    ///
    /// @param score index, on the scale of the normalisation
    /// @param ranks rank and interval by scope; a region that is not chemical has none in that scope
    record Ranked(String region, int year, double coverage, double score, Map<RankingScope, RankInterval> ranks)
            implements Standing {
        public Ranked {
            ranks = Map.copyOf(ranks);
        }

        public Optional<RankInterval> rank(RankingScope scope) {
            return Optional.ofNullable(ranks.get(scope));
        }
    }

    /// A region that the index does not cover in that year.
    record Withheld(String region, int year, double coverage, Reason reason) implements Standing {}

    /// Why a region is not covered.
    enum Reason {
        /// Too few indicators have a value.
        TOO_FEW_INDICATORS,
        /// Too few pillars have a score.
        TOO_FEW_PILLARS
    }
}
