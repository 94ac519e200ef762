package eu.chemclust.app.web;

import eu.chemclust.app.answer.RecommendAnswer;
import eu.chemclust.app.diagnosis.Recommendations;
import eu.chemclust.app.diagnosis.RegionDiagnosis;
import eu.chemclust.app.exchange.CatalogueShelf;
import eu.chemclust.app.exchange.ExchangePageMaker;
import eu.chemclust.app.exchange.ExchangePages;
import eu.chemclust.app.exchange.FinderDesk;
import eu.chemclust.app.exchange.NeedPageMaker;
import eu.chemclust.app.exchange.NetworkPage;
import eu.chemclust.app.exchange.RecordPageMaker;
import eu.chemclust.app.exchange.SearchChoice;
import eu.chemclust.app.output.HitFiles;
import eu.chemclust.app.view.Address;
import eu.chemclust.app.view.BenchmarkFigures;
import eu.chemclust.app.view.Frame;
import eu.chemclust.app.view.Messages;
import eu.chemclust.exchange.CatalogueRecord;
import eu.chemclust.exchange.Language;
import eu.chemclust.exchange.search.Facet;
import eu.chemclust.exchange.search.Hit;
import eu.chemclust.exchange.search.Nearby;
import eu.chemclust.exchange.search.SearchRequest;
import eu.chemclust.observatory.ObservatoryException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The pages of the exchange: search, records, what there is for a need, the network.
@RestController
final class ExchangeController {
    /// So many records a download holds.
    private static final int MOST = 2000;

    private static final int RELATED = 6;
    private static final int WORDS = 8;

    private final Served served;
    private final BenchmarkFigures figures;
    private final RequestReader reader;
    private final ExchangeReader exchange;
    private final Answers answers;
    private final Turnstile turnstile;
    private final FinderDesk desk;

    ExchangeController(
            Served served,
            BenchmarkFigures figures,
            RequestReader reader,
            ExchangeReader exchange,
            Answers answers,
            Turnstile turnstile,
            FinderDesk desk) {
        this.served = served;
        this.figures = figures;
        this.reader = reader;
        this.exchange = exchange;
        this.answers = answers;
        this.turnstile = turnstile;
        this.desk = desk;
    }

    @GetMapping("/exchange")
    ResponseEntity<byte[]> search(HttpServletRequest request) {
        SearchChoice choice = exchange.choice(request);
        CatalogueShelf.Opened opened = exchange.opened();
        Messages messages = reader.messages(request);
        String title = choice.text().isEmpty()
                ? messages.text("exchange.title")
                : messages.text("exchange.titleOf", choice.text());
        Frame frame = reader.frame(messages, title, choice.address(base(request, "/exchange")));
        return page(request, frame, () -> {
            Optional<Nearby> place = exchange.place(choice);
            SearchRequest asked =
                    choice.request(place, (choice.page() - 1) * SearchChoice.SIZE, SearchChoice.SIZE, exchange.today());
            return ExchangePages.search(
                    frame,
                    ExchangePageMaker.of(
                            frame,
                            served.result(),
                            opened,
                            choice,
                            opened.index().search(asked),
                            choice.near().isEmpty() || place.isPresent()));
        });
    }

    /// The hits of a search as a file.
    @GetMapping("/exchange.{form:csv|xlsx|json|ics|atom}")
    ResponseEntity<byte[]> download(@PathVariable String form, HttpServletRequest request) {
        SearchChoice choice = exchange.choice(request).withPage(1);
        CatalogueShelf.Opened opened = exchange.opened();
        Language language = Language.find(reader.messages(request).language()).orElse(Language.EN);
        String key = choice.address(Address.of("/exchange." + form)).text() + ' ' + language + ' ' + exchange.today();
        return answers.bytes(request, kind(form), key, () -> {
            turnstile.enter(request, Turnstile.REPLICATION);
            SearchRequest asked = choice.request(exchange.place(choice), 0, MOST, exchange.today());
            return HitFiles.bytes(
                    HitFiles.Form.valueOf(form.toUpperCase(Locale.ROOT)),
                    asked.in(language),
                    opened.index().search(asked));
        });
    }

    private static AnswerKind kind(String form) {
        return switch (form) {
            case "xlsx" -> AnswerKind.XLSX;
            case "json" -> AnswerKind.JSON;
            case "ics" -> AnswerKind.CALENDAR;
            case "atom" -> AnswerKind.FEED;
            default -> AnswerKind.CSV;
        };
    }

