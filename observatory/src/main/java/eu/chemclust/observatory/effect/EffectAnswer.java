package eu.chemclust.observatory.effect;

import eu.chemclust.engine.analysis.DifferenceInDifferences;
import eu.chemclust.observatory.peers.PeerGroup;
import java.util.List;
import java.util.Map;

/// Whether a region gained on a node since a year, against regions to which nothing is known to have happened.
///
/// @param region  the region
/// @param node    the node
/// @param origin  where its peers come from
/// @param start   first year of the action; it and all later years count as after
/// @param years   the years used
/// @param series  the region's scores in these years
/// @param peers   difference in differences against the frozen peers, or why there is none
/// @param control synthetic control, or why there is none
public record EffectAnswer(
        String region,
        String node,
        PeerGroup.Origin origin,
        int start,
        List<Integer> years,
        List<Double> series,
        Part<DifferenceInDifferences> peers,
        Part<Synthetic> control) {
    public EffectAnswer {
        years = List.copyOf(years);
        series = List.copyOf(series);
    }

    /// A part of the answer.
    public sealed interface Part<T> {
        /// It can be said.
        record Found<T>(T value) implements Part<T> {}

        /// It cannot, and why.
        record Refused<T>(Reason reason, String detail) implements Part<T> {}
    }

    /// Why a part is refused.
    public enum Reason {
        /// Fewer years before than are needed.
        TOO_FEW_YEARS_BEFORE,
        /// Years before there are, but their figures repeat one another: a survey every other year, told twice.
        REPEATED_FIGURES_BEFORE,
        /// No year after.
        NOTHING_AFTER,
        /// Too few regions with all figures.
        TOO_FEW_REGIONS,
        /// The mix of donors does not follow the region before the action.
        POOR_FIT,
        /// The region itself lacks figures.
        REGION_UNKNOWN
    }

    /// A synthetic control.
    ///
    /// @param effect      mean gap after
    /// @param errorBefore root mean squared gap before
    /// @param probability share of the donors (and the region) whose error after over before is as large
    /// @param donors      number of donors
    /// @param weights     donors with a weight of 0.1 % or more, largest first
    /// @param mix         the control's scores by year
    public record Synthetic(
            double effect,
            double errorBefore,
            double probability,
            int donors,
            Map<String, Double> weights,
            List<Double> mix) {
        public Synthetic {
            weights = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(weights));
            mix = List.copyOf(mix);
        }
    }
}
