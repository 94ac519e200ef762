package eu.chemclust.exchange.search;

import eu.chemclust.exchange.Language;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is searched.
///
/// @param text     words, "phrases", beginnings with an asterisk, -words to leave out; empty for all records
/// @param language language of the words; empty to try all
/// @param filters  values by facet: one of them must hold; all facets must hold
/// @param nearby   place to measure from
/// @param sort     order of the hits
/// @param offset   hits to pass over
/// @param limit    hits to return, up to 10,000
/// @param today    day for which a status holds
public record SearchRequest(
        String text,
        Optional<Language> language,
        Map<Facet, List<String>> filters,
        Optional<Nearby> nearby,
        SortOrder sort,
        int offset,
        int limit,
        LocalDate today) {
    /// The most hits that one search returns.
    public static final int MOST = 10_000;

    /// Copies the filters.
    ///
    /// @throws IllegalArgumentException if the page is impossible, or the nearest are asked for without a place
    public SearchRequest {
        if (offset < 0 || limit < 0 || limit > MOST || offset > MOST) {
            throw new IllegalArgumentException("a page of up to 10,000 hits within the first 10,000 is due");
        }
        if (sort == SortOrder.NEAREST && nearby.isEmpty()) {
            throw new IllegalArgumentException("the nearest can only be found from a place");
        }
        Map<Facet, List<String>> copied = new EnumMap<>(Facet.class);
        filters.forEach((facet, values) -> {
            if (!values.isEmpty()) {
                copied.put(facet, List.copyOf(values));
            }
        });
        filters = java.util.Collections.unmodifiableMap(copied);
    }

    /// The first twenty hits for words, by relevance.
    public static SearchRequest of(String text, LocalDate today) {
        return new SearchRequest(text, Optional.empty(), Map.of(), Optional.empty(), SortOrder.RELEVANCE, 0, 20, today);
    }

    /// The same in a language.
    public SearchRequest in(Language other) {
        return new SearchRequest(text, Optional.of(other), filters, nearby, sort, offset, limit, today);
    }

    /// The same, narrowed to values of a facet.
    public SearchRequest with(Facet facet, List<String> values) {
        Map<Facet, List<String>> more = new EnumMap<>(Facet.class);
        more.putAll(filters);
        more.put(facet, values);
        return new SearchRequest(text, language, more, nearby, sort, offset, limit, today);
    }

    /// The same, measured from a place.
    public SearchRequest near(Nearby place) {
        return new SearchRequest(text, language, filters, Optional.of(place), sort, offset, limit, today);
    }

    /// The same in another order.
    public SearchRequest sorted(SortOrder order) {
        return new SearchRequest(text, language, filters, nearby, order, offset, limit, today);
    }

    /// The same with another page.
    public SearchRequest page(int first, int size) {
        return new SearchRequest(text, language, filters, nearby, sort, first, size, today);
    }
}
