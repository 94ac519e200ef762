package eu.chemclust.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/// The legend of a map: highest class on top, the number of regions of each class right.
final class MapLegend {

    private static final double LINE = 22;
    private static final double HEADING = 13;
    private static final double SWATCH = 26;

    private final Locale locale;
    private final double width;
    private final List<String> heading;
    private final List<MapFigure.Key> entries;

    MapLegend(MapFigure figure, double width) {
        this.width = Math.min(width, 300);
        locale = figure.format().locale();
        heading = TextMeasure.wrapped(figure.words().legend(), HEADING * 1.07, width);
        entries = keys(figure);
    }

    double height() {
        return headingHeight() + LINE * entries.size();
    }

    void draw(SvgWriter svg, String hatch) {
        double y = HEADING;
        for (String line : heading) {
            svg.tag("text")
                    .kind("heading")
                    .at(0, y)
                    .with("font-weight", "700")
                    .fill(Ink.TEXT)
                    .text(line);
            y += 17;
        }
        double top = headingHeight();
        for (MapFigure.Key entry : entries) {
            entry(svg, entry, top, hatch);
            top += LINE;
        }
    }

    private double headingHeight() {
        return 17 * heading.size() + 4;
    }

    private void entry(SvgWriter svg, MapFigure.Key entry, double top, String hatch) {
        boolean outline = "accent".equals(entry.kind());
        String fill = "missing".equals(entry.kind()) ? "url(#" + hatch + ")" : entry.fill();
        svg.tag("rect")
                .kind("swatch " + entry.kind())
                .at(1, top + 1)
                .size(SWATCH, LINE - 6)
                .fill(fill);
        svg.stroke(outline ? Ink.ACCENT : Ink.FRAME, outline ? 2.4 : 0.8).end();
        svg.tag("text").at(SWATCH + 10, top + 13).fill(Ink.TEXT).text(entry.words());
        if (entry.regions() > 0) {
            String count = NumberText.whole(entry.regions(), locale);
            svg.tag("text")
                    .kind("count")
                    .at(width - 2, top + 13)
                    .with("text-anchor", "end")
                    .fill(Ink.MUTED);
            svg.text(count);
        }
    }

    static List<MapFigure.Key> keys(MapFigure figure) {
        MapWords words = figure.words();
        Locale locale = figure.format().locale();
        MapClasses classes = figure.classes();
        List<MapFigure.Key> list = new ArrayList<>();
        for (int k = classes.size() - 1; k >= 0; k--) {
            int wanted = k;
            int regions =
                    count(figure, v -> v instanceof AreaValue.Known known && classes.classOf(known.value()) == wanted);
            String range = classes.range(k, words, locale);
            list.add(new MapFigure.Key("class-" + k, classes.colours().get(k), range, regions));
        }
        addIfAny(
                list,
                new MapFigure.Key("missing", "", words.missing(), count(figure, AreaValue.Missing.class::isInstance)));
        int others = count(figure, AreaValue.OutOfFocus.class::isInstance);
        addIfAny(list, new MapFigure.Key("out-of-focus", Ink.OUT_OF_FOCUS, words.outOfFocus(), others));
        list.add(new MapFigure.Key("uncovered", Ink.UNCOVERED, words.uncovered(), 0));
        if (figure.areas().stream().anyMatch(MapFigure.Area::accent)) {
            list.add(new MapFigure.Key("accent", "none", words.accent(), 0));
        }
        return list;
    }

    private static void addIfAny(List<MapFigure.Key> list, MapFigure.Key entry) {
        if (entry.regions() > 0) {
            list.add(entry);
        }
    }

    private static int count(MapFigure figure, Predicate<AreaValue> test) {
        return (int)
                figure.areas().stream().map(MapFigure.Area::value).filter(test).count();
    }
}
