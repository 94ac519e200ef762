package eu.chemclust.exchange.matching;

import eu.chemclust.exchange.TrlRange;
import java.time.LocalDate;
import java.util.Optional;

/// What money is sought for.
///
/// @param theme what it is about, in words or as a concept of the vocabulary; empty for anything
/// @param trl   readiness levels; empty for any
/// @param actor word for who applies, such as `SME`; empty for anybody
/// @param from  first deadline that is not too early
/// @param until last deadline that is not too late; empty for any
public record CallRequest(
        String theme, Optional<TrlRange> trl, String actor, LocalDate from, Optional<LocalDate> until) {
    /// Checks the length of the theme and the order of the days.
    ///
    /// @throws IllegalArgumentException if not
    public CallRequest {
        theme = theme.strip();
        if (theme.length() > 300) {
            throw new IllegalArgumentException("a theme of up to 300 characters is due");
        }
        if (until.isPresent() && until.get().isBefore(from)) {
            throw new IllegalArgumentException("the last deadline lies before the first");
        }
    }
}
