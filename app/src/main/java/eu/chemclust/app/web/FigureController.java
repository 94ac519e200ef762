package eu.chemclust.app.web;

import eu.chemclust.app.diagnosis.Diagnoses;
import eu.chemclust.app.diagnosis.Diagnosis;
import eu.chemclust.app.diagnosis.RegionDiagnosis;
import eu.chemclust.app.site.PortraitMaker;
import eu.chemclust.app.view.BenchmarkFigures;
import eu.chemclust.app.view.ExploreChoice;
import eu.chemclust.app.view.FigureChoice;
import eu.chemclust.app.view.FigureFile;
import eu.chemclust.app.view.Messages;
import eu.chemclust.app.view.Selection;
import eu.chemclust.figures.Figure;
import eu.chemclust.observatory.benchmark.BenchmarkResult;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Figures as SVG, PNG and table, and the ranking, each at an address of its own that anyone may embed.
@RestController
final class FigureController {
    private static final String FORM = ".{form:svg|png|csv}";
    private static final int WIDE = 960;

    private final BenchmarkResult result;
    private final BenchmarkFigures figures;
    private final Diagnoses diagnoses;
    private final RequestReader reader;
    private final Answers answers;
    private final Turnstile turnstile;
    private final ExploreReader explores;
    private final Diagnosis diagnosis;

    FigureController(
            BenchmarkResult result,
            BenchmarkFigures figures,
            Diagnoses diagnoses,
            RequestReader reader,
            Answers answers,
            Turnstile turnstile,
            ExploreReader explores,
            Diagnosis diagnosis) {
        this.result = result;
        this.explores = explores;
        this.diagnosis = diagnosis;
        this.figures = figures;
        this.diagnoses = diagnoses;
        this.reader = reader;
        this.answers = answers;
        this.turnstile = turnstile;
    }

    @GetMapping("/figures/ranking" + FORM)
    ResponseEntity<byte[]> ranking(@PathVariable String form, HttpServletRequest request) {
        Selection selection = reader.selection(request);
        return figure(request, form, selection.toString(), choice -> figures.ranking(choice, selection));
    }

    @GetMapping("/figures/map" + FORM)
    ResponseEntity<byte[]> map(@PathVariable String form, HttpServletRequest request) {
        return figure(request, form, "", choice -> Optional.of(figures.map(choice)));
    }

    @GetMapping("/figures/regions/{code}/profile" + FORM)
    ResponseEntity<byte[]> profile(@PathVariable String code, @PathVariable String form, HttpServletRequest request) {
        reader.region(code);
        return figure(request, form, "", choice -> figures.profile(code, choice));
    }

    @GetMapping("/figures/regions/{code}/trend" + FORM)
    ResponseEntity<byte[]> trend(@PathVariable String code, @PathVariable String form, HttpServletRequest request) {
        reader.region(code);
        return figure(request, form, "", choice -> figures.trend(code, choice));
    }

    @GetMapping("/figures/regions/{code}/employment" + FORM)
    ResponseEntity<byte[]> employment(
            @PathVariable String code, @PathVariable String form, HttpServletRequest request) {
        reader.region(code);
        RegionDiagnosis region = diagnoses.of(code);
        return figure(
                request,
                form,
                "",
                choice -> figures.employment(
                        region.resilience(),
                        PortraitMaker.finding(result, Messages.of(choice.locale()), region),
                        choice));
    }

    @GetMapping("/figures/indicators/{code}/map" + FORM)
    ResponseEntity<byte[]> indicatorMap(
            @PathVariable String code, @PathVariable String form, HttpServletRequest request) {
        reader.indicator(code);
        return figure(request, form, "", choice -> figures.indicatorMap(code, choice));
    }

    @GetMapping("/figures/indicators/{code}/distribution" + FORM)
    ResponseEntity<byte[]> distribution(
            @PathVariable String code, @PathVariable String form, HttpServletRequest request) {
        reader.indicator(code);
        return figure(request, form, "", choice -> figures.distribution(code, choice));
    }

    @GetMapping("/figures/scatter" + FORM)
    ResponseEntity<byte[]> scatter(@PathVariable String form, HttpServletRequest request) {
        ExploreChoice explore = explores.choice(request);
        return figure(request, form, explore.toString(), choice -> figures.scatter(choice, explore));
    }

    @GetMapping("/figures/likeness" + FORM)
    ResponseEntity<byte[]> likeness(@PathVariable String form, HttpServletRequest request) {
        ExploreChoice explore = explores.choice(request);
        return figure(
                request, form, explore.toString(), choice -> figures.likeness(choice, explore, diagnosis.likeness()));
    }

    @GetMapping("/ranking.csv")
    ResponseEntity<byte[]> csv(HttpServletRequest request) {
        Selection selection = reader.selection(request);
        return answers.text(
                request, AnswerKind.CSV, "ranking " + selection, () -> ApiTables.ranking(result, selection));
    }

    private ResponseEntity<byte[]> figure(
            HttpServletRequest request,
            String form,
            String more,
            Function<FigureChoice, Optional<? extends Figure>> figure) {
        Messages messages = reader.messages(request);
        FigureChoice choice = FigureChoice.headline(result, messages.locale())
                .withScope(reader.scope(request))
                .withYear(reader.year(request))
                .withWidth(reader.width(request, WIDE));
        FigureFile.Theme theme = reader.theme(request);
        if (form.equals("png") && theme == FigureFile.Theme.DARK) {
            throw new BadRequest("problem.theme.png");
        }
        String key = request.getRequestURI() + ' ' + choice + ' ' + theme + ' ' + more;
        return answers.bytes(request, kind(form), key, () -> {
            turnstile.enter(request, form.equals("png") ? Turnstile.PICTURE : Turnstile.FIGURE);
            return file(form, theme, figure.apply(choice).orElseThrow(() -> new BadRequest("problem.profile")));
        });
    }

    private static AnswerKind kind(String form) {
        return switch (form) {
            case "png" -> AnswerKind.PNG;
            case "csv" -> AnswerKind.CSV;
            default -> AnswerKind.SVG;
        };
    }

    private static byte[] file(String form, FigureFile.Theme theme, Figure figure) {
        return switch (form) {
            case "png" -> FigureFile.png(figure);
            case "csv" -> figure.table().csv().getBytes(StandardCharsets.UTF_8);
            default -> FigureFile.svg(figure, theme).getBytes(StandardCharsets.UTF_8);
        };
    }
}
