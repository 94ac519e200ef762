package eu.chemclust.observatory.resilience;

import eu.chemclust.engine.analysis.PredictionBand;
import eu.chemclust.engine.analysis.ShockPath;
import eu.chemclust.engine.analysis.TheilSen;
import eu.chemclust.observatory.framework.Basket;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// How an industry of a region came through a shock, and where it goes since.
///
/// @param region   the region
/// @param basket   the industry
/// @param base     the year before the shock
/// @param horizon  last year in which the lowest level is sought
/// @param levels   the yearly figures that are known
/// @param breaks   years at which the series is not comparable with the year before
/// @param finding  what can be said of the shock
/// @param peers    peers of which the same can be said
/// @param peerDepth median depth of these peers
/// @param peerEnd  median level at the end of these peers, against the base year
/// @param trend    trend of the logarithm since the last break, 0.01 for about 1 % a year
/// @param band     where the newest figure should lie by the trend before it
public record Resilience(
        String region,
        Basket basket,
        int base,
        int horizon,
        List<Level> levels,
        List<Integer> breaks,
        Finding finding,
        int peers,
        OptionalDouble peerDepth,
        OptionalDouble peerEnd,
        Optional<TheilSen> trend,
        Optional<PredictionBand> band) {
    public Resilience {
        levels = List.copyOf(levels);
        breaks = List.copyOf(breaks);
    }

    /// A figure of a year.
    ///
    /// @param estimated share of it that rests on splitting areas of another NUTS version
    public record Level(int year, double value, String flags, double estimated) {}

    /// The largest estimated share of a figure.
    public double estimated() {
        return levels.stream().mapToDouble(Level::estimated).max().orElse(0);
    }

    /// What can be said of a shock.
    public sealed interface Finding {
        /// The series is unbroken from the base year on, up to the end of what is used.
        ///
        /// @param path depth, recovery and end
        /// @param cut  the break at which the series was cut off; empty where it has none after the base year
        record Measured(ShockPath path, OptionalInt cut) implements Finding {}

        /// A break falls into the shock: nothing can be said of its depth, only of what came after.
        ///
        /// @param year  year of the break
        /// @param after the path with the year of the break as base; empty where nothing is known after it
        record Broken(int year, Optional<ShockPath> after) implements Finding {}

        /// The figure of the base year, or all after it, is missing.
        record Unknown(boolean baseMissing) implements Finding {}
    }
}
