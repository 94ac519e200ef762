package eu.chemclust.app.exchange;

import eu.chemclust.app.answer.Reasons;
import eu.chemclust.app.answer.RecommendAnswer;
import eu.chemclust.app.view.Address;
import eu.chemclust.app.view.Frame;
import eu.chemclust.exchange.Place;
import eu.chemclust.exchange.RecordKind;
import eu.chemclust.exchange.matching.PracticeMatcher;
import eu.chemclust.exchange.search.Facet;
import eu.chemclust.exchange.search.Nearby;
import eu.chemclust.exchange.search.SearchResult;
import eu.chemclust.exchange.search.SortOrder;
import eu.chemclust.exchange.vocabulary.Concept;
import eu.chemclust.exchange.vocabulary.Scheme;
import eu.chemclust.observatory.benchmark.BenchmarkResult;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// Gathers what the exchange has for a need: the vocabulary tells which concepts answer an indicator.
public final class NeedPageMaker {
    private static final int FIRST = 5;
    private static final int BEST = 10;
    private static final int MOST = 100;
    private static final List<RecordKind> KINDS =
            List.of(RecordKind.PRACTICE, RecordKind.FACILITY, RecordKind.PROJECT, RecordKind.CALL);

    private final Frame frame;
    private final BenchmarkResult result;
    private final CatalogueShelf.Opened opened;
    private final ExchangeWords words;
    private final LocalDate today;

    /// A maker.
    ///
    /// @param today day for which a status holds
    public NeedPageMaker(Frame frame, BenchmarkResult result, CatalogueShelf.Opened opened, LocalDate today) {
        this.frame = frame;
        this.result = result;
        this.opened = opened;
        this.words = new ExchangeWords(frame, result, opened.vocabulary());
        this.today = today;
    }

    /// Makes the page.
    ///
    /// @param node   code of an indicator of the framework
    /// @param region code of the region that has the need; empty for none
    /// @param ranked practices in the order of the match; empty where none can be made
    public NeedPage of(String node, String region, Optional<RecommendAnswer.Found> ranked) {
        String name = result.framework().get(node).name(frame.language());
        List<String> concepts = opened.vocabulary().listByCode(Scheme.CRII, node).stream()
                .map(Concept::id)
                .toList();
        List<NeedPage.Group> groups = new ArrayList<>();
        if (!concepts.isEmpty() && !region.isEmpty()) {
            for (RecordKind kind : KINDS) {
                if (kind == RecordKind.PRACTICE && ranked.isPresent()) {
                    continue;
                }
                group(kind, concepts, region).ifPresent(groups::add);
            }
        }
        return new NeedPage(
                name,
                frame.to("/indicators/" + node).text(),
                region.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new ExchangePage.Step(
                                result.find(region).orElseThrow().region().name(),
                                frame.to("/regions/" + region).text() + "#needs")),
                (concepts.isEmpty() ? allThemes() : concepts)
                        .stream()
                                .map(id -> new ExchangePage.Step(
                                        words.concept(id),
                                        words.search(SearchChoice.of(Facet.TOPIC, id))
                                                .text()))
                                .toList(),
                ranked.map(found -> ranked(node, region, concepts, found)),
                region.isEmpty() ? byTheme(name, concepts) : List.of(),
                groups,
                words.search(named(name)).text(),
                "/exchange/needs/" + node);
    }

    /// A need that the vocabulary names no theme for leads to all themes.
    private List<String> allThemes() {
        return opened.vocabulary().themes().stream().map(Concept::id).toList();
    }

    private static SearchChoice named(String name) {
        return new SearchChoice(name, Map.of(), "", 0, SortOrder.RELEVANCE, 1);
    }

    /// Without a region nothing can be ranked: for each theme what can be used now, kinds in turn; without a theme what
    /// the name of the indicator finds.
    private List<NeedPage.Group> byTheme(String name, List<String> concepts) {
        List<NeedPage.Group> groups = new ArrayList<>();
        for (String id : concepts) {
            group(words.concept(id), SearchChoice.of(Facet.TOPIC, id), Optional.empty())
                    .ifPresent(groups::add);
        }
        if (concepts.isEmpty()) {
            group(name, named(name), Optional.empty()).ifPresent(groups::add);
        }
        return groups;
    }

    private NeedPage.Ranked ranked(String node, String region, List<String> concepts, RecommendAnswer.Found found) {
        PracticeMatcher.Recommended recommended = found.recommended().getFirst();
        String name = result.framework().get(node).name(frame.language());
        int total = recommended.matches().size();
        List<String> notes = new ArrayList<>();
        if (!recommended.own().isEmpty()) {
            notes.add(words.text(
                    "answer.recommend.own",
                    words.messages()
                            .list(recommended.own().stream().map(words::title).toList())));
        }
        notes.add(words.text("need.say.score"));
        Address api = Address.of("/api/v1/regions/" + region + "/practices")
                .with("nodes", node)
                .with("top", Integer.toString(MOST))
                .with("lang", frame.language());
        return new NeedPage.Ranked(
                words.value(Facet.KIND, RecordKind.PRACTICE.code()),
                total == 0
                        ? words.text("answer.recommend.uncovered", name)
                        : words.text(
                                "need.say.ranked",
                                words.messages().numbers().whole(total),
                                result.find(region).orElseThrow().region().name()),
                MatchLine.of(
                        words,
                        Reasons.of(
                                frame.messages(),
                                result.geography(),
                                opened.vocabulary(),
                                code -> result.framework().get(code).name(frame.language()),
                                recommended.matches().subList(0, Math.min(BEST, total)))),
                notes,
                List.of(
                        new ExchangePage.Step("JSON", api.text()),
                        new ExchangePage.Step("CSV", api.with("format", "csv").text())),
                new ExchangePage.Step(
                        words.text("need.say.all"),
                        words.search(SearchChoice.of(Facet.KIND, RecordKind.PRACTICE.code())
                                        .with(Facet.TOPIC, concepts))
                                .text()));
    }

    private Optional<NeedPage.Group> group(RecordKind kind, List<String> concepts, String region) {
        Optional<Place> place =
                region.isEmpty() ? Optional.empty() : opened.index().findPlace(region);
        boolean isNear = kind == RecordKind.FACILITY && place.isPresent();
        SortOrder order =
                isNear ? SortOrder.NEAREST : kind == RecordKind.CALL ? SortOrder.DEADLINE : SortOrder.RELEVANCE;
        SearchChoice choice = new SearchChoice(
                "",
                Map.of(
                        Facet.KIND,
                        List.of(kind.code()),
                        Facet.TOPIC,
                        concepts,
                        Facet.STATUS,
                        kind == RecordKind.CALL ? List.of("current", "upcoming") : List.of()),
                isNear ? region : "",
                0,
                order,
                1);
        return group(
                words.value(Facet.KIND, kind.code()),
                choice,
                place.filter(known -> isNear)
                        .map(known -> new Nearby(known.latitude(), known.longitude(), OptionalDouble.empty())));
    }

    private Optional<NeedPage.Group> group(String name, SearchChoice choice, Optional<Nearby> place) {
        SearchResult found = opened.index().search(choice.request(place, 0, FIRST, today));
        if (found.total() == 0) {
            return Optional.empty();
        }
        return Optional.of(new NeedPage.Group(
                name,
                found.hits().stream().map(hit -> HitLine.of(words, hit)).toList(),
                new ExchangePage.Step(
                        words.text("exchange.allOf", words.messages().numbers().whole(found.total())),
                        words.search(choice).text())));
    }
}
