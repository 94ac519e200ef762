package eu.chemclust.app.exchange;

import eu.chemclust.app.view.Frame;
import eu.chemclust.exchange.RecordKind;
import eu.chemclust.exchange.search.Facet;
import eu.chemclust.exchange.search.SearchNote;
import eu.chemclust.exchange.search.SearchRequest;
import eu.chemclust.exchange.search.SearchResult;
import eu.chemclust.exchange.search.SortOrder;
import eu.chemclust.observatory.benchmark.BenchmarkResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Makes the page of a search.
public final class ExchangePageMaker {
    private static final List<Facet> SHOWN = List.of(
            Facet.KIND,
            Facet.THEME,
            Facet.STATUS,
            Facet.COUNTRY,
            Facet.TOPIC,
            Facet.REGION,
            Facet.SECTOR,
            Facet.TRL,
            Facet.YEAR,
            Facet.BUDGET);
    private static final List<Integer> DISTANCES = List.of(0, 50, 100, 300, 500, 1000);
    private static final int VALUES = 12;

    private final ExchangeWords words;
    private final SearchChoice choice;
    private final SearchResult found;

    private ExchangePageMaker(ExchangeWords words, SearchChoice choice, SearchResult found) {
        this.words = words;
        this.choice = choice;
        this.found = found;
    }

    /// Makes the page.
    ///
    /// @param isPlaceKnown false where the reader named a place that is not known
    public static ExchangePage of(
            Frame frame,
            BenchmarkResult result,
            CatalogueShelf.Opened opened,
            SearchChoice choice,
            SearchResult found,
            boolean isPlaceKnown) {
        return new ExchangePageMaker(new ExchangeWords(frame, result, opened.vocabulary()), choice, found)
                .page(isPlaceKnown);
    }

    private ExchangePage page(boolean isPlaceKnown) {
        int pages = (int) Math.ceilDiv(Math.min(found.total(), SearchRequest.MOST), SearchChoice.SIZE);
        return new ExchangePage(
                choice,
                answer(),
                notes(isPlaceKnown),
                found.suggestion()
                        .map(text -> new ExchangePage.Step(
                                text, words.search(choice.withText(text)).text())),
                found.hits().stream().map(hit -> HitLine.of(words, hit)).toList(),
                SHOWN.stream()
                        .map(this::group)
                        .filter(group -> !group.values().isEmpty())
                        .toList(),
                chosen(),
                sorts(),
                distances(),
                downloads(),
                pages < 2
                        ? ""
                        : words.text(
                                "exchange.page",
                                Integer.toString(choice.page()),
                                words.messages().numbers().whole(pages)),
                step(choice.page() - 1, pages),
                step(choice.page() + 1, pages),
                words.search(new SearchChoice(choice.text(), java.util.Map.of(), "", 0, SortOrder.RELEVANCE, 1))
                        .text(),
                found.hits().isEmpty() || choice.isEmpty() ? ways() : List.of());
    }

    private String answer() {
        String total = words.messages().numbers().whole(found.total());
        if (choice.isEmpty()) {
            return words.text("exchange.say.all", total);
        }
        if (found.total() == 0) {
            return words.text("exchange.none");
        }
        return words.text("exchange.found", total);
    }

    private List<String> notes(boolean isPlaceKnown) {
        List<String> notes = new ArrayList<>();
        if (!isPlaceKnown) {
            notes.add(words.text("exchange.say.place", choice.near()));
        }
        if (!found.concepts().isEmpty()) {
            notes.add(words.text(
                    "exchange.understood",
                    String.join(
                            ", ", found.concepts().stream().map(words::concept).toList())));
        }
        for (SearchNote note : found.notes()) {
            notes.add(words.text("exchange.say." + note.name()));
        }
        return notes;
    }

    private ExchangePage.Group group(Facet facet) {
        List<ExchangePage.Value> values = found.facets().getOrDefault(facet, List.of()).stream()
                .filter(count -> count.count() > 0 && !choice.values(facet).contains(count.value()))
                .limit(VALUES)
                .map(count -> new ExchangePage.Value(
                        words.value(facet, count.value()),
                        words.messages().numbers().whole(count.count()),
                        words.search(choice.toggled(facet, count.value())).text()))
                .toList();
        return new ExchangePage.Group(
                words.text("exchange.facet." + facet.code()), facet == Facet.KIND || facet == Facet.THEME, values);
    }

    private List<ExchangePage.Step> chosen() {
        List<ExchangePage.Step> chosen = new ArrayList<>();
        choice.filters().forEach((facet, values) -> {
            for (String value : values) {
                chosen.add(new ExchangePage.Step(
                        words.text("exchange.facet." + facet.code()) + ": " + words.value(facet, value),
                        words.search(choice.toggled(facet, value)).text()));
            }
        });
        return chosen;
    }

    private List<ExchangePage.Option> sorts() {
        return Arrays.stream(SortOrder.values())
                .map(sort -> new ExchangePage.Option(
                        sort.code(), words.text("exchange.sort." + sort.code()), sort == choice.sort()))
                .toList();
    }

    private List<ExchangePage.Option> distances() {
        List<Integer> all = new ArrayList<>(DISTANCES);
        if (!all.contains(choice.within())) {
            all.add(choice.within());
        }
        return all.stream()
                .map(kilometres -> new ExchangePage.Option(
                        kilometres == 0 ? "" : Integer.toString(kilometres),
                        kilometres == 0 ? words.text("exchange.anywhere") : kilometres + " km",
                        kilometres == choice.within()))
                .toList();
    }

    private List<ExchangePage.Step> downloads() {
        if (found.total() == 0) {
            return List.of();
        }
        List<String> forms = new ArrayList<>(List.of("csv", "xlsx", "json"));
        boolean isDated = found.facets().getOrDefault(Facet.KIND, List.of()).stream()
                .anyMatch(count -> count.value().equals(RecordKind.CALL.code())
                        || count.value().equals(RecordKind.EVENT.code()));
        if (isDated) {
            forms.add("ics");
            forms.add("atom");
        }
        return forms.stream()
                .map(form -> new ExchangePage.Step(
                        name(form),
                        words.search(choice.withPage(1)).at("/exchange." + form).text()))
                .toList();
    }

    private static String name(String form) {
        return switch (form) {
            case "ics" -> "iCalendar";
            case "atom" -> "Atom";
            default -> form.toUpperCase(java.util.Locale.ROOT);
        };
    }

    private Optional<String> step(int page, int pages) {
        return page < 1 || page > pages
                ? Optional.empty()
                : Optional.of(words.search(choice.withPage(page)).text());
    }

    private List<ExchangePage.Step> ways() {
        return List.of(
                way(SearchChoice.of(Facet.KIND, "practice")),
                way(SearchChoice.of(Facet.KIND, "facility")),
                way(SearchChoice.of(Facet.KIND, "call").with(Facet.STATUS, List.of("current", "upcoming"))),
                way(SearchChoice.of(Facet.KIND, "exchange")),
                way(SearchChoice.of(Facet.KIND, "event")));
    }

    private ExchangePage.Step way(SearchChoice to) {
        return new ExchangePage.Step(
                words.value(Facet.KIND, to.values(Facet.KIND).getFirst()),
                words.search(to).text());
    }
}
