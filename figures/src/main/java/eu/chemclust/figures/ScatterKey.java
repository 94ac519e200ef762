package eu.chemclust.figures;

import java.util.ArrayList;
import java.util.List;

/// The key of a scatter: the form and colour of each group with its name.
final class ScatterKey {

    private static final double TEXT = 12;
    private static final double LINE = 20;
    private static final double SIGN = 20;
    private static final double GAP = 16;

    private ScatterKey() {}

    /// A name and where it stands.
    private record Entry(int group, double x, int line) {}

    static double height(ScatterFigure figure, double width) {
        int last = entries(figure, width).stream().mapToInt(Entry::line).max().orElse(-1);
        return LINE * (1 + last + (figure.words().size().isEmpty() ? 0 : 1));
    }

    static void draw(SvgWriter svg, ScatterFigure figure, double width) {
        svg.tag("g").kind("key").with("font-size", TEXT).fill(Ink.MUTED).open();
        for (Entry entry : entries(figure, width)) {
            ScatterFigure.Group group = figure.groups().get(entry.group());
            double y = LINE * entry.line() + LINE / 2;
            shape(svg, group, entry.x() + 7, y, 5);
            svg.end();
            svg.tag("text").at(entry.x() + SIGN, y + 4).text(group.name());
        }
        if (!figure.words().size().isEmpty()) {
            // The last line of the key is the size's own.
            double y = height(figure, width) - LINE / 2;
            svg.tag("circle").kind("ring").with("cx", 7).with("cy", y).with("r", 6);
            svg.fill("none").stroke(Ink.OTHER_EDGE, 1).end();
            svg.tag("text").at(SIGN, y + 4);
            svg.text(TextMeasure.fitted(figure.words().size(), TEXT, width - SIGN));
        }
        svg.close();
    }

    private static List<Entry> entries(ScatterFigure figure, double width) {
        List<Entry> entries = new ArrayList<>();
        double x = 0;
        int line = 0;
        for (int group = 0; group < figure.groups().size(); group++) {
            int own = group;
            if (figure.points().stream().noneMatch(point -> point.group() == own)) {
                continue;
            }
            double length = SIGN + TextMeasure.width(figure.groups().get(group).name(), TEXT) + GAP;
            if (x > 0 && x + length > width) {
                x = 0;
                line++;
            }
            entries.add(new Entry(group, x, line));
            x += length;
        }
        return entries;
    }

    /// Begins a point; its attributes may go on.
    static void shape(SvgWriter svg, ScatterFigure.Group group, double x, double y, double radius) {
        switch (group.shape()) {
            case CIRCLE -> {
                svg.tag("circle").kind("point").with("cx", x).with("cy", y).with("r", radius);
                svg.fill(group.colour()).stroke(Ink.BACKGROUND, 1);
            }
            case RING -> {
                svg.tag("circle").kind("point ring").with("cx", x).with("cy", y).with("r", radius - 0.5);
                svg.fill(Ink.BACKGROUND).stroke(group.colour(), 1.4);
            }
            case DIAMOND -> {
                double half = radius * 1.25;
                StringBuilder path = new StringBuilder("M");
                for (double[] corner : new double[][] {{x, y - half}, {x + half, y}, {x, y + half}, {x - half, y}}) {
                    path.append(path.length() > 1 ? "L" : "");
                    SvgWriter.coordinate(path, corner[0]);
                    path.append(' ');
                    SvgWriter.coordinate(path, corner[1]);
                }
                svg.tag("path").kind("point").path(path.append('z'));
                svg.fill(group.colour()).stroke(Ink.BACKGROUND, 1);
            }
        }
    }
}
