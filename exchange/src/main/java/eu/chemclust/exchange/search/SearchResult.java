package eu.chemclust.exchange.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The answer to a search.
///
/// @param total      how many records fit
/// @param hits       the page that was asked for
/// @param facets     counts by facet, the largest first
/// @param concepts   concepts that were understood in the words
/// @param suggestion the words with their spelling mended, where a word is unknown and a near one is not
/// @param notes      what was done with the words that the asker should know
public record SearchResult(
        long total,
        List<Hit> hits,
        Map<Facet, List<FacetCount>> facets,
        List<String> concepts,
        Optional<String> suggestion,
        List<SearchNote> notes) {
    /// Copies the lists.
    public SearchResult {
        hits = List.copyOf(hits);
        facets = Map.copyOf(facets);
        concepts = List.copyOf(concepts);
        notes = List.copyOf(notes);
    }
}
