package eu.chemclust.app.web;

import eu.chemclust.app.view.Messages;
import eu.chemclust.app.view.Pages;
import eu.chemclust.app.view.ProblemPage;
import eu.chemclust.app.view.RegionPage;
import eu.chemclust.app.view.Selection;
import eu.chemclust.app.view.Suggestions;
import eu.chemclust.observatory.benchmark.BenchmarkResult;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/// Makes the answers to requests that cannot be fulfilled.
final class ProblemPages {
    private final BenchmarkResult result;
    private final RequestReader reader;

    ProblemPages(BenchmarkResult result, RequestReader reader) {
        this.result = result;
        this.reader = reader;
    }

    ResponseEntity<String> unknownRegion(HttpServletRequest request, String code) {
        Messages messages = messages(request);
        List<RegionPage.Neighbour> suggestions =
                Suggestions.of(result, code, reader.links(request, Selection.headline(result)));
        return answer(
                request,
                HttpStatus.NOT_FOUND,
                new ProblemPage(
                        messages.text("problem.region", code),
                        List.of(messages.text("problem.region.what")),
                        code,
                        suggestions));
    }

    ResponseEntity<String> plain(HttpServletRequest request, HttpStatus status, String heading, String... sentences) {
        return answer(request, status, new ProblemPage(heading, List.of(sentences), "", List.of()));
    }

    private ResponseEntity<String> answer(HttpServletRequest request, HttpStatus status, ProblemPage page) {
        Messages messages = messages(request);
        return ResponseEntity.status(status)
                .contentType(PageController.HTML)
                .cacheControl(CacheControl.noStore())
                .body(Pages.problem(reader.frame(request, messages, page.heading(), Selection.headline(result)), page));
    }

    Messages messages(HttpServletRequest request) {
        try {
            return reader.messages(request);
        } catch (BadRequest e) {
            return RequestReader.accepted(request);
        }
    }
}
