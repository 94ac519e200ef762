package eu.chemclust.app.exchange;

import java.util.List;
import java.util.Optional;

/// What the exchange has for a need.
///
/// @param need     the indicator
/// @param needLink its page
/// @param region   the region that has the need, with its page; empty without one
/// @param themes   what is looked for, with searches
/// @param groups   practices, facilities, projects and calls
/// @param search   a search for the need's name
public record NeedPage(
        String need,
        String needLink,
        Optional<ExchangePage.Step> region,
        List<ExchangePage.Step> themes,
        List<Group> groups,
        String search) {
    /// Copies the lists.
    public NeedPage {
        themes = List.copyOf(themes);
        groups = List.copyOf(groups);
    }

    /// The first records of a kind.
    ///
    /// @param all "All 83", with the search for them
    public record Group(String name, List<HitLine> hits, ExchangePage.Step all) {
        /// Copies the list.
        public Group {
            hits = List.copyOf(hits);
        }
    }
}
