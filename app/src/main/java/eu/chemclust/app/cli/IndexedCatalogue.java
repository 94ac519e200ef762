package eu.chemclust.app.cli;

import eu.chemclust.exchange.CatalogueRecord;
import eu.chemclust.exchange.Organisation;
import eu.chemclust.exchange.RecordKind;
import eu.chemclust.exchange.catalogue.CatalogueStore;
import eu.chemclust.exchange.search.CatalogueIndex;
import eu.chemclust.exchange.search.Facet;
import eu.chemclust.exchange.search.FacetCount;
import eu.chemclust.exchange.search.Hit;
import eu.chemclust.exchange.search.SearchRequest;
import eu.chemclust.observatory.Progress;
import eu.chemclust.observatory.source.DataFolder;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The catalogue for commands that have the data folder already.
final class IndexedCatalogue {
    @Option(
            names = "--own",
            paramLabel = "MAPPING",
            description =
                    "Add your own CSV or JSON lines: a mapping like those in data/catalogue, with the table beside"
                            + " it. May be given several times.")
    private List<Path> own = List.of();

    @Option(
            names = "--index",
            paramLabel = "DIR",
            description = "Folder of the search index. Default: $XDG_DATA_HOME/chemclust/search, else"
                    + " ~/.local/share/chemclust/search.")
    private @Nullable Path index;

    @Option(
            names = "--on",
            paramLabel = "DATE",
            description = "Day from which ages and deadlines are counted, 2026-11-30. Default: today.")
    private @Nullable LocalDate on;

    LocalDate today() {
        return on == null ? LocalDate.now(ZoneId.systemDefault()) : on;
    }

    CatalogueIndex open(DataFolder folder, Progress progress) {
        return CatalogueStore.open(folder, CatalogueOptions.root(index), own, progress);
    }

    /// All records of a kind, in the order of their identifiers.
    <T extends CatalogueRecord> List<T> list(CatalogueIndex catalogue, RecordKind kind, Class<T> type) {
        return records(catalogue, SearchRequest.of("", today()).with(Facet.KIND, List.of(kind.code())), type);
    }

    /// All organisations whose industry is known, which sites are.
    <T extends CatalogueRecord> List<T> sites(CatalogueIndex catalogue, Class<T> type) {
        List<String> divisions = IntStream.rangeClosed(1, 99)
                .mapToObj(division -> String.format(Locale.ROOT, "%02d", division))
                .toList();
        return records(
                catalogue,
                SearchRequest.of("", today())
                        .with(Facet.KIND, List.of(RecordKind.ORGANISATION.code()))
                        .with(Facet.SECTOR, divisions),
                type);
    }

    /// All organisations. A search returns 10,000 records at most and there are more: they are taken country by
    /// country.
    List<Organisation> organisations(CatalogueIndex catalogue) {
        SearchRequest all = SearchRequest.of("", today()).with(Facet.KIND, List.of(RecordKind.ORGANISATION.code()));
        Map<String, Organisation> found = new TreeMap<>();
        for (FacetCount country : catalogue.search(all.page(0, 0)).facets().getOrDefault(Facet.COUNTRY, List.of())) {
            records(catalogue, all.with(Facet.COUNTRY, List.of(country.value())), Organisation.class)
                    .forEach(each -> found.put(each.id(), each));
        }
        return List.copyOf(found.values());
    }

    /// All records that a search finds, in the order of their identifiers.
    <T extends CatalogueRecord> List<T> records(CatalogueIndex catalogue, SearchRequest request, Class<T> type) {
        return catalogue.search(request.page(0, SearchRequest.MOST)).hits().stream()
                .map(Hit::record)
                .filter(type::isInstance)
                .map(type::cast)
                .sorted(Comparator.comparing(CatalogueRecord::id))
                .toList();
    }
}
