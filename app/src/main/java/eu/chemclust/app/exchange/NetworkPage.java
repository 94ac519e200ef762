package eu.chemclust.app.exchange;

import eu.chemclust.app.view.Frame;
import eu.chemclust.exchange.CatalogueRecord;
import eu.chemclust.exchange.Organisation;
import eu.chemclust.exchange.RecordKind;
import eu.chemclust.exchange.search.Facet;
import eu.chemclust.exchange.search.Hit;
import eu.chemclust.exchange.search.SearchRequest;
import eu.chemclust.exchange.search.SortOrder;
import eu.chemclust.figures.GroundMap;
import eu.chemclust.observatory.benchmark.BenchmarkResult;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The network: its members, meetings, papers and cluster organisations.
///
/// @param answer       how many members there are, a sentence
/// @param members      by name
/// @param clusters     by name
/// @param events       newest first
/// @param papers       newest first
/// @param calendar     address of the events as iCalendar
/// @param feed         address of the events as Atom
/// @param textLanguage language of texts that the sources wrote where it is not the page's
public record NetworkPage(
        String answer,
        List<Member> members,
        List<Cluster> clusters,
        List<HitLine> events,
        List<HitLine> papers,
        String calendar,
        String feed,
        @Nullable String textLanguage) {
    private static final int MOST = 300;

    /// Copies the lists.
    public NetworkPage {
        members = List.copyOf(members);
        clusters = List.copyOf(clusters);
        events = List.copyOf(events);
        papers = List.copyOf(papers);
    }

    /// A member, past or present.
    public record Member(
            String name,
            String link,
            String country,
            String membership,
            @Nullable String region,
            Optional<GroundMap.Spot> spot) {}

    /// A cluster organisation in the terms of the study of ChemClust.
    public record Cluster(
            String name,
            String link,
            String country,
            String drivingForce,
            String management,
            String internationalisation,
            String financing) {}

    /// Makes the page.
    public static NetworkPage of(Frame frame, BenchmarkResult result, CatalogueShelf.Opened opened, LocalDate today) {
        ExchangeWords words = new ExchangeWords(frame, result, opened.vocabulary());
        List<Member> members = organisations(opened, "internationalisation", today)
                .filter(each -> !each.membership().isEmpty())
                .map(each -> member(words, each))
                .sorted(Comparator.comparing(Member::name))
                .toList();
        List<Cluster> clusters = organisations(opened, "cluster_organisation", today)
                .filter(each -> each.type().equals("cluster"))
                .map(each -> cluster(words, each))
                .sorted(Comparator.comparing(Cluster::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
        SearchChoice events =
                new SearchChoice("", Map.of(Facet.KIND, List.of(RecordKind.EVENT.code())), "", 0, SortOrder.NEWEST, 1);
        return new NetworkPage(
                words.text("network.answer", words.messages().numbers().whole(members.size())),
                members,
                clusters,
                lines(words, opened, RecordKind.EVENT, today),
                lines(words, opened, RecordKind.PAPER, today),
                words.search(events).at("/exchange.ics").text(),
                words.search(events).at("/exchange.atom").text(),
                words.textLanguage());
    }

    private static Stream<Organisation> organisations(CatalogueShelf.Opened opened, String theme, LocalDate today) {
        SearchRequest request = SearchRequest.of("", today)
                .with(Facet.KIND, List.of(RecordKind.ORGANISATION.code()))
                .with(Facet.THEME, List.of(theme))
                .page(0, MOST);
        return opened.index().search(request).hits().stream()
                .map(Hit::record)
                .filter(Organisation.class::isInstance)
                .map(Organisation.class::cast);
    }

    private static List<HitLine> lines(
            ExchangeWords words, CatalogueShelf.Opened opened, RecordKind kind, LocalDate today) {
        SearchRequest request = SearchRequest.of("", today)
                .with(Facet.KIND, List.of(kind.code()))
                .sorted(SortOrder.NEWEST)
                .page(0, MOST);
        return opened.index().search(request).hits().stream()
                .map(hit -> HitLine.of(words, hit))
                .toList();
    }

    private static Member member(ExchangeWords words, Organisation each) {
        return new Member(
                words.title(each),
                words.link(each.id()),
                countries(words, each),
                each.membership(),
                each.head().regions().stream()
                        .findFirst()
                        .flatMap(region -> words.regionLink(region.code()))
                        .orElse(null),
                each.head().place().flatMap(place -> GroundMap.spot(place.latitude(), place.longitude())));
    }

    private static Cluster cluster(ExchangeWords words, Organisation each) {
        return new Cluster(
                words.title(each),
                words.link(each.id()),
                countries(words, each),
                each.drivingForce(),
                each.management(),
                each.internationalisation(),
                each.financing());
    }

    private static String countries(ExchangeWords words, CatalogueRecord record) {
        return words.messages()
                .list(record.head().countries().stream()
                        .map(words.messages()::country)
                        .toList());
    }
}
