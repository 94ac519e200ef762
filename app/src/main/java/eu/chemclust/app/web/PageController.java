package eu.chemclust.app.web;

import eu.chemclust.app.diagnosis.DataToday;
import eu.chemclust.app.diagnosis.Diagnoses;
import eu.chemclust.app.site.HeldData;
import eu.chemclust.app.site.PortraitMaker;
import eu.chemclust.app.site.SitePages;
import eu.chemclust.app.view.Address;
import eu.chemclust.app.view.BenchmarkFigures;
import eu.chemclust.app.view.ComparePage;
import eu.chemclust.app.view.FigureChoice;
import eu.chemclust.app.view.Frame;
import eu.chemclust.app.view.HomePage;
import eu.chemclust.app.view.IndicatorPage;
import eu.chemclust.app.view.Messages;
import eu.chemclust.app.view.Pages;
import eu.chemclust.app.view.RegionPage;
import eu.chemclust.app.view.Selection;
import eu.chemclust.observatory.benchmark.BenchmarkResult;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The pages that show results: ranking, regions, comparisons, indicators.
@RestController
final class PageController {
    private static final String NARROW = "390";

    private final BenchmarkResult result;
    private final BenchmarkFigures figures;
    private final Diagnoses diagnoses;
    private final DataToday data;
    private final RequestReader reader;
    private final Answers answers;
    private final Turnstile turnstile;

    PageController(
            BenchmarkResult result,
            BenchmarkFigures figures,
            Diagnoses diagnoses,
            DataToday data,
            RequestReader reader,
            Answers answers,
            Turnstile turnstile) {
        this.result = result;
        this.figures = figures;
        this.diagnoses = diagnoses;
        this.data = data;
        this.reader = reader;
        this.answers = answers;
        this.turnstile = turnstile;
    }

    @GetMapping("/")
    ResponseEntity<byte[]> home(HttpServletRequest request) {
        Messages messages = reader.messages(request);
        Selection selection = reader.selection(request);
        String title = result.framework().root().name(messages.language());
        Frame frame = reader.frame(request, messages, title, selection);
        return page(
                request,
                frame,
                () -> Pages.home(
                        frame,
                        HomePage.of(
                                result,
                                figures,
                                selection,
                                messages,
                                reader.links(request, selection),
                                narrow(frame, "/figures/map.svg"))));
    }

    @GetMapping("/regions/{code}")
    ResponseEntity<byte[]> region(@PathVariable String code, HttpServletRequest request) {
        Messages messages = reader.messages(request);
        String name = reader.region(code).region().name();
        Selection selection = yearAndScope(request);
        Frame frame = reader.frame(request, messages, name, selection);
        FigureChoice choice = choice(request, messages, selection);
        return page(
                request,
                frame,
                () -> SitePages.region(
                        frame,
                        RegionPage.of(result, figures, code, choice),
                        PortraitMaker.of(result, figures, data.state(), diagnoses.of(code), frame, choice)));
    }

    @GetMapping("/compare")
    ResponseEntity<byte[]> compare(HttpServletRequest request) {
        Messages messages = reader.messages(request);
        List<String> codes = reader.regions(request);
        Selection selection = yearAndScope(request);
        Frame plain = reader.frame(request, messages, messages.text("nav.compare"), selection);
        Address here = plain.here().with("regions", String.join(",", codes));
        Frame frame = new Frame(messages, plain.title(), here, plain.version());
        return page(
                request,
                frame,
                () -> Pages.compare(
                        frame, ComparePage.of(result, figures, codes, choice(request, messages, selection), here)));
    }

    @GetMapping("/indicators/{code}")
    ResponseEntity<byte[]> indicator(@PathVariable String code, HttpServletRequest request) {
        Messages messages = reader.messages(request);
        String name = reader.indicator(code).name(messages.language());
        Selection selection = yearAndScope(request);
        Frame frame = reader.frame(request, messages, name, selection);
        return page(
                request,
                frame,
                () -> SitePages.indicator(
                        frame,
                        IndicatorPage.of(
                                result,
                                figures,
                                code,
                                choice(request, messages, selection),
                                narrow(frame, "/figures/indicators/" + code + "/map.svg")),
                        HeldData.of(data.revisions(), reader.indicator(code), messages)));
    }

    @GetMapping(path = "/health", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> health() {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body("ok\n");
    }

    private Selection yearAndScope(HttpServletRequest request) {
        return new Selection(reader.year(request), reader.scope(request), "", false, "");
    }

    private FigureChoice choice(HttpServletRequest request, Messages messages, Selection selection) {
        return FigureChoice.headline(result, messages.locale())
                .withYear(selection.year())
                .withScope(selection.scope())
                .withLinks(reader.links(request, selection));
    }

    private static String narrow(Frame frame, String path) {
        return frame.here()
                .at(path)
                .with("country", "")
                .with("members", "")
                .with("q", "")
                .with("lang", frame.language())
                .with("width", NARROW)
                .with("theme", "auto")
                .text();
    }

    private ResponseEntity<byte[]> page(HttpServletRequest request, Frame frame, Supplier<String> html) {
        return answers.text(request, AnswerKind.PAGE, frame.here().text() + ' ' + frame.language(), () -> {
            turnstile.enter(request, Turnstile.FIGURE);
            return html.get();
        });
    }
}
