package eu.chemclust.figures;

import java.util.List;
import java.util.stream.IntStream;

/// Small boxes for regions far from the continent, each with the name of the place under it.
final class MapInsets {

    private static final double GAP = 10;
    private static final double LABEL = 18;

    private final MapFigure figure;
    private final List<Integer> shown;
    private final int columns;
    private final double boxWidth;
    private final double boxHeight;

    MapInsets(MapFigure figure, double width) {
        this.figure = figure;
        shown = IntStream.range(0, Inset.OUTERMOST.size())
                .filter(inset -> figure.areas().stream().anyMatch(area -> isIn(area, inset)))
                .boxed()
                .toList();
        columns = figure.format().isNarrow() ? 4 : 2;
        boxWidth = (width - GAP * (columns - 1)) / columns;
        boxHeight = boxWidth * Inset.UNITS_DOWN / Inset.UNITS;
    }

    double height() {
        return Math.ceilDiv(shown.size(), columns) * (boxHeight + LABEL);
    }

    double unitsPerPixel() {
        return Inset.UNITS / boxWidth;
    }

    void draw(SvgWriter svg, MapPainter painter) {
        for (int i = 0; i < shown.size(); i++) {
            double x = i % columns * (boxWidth + GAP);
            double y = Math.floorDiv(i, columns) * (boxHeight + LABEL);
            box(svg, shown.get(i), x, y, painter);
        }
    }

    private void box(SvgWriter svg, int inset, double x, double y, MapPainter painter) {
        svg.tag("svg").kind("inset").at(x, y).size(boxWidth, boxHeight);
        svg.with("viewBox", "0 0 " + Inset.UNITS + " " + Inset.UNITS_DOWN).open();
        svg.tag("rect")
                .kind("sea")
                .size(Inset.UNITS, Inset.UNITS_DOWN)
                .fill(Ink.SEA)
                .end();
        for (MapFigure.Area area : figure.areas()) {
            if (isIn(area, inset)) {
                String path = path(area, inset);
                svg.tag("g").with("fill-rule", "evenodd").open();

                painter.region(svg, area, path);
                svg.close();
                if (area.accent()) {
                    MapPainter.accent(svg, path, 0.5 * unitsPerPixel());
                }
            }
        }
        svg.close();
        svg.tag("rect")
                .kind("frame")
                .at(x, y)
                .size(boxWidth, boxHeight)
                .fill("none")
                .stroke(Ink.FRAME, 1)
                .end();
        String name = TextMeasure.fitted(Inset.OUTERMOST.get(inset).name(), 11, boxWidth);
        svg.tag("text")
                .kind("place")
                .at(x, y + boxHeight + 12)
                .with("font-size", 11)
                .fill(Ink.MUTED)
                .text(name);
    }

    private boolean isIn(MapFigure.Area area, int inset) {
        return !path(area, inset).isEmpty();
    }

    private String path(MapFigure.Area area, int inset) {
        return figure.geometry().shape(area.code()).insets().getOrDefault(inset, "");
    }
}
