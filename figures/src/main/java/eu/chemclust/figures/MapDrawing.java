package eu.chemclust.figures;

import java.util.List;

/// Draws the map: sea, countries around, regions, country outlines, accent; legend and insets beside or below.
final class MapDrawing implements Body {

    static final String KIND = "map";

    private static final double COLUMN = 226;
    private static final double GAP = 16;
    private static final String CONTINENT = "-continent";

    private final MapFigure figure;
    private final boolean narrow;
    private final double width;
    private final double side;
    private final double unitsPerPixel;
    private final MapLegend legend;
    private final MapInsets insets;

    MapDrawing(MapFigure figure) {
        this.figure = figure;
        narrow = figure.format().isNarrow();
        width = figure.format().inner();
        side = narrow ? width : width - COLUMN - GAP;
        unitsPerPixel = MapGeometry.UNITS / side;
        legend = new MapLegend(figure, narrow ? width : COLUMN);
        insets = new MapInsets(figure, narrow ? width : COLUMN);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean isLinked() {
        return figure.areas().stream().anyMatch(area -> area.link() != null);
    }

    @Override
    public double height() {
        double beside = legend.height() + GAP + insets.height();
        return (narrow ? side + GAP + beside : Math.max(side, beside)) + noteHeight();
    }

    @Override
    public void draw(SvgWriter svg, String id) {
        String hatch = id + "-hatch";
        svg.tag("defs").open();
        Marks.hatch(svg, hatch + "-map", unitsPerPixel);
        Marks.hatch(svg, hatch + "-inset", insets.unitsPerPixel());
        Marks.hatch(svg, hatch + "-key", 1);
        svg.close();
        continent(svg, id, hatch + "-map");
        double x = narrow ? 0 : side + GAP;
        double y = narrow ? side + GAP : 0;
        svg.tag("g").kind("legend").with("transform", Sheet.translate(x, y)).open();
        legend.draw(svg, hatch + "-key");
        svg.close();
        double insetTop = narrow ? y + legend.height() + GAP : side - insets.height();
        svg.tag("g")
                .kind("insets")
                .with("transform", Sheet.translate(x, Math.max(insetTop, legend.height())))
                .open();
        insets.draw(svg, new MapPainter(figure, hatch + "-inset"));
        svg.close();
        note(svg);
    }

    /// The continent once more, in the page that holds this drawing under the identifier, at any size.
    static void again(SvgWriter svg, String id) {
        svg.tag("use").with("href", "#" + id + CONTINENT);
        svg.size(MapGeometry.UNITS, MapGeometry.UNITS).end();
    }

    private void continent(SvgWriter svg, String id, String hatch) {
        svg.tag("svg").kind("continent").with("id", id + CONTINENT).size(side, side);
        svg.with("viewBox", "0 0 " + MapGeometry.UNITS + " " + MapGeometry.UNITS)
                .open();
        svg.tag("rect")
                .kind("sea")
                .size(MapGeometry.UNITS, MapGeometry.UNITS)
                .fill(Ink.SEA)
                .end();
        countries(svg);
        svg.tag("g").kind("regions").with("fill-rule", "evenodd").stroke(Ink.BORDER, 0.5 * unitsPerPixel);
        svg.with("stroke-linejoin", "round").open();
        MapPainter painter = new MapPainter(figure, hatch);
        for (MapFigure.Area area : figure.areas()) {
            String path = figure.geometry().shape(area.code()).path();
            if (!path.isEmpty()) {
                painter.region(svg, area, path);
            }
        }
        svg.close();
        outlines(svg);
        svg.close();
        svg.tag("rect")
                .kind("frame")
                .size(side, side)
                .fill("none")
                .stroke(Ink.FRAME, 1)
                .end();
    }

    /// All countries as a ground, also those with regions, for regions that the figure leaves out.
    private void countries(SvgWriter svg) {
        MapGeometry geometry = figure.geometry();
        String all = String.join("", geometry.countries().values());
        svg.tag("path").kind("uncovered neighbours").path(geometry.neighbours()).with("fill-rule", "evenodd");
        svg.fill(Ink.UNCOVERED).stroke(Ink.UNCOVERED, 1.6 * unitsPerPixel).end();
        svg.tag("path").kind("uncovered").path(all).with("fill-rule", "evenodd");
        svg.fill(Ink.UNCOVERED).stroke(Ink.BORDER, 0.8 * unitsPerPixel).end();
    }

    private void outlines(SvgWriter svg) {
        String all = String.join("", figure.geometry().countries().values());
        svg.tag("path").kind("outline").path(all).fill("none").stroke(Ink.BORDER, 1.3 * unitsPerPixel);
        svg.with("stroke-linejoin", "round").with("pointer-events", "none").end();
        for (MapFigure.Area area : figure.areas()) {
            String path = figure.geometry().shape(area.code()).path();
            if (area.accent() && !path.isEmpty()) {
                MapPainter.accent(svg, path, unitsPerPixel);
            }
        }
    }

    private void note(SvgWriter svg) {
        double y = height() - noteHeight() + 18;
        for (String line : noteLines()) {
            svg.tag("text")
                    .kind("note")
                    .at(0, y)
                    .with("font-size", 12)
                    .fill(Ink.MUTED)
                    .text(line);
            y += 16;
        }
    }

    private double noteHeight() {
        return noteLines().isEmpty() ? 0 : 8 + 16 * noteLines().size();
    }

    private List<String> noteLines() {
        List<String> names = figure.areas().stream()
                .filter(area -> !figure.geometry().shape(area.code()).isDrawn())
                .map(MapFigure.Area::name)
                .toList();
        String note = figure.words().outside().fill(String.join(", ", names));
        return names.isEmpty() ? List.of() : TextMeasure.wrapped(note, 12, width);
    }
}
