package eu.chemclust.app.exchange;

import eu.chemclust.app.view.Address;
import eu.chemclust.exchange.Language;
import eu.chemclust.exchange.search.Facet;
import eu.chemclust.exchange.search.Nearby;
import eu.chemclust.exchange.search.SearchRequest;
import eu.chemclust.exchange.search.SortOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// What a reader searches for. The same choice always has the same address.
///
/// @param text    words
/// @param filters chosen values by facet
/// @param near    place to measure from, as the reader wrote it; may be empty
/// @param within  kilometres, 0 for any distance
/// @param sort    order
/// @param page    from 1
public record SearchChoice(
        String text, Map<Facet, List<String>> filters, String near, int within, SortOrder sort, int page) {
    /// Hits on a page.
    public static final int SIZE = 20;

    /// Copies the filters.
    public SearchChoice {
        Map<Facet, List<String>> copied = new EnumMap<>(Facet.class);
        filters.forEach((facet, values) -> {
            if (!values.isEmpty()) {
                copied.put(facet, List.copyOf(values));
            }
        });
        filters = Collections.unmodifiableMap(copied);
    }

    /// Everything, narrowed to values of a facet.
    public static SearchChoice of(Facet facet, String... values) {
        return new SearchChoice("", Map.of(facet, List.of(values)), "", 0, SortOrder.RELEVANCE, 1);
    }

    /// The values chosen of a facet.
    public List<String> values(Facet facet) {
        return filters.getOrDefault(facet, List.of());
    }

    /// Whether anything is chosen at all.
    public boolean isEmpty() {
        return text.isEmpty() && filters.isEmpty() && near.isEmpty();
    }

    /// With a value more, or without it if it was chosen; from the first page.
    public SearchChoice toggled(Facet facet, String value) {
        List<String> values = new ArrayList<>(values(facet));
        if (!values.remove(value)) {
            values.add(value);
        }
        return with(facet, values);
    }

    /// With other values of a facet; from the first page.
    public SearchChoice with(Facet facet, List<String> values) {
        Map<Facet, List<String>> changed = new EnumMap<>(Facet.class);
        changed.putAll(filters);
        changed.put(facet, values);
        return new SearchChoice(text, changed, near, within, sort, 1);
    }

    /// With other words; from the first page.
    public SearchChoice withText(String other) {
        return new SearchChoice(other, filters, near, within, sort, 1);
    }

    /// Another page of the same.
    public SearchChoice withPage(int other) {
        return new SearchChoice(text, filters, near, within, sort, other);
    }

    /// The address of this choice.
    ///
    /// @param base path, and the language where it is chosen
    public Address address(Address base) {
        Address address = base.with("q", text)
                .with("near", near)
                .with("within", within > 0 && !near.isEmpty() ? Integer.toString(within) : "")
                .with("sort", sort == SortOrder.RELEVANCE ? "" : sort.code())
                .with("page", page == 1 ? "" : Integer.toString(page));
        for (Facet facet : Facet.values()) {
            address = address.with(facet.code(), String.join(",", values(facet)));
        }
        return address;
    }

    /// The search for it.
    ///
    /// @param place the place to measure from, if it is known
    public SearchRequest request(Optional<Nearby> place, int offset, int limit, LocalDate today) {
        SortOrder order = sort == SortOrder.NEAREST && place.isEmpty() ? SortOrder.RELEVANCE : sort;
        return new SearchRequest(text, Optional.<Language>empty(), filters, place, order, offset, limit, today);
    }

    /// The distance asked for.
    public OptionalDouble kilometres() {
        return within > 0 ? OptionalDouble.of(within) : OptionalDouble.empty();
    }
}
