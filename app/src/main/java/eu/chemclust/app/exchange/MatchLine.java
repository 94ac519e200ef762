package eu.chemclust.app.exchange;

import eu.chemclust.app.answer.Reasons;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An offer with the reasons for its place.
///
/// @param titleLanguage language of the title where it is not the page's
/// @param place         where it is
/// @param points        its score of a hundred
/// @param parts         what the score consists of
public record MatchLine(
        String title,
        @Nullable String titleLanguage,
        String link,
        String place,
        String points,
        List<Reasons.Part> parts) {
    /// Copies the list.
    public MatchLine {
        parts = List.copyOf(parts);
    }

    static List<MatchLine> of(ExchangeWords words, List<Reasons.Reasoned> matches) {
        return matches.stream()
                .map(match -> new MatchLine(
                        words.title(match.offer()),
                        words.titleLanguage(match.offer().head()),
                        words.link(match.offer().id()),
                        words.place(match.offer().head()),
                        match.points(),
                        match.parts()))
                .toList();
    }
}
