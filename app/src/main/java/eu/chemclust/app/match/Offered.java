package eu.chemclust.app.match;

import eu.chemclust.exchange.CatalogueRecord;
import eu.chemclust.exchange.Exchange;
import eu.chemclust.exchange.Facility;
import eu.chemclust.exchange.Organisation;
import eu.chemclust.exchange.Practice;
import eu.chemclust.exchange.Project;
import eu.chemclust.exchange.RecordKind;
import eu.chemclust.exchange.Stream;
import eu.chemclust.exchange.matching.PartnerFinder;
import eu.chemclust.exchange.matching.TakerFinder;
import eu.chemclust.exchange.search.CatalogueIndex;
import eu.chemclust.exchange.search.Facet;
import eu.chemclust.exchange.search.FacetCount;
import eu.chemclust.exchange.search.Hit;
import eu.chemclust.exchange.search.SearchRequest;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What a catalogue offers to matches. A catalogue never changes while it is open, so each list is read from it when
/// first asked for, and kept.
public final class Offered {
    /// Which records there are does not depend on a day, only their status does; matches are told the day.
    private static final LocalDate ANY_DAY = LocalDate.of(2026, 1, 1);

    private final CatalogueIndex index;
    private @Nullable List<Facility> facilities;
    private @Nullable List<Practice> practices;
    private @Nullable List<Organisation> organisations;
    private @Nullable TakerFinder takers;
    private @Nullable PartnerFinder partners;

    public Offered(CatalogueIndex index) {
        this.index = index;
    }

    /// All facilities, in the order of their identifiers.
    public synchronized List<Facility> facilities() {
        if (facilities == null) {
            facilities = list(RecordKind.FACILITY, Facility.class);
        }
        return facilities;
    }

    /// All practices, in the order of their identifiers.
    public synchronized List<Practice> practices() {
        if (practices == null) {
            practices = list(RecordKind.PRACTICE, Practice.class);
        }
        return practices;
    }

    /// All organisations, in the order of their identifiers. A search returns 10,000 records at most and there are
    /// more: they are taken country by country.
    public synchronized List<Organisation> organisations() {
        if (organisations == null) {
            SearchRequest all = kind(RecordKind.ORGANISATION);
            Map<String, Organisation> found = new TreeMap<>();
            for (FacetCount country : index.search(all.page(0, 0)).facets().getOrDefault(Facet.COUNTRY, List.of())) {
                records(all.with(Facet.COUNTRY, List.of(country.value())), Organisation.class)
                        .forEach(each -> found.put(each.id(), each));
            }
            organisations = List.copyOf(found.values());
        }
        return organisations;
    }

    /// Finds takers of by-products among the documented exchanges and the sites.
    public synchronized TakerFinder takers() {
        if (takers == null) {
            takers = new TakerFinder(
                    list(RecordKind.EXCHANGE, Exchange.class), organisations(), list(RecordKind.STREAM, Stream.class));
        }
        return takers;
    }

    /// Finds partners among the organisations and the projects.
    public synchronized PartnerFinder partners() {
        if (partners == null) {
            partners = new PartnerFinder(organisations(), list(RecordKind.PROJECT, Project.class));
        }
        return partners;
    }

    private <T extends CatalogueRecord> List<T> list(RecordKind kind, Class<T> type) {
        return records(kind(kind), type);
    }

    private static SearchRequest kind(RecordKind kind) {
        return SearchRequest.of("", ANY_DAY).with(Facet.KIND, List.of(kind.code()));
    }

    private <T extends CatalogueRecord> List<T> records(SearchRequest request, Class<T> type) {
        return index.search(request.page(0, SearchRequest.MOST)).hits().stream()
                .map(Hit::record)
                .filter(type::isInstance)
                .map(type::cast)
                .sorted(Comparator.comparing(CatalogueRecord::id))
                .toList();
    }
}
