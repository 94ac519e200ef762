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

    private final MapFigure figure;
    private final Locale locale;
    private final double width;
    private final List<String> heading;
    private final List<Entry> entries;

    MapLegend(MapFigure figure, double width) {
        this.figure = figure;
        this.width = Math.min(width, 300);
        locale = figure.format().locale();
        heading = TextMeasure.wrapped(figure.words().legend(), HEADING * 1.07, width);
        entries = entries();
    }

    private record Entry(String kind, String fill, String words, int regions) {}

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
        for (Entry entry : entries) {
            entry(svg, entry, top, hatch);
            top += LINE;
        }
    }

    private double headingHeight() {
        return 17 * heading.size() + 4;
    }

    private void entry(SvgWriter svg, Entry entry, double top, String hatch) {
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

    private List<Entry> entries() {
        MapWords words = figure.words();
        MapClasses classes = figure.classes();
        List<Entry> list = new ArrayList<>();
        for (int k = classes.size() - 1; k >= 0; k--) {
            int wanted = k;
            int regions = count(v -> v instanceof AreaValue.Known known && classes.classOf(known.value()) == wanted);
            String range = classes.range(k, words, locale);
            list.add(new Entry("class-" + k, classes.colours().get(k), range, regions));
        }
        addIfAny(list, new Entry("missing", "", words.missing(), count(AreaValue.Missing.class::isInstance)));
        int others = count(AreaValue.OutOfFocus.class::isInstance);
        addIfAny(list, new Entry("out-of-focus", Ink.OUT_OF_FOCUS, words.outOfFocus(), others));
        list.add(new Entry("uncovered", Ink.UNCOVERED, words.uncovered(), 0));
        if (figure.areas().stream().anyMatch(MapFigure.Area::accent)) {
            list.add(new Entry("accent", "none", words.accent(), 0));
        }
        return list;
    }

    private static void addIfAny(List<Entry> list, Entry entry) {
        if (entry.regions() > 0) {
            list.add(entry);
        }
    }

    private int count(Predicate<AreaValue> test) {
        return (int)
                figure.areas().stream().map(MapFigure.Area::value).filter(test).count();
    }
}
