package eu.chemclust.app.web;

import eu.chemclust.app.view.BenchmarkFigures;
import eu.chemclust.app.view.FigureChoice;
import eu.chemclust.app.view.Frame;
import eu.chemclust.app.view.HomePage;
import eu.chemclust.app.view.Messages;
import eu.chemclust.app.view.Pages;
import eu.chemclust.app.view.RegionPage;
import eu.chemclust.app.view.Selection;
import eu.chemclust.observatory.benchmark.BenchmarkResult;
import eu.chemclust.observatory.benchmark.RegionStatus;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The pages.
@RestController
final class PageController {
    static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final BenchmarkResult result;
    private final BenchmarkFigures figures;
    private final RequestReader reader;

    PageController(BenchmarkResult result, BenchmarkFigures figures, RequestReader reader) {
        this.result = result;
        this.figures = figures;
        this.reader = reader;
    }

    @GetMapping("/")
    ResponseEntity<String> home(HttpServletRequest request) {
        Messages messages = reader.messages(request);
        Selection selection = reader.selection(request);
        HomePage page = HomePage.of(result, figures, selection, messages, reader.links(request, selection));
        String title = result.framework().root().name(messages.language());
        return html(Pages.home(reader.frame(request, messages, title, selection), page));
    }

    @GetMapping("/regions/{code}")
    ResponseEntity<String> region(@PathVariable String code, HttpServletRequest request) {
        Messages messages = reader.messages(request);
        RegionStatus region = reader.region(code);
        Selection selection = new Selection(reader.year(request), reader.scope(request), "", false, "");
        FigureChoice choice = FigureChoice.headline(result, messages.locale())
                .withYear(selection.year())
                .withScope(selection.scope())
                .withLinks(reader.links(request, selection));
        Frame frame = reader.frame(request, messages, region.region().name(), selection);
        return html(Pages.region(frame, RegionPage.of(result, figures, code, choice)));
    }

    @GetMapping(path = "/health", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> health() {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body("ok\n");
    }

    private static ResponseEntity<String> html(String page) {
        return ResponseEntity.ok()
                .contentType(HTML)
                .cacheControl(CacheControl.noCache())
                .header("Vary", "Accept-Language")
                .body(page);
    }
}
