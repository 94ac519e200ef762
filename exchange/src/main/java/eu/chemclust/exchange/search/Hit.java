package eu.chemclust.exchange.search;

import eu.chemclust.exchange.CatalogueRecord;
import eu.chemclust.exchange.RecordStatus;
import java.util.List;
import java.util.OptionalDouble;

/// A record that answers a search.
///
/// @param record     the record
/// @param status     its status on the day of the search
/// @param score      relevance, only comparable within one search; 0 where it was not asked for
/// @param kilometres distance from the place asked for; empty where the record has none
/// @param concepts   concepts of the vocabulary that were recognised in it
/// @param snippet    a passage with what was found
public record Hit(
        CatalogueRecord record,
        RecordStatus status,
        double score,
        OptionalDouble kilometres,
        List<String> concepts,
        Snippet snippet) {
    /// Copies the list.
    public Hit {
        concepts = List.copyOf(concepts);
    }
}
