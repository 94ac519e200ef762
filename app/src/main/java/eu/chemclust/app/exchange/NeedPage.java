package eu.chemclust.app.exchange;

import java.util.List;
import java.util.Optional;

/// What the exchange has for a need.
///
/// @param need     the indicator
/// @param needLink its page
/// @param region   the region that has the need, with its page; empty without one
/// @param themes   what is looked for, with searches
/// @param ranked   practices in the order of the match, where a region has the need
/// @param byTheme  what can be used now by theme, where no region has the need
/// @param groups   facilities, projects and calls, where a region has the need
/// @param search   a search for the need's name
/// @param path     address of this page, to which a form adds a region
public record NeedPage(
        String need,
        String needLink,
        Optional<ExchangePage.Step> region,
        List<ExchangePage.Step> themes,
        Optional<Ranked> ranked,
        List<Group> byTheme,
        List<Group> groups,
        String search,
        String path) {
    /// Copies the lists.
    public NeedPage {
        themes = List.copyOf(themes);
        byTheme = List.copyOf(byTheme);
        groups = List.copyOf(groups);
    }

    /// Practices in the order of the match.
    ///
    /// @param say       how many there are, or why there is none
    /// @param matches   the best
    /// @param notes     what limits it
    /// @param downloads all of them for programs
    public record Ranked(
            String name,
            String say,
            List<MatchLine> matches,
            List<String> notes,
            List<ExchangePage.Step> downloads,
            ExchangePage.Step all) {
        /// Copies the lists.
        public Ranked {
            matches = List.copyOf(matches);
            notes = List.copyOf(notes);
            downloads = List.copyOf(downloads);
        }
    }

    /// The first records of a kind or theme.
    ///
    /// @param all "All 83", with the search for them
    public record Group(String name, List<HitLine> hits, ExchangePage.Step all) {
        /// Copies the list.
        public Group {
            hits = List.copyOf(hits);
        }
    }
}
