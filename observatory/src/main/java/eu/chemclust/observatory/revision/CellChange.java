package eu.chemclust.observatory.revision;

import eu.chemclust.observatory.observation.Period;
import eu.chemclust.observatory.observation.SeriesKey;
import eu.chemclust.observatory.region.RegionCode;
import java.util.OptionalDouble;

/// What a later publication says about one cell.
///
/// @param before     figure known before; empty where there was none, or where it is confidential by now
/// @param after      figure published later
/// @param flagBefore flags known before
/// @param flagAfter  flags published later
/// @param unit       unit of the figures
public record CellChange(
        SeriesKey series,
        RegionCode region,
        Period period,
        Kind kind,
        OptionalDouble before,
        OptionalDouble after,
        String flagBefore,
        String flagAfter,
        String unit) {

    /// What happened to a cell.
    public enum Kind {
        /// A figure where there was none.
        NEW,
        /// Another figure.
        CHANGED,
        /// The same figure, or none as before, with other flags.
        FLAG_CHANGED,
        /// No figure where there was one, and the later publication says so.
        WITHDRAWN,
        /// A cell that the later publication does not list, though it covers the series and period. What was known
        /// before still holds.
        NO_LONGER_LISTED,
        /// As before.
        SAME
    }

    /// Later minus earlier figure; empty unless both are there.
    public OptionalDouble absolute() {
        return before.isPresent() && after.isPresent()
                ? OptionalDouble.of(after.getAsDouble() - before.getAsDouble())
                : OptionalDouble.empty();
    }

    /// The change as a share of the earlier figure; empty unless both are there and the earlier is not zero.
    public OptionalDouble relative() {
        return before.isPresent() && after.isPresent() && before.getAsDouble() != 0
                ? OptionalDouble.of((after.getAsDouble() - before.getAsDouble()) / Math.abs(before.getAsDouble()))
                : OptionalDouble.empty();
    }
}
