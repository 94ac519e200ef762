package eu.chemclust.app.exchange;

import eu.chemclust.app.view.Frame;
import eu.chemclust.exchange.CatalogueRecord;
import eu.chemclust.exchange.Place;
import eu.chemclust.exchange.RecordHead;
import eu.chemclust.exchange.RecordStatus;
import eu.chemclust.exchange.search.Facet;
import eu.chemclust.exchange.search.Hit;
import eu.chemclust.exchange.search.SortOrder;
import eu.chemclust.figures.GroundMap;
import eu.chemclust.observatory.benchmark.BenchmarkResult;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Makes the page of a record.
public final class RecordPageMaker {
    private static final int LISTED = 30;

    private final ExchangeWords words;
    private final CatalogueRecord record;
    private final RecordHead head;

    private RecordPageMaker(ExchangeWords words, CatalogueRecord record) {
        this.words = words;
        this.record = record;
        this.head = record.head();
    }

    /// Makes the page.
    ///
    /// @param related records like it
    /// @param today   day for which its status holds
    public static RecordPage of(
            Frame frame,
            BenchmarkResult result,
            CatalogueShelf.Opened opened,
            CatalogueRecord record,
            List<Hit> related,
            LocalDate today) {
        return new RecordPageMaker(new ExchangeWords(frame, result, opened.vocabulary()), record).page(related, today);
    }

    private RecordPage page(List<Hit> related, LocalDate today) {
        return new RecordPage(
                record.id(),
                eyebrow(),
                words.title(record),
                words.titleLanguage(head),
                words.textLanguage(),
                status(today),
                head.summary(),
                parts(),
                facts(),
                head.place().flatMap(place -> GroundMap.spot(place.latitude(), place.longitude())),
                head.place().map(this::precision).orElse(""),
                head.provenance().urls(),
                head.provenance().source(),
                head.provenance().licence(),
                words.date(head.provenance().lastConfirmed()),
                head.provenance().expires().map(words::date).orElse(""),
                related.stream().map(hit -> HitLine.of(words, hit)).toList(),
                RecordMarkup.of(record, words.language()));
    }

    private String eyebrow() {
        String kind = words.text("exchange.kind." + record.kind().code());
        String place = words.place(head);
        return place.isEmpty() ? kind : kind + " · " + place;
    }

    private String status(LocalDate today) {
        RecordStatus status = head.status(today);
        return status == RecordStatus.EXPIRED ? words.text("exchange.say.expired") : words.status(record, status);
    }

    private List<RecordPage.Part> parts() {
        return record.details().stream()
                .map(detail -> new RecordPage.Part(
                        words.text("exchange.field." + detail.field()),
                        words.messages().isOwn("exchange.field." + detail.field()) ? null : "en",
                        detail.field().equals("evidenceKind") || detail.field().equals("resourcesBasis")
                                ? detail.text().replace('_', ' ')
                                : detail.text()))
                .toList();
    }

    private List<RecordPage.Fact> facts() {
        List<RecordPage.Fact> facts = new ArrayList<>();
        add(
                facts,
                "exchange.organisations",
                head.organisations().stream()
                        .map(name -> word(
                                name,
                                new SearchChoice(
                                        '"' + name.replace("\"", "") + '"', Map.of(), "", 0, SortOrder.RELEVANCE, 1)))
                        .toList());
        add(
                facts,
                "exchange.facet.theme",
                head.themes().stream()
                        .map(id -> word(
                                words.concept(id), SearchChoice.of(words.isTheme(id) ? Facet.THEME : Facet.TOPIC, id)))
                        .toList());
        add(
                facts,
                "exchange.facet.region",
                head.regions().stream()
                        .map(region -> new RecordPage.Word(
                                words.region(region.code()),
                                words.regionLink(region.code()).orElse(null)))
                        .toList());
        add(
                facts,
                "exchange.facet.sector",
                head.sectors().stream()
                        .map(code -> word(words.value(Facet.SECTOR, code), SearchChoice.of(Facet.SECTOR, code)))
                        .toList());
        head.trl()
                .ifPresent(range -> add(
                        facts,
                        "exchange.facet.trl",
                        List.of(new RecordPage.Word(
                                range.lowest() == range.highest()
                                        ? "" + range.lowest()
                                        : range.lowest() + "–" + range.highest(),
                                null))));
        String dates = words.dates(record);
        if (!dates.isEmpty()) {
            add(facts, "exchange.dates", List.of(new RecordPage.Word(dates, null)));
        }
        record.amountEur()
                .ifPresent(
                        amount -> add(facts, "exchange.money", List.of(new RecordPage.Word(words.euro(amount), null))));
        head.place()
                .ifPresent(place -> add(
                        facts,
                        "exchange.around",
                        List.of(word(
                                words.text("exchange.kinds.facility"),
                                new SearchChoice(
                                        "",
                                        Map.of(Facet.KIND, List.of("facility")),
                                        coordinates(place),
                                        300,
                                        SortOrder.NEAREST,
                                        1)))));
        return facts;
    }

    private static String coordinates(Place place) {
        return String.format(Locale.ROOT, "%.4f,%.4f", place.latitude(), place.longitude());
    }

    private RecordPage.Word word(String text, SearchChoice to) {
        return new RecordPage.Word(text, words.search(to).text());
    }

    private void add(List<RecordPage.Fact> facts, String key, List<RecordPage.Word> said) {
        if (!said.isEmpty()) {
            facts.add(new RecordPage.Fact(words.text(key), said.subList(0, Math.min(LISTED, said.size()))));
        }
    }

    private String precision(Place place) {
        return words.text("exchange.precision." + place.precision().name());
    }
}
