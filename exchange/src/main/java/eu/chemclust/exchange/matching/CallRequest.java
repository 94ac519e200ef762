package eu.chemclust.exchange.matching;

import eu.chemclust.exchange.TrlRange;
import java.time.LocalDate;
import java.util.Optional;

/// What money is sought for.
///
/// @param theme what it is about, in words or as a concept of the vocabulary
/// @param trl   readiness levels; empty for any
/// @param actor word for who applies, such as `SME`; empty for anybody
/// @param from  first deadline that is not too early
public record CallRequest(String theme, Optional<TrlRange> trl, String actor, LocalDate from) {
    /// Checks that there is a theme.
    ///
    /// @throws IllegalArgumentException if not
    public CallRequest {
        if (theme.isBlank() || theme.length() > 300) {
            throw new IllegalArgumentException("a theme of up to 300 characters is due");
        }
    }
}
