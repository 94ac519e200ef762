package eu.chemclust.app.web;

import eu.chemclust.app.diagnosis.Diagnosis;
import eu.chemclust.app.view.Address;
import eu.chemclust.app.view.BenchmarkFigures;
import eu.chemclust.app.view.ExploreChoice;
import eu.chemclust.app.view.ExplorePage;
import eu.chemclust.app.view.FigureChoice;
import eu.chemclust.app.view.Frame;
import eu.chemclust.app.view.Messages;
import eu.chemclust.app.view.Pages;
import eu.chemclust.app.view.Selection;
import eu.chemclust.observatory.benchmark.BenchmarkResult;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The page on which any two measures are set against each other.
@RestController
final class ExploreController {
    private static final String NARROW = "390";

    private final BenchmarkResult result;
    private final BenchmarkFigures figures;
    private final Diagnosis diagnosis;
    private final RequestReader reader;
    private final ExploreReader explores;
    private final Answers answers;
    private final Turnstile turnstile;

    ExploreController(
            Served served, RequestReader reader, ExploreReader explores, Answers answers, Turnstile turnstile) {
        this.result = served.result();
        this.figures = served.figures();
        this.diagnosis = served.diagnosis();
        this.reader = reader;
        this.explores = explores;
        this.answers = answers;
        this.turnstile = turnstile;
    }

    @GetMapping("/explore")
    ResponseEntity<byte[]> explore(HttpServletRequest request) {
        Messages messages = reader.messages(request);
        ExploreChoice choice = explores.choice(request);
        Selection selection = new Selection(choice.year(), choice.scope(), "", false, "");
        Frame plain = reader.frame(request, messages, messages.text("nav.explore"), selection);
        Address here = choice.address(Address.of(plain.here().path()).with("lang", plain.keptLanguage()), result);
        Frame frame = new Frame(messages, plain.title(), here, plain.version());
        FigureChoice drawn = FigureChoice.headline(result, messages.locale())
                .withYear(choice.year())
                .withScope(choice.scope())
                .withLinks(reader.links(request, selection));
        return answers.text(request, AnswerKind.PAGE, here.text() + ' ' + frame.language(), () -> {
            turnstile.enter(request, Turnstile.QUESTION);
            return Pages.explore(
                    frame, ExplorePage.of(result, figures, choice, drawn, diagnosis::likeness, narrow(frame, choice)));
        });
    }

    /// Address of the map for a telephone.
    private static String narrow(Frame frame, ExploreChoice choice) {
        String indicator = choice.up().startsWith("VALUE_") ? choice.up().substring("VALUE_".length()) : "";
        return Address.of(indicator.isEmpty() ? "/figures/map.svg" : "/figures/indicators/" + indicator + "/map.svg")
                .with("lang", frame.language())
                .with("year", Integer.toString(choice.year()))
                .with("width", NARROW)
                .with("theme", "auto")
                .text();
    }
}
