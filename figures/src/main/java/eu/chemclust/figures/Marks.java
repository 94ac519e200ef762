package eu.chemclust.figures;

import java.util.ArrayList;
import java.util.List;

/// The marks that figures share, and the line that explains them.
final class Marks {

    private static final double KEY_TEXT = 12;
    private static final double KEY_LINE = 20;
    private static final double DOT = 4.2;
    private static final double DIAMOND = 5.6;

    private Marks() {}

    /// What a key entry shows.
    enum Sign {
        INTERVAL,
        DOT,
        DIAMOND,
        ACCENT_DOT,
        TICK,
        PEER_TICK,
        ARROW,
        BAND
    }

    record KeyEntry(Sign sign, String words) {

        double width() {
            return 30 + TextMeasure.width(words, KEY_TEXT) + 14;
        }
    }

    record Span(double left, double right, double y) {}

    static double keyHeight(List<KeyEntry> entries, double width) {
        return KEY_LINE * keyLines(entries, width).size();
    }

    /// Draws the key from y = 0 down, in as many lines as it needs.
    static void key(SvgWriter svg, List<KeyEntry> entries, double width) {
        svg.tag("g").kind("key").with("font-size", KEY_TEXT).fill(Ink.MUTED).open();
        double y = KEY_LINE / 2;
        for (List<KeyEntry> line : keyLines(entries, width)) {
            double x = 0;
            for (KeyEntry entry : line) {
                sign(svg, entry.sign(), x, y);
                svg.tag("text").at(x + 30, y + 4).text(entry.words());
                x += entry.width();
            }
            y += KEY_LINE;
        }
        svg.close();
    }

    private static List<List<KeyEntry>> keyLines(List<KeyEntry> entries, double width) {
        List<List<KeyEntry>> lines = new ArrayList<>();
        double x = Double.POSITIVE_INFINITY;
        for (KeyEntry entry : entries) {
            if (x + entry.width() > width) {
                lines.add(new ArrayList<>());
                x = 0;
            }
            lines.getLast().add(entry);
            x += entry.width();
        }
        return lines;
    }

    private static void sign(SvgWriter svg, Sign sign, double x, double y) {
        switch (sign) {
            case INTERVAL -> interval(svg, Emphasis.NONE, new Span(x, x + 24, y));
            case DOT -> dot(svg, Emphasis.NONE, x + 12, y);
            case DIAMOND -> diamond(svg, Emphasis.NONE, x + 12, y);
            case ACCENT_DOT -> largeDot(svg, x + 12, y);
            case TICK -> tick(svg, Emphasis.NONE, x + 12, y);
            case PEER_TICK -> tick(svg, Emphasis.PEER, x + 12, y);
            case ARROW -> arrow(svg, x, y);
            case BAND ->
                svg.tag("rect")
                        .kind("band")
                        .at(x, y - 6)
                        .size(24, 12)
                        .fill(Ink.ACCENT_SOFT)
                        .with("fill-opacity", 0.55)
                        .end();
        }
    }

    static void interval(SvgWriter svg, Emphasis emphasis, Span span) {
        double thickness = 8;
        svg.tag("rect")
                .kind("interval " + emphasis.className())
                .at(span.left(), span.y() - thickness / 2)
                .size(Math.max(1, span.right() - span.left()), thickness)
                .with("rx", 2)
                .fill(emphasis.fill())
                .stroke(emphasis.edge(), 0.8)
                .end();
    }

    static void dot(SvgWriter svg, Emphasis emphasis, double x, double y) {
        svg.tag("circle")
                .kind("dot " + emphasis.className())
                .with("cx", x)
                .with("cy", y)
                .with("r", DOT)
                .fill(emphasis.dot())
                .stroke(Ink.BACKGROUND, 1)
                .end();
    }

    static void diamond(SvgWriter svg, Emphasis emphasis, double x, double y) {
        StringBuilder path = new StringBuilder("M");
        SvgWriter.coordinate(path, x);
        path.append(' ');
        SvgWriter.coordinate(path, y - DIAMOND);
        path.append("l5.6 5.6-5.6 5.6-5.6-5.6z");
        svg.tag("path")
                .kind("dot member " + emphasis.className())
                .path(path)
                .fill(emphasis == Emphasis.ACCENT ? Ink.ACCENT : Ink.MEMBER)
                .stroke(Ink.BACKGROUND, 1)
                .end();
    }

    private static void tick(SvgWriter svg, Emphasis emphasis, double x, double y) {
        svg.tag("path")
                .kind("tick " + emphasis.className())
                .path(vertical(x, y - 6, y + 6))
                .stroke(emphasis.dot(), emphasis == Emphasis.NONE ? 1 : 1.6)
                .end();
    }

    /// The region's own value among many ticks: larger, with a broad white rim.
    static void largeDot(SvgWriter svg, double x, double y) {
        svg.tag("circle").kind("dot accent").with("cx", x).with("cy", y).with("r", 6);
        svg.fill(Ink.ACCENT).stroke(Ink.BACKGROUND, 1.8).end();
    }

    private static void arrow(SvgWriter svg, double x, double y) {
        String path = horizontal(x + 4, x + 20, y) + "m-5 -4l5 4-5 4";
        svg.tag("path")
                .kind("arrow")
                .path(path)
                .fill("none")
                .stroke(Ink.MUTED, 1.4)
                .end();
    }

    static String horizontal(double left, double right, double y) {
        StringBuilder path = new StringBuilder("M");
        SvgWriter.coordinate(path, left);
        path.append(' ');
        SvgWriter.coordinate(path, y);
        path.append('H');
        SvgWriter.coordinate(path, right);
        return path.toString();
    }

    static String vertical(double x, double top, double bottom) {
        StringBuilder path = new StringBuilder("M");
        SvgWriter.coordinate(path, x);
        path.append(' ');
        SvgWriter.coordinate(path, top);
        path.append('V');
        SvgWriter.coordinate(path, bottom);
        return path.toString();
    }

    /// A pattern of slanted lines for what is missing.
    static void hatch(SvgWriter svg, String id, double unitsPerPixel) {
        double step = 6 * unitsPerPixel;
        svg.tag("pattern")
                .with("id", id)
                .size(step, step)
                .with("patternUnits", "userSpaceOnUse")
                .with("patternTransform", "rotate(45)")
                .open();
        svg.tag("rect")
                .kind("hatch-ground")
                .size(step, step)
                .fill(Ink.BACKGROUND)
                .end();
        svg.tag("rect")
                .kind("hatch-line")
                .size(1.6 * unitsPerPixel, step)
                .fill(Ink.HATCH)
                .end();
        svg.close();
    }
}
