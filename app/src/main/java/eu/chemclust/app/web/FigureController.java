package eu.chemclust.app.web;

import eu.chemclust.app.output.RankingCsv;
import eu.chemclust.app.output.RankingSelection;
import eu.chemclust.app.view.BenchmarkFigures;
import eu.chemclust.app.view.FigureChoice;
import eu.chemclust.app.view.Messages;
import eu.chemclust.app.view.Selection;
import eu.chemclust.figures.Figure;
import eu.chemclust.observatory.benchmark.BenchmarkResult;
import eu.chemclust.observatory.benchmark.Standing;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Figures and the table, each at an address of its own that anyone may embed.
@RestController
final class FigureController {
    private static final MediaType SVG = new MediaType("image", "svg+xml", StandardCharsets.UTF_8);
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final int WIDE = 960;

    private final BenchmarkResult result;
    private final BenchmarkFigures figures;
    private final RequestReader reader;

    FigureController(BenchmarkResult result, BenchmarkFigures figures, RequestReader reader) {
        this.result = result;
        this.figures = figures;
        this.reader = reader;
    }

    @GetMapping("/figures/ranking.svg")
    ResponseEntity<String> ranking(HttpServletRequest request) {
        Selection selection = reader.selection(request);
        return svg(request, choice -> figures.ranking(choice, selection));
    }

    @GetMapping("/figures/map.svg")
    ResponseEntity<String> map(HttpServletRequest request) {
        return svg(request, choice -> Optional.of(figures.map(choice)));
    }

    @GetMapping("/figures/regions/{code}/profile.svg")
    ResponseEntity<String> profile(@PathVariable String code, HttpServletRequest request) {
        reader.region(code);
        return svg(request, choice -> figures.profile(code, choice));
    }

    @GetMapping("/figures/regions/{code}/trend.svg")
    ResponseEntity<String> trend(@PathVariable String code, HttpServletRequest request) {
        reader.region(code);
        return svg(request, choice -> figures.trend(code, choice));
    }

    @GetMapping("/ranking.csv")
    ResponseEntity<String> csv(HttpServletRequest request) {
        Selection selection = reader.selection(request);
        Set<String> selected =
                selection.ranked(result).stream().map(Standing.Ranked::region).collect(Collectors.toSet());
        return answer(
                CSV,
                RankingCsv.text(RankingSelection.whole(selection.year(), selection.scope()).rows(result).stream()
                        .filter(row -> selected.contains(row.code()))
                        .toList()));
    }

    private ResponseEntity<String> svg(
            HttpServletRequest request, Function<FigureChoice, Optional<? extends Figure>> figure) {
        Messages messages = reader.messages(request);
        FigureChoice choice = FigureChoice.headline(result, messages.locale())
                .withScope(reader.scope(request))
                .withYear(reader.year(request))
                .withWidth(reader.width(request, WIDE));
        Optional<? extends Figure> found = figure.apply(choice);
        if (found.isEmpty()) {
            throw new BadRequest("problem.profile");
        }
        return answer(SVG, found.get().svg());
    }

    private static ResponseEntity<String> answer(MediaType type, String body) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(10)).cachePublic())
                .header("Vary", "Accept-Language")
                .header("Access-Control-Allow-Origin", "*")
                .body(body);
    }
}
