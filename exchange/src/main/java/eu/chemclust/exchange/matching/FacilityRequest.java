package eu.chemclust.exchange.matching;

import eu.chemclust.exchange.Place;
import eu.chemclust.exchange.TrlRange;
import java.util.Optional;
import java.util.OptionalDouble;

/// What somebody wants to test or scale up.
///
/// @param process    the process in words
/// @param trl        readiness levels; empty for any
/// @param scale      words of the scale such as `10 m3`; empty for any
/// @param place      where from; empty for anywhere
/// @param kilometres how far at most; empty for any distance
public record FacilityRequest(
        String process, Optional<TrlRange> trl, String scale, Optional<Place> place, OptionalDouble kilometres) {
    /// Checks that there is a process.
    ///
    /// @throws IllegalArgumentException if not
    public FacilityRequest {
        if (process.isBlank() || process.length() > 300) {
            throw new IllegalArgumentException("a process of up to 300 characters is due");
        }
    }
}
