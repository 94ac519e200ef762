package eu.chemclust.app.web;

import eu.chemclust.app.view.Frame;
import eu.chemclust.app.view.Messages;
import eu.chemclust.app.view.Pages;
import eu.chemclust.app.view.ProblemPage;
import eu.chemclust.app.view.RegionPage;
import eu.chemclust.app.view.Selection;
import eu.chemclust.app.view.Suggestions;
import eu.chemclust.observatory.benchmark.BenchmarkResult;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/// Makes the answers to requests that cannot be fulfilled: a page, or problem details (RFC 9457) for programs.
final class ProblemPages {
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final Pattern LAST_WORD = Pattern.compile("([\\p{L}\\p{N}][\\p{L}\\p{N} %+.-]{1,40})/?$");

    private final BenchmarkResult result;
    private final RequestReader reader;
    private final JsonMapper json;

    ProblemPages(BenchmarkResult result, RequestReader reader, JsonMapper json) {
        this.result = result;
        this.reader = reader;
        this.json = json;
    }

    ResponseEntity<byte[]> unknownRegion(HttpServletRequest request, String code) {
        Messages messages = messages(request);
        return answer(
                request,
                HttpStatus.NOT_FOUND,
                new ProblemPage(
                        messages.text("problem.region", code),
                        List.of(messages.text("problem.region.what")),
                        code,
                        suggestions(request, code)));
    }

    ResponseEntity<byte[]> unknownIndicator(HttpServletRequest request, String code) {
        Messages messages = messages(request);
        Frame frame = reader.frame(request, messages, "", Selection.headline(result));
        List<RegionPage.Neighbour> near = result.framework().indicators().stream()
                .filter(indicator -> code.length() > 2 && indicator.code().startsWith(code.substring(0, 2)))
                .map(indicator -> new RegionPage.Neighbour(
                        indicator.code(),
                        indicator.name(messages.language()),
                        frame.to("/indicators/" + indicator.code()).text()))
                .toList();
        return answer(
                request,
                HttpStatus.NOT_FOUND,
                new ProblemPage(
                        messages.text("problem.indicator", code),
                        List.of(messages.text("problem.page.what")),
                        "",
                        near));
    }

    /// Looks for regions that the last part of the address may mean.
    ResponseEntity<byte[]> unknownPage(HttpServletRequest request) {
        Messages messages = messages(request);
        String word = lastWord(request);
        return answer(
                request,
                HttpStatus.NOT_FOUND,
                new ProblemPage(
                        messages.text("problem.page"),
                        List.of(messages.text("problem.page.what")),
                        word,
                        word.length() < 2 ? List.of() : suggestions(request, word)));
    }

    ResponseEntity<byte[]> plain(HttpServletRequest request, HttpStatus status, String heading, String... sentences) {
        return answer(request, status, new ProblemPage(heading, List.of(sentences), "", List.of()));
    }

    private List<RegionPage.Neighbour> suggestions(HttpServletRequest request, String text) {
        return Suggestions.of(result, text, reader.links(request, Selection.headline(result)));
    }

    private ResponseEntity<byte[]> answer(HttpServletRequest request, HttpStatus status, ProblemPage page) {
        return isForPrograms(request) ? details(request, status, page) : page(request, status, page);
    }

    private ResponseEntity<byte[]> page(HttpServletRequest request, HttpStatus status, ProblemPage page) {
        Messages messages = messages(request);
        Frame frame = reader.frame(request, messages, page.heading(), Selection.headline(result));
        return ResponseEntity.status(status)
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .body(Pages.problem(frame, page).getBytes(StandardCharsets.UTF_8));
    }

    private ResponseEntity<byte[]> details(HttpServletRequest request, HttpStatus status, ProblemPage page) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("type", "about:blank");
        details.put("title", page.heading());
        details.put("status", status.value());
        details.put("detail", String.join(" ", page.sentences()));
        details.put("instance", path(request));
        if (!page.suggestions().isEmpty()) {
            details.put(
                    "suggestions",
                    page.suggestions().stream().map(RegionPage.Neighbour::code).toList());
        }
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .cacheControl(CacheControl.noStore())
                .header("Access-Control-Allow-Origin", "*")
                .body(json.writeValueAsBytes(details));
    }

    private static boolean isForPrograms(HttpServletRequest request) {
        return path(request).startsWith("/api/v1");
    }

    private static String path(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return failed instanceof String text ? text : request.getRequestURI();
    }

    private static String lastWord(HttpServletRequest request) {
        try {
            Matcher word = LAST_WORD.matcher(URLDecoder.decode(path(request), StandardCharsets.UTF_8));
            return word.find() ? word.group(1).strip() : "";
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    Messages messages(HttpServletRequest request) {
        try {
            return reader.messages(request);
        } catch (BadRequest e) {
            return RequestReader.accepted(request);
        }
    }
}
