package eu.chemclust.app.view;

import eu.chemclust.figures.AreaValue;
import eu.chemclust.figures.DistributionFigure;
import eu.chemclust.figures.DistributionWords;
import eu.chemclust.figures.Figure;
import eu.chemclust.figures.FigureTexts;
import eu.chemclust.figures.MapClasses;
import eu.chemclust.figures.MapFigure;
import eu.chemclust.figures.MapGeometry;
import eu.chemclust.figures.MapWords;
import eu.chemclust.figures.Palette;
import eu.chemclust.observatory.benchmark.BenchmarkResult;
import eu.chemclust.observatory.framework.FrameworkNode;
import eu.chemclust.observatory.indicator.IndicatorValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Makes the figures of one indicator: where its values are high and how they are spread. Values are in the
/// indicator's unit, of all regions of the benchmark.
final class IndicatorFigures {
    private static final int CLASSES = 5;

    private final FigureContext context;
    private final FigureChoice choice;
    private final Messages messages;

    IndicatorFigures(BenchmarkResult result, FigureChoice choice) {
        context = FigureContext.of(result, choice);
        this.choice = choice;
        messages = context.messages();
    }

    Optional<Figure> map(String code, MapGeometry geometry) {
        FrameworkNode.Indicator indicator = indicator(code);
        List<Double> values = values(indicator);
        if (values.isEmpty()) {
            return Optional.empty();
        }
        Collection<String> drawable = geometry.regions();
        List<MapFigure.Area> areas = context.result().regions().values().stream()
                .map(status -> status.region())
                .filter(region -> drawable.contains(region.code().code()))
                .map(region -> new MapFigure.Area(
                        region.code().code(),
                        region.name(),
                        area(indicator, region.code().code()),
                        false,
                        choice.links().of(region.code().code())))
                .toList();
        return Optional.of(new MapFigure(
                texts(indicator, "indicator.map.title", "indicator.map.description", values.size()),
                words(indicator),
                geometry,
                MapClasses.quantiles(values, CLASSES, Palette.SEQUENTIAL),
                areas,
                context.format()));
    }

    Optional<Figure> distribution(String code) {
        FrameworkNode.Indicator indicator = indicator(code);
        List<Double> values = values(indicator);
        if (values.isEmpty()) {
            return Optional.empty();
        }
        DistributionWords words = new DistributionWords(
                messages.unit(indicator.unit()),
                messages.phrase("figure.distribution.median"),
                messages.phrase("figure.distribution.bar"),
                new DistributionWords.Columns(
                        messages.text("column.from"), messages.text("column.to"), messages.text("column.regions")));
        return Optional.of(new DistributionFigure(
                texts(indicator, "indicator.distribution.title", "figure.distribution.description", values.size()),
                words,
                values,
                context.format()));
    }

    private FrameworkNode.Indicator indicator(String code) {
        return (FrameworkNode.Indicator) context.result().framework().get(code);
    }

    private List<Double> values(FrameworkNode.Indicator indicator) {
        List<Double> values = new ArrayList<>();
        for (String region : context.result().regions().keySet()) {
            if (value(indicator, region) instanceof IndicatorValue.Known known) {
                values.add(known.value());
            }
        }
        return values;
    }

    private AreaValue area(FrameworkNode.Indicator indicator, String region) {
        return switch (value(indicator, region)) {
            case IndicatorValue.Known known -> new AreaValue.Known(known.value(), null);
            case IndicatorValue.Missing missing ->
                new AreaValue.Missing(
                        messages.text("missing." + missing.reason().name() + ".short"));
        };
    }

    private IndicatorValue value(FrameworkNode.Indicator indicator, String region) {
        return context.result().values().get(indicator.code(), region, choice.year());
    }

    private FigureTexts texts(FrameworkNode.Indicator indicator, String title, String description, int regions) {
        String name = indicator.name(messages.language());
        return context.texts(
                messages.text(
                        title,
                        name,
                        Integer.toString(choice.year()),
                        messages.numbers().whole(regions)),
                messages.text(
                        indicator.direction() > 0 ? "indicator.subtitle.higher" : "indicator.subtitle.lower",
                        messages.unit(indicator.unit())),
                messages.text(description, name));
    }

    private MapWords words(FrameworkNode.Indicator indicator) {
        MapWords scores = context.words().map(choice.scope());
        return new MapWords(
                messages.unit(indicator.unit()),
                scores.below(),
                scores.between(),
                scores.above(),
                scores.all(),
                messages.text("missing.short"),
                scores.outOfFocus(),
                scores.uncovered(),
                scores.accent(),
                scores.outside(),
                scores.area(),
                scores.areaWithoutRank(),
                new MapWords.Columns(
                        messages.text("column.code"),
                        messages.text("column.region"),
                        messages.text("column.value"),
                        messages.text("column.rank"),
                        messages.text("column.best"),
                        messages.text("column.worst")));
    }
}