    @GetMapping("/exchange/{id}")
    ResponseEntity<byte[]> record(@PathVariable String id, HttpServletRequest request) {
        Messages messages = reader.messages(request);
        CatalogueShelf.Opened opened = exchange.opened();
        CatalogueRecord record = opened.index().find(id).orElseThrow(() -> new UnknownRecord(RequestReader.echo(id)));
        String title = record.head().title(Language.find(messages.language()).orElse(Language.EN));
        Frame frame = reader.frame(messages, title, base(request, "/exchange/" + id));
        return page(
                request,
                frame,
                () -> ExchangePages.record(
                        frame,
                        RecordPageMaker.of(
                                frame, served.result(), opened, record, related(opened, record), exchange.today())));
    }

    /// Records that share words with a record's title, of its own kind first.
    private List<Hit> related(CatalogueShelf.Opened opened, CatalogueRecord record) {
        String words = Arrays.stream(record.head().title(Language.EN).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() > 3)
                .limit(WORDS)
                .collect(Collectors.joining(" "));
        if (words.isEmpty()) {
            return List.of();
        }
        SearchRequest asked = SearchRequest.of(words, exchange.today())
                .with(Facet.KIND, List.of(record.kind().code()))
                .page(0, RELATED + 1);
        return opened.index().search(asked).hits().stream()
                .filter(hit -> !hit.record().id().equals(record.id()))
                .limit(RELATED)
                .toList();
    }

    /// Who has solved it: what there is for a need of a region.
    @GetMapping("/exchange/needs/{code}")
    ResponseEntity<byte[]> need(@PathVariable String code, HttpServletRequest request) {
        Messages messages = reader.messages(request);
        String name = reader.indicator(code).name(messages.language());
        String given = RequestReader.parameter(request, "region");
        String region = given.isEmpty()
                ? ""
                : reader.region(exchange.code(given)).region().code().code();
        CatalogueShelf.Opened opened = exchange.opened();
        Frame frame = reader.frame(
                messages,
                messages.text("need.title", name),
                base(request, "/exchange/needs/" + code).with("region", region));
        return page(
                request,
                frame,
                () -> ExchangePages.need(
                        frame,
                        new NeedPageMaker(frame, served.result(), opened, exchange.today())
                                .of(code, region, ranked(code, region))));
    }

    /// Practices for a need in the order of the match; none where no region is given or its gap is not known.
    private Optional<RecommendAnswer.Found> ranked(String node, String region) {
        if (region.isEmpty()) {
            return Optional.empty();
        }
        RegionDiagnosis known = served.diagnoses().of(region);
        if (known.peers().isEmpty() || known.needs().isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Recommendations(served.diagnosis(), desk.offers(exchange.today()))
                    .find(
                            known.needs().get(),
                            new Recommendations.Question(
                                    known.peers().get(), known.needs().get().year(), List.of(node), 1, 1)));
        } catch (ObservatoryException gapNotKnown) {
            return Optional.empty();
        }
    }

    @GetMapping("/network")
    ResponseEntity<byte[]> network(HttpServletRequest request) {
        Messages messages = reader.messages(request);
        CatalogueShelf.Opened opened = exchange.opened();
        Frame frame = reader.frame(messages, messages.text("nav.network"), base(request, "/network"));
        return page(
                request,
                frame,
                () -> ExchangePages.network(frame, NetworkPage.of(frame, served.result(), opened, exchange.today())));
    }

    /// The land under the marks of places.
    @GetMapping("/figures/ground.svg")
    ResponseEntity<byte[]> ground(HttpServletRequest request) {
        return answers.text(request, AnswerKind.SVG, "ground", () -> {
            turnstile.enter(request, Turnstile.FIGURE);
            return figures.ground();
        });
    }

    private static Address base(HttpServletRequest request, String path) {
        return Address.of(path).with("lang", RequestReader.parameter(request, "lang"));
    }

    private ResponseEntity<byte[]> page(HttpServletRequest request, Frame frame, Supplier<String> html) {
        String key = frame.here().text() + ' ' + frame.language() + ' ' + exchange.today();
        return answers.text(request, AnswerKind.PAGE, key, () -> {
            turnstile.enter(request, Turnstile.FIGURE);
            return html.get();
        });
    }
}
