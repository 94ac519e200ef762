package eu.chemclust.app.exchange;

import eu.chemclust.figures.GroundMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A record of the exchange.
///
/// @param id            its identifier
/// @param eyebrow       kind and place
/// @param title         its title
/// @param titleLanguage language of the title where it is not the page's
/// @param textLanguage  language of its texts where it is not the page's
/// @param status        how it stands today where that is another than current; empty otherwise
/// @param summary       a few sentences
/// @param parts         what its kind says, under headings
/// @param facts         what all kinds say, with links
/// @param spot          where it is on the map
/// @param spotNote      how exactly that is known
/// @param urls          pages that say it
/// @param source        the collection
/// @param licence       terms of reuse
/// @param confirmed     when it was last seen to hold
/// @param expires       last day on which it holds; empty where there is none
/// @param related       records like it
/// @param markup        the record as schema.org JSON-LD
public record RecordPage(
        String id,
        String eyebrow,
        String title,
        @Nullable String titleLanguage,
        @Nullable String textLanguage,
        String status,
        String summary,
        List<Part> parts,
        List<Fact> facts,
        Optional<GroundMap.Spot> spot,
        String spotNote,
        List<String> urls,
        String source,
        String licence,
        String confirmed,
        String expires,
        List<HitLine> related,
        String markup) {
    /// Copies the lists.
    public RecordPage {
        parts = List.copyOf(parts);
        facts = List.copyOf(facts);
        urls = List.copyOf(urls);
        related = List.copyOf(related);
    }

    /// A statement under its heading.
    ///
    /// @param language language of the heading where it is not the page's
    public record Part(String name, @Nullable String language, String text) {}

    /// A fact: words, some of which lead somewhere.
    public record Fact(String name, List<Word> words) {}

    /// A word of a fact; without a link where it leads nowhere.
    public record Word(String text, @Nullable String link) {}
}
