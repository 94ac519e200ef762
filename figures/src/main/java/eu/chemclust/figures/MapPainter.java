package eu.chemclust.figures;

import java.util.List;
import java.util.Locale;

/// Paints regions of a map: fill by class, words by value, link where there is one.
final class MapPainter {

    private final MapFigure figure;
    private final Locale locale;
    private final List<String> colours;
    private final String hatch;

    /// @param hatch identifier of the pattern for missing values, in the units of the picture painted on
    MapPainter(MapFigure figure, String hatch) {
        this.figure = figure;
        this.hatch = hatch;
        locale = figure.format().locale();
        colours = figure.classes().colours();
    }

    void region(SvgWriter svg, MapFigure.Area area, String path) {
        if (area.link() != null) {
            svg.tag("a").with("href", area.link()).open();
        }
        String kind = "region " + kindOf(area.value());
        svg.tag("path").kind(kind).fill(fill(area.value())).path(path).open();
        svg.tag("title").text(aloud(area));
        svg.close();
        if (area.link() != null) {
            svg.close();
        }
    }

    /// Outlines a region in the accent colour on a halo that sets it off from every class.
    static void accent(SvgWriter svg, String path, double unitsPerPixel) {
        outline(svg, "halo", path).stroke(Ink.BORDER, 5 * unitsPerPixel).end();
        outline(svg, "accent", path).stroke(Ink.ACCENT, 2.4 * unitsPerPixel).end();
    }

    private static SvgWriter outline(SvgWriter svg, String kind, String path) {
        svg.tag("path").kind(kind).path(path).fill("none");
        return svg.with("stroke-linejoin", "round").with("pointer-events", "none");
    }

    private String fill(AreaValue value) {
        return switch (value) {
            case AreaValue.Known known -> colours.get(figure.classes().classOf(known.value()));
            case AreaValue.Missing ignored -> "url(#" + hatch + ")";
            case AreaValue.OutOfFocus ignored -> Ink.OUT_OF_FOCUS;
        };
    }

    private String kindOf(AreaValue value) {
        return switch (value) {
            case AreaValue.Known known -> "class-" + figure.classes().classOf(known.value());
            case AreaValue.Missing ignored -> "missing";
            case AreaValue.OutOfFocus ignored -> "out-of-focus";
        };
    }

    private String aloud(MapFigure.Area area) {
        Phrase plain = figure.words().areaWithoutRank();
        return switch (area.value()) {
            case AreaValue.Known known -> known(area.name(), known);
            case AreaValue.Missing missing -> plain.fill(area.name(), missing.reason());
            case AreaValue.OutOfFocus other -> plain.fill(area.name(), other.reason());
        };
    }

    private String known(String name, AreaValue.Known known) {
        String value = NumberText.significant(known.value(), locale);
        RankInterval rank = known.rank();
        if (rank == null) {
            return figure.words().areaWithoutRank().fill(name, value);
        }
        return figure.words()
                .area()
                .fill(
                        name,
                        value,
                        NumberText.whole(rank.rank(), locale),
                        NumberText.rank(Math.floor(rank.low()), locale),
                        NumberText.rank(Math.ceil(rank.high()), locale));
    }
}
