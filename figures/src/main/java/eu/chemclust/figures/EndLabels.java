package eu.chemclust.figures;

import java.util.Comparator;
import java.util.List;

/// Names of lines, each at its line's end, moved apart where they would overlap.
///
/// @param across years; a line that stops early has its name where it stops
/// @param bottom lowest place for a name
/// @param room width of the longest name
record EndLabels(Axis across, double bottom, double room) {

    private static final double GAP = 12;

    private static final double LINE = 16;

    void draw(SvgWriter svg, List<TrendFigure.Line> lines, Axis up) {
        List<TrendFigure.Line> labelled = lines.stream()
                .filter(line -> !line.known().isEmpty())
                .sorted(Comparator.comparingDouble(line -> endOf(line, up)))
                .toList();
        double[] y = labelled.stream().mapToDouble(line -> endOf(line, up)).toArray();
        spread(y);
        for (int i = 0; i < y.length; i++) {
            TrendFigure.Line line = labelled.get(i);
            double x = across.at(line.known().getLast().year()) + GAP;
            svg.tag("text").kind("label " + line.emphasis().className()).at(x, y[i] + 4);
            svg.with("font-weight", line.emphasis() == Emphasis.ACCENT ? "700" : "400")
                    .fill(ink(line.emphasis()));
            svg.text(TextMeasure.fitted(line.label(), 13, room));
        }
    }

    /// Moves places apart, downwards first, then up from the foot.
    void spread(double[] y) {
        for (int i = 1; i < y.length; i++) {
            y[i] = Math.max(y[i], y[i - 1] + LINE);
        }
        double limit = bottom;
        for (int i = y.length - 1; i >= 0; i--) {
            y[i] = Math.min(y[i], limit);
            limit = y[i] - LINE;
        }
    }

    private static String ink(Emphasis emphasis) {
        return switch (emphasis) {
            case ACCENT -> Ink.ACCENT;
            case PEER -> Ink.PEER;
            case NONE -> Ink.MUTED;
        };
    }

    private static double endOf(TrendFigure.Line line, Axis up) {
        return up.at(line.known().getLast().value());
    }
}
