package eu.chemclust.app.match;

import eu.chemclust.exchange.RecordKind;
import eu.chemclust.exchange.Stream;
import eu.chemclust.exchange.search.CatalogueIndex;
import eu.chemclust.exchange.search.Facet;
import eu.chemclust.exchange.search.Hit;
import eu.chemclust.exchange.search.SearchRequest;
import java.time.LocalDate;
import java.util.List;

/// The entry of the European Waste Catalogue that somebody means by a code or by words.
public final class WasteEntries {
    private static final String DIGITS = "[^0-9]";

    private WasteEntries() {}

    /// What was found.
    public sealed interface Found {}

    /// One entry.
    public record One(Stream entry) implements Found {}

    /// Several entries that the words may mean, the most likely first.
    public record Several(List<Stream> entries) implements Found {
        /// Copies the list.
        public Several {
            entries = List.copyOf(entries);
        }
    }

    /// No entry.
    ///
    /// @param isCode whether a code was asked for
    public record None(boolean isCode) implements Found {}

    /// Looks an entry up.
    ///
    /// @param asked a code of two, four or six digits, or words in English, German or French
    public static Found find(CatalogueIndex index, String asked, LocalDate today) {
        String digits = asked.replaceAll("[ .*]", "");
        if (digits.matches("[0-9]+")) {
            List<Stream> entries = index.list(RecordKind.STREAM, Stream.class).stream()
                    .filter(each -> each.direction().equals("class")
                            && each.wasteCode().replaceAll(DIGITS, "").equals(digits))
                    .toList();
            return entries.isEmpty() ? new None(true) : new One(entries.getFirst());
        }
        SearchRequest words = SearchRequest.of(asked, today).with(Facet.KIND, List.of(RecordKind.STREAM.code()));
        List<Stream> found = index.search(words).hits().stream()
                .map(Hit::record)
                .filter(Stream.class::isInstance)
                .map(Stream.class::cast)
                .toList();
        List<Stream> exact = found.stream()
                .filter(each -> each.head().titles().containsValue(asked))
                .toList();
        if (exact.size() == 1) {
            return new One(exact.getFirst());
        }
        return found.isEmpty() ? new None(false) : found.size() == 1 ? new One(found.getFirst()) : new Several(found);
    }
}
