package eu.chemclust.app.view;

import eu.chemclust.figures.Emphasis;
import eu.chemclust.figures.FigureTexts;
import eu.chemclust.figures.RankingFigure;
import eu.chemclust.observatory.benchmark.BenchmarkResult;
import eu.chemclust.observatory.benchmark.RegionStatus;
import eu.chemclust.observatory.benchmark.Standing;
import java.util.List;

/// Makes rankings with intervals.
final class RankingFigures {
    private final FigureContext context;
    private final FigureChoice choice;

    RankingFigures(BenchmarkResult result, FigureChoice choice) {
        context = FigureContext.of(result, choice);
        this.choice = choice;
    }

    /// The regions under the sentence on the leader or, where there is one, on the accent region.
    RankingFigure of(List<Standing.Ranked> regions) {
        Findings findings = context.findings();
        String accent = choice.accent();
        return of(
                regions,
                accent == null
                        ? findings.leader(choice.scope(), choice.year())
                        : findings.region(accent, choice.scope(), choice.year()));
    }

    /// The regions under a sentence of the caller's.
    RankingFigure of(List<Standing.Ranked> regions, String title) {
        List<RankingFigure.Row> rows = regions.stream().map(this::row).toList();
        return new RankingFigure(
                texts(title), context.words().ranking(context.findings().intervalShare()), rows, context.format());
    }

    private RankingFigure.Row row(Standing.Ranked ranked) {
        RegionStatus status = context.findings().status(ranked.region());
        boolean accent = ranked.region().equals(choice.accent());
        return new RankingFigure.Row(
                status.region().name(),
                status.region().country(),
                ranked.score(),
                FigureContext.drawn(ranked.rank(choice.scope()).orElseThrow()),
                accent ? Emphasis.ACCENT : Emphasis.NONE,
                status.isMember(),
                choice.links().of(ranked.region()));
    }

    private FigureTexts texts(String title) {
        Messages messages = context.messages();
        Findings findings = context.findings();
        String subtitle =
                messages.text("figure.ranking.subtitle", findings.intervalShare(), Integer.toString(choice.year()));
        return context.texts(title, subtitle, messages.text("figure.ranking.description"));
    }
}
