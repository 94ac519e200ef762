package eu.chemclust.app.exchange;

import java.util.List;
import java.util.Optional;

/// The answer to a search of the exchange.
///
/// @param choice     what was asked
/// @param answer     how many records fit, a sentence
/// @param notes      what was understood, and what was done with the words
/// @param suggestion the words with their spelling mended
/// @param hits       this page of records
/// @param groups     what the hits can be narrowed by
/// @param chosen     what they are narrowed by, each with the address without it
/// @param sorts      the orders
/// @param distances  the distances
/// @param downloads  forms with their addresses
/// @param position   "Page 2 of 7"; empty with one page
/// @param before     the page before
/// @param after      the page after
/// @param clear      address of the same words without filters
/// @param ways       searches to begin with, where nothing is found or asked
public record ExchangePage(
        SearchChoice choice,
        String answer,
        List<String> notes,
        Optional<Step> suggestion,
        List<HitLine> hits,
        List<Group> groups,
        List<Step> chosen,
        List<Option> sorts,
        List<Option> distances,
        List<Step> downloads,
        String position,
        Optional<String> before,
        Optional<String> after,
        String clear,
        List<Step> ways) {
    /// Copies the lists.
    public ExchangePage {
        notes = List.copyOf(notes);
        hits = List.copyOf(hits);
        groups = List.copyOf(groups);
        chosen = List.copyOf(chosen);
        sorts = List.copyOf(sorts);
        distances = List.copyOf(distances);
        downloads = List.copyOf(downloads);
        ways = List.copyOf(ways);
    }

    /// Words that lead to another search.
    public record Step(String name, String link) {}

    /// A facet.
    ///
    /// @param open whether its values are shown at once
    public record Group(String name, boolean open, List<Value> values) {}

    /// A value of a facet.
    public record Value(String name, String count, String link) {}

    /// Something to choose in a form.
    public record Option(String value, String name, boolean chosen) {}
}
