package eu.chemclust.app.web;

import eu.chemclust.app.diagnosis.DataToday;
import eu.chemclust.app.site.HeldData;
import eu.chemclust.app.site.SitePages;
import eu.chemclust.app.view.DataPage;
import eu.chemclust.app.view.Frame;
import eu.chemclust.app.view.FrameworkPage;
import eu.chemclust.app.view.IndicatorsPage;
import eu.chemclust.app.view.Messages;
import eu.chemclust.app.view.MethodDocs;
import eu.chemclust.app.view.MethodNotes;
import eu.chemclust.app.view.Pages;
import eu.chemclust.app.view.Search;
import eu.chemclust.app.view.Selection;
import eu.chemclust.observatory.benchmark.BenchmarkResult;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Function;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The pages that explain: framework, indicators, method, data, use by programs; and the search over all of them.
@RestController
final class SiteController {
    private final BenchmarkResult result;
    private final DataToday data;
    private final RequestReader reader;
    private final Answers answers;
    private final Turnstile turnstile;

    SiteController(BenchmarkResult result, DataToday data, RequestReader reader, Answers answers, Turnstile turnstile) {
        this.result = result;
        this.data = data;
        this.reader = reader;
        this.answers = answers;
        this.turnstile = turnstile;
    }

    @GetMapping("/indicators")
    ResponseEntity<byte[]> indicators(HttpServletRequest request) {
        return page(
                request,
                "nav.indicators",
                frame -> Pages.indicators(frame, IndicatorsPage.of(result, frame.messages())));
    }

    @GetMapping("/framework")
    ResponseEntity<byte[]> framework(HttpServletRequest request) {
        return page(
                request, "nav.framework", frame -> Pages.framework(frame, FrameworkPage.of(result, frame.messages())));
    }

    @GetMapping("/data")
    ResponseEntity<byte[]> data(HttpServletRequest request) {
        return page(
                request,
                "sources.heading",
                frame -> SitePages.data(
                        frame,
                        DataPage.of(
                                result, frame.messages(), path -> frame.to(path).text()),
                        HeldData.of(
                                result,
                                data.state(),
                                data.revisions(),
                                frame.messages(),
                                path -> frame.to(path).text())));
    }

    @GetMapping("/method")
    ResponseEntity<byte[]> methods(HttpServletRequest request) {
        return page(
                request,
                "nav.method",
                frame -> Pages.methods(frame, MethodDocs.all(), new MethodNotes(result, frame.messages()).sentences()));
    }

    @GetMapping({"/method/{name}", "/method/{folder}/{name}"})
    ResponseEntity<byte[]> method(HttpServletRequest request) {
        String path = request.getRequestURI().substring("/method/".length());
        MethodDocs.Doc doc = MethodDocs.find(path).orElseThrow(UnknownPage::new);
        Messages messages = reader.messages(request);
        Frame frame = reader.frame(request, messages, doc.title(), Selection.headline(result));
        return answers.text(
                request, AnswerKind.PAGE, frame.here().text() + ' ' + frame.language(), () -> Pages.method(frame, doc));
    }

    @GetMapping("/api")
    ResponseEntity<byte[]> api(HttpServletRequest request) {
        Messages messages = reader.messages(request);
        Frame frame = reader.frame(request, messages, messages.text("nav.api"), Selection.headline(result));
        return Answers.once(request, AnswerKind.PAGE, Pages.api(frame, address(request)));
    }

    /// The server as the reader's browser calls it, so that examples can be copied. A page with it is not kept for
    /// others: whoever asks can write any name into the request.
    private static String address(HttpServletRequest request) {
        String host = request.getServerName();
        boolean named = host.matches("[A-Za-z0-9.-]{1,253}");
        boolean usual = request.getServerPort() == (request.isSecure() ? 443 : 80);
        return request.getScheme() + "://" + (named ? host : "localhost")
                + (usual ? "" : ":" + request.getServerPort());
    }

    @GetMapping("/search")
    ResponseEntity<byte[]> search(HttpServletRequest request) {
        Messages messages = reader.messages(request);
        String text = RequestReader.search(request);
        Frame frame = reader.frame(
                request,
                messages,
                messages.text("search.heading"),
                Selection.headline(result).withSearch(text));
        turnstile.enter(request, Turnstile.FIGURE);
        return Answers.once(
                request, AnswerKind.PAGE, Pages.search(frame, search(frame).page(text)));
    }

    /// Names that hold a text, a line each.
    @GetMapping(path = "/search/suggestions", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> suggestions(HttpServletRequest request) {
        Messages messages = reader.messages(request);
        Frame frame = reader.frame(request, messages, "", Selection.headline(result));
        turnstile.enter(request, Turnstile.FIGURE);
        List<String> names = search(frame).suggestions(RequestReader.search(request));
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, java.nio.charset.StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noCache())
                .body(String.join("\n", names));
    }

    private Search search(Frame frame) {
        return new Search(result, frame.messages(), path -> frame.to(path).text());
    }

    private ResponseEntity<byte[]> page(HttpServletRequest request, String title, Function<Frame, String> html) {
        Messages messages = reader.messages(request);
        Frame frame = reader.frame(request, messages, messages.text(title), Selection.headline(result));
        return answers.text(
                request, AnswerKind.PAGE, frame.here().text() + ' ' + frame.language(), () -> html.apply(frame));
    }
}
