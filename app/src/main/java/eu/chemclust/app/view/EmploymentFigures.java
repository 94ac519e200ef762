package eu.chemclust.app.view;

import eu.chemclust.figures.Emphasis;
import eu.chemclust.figures.Figure;
import eu.chemclust.figures.TrendFigure;
import eu.chemclust.observatory.benchmark.BenchmarkResult;
import eu.chemclust.observatory.resilience.Resilience;
import java.util.List;
import java.util.Optional;

/// Makes figures of a region's employment in chemistry: the path through the crisis, broken where its figures do not
/// compare.
final class EmploymentFigures {
    private static final double THOUSAND = 1000;
    private static final int CRISIS_FROM = 2008;
    private static final int CRISIS_TO = 2009;

    private final FigureContext context;

    EmploymentFigures(BenchmarkResult result, FigureChoice choice) {
        context = FigureContext.of(result, choice);
    }

    /// @param finding what the path says, a sentence without its full stop
    Optional<Figure> of(Resilience resilience, String finding) {
        return resilience.levels().size() < 2 ? Optional.empty() : Optional.of(figure(resilience, finding));
    }

    private Figure figure(Resilience resilience, String finding) {
        Messages messages = context.messages();
        String name = context.findings().name(resilience.region());
        List<TrendFigure.Point> points = resilience.levels().stream()
                .map(level -> point(level.year(), level.value() / THOUSAND))
                .toList();
        List<TrendFigure.Break> breaks = resilience.breaks().stream()
                .map(year -> new TrendFigure.Break(year, messages.text("figure.employment.break")))
                .toList();
        return new TrendFigure(
                context.texts(
                        finding,
                        messages.text("figure.employment.subtitle"),
                        messages.text("figure.employment.description", name)),
                context.words().employment(),
                TrendFigure.Upwards.LARGER,
                List.of(new TrendFigure.Line(name, Emphasis.ACCENT, points, breaks)),
                List.of(new TrendFigure.Shock(CRISIS_FROM, CRISIS_TO, messages.text("shock.crisis"))),
                context.format());
    }

    private static TrendFigure.Point point(int year, double value) {
        return new TrendFigure.Known(year, value, value, value);
    }
}
