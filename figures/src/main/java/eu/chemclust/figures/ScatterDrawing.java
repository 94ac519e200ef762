package eu.chemclust.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/// Draws a scatter: a key, two round scales, the medians as faint lines, points from large to small so that none hides
/// another, and names where they do not run into each other.
final class ScatterDrawing implements Body {

    private static final double FOOT = 46;
    private static final double LEFT = 52;
    private static final double RIGHT = 10;
    private static final double LEAST_RADIUS = 3.6;
    private static final double LARGEST_RADIUS = 17;
    private static final double PLAIN_RADIUS = 5;
    private static final double TEXT = 12;
    private static final double HEADING = 22;

    private final ScatterFigure figure;
    private final Locale locale;
    private final double width;
    private final double top;
    private final double bottom;
    private final Axis across;
    private final Axis up;
    private final List<Box> taken = new ArrayList<>();

    /// A rectangle that a name covers.
    private record Box(double left, double top, double right, double bottom) {
        boolean meets(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    ScatterDrawing(ScatterFigure figure) {
        this.figure = figure;
        locale = figure.format().locale();
        width = figure.format().inner();
        top = ScatterKey.height(figure, width) + HEADING;
        bottom = top + (figure.format().isNarrow() ? 300 : 440);
        across = axis(figure.points(), ScatterFigure.Point::x, LEFT + LARGEST_RADIUS, width - RIGHT - LARGEST_RADIUS);
        up = axis(figure.points(), ScatterFigure.Point::y, bottom - LARGEST_RADIUS, top + LARGEST_RADIUS);
    }

    private static Axis axis(
            List<ScatterFigure.Point> points, ToDoubleFunction<ScatterFigure.Point> of, double start, double end) {
        double least = points.stream().mapToDouble(of).min().orElse(0);
        double largest = points.stream().mapToDouble(of).max().orElse(1);
        // A single value stands in the middle.
        double room = largest > least ? 0 : Math.max(1, Math.abs(least) * 0.1);
        return new Axis(least - room, largest + room, start, end);
    }

    @Override
    public String kind() {
        return "scatter";
    }

    @Override
    public boolean isLinked() {
        return figure.points().stream().anyMatch(point -> point.link() != null);
    }

    @Override
    public double height() {
        return bottom + FOOT;
    }

    @Override
    public void draw(SvgWriter svg, String id) {
        ScatterKey.draw(svg, figure, width);
        scales(svg);
        medians(svg);
        svg.tag("g").kind("points").open();
        List<ScatterFigure.Point> order = figure.points().stream()
                .sorted(Comparator.comparingDouble((ScatterFigure.Point point) -> -point.size())
                        .thenComparingInt(ScatterFigure.Point::group)
                        .thenComparing(ScatterFigure.Point::code))
                .toList();
        order.forEach(point -> point(svg, point));
        svg.close();
        order.forEach(point -> taken.add(own(point)));
        svg.tag("g")
                .kind("labels")
                .with("font-size", TEXT)
                .with("aria-hidden", "true")
                .open();
        order.stream().filter(ScatterFigure.Point::labelled).forEach(point -> label(svg, point));
        svg.close();
    }

    private void scales(SvgWriter svg) {
        svg.tag("g").kind("axis").with("font-size", TEXT).fill(Ink.MUTED).open();
        int wanted = figure.format().isNarrow() ? 4 : 7;
        for (double tick : up.ticks(6)) {
            svg.tag("path").kind("grid").path(Marks.horizontal(LEFT, width - RIGHT, up.at(tick)));
            svg.with("stroke", Ink.GRID).end();
            svg.tag("text").at(LEFT - 8, up.at(tick) + 4).with("text-anchor", "end");
            svg.text(NumberText.fixed(tick, up.decimals(6), locale));
        }
        for (double tick : across.ticks(wanted)) {
            svg.tag("path").kind("grid").path(Marks.vertical(across.at(tick), top, bottom));
            svg.with("stroke", Ink.GRID).end();
            svg.tag("text").at(across.at(tick), bottom + 18).with("text-anchor", "middle");
            svg.text(NumberText.fixed(tick, across.decimals(wanted), locale));
        }
        svg.tag("text").at(0, top - 8);
        svg.text("\u2191 " + TextMeasure.fitted(figure.words().up(), TEXT, width - 20));
        svg.tag("text").at(width - RIGHT, bottom + 38).with("text-anchor", "end");
        svg.text(TextMeasure.fitted(figure.words().across(), TEXT, width - 30) + " \u2192");
        svg.close();
    }

    /// The medians, where they mean something: where the figure has a word for them.
    private void medians(SvgWriter svg) {
        String words = figure.words().median();
        if (words.isEmpty()) {
            return;
        }
        double x = across.at(median(ScatterFigure.Point::x));
        double y = up.at(median(ScatterFigure.Point::y));
        svg.tag("path").kind("arrow").path(Marks.vertical(x, top, bottom));
        svg.stroke(Ink.OTHER_EDGE, 1).with("stroke-dasharray", "3 4").end();
        svg.tag("path").kind("arrow").path(Marks.horizontal(LEFT, width - RIGHT, y));
        svg.stroke(Ink.OTHER_EDGE, 1).with("stroke-dasharray", "3 4").end();
        double end = width - RIGHT;
        svg.tag("text").kind("note").at(end, y - 5).with("text-anchor", "end");
        svg.with("font-size", 11).fill(Ink.MUTED).text(words);
        taken.add(new Box(end - TextMeasure.width(words, 11), y - 16, end, y));
    }

    private double median(ToDoubleFunction<ScatterFigure.Point> of) {
        double[] values = figure.points().stream().mapToDouble(of).sorted().toArray();
        return (values[(values.length - 1) / 2] + values[values.length / 2]) / 2;
    }

    private double radius(ScatterFigure.Point point) {
        if (figure.words().size().isEmpty()) {
            return PLAIN_RADIUS;
        }
        return Math.max(LEAST_RADIUS, LARGEST_RADIUS * Math.sqrt(point.size()));
    }

    private void point(SvgWriter svg, ScatterFigure.Point point) {
        ScatterFigure.Group group = figure.groups().get(point.group());
        boolean linked = point.link() != null;
        if (linked) {
            svg.tag("a").with("href", String.valueOf(point.link())).open();
        }
        ScatterKey.shape(svg, group, across.at(point.x()), up.at(point.y()), radius(point));
        svg.with("data-code", point.code()).open();
        svg.tag("title")
                .text(point.name() + ": " + NumberText.significant(point.x(), locale) + " \u00b7 "
                        + NumberText.significant(point.y(), locale) + " (" + group.name() + ")");
        svg.close();
        if (linked) {
            svg.close();
        }
    }

    /// The place of a point itself, which no name may cover.
    private Box own(ScatterFigure.Point point) {
        double x = across.at(point.x());
        double y = up.at(point.y());
        double half = Math.min(PLAIN_RADIUS, radius(point)) * 0.7;
        return new Box(x - half, y - half, x + half, y + half);
    }

    /// Writes a name right or left of its point, or not at all where both places are taken.
    private void label(SvgWriter svg, ScatterFigure.Point point) {
        double x = across.at(point.x());
        double y = up.at(point.y());
        double away = radius(point) + 4;
        double length = TextMeasure.width(point.name(), TEXT);
        for (boolean right : new boolean[] {true, false}) {
            double from = right ? x + away : x - away - length;
            Box box = new Box(from, y - 8, from + length, y + 6);
            if (box.left() >= LEFT && box.right() <= width && taken.stream().noneMatch(box::meets)) {
                taken.add(box);
                svg.tag("text").kind("label").at(right ? x + away : x - away, y + 4);
                svg.with("text-anchor", right ? "start" : "end").fill(Ink.TEXT).text(point.name());
                return;
            }
        }
    }
}
