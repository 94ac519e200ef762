package eu.chemclust.app.view;

import eu.chemclust.figures.Emphasis;
import eu.chemclust.figures.Figure;
import eu.chemclust.figures.TrendFigure;
import eu.chemclust.observatory.benchmark.BenchmarkResult;
import eu.chemclust.observatory.benchmark.RankingScope;
import eu.chemclust.observatory.benchmark.Standing;
import java.util.List;
import java.util.Optional;

/// Makes trends: a region's median rank and its interval, year by year.
final class TrendFigures {
    private final FigureContext context;
    private final FigureChoice choice;

    TrendFigures(BenchmarkResult result, FigureChoice choice) {
        context = FigureContext.of(result, choice);
        this.choice = choice;
    }

    Optional<Figure> of(String region) {
        Findings findings = context.findings();
        RankingScope scope = findings.scopeOf(region, choice.scope(), choice.year());
        return findings.trend(region, scope).map(title -> figure(region, scope, title));
    }

    private Figure figure(String region, RankingScope scope, String title) {
        Messages messages = context.messages();
        Findings findings = context.findings();
        List<TrendFigure.Point> points = context.result().years().stream()
                .map(year -> point(region, scope, year))
                .toList();
        String subtitle = messages.text("figure.trend.subtitle", findings.plural(scope), findings.intervalShare());
        return new TrendFigure(
                context.texts(title, subtitle, messages.text("figure.trend.description", findings.name(region))),
                context.words().trend(findings.intervalShare()),
                TrendFigure.Upwards.SMALLER,
                List.of(new TrendFigure.Line(findings.name(region), Emphasis.ACCENT, points)),
                List.of(new TrendFigure.Shock(2020, 2021, messages.text("shock.pandemic"))),
                context.format());
    }

    private TrendFigure.Point point(String region, RankingScope scope, int year) {
        return context.findings()
                .rank(region, scope, year)
                .<TrendFigure.Point>map(rank -> new TrendFigure.Known(year, rank.median(), rank.low(), rank.high()))
                .orElseGet(() -> new TrendFigure.Missing(year, reason(region, year)));
    }

    private String reason(String region, int year) {
        return switch (context.result().standing(region, year)) {
            case Standing.Withheld withheld ->
                context.messages().text("withheld." + withheld.reason().name());
            case Standing.Ranked ranked -> context.messages().text("scope.CHEMICAL.outside");
        };
    }
}
