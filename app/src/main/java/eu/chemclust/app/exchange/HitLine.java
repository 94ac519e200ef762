package eu.chemclust.app.exchange;

import eu.chemclust.exchange.CatalogueRecord;
import eu.chemclust.exchange.RecordStatus;
import eu.chemclust.exchange.search.Hit;
import eu.chemclust.exchange.search.Snippet;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A record in a list of hits.
///
/// @param title         its title
/// @param titleLanguage language of the title where it is not the page's
/// @param link          its page
/// @param kind          its kind
/// @param status        its status where it is another than current; empty otherwise
/// @param expired       whether it holds no more
/// @param facts         place, distance, dates, money: what is known
/// @param pieces        a passage with what was found
/// @param textLanguage  language of the passage where it is not the page's
public record HitLine(
        String title,
        @Nullable String titleLanguage,
        String link,
        String kind,
        String status,
        boolean expired,
        List<String> facts,
        List<Snippet.Piece> pieces,
        @Nullable String textLanguage) {
    /// Copies the lists.
    public HitLine {
        facts = List.copyOf(facts);
        pieces = List.copyOf(pieces);
    }

    static HitLine of(ExchangeWords words, Hit hit) {
        CatalogueRecord record = hit.record();
        return new HitLine(
                words.title(record),
                words.titleLanguage(record.head()),
                words.link(record.id()),
                words.text("exchange.kind." + record.kind().code()),
                words.status(record, hit.status()),
                hit.status() == RecordStatus.EXPIRED,
                facts(words, hit),
                hit.snippet().pieces(),
                words.textLanguage());
    }

    private static List<String> facts(ExchangeWords words, Hit hit) {
        CatalogueRecord record = hit.record();
        List<String> facts = new ArrayList<>();
        String place = words.place(record.head());
        if (!place.isEmpty()) {
            facts.add(place);
        }
        hit.kilometres()
                .ifPresent(kilometres -> facts.add(words.messages().numbers().whole(Math.round(kilometres)) + " km"));
        String dates = words.dates(record);
        if (!dates.isEmpty()) {
            facts.add(dates);
        }
        record.amountEur().ifPresent(amount -> facts.add(words.euro(amount)));
        return facts;
    }
}
