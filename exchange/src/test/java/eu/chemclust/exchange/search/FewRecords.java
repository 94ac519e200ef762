package eu.chemclust.exchange.search;

import eu.chemclust.exchange.CatalogueRecord;
import eu.chemclust.exchange.Place;
import eu.chemclust.exchange.catalogue.CatalogueReader;
import eu.chemclust.exchange.catalogue.ShippedCatalogue;
import eu.chemclust.exchange.vocabulary.Vocabulary;
import eu.chemclust.observatory.Progress;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// An index of the few records that a test names.
final class FewRecords {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    static final Vocabulary WORDS = CatalogueReader.vocabulary(ShippedCatalogue.folder());

    private FewRecords() {}

    /// Builds an index of these records below a folder and opens it.
    static CatalogueIndex index(Path folder, CatalogueRecord... records) {
        Path path = folder.resolve("index");
        CatalogueIndex.build(
                path,
                new CatalogueIndex.Content(
                        List.of(records), Set.of(), Map.of("leuna", new Place(51.32, 12.0, Place.Precision.TOWN))),
                WORDS,
                Progress.SILENT);
        return CatalogueIndex.openToChange(path, WORDS);
    }

    /// Identifiers of the hits, in their order.
    static List<String> ids(SearchResult result) {
        return result.hits().stream().map(hit -> hit.record().id()).toList();
    }

    /// A search for a text, today.
    static SearchRequest ask(String text) {
        return SearchRequest.of(text, TODAY);
    }
}
