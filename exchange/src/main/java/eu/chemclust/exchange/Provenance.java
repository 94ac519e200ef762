package eu.chemclust.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Where a record comes from, and how long it holds.
///
/// @param source        the collection, `practices`
/// @param urls          pages that say it
/// @param licence       terms of reuse
/// @param lastConfirmed when somebody last saw that it holds
/// @param expires       the last day on which it holds; empty where it does not end
public record Provenance(
        String source, List<String> urls, String licence, LocalDate lastConfirmed, Optional<LocalDate> expires) {
    /// Copies the addresses.
    public Provenance {
        urls = List.copyOf(urls);
    }
}
