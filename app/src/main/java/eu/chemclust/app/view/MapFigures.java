package eu.chemclust.app.view;

import eu.chemclust.figures.AreaValue;
import eu.chemclust.figures.FigureTexts;
import eu.chemclust.figures.MapClasses;
import eu.chemclust.figures.MapFigure;
import eu.chemclust.figures.MapGeometry;
import eu.chemclust.figures.Palette;
import eu.chemclust.observatory.benchmark.BenchmarkResult;
import eu.chemclust.observatory.benchmark.RegionStatus;
import eu.chemclust.observatory.benchmark.Standing;
import java.util.Collection;
import java.util.List;

/// Makes maps of scores, in classes of about equally many regions. A region without a boundary (the islands of NO0B)
/// is left out.
final class MapFigures {
    private static final int CLASSES = 5;

    private final FigureContext context;
    private final FigureChoice choice;
    private final MapGeometry geometry;

    MapFigures(BenchmarkResult result, MapGeometry geometry, FigureChoice choice) {
        context = FigureContext.of(result, choice);
        this.choice = choice;
        this.geometry = geometry;
    }

    MapFigure figure() {
        BenchmarkResult result = context.result();
        Collection<String> drawable = geometry.regions();
        List<MapFigure.Area> areas = result.regions().values().stream()
                .filter(status -> drawable.contains(status.region().code().code()))
                .map(this::area)
                .toList();
        List<Double> scores = result.ranking(choice.scope(), choice.year()).stream()
                .map(Standing.Ranked::score)
                .toList();
        MapClasses classes = scores.isEmpty()
                ? new MapClasses(List.of(), Palette.SEQUENTIAL, 0)
                : MapClasses.quantiles(scores, CLASSES, Palette.SEQUENTIAL);
        return new MapFigure(
                texts(classes), context.words().map(choice.scope()), geometry, classes, areas, context.format());
    }

    private MapFigure.Area area(RegionStatus status) {
        String code = status.region().code().code();
        return new MapFigure.Area(
                code,
                status.region().name(),
                value(code),
                code.equals(choice.accent()),
                choice.links().of(code));
    }

    private AreaValue value(String region) {
        Messages messages = context.messages();
        return switch (context.result().standing(region, choice.year())) {
            case Standing.Ranked ranked ->
                ranked.rank(choice.scope())
                        .<AreaValue>map(rank -> new AreaValue.Known(ranked.score(), FigureContext.drawn(rank)))
                        .orElseGet(() -> new AreaValue.OutOfFocus(
                                messages.text("scope." + choice.scope().name() + ".outside")));
            case Standing.Withheld withheld ->
                new AreaValue.Missing(
                        messages.text("withheld." + withheld.reason().name()));
        };
    }

    private FigureTexts texts(MapClasses classes) {
        Messages messages = context.messages();
        String year = Integer.toString(choice.year());
        return context.texts(
                context.findings()
                        .map(choice.scope(), choice.year(), score -> classes.classOf(score) == classes.size() - 1),
                messages.text("figure.map.subtitle", indexName(), year),
                messages.text("figure.map.description"));
    }

    private String indexName() {
        return context.result().framework().root().name(context.messages().language());
    }
}
