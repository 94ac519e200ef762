package eu.chemclust.figures;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// Draws a trend: shocks, grid, bands, lines, labels at the lines' ends.
final class TrendDrawing implements Body {

    private static final double TOP = 32;
    private static final double YEARS = 26;

    private final TrendFigure figure;
    private final Locale locale;
    private final boolean narrow;
    private final double width;
    private final double plotHeight;
    private final double labelWidth;
    private final int firstYear;
    private final int lastYear;
    private final Axis across;
    private final Axis up;

    TrendDrawing(TrendFigure figure) {
        this.figure = figure;
        locale = figure.format().locale();
        narrow = figure.format().isNarrow();
        width = figure.format().inner();
        plotHeight = narrow ? 220 : 320;
        labelWidth = labelWidth();
        firstYear = years().min().orElse(0);
        lastYear = years().max().orElse(0);
        across = new Axis(firstYear, Math.max(lastYear, firstYear + 1), 40, width - labelWidth - 12);
        up = up();
    }

    @Override
    public String kind() {
        return "trend";
    }

    @Override
    public boolean isLinked() {
        return false;
    }

    @Override
    public double height() {
        return TOP + plotHeight + YEARS;
    }

    @Override
    public void draw(SvgWriter svg, String id) {
        if (figure.hasIntervals()) {
            Marks.key(
                    svg,
                    List.of(new Marks.KeyEntry(Marks.Sign.BAND, figure.words().band())),
                    width);
        }
        shocks(svg);
        grid(svg);
        List<TrendFigure.Line> ordered = figure.lines().stream()
                .sorted(Comparator.comparing(TrendFigure.Line::emphasis))
                .toList();
        for (TrendFigure.Line line : ordered) {
            line(svg, line);
        }
        new EndLabels(across, TOP + plotHeight, labelWidth).draw(svg, figure.lines(), up);
    }

    private void shocks(SvgWriter svg) {
        for (TrendFigure.Shock shock : figure.shocks()) {
            double left = Math.max(across.start(), across.at(shock.from() - 0.5));
            double right = Math.min(across.end(), across.at(shock.to() + 0.5));
            if (right > left) {
                svg.tag("rect")
                        .kind("shock")
                        .at(left, TOP)
                        .size(right - left, plotHeight)
                        .fill(Ink.SHOCK)
                        .end();
                svg.tag("text")
                        .kind("shock-label")
                        .at(left + 4, TOP + 14)
                        .with("font-size", 11)
                        .fill(Ink.MUTED)
                        .text(shock.label());
            }
        }
    }

    private void grid(SvgWriter svg) {
        svg.tag("g").kind("axis").with("font-size", 12).fill(Ink.MUTED).open();
        boolean ranks = figure.upwards() == TrendFigure.Upwards.SMALLER;
        List<Double> ticks = ranks ? up.rankTicks(5) : up.ticks(5);
        int decimals = ranks ? 0 : up.decimals(5);
        for (double tick : ticks) {
            double y = up.at(tick);
            String path = Marks.horizontal(across.start(), across.end(), y);
            svg.tag("path").kind("grid").path(path).with("stroke", Ink.GRID).end();
            svg.tag("text").at(32, y + 4).with("text-anchor", "end").text(NumberText.fixed(tick, decimals, locale));
        }
        int every = Math.max(1, (int) Math.ceil((lastYear - firstYear) / ((across.end() - across.start()) / 46)));
        for (int year = lastYear; year >= firstYear; year -= every) {
            svg.tag("text").at(across.at(year), TOP + plotHeight + 18).with("text-anchor", "middle");
            svg.text(Integer.toString(year));
        }
        svg.close();
    }

    private void line(SvgWriter svg, TrendFigure.Line line) {
        Emphasis emphasis = line.emphasis();
        boolean accent = emphasis == Emphasis.ACCENT;
        svg.tag("g").kind("line " + emphasis.className()).open();
        TrendPath paths = new TrendPath(across, up);
        for (List<TrendFigure.Known> run : TrendPath.runs(line)) {
            if (accent && figure.hasIntervals()) {
                svg.tag("path").kind("band").path(paths.band(run));
                svg.fill(Ink.ACCENT_SOFT).with("fill-opacity", 0.55).end();
            }
            svg.tag("path").kind("stroke").path(paths.line(run)).fill("none");
            svg.stroke(colour(emphasis), accent ? 2.6 : emphasis == Emphasis.PEER ? 1.9 : 1.4)
                    .with("stroke-linejoin", "round")
                    .end();
        }
        for (TrendFigure.Known point : line.known()) {
            svg.tag("circle").kind("dot").with("cx", across.at(point.year())).with("cy", up.at(point.value()));
            svg.with("r", accent ? 4 : 2.2)
                    .fill(colour(emphasis))
                    .stroke(Ink.BACKGROUND, accent ? 1.2 : 0)
                    .open();
            svg.tag("title").text(aloud(line, point));
            svg.close();
        }
        if (accent) {
            gaps(svg, line);
            breaks(svg, line);
        }
        svg.close();
    }

    /// A dashed line between the two years that do not compare.
    private void breaks(SvgWriter svg, TrendFigure.Line line) {
        for (TrendFigure.Break one : line.breaks()) {
            double x = across.at(one.year() - 0.5);
            if (x > across.start() && x < across.end()) {
                svg.tag("path").kind("break").path(Marks.vertical(x, TOP + 20, TOP + plotHeight));
                svg.stroke(Ink.HATCH, 1.4).with("stroke-dasharray", "5 4").end();
                svg.tag("text").kind("break").at(x + 5, TOP + plotHeight - 8);
                svg.with("font-size", 11).fill(Ink.MUTED).text(one.label());
            }
        }
    }

    /// Marks every year inside the line that has no value, at the foot of the plot.
    private void gaps(SvgWriter svg, TrendFigure.Line line) {
        List<TrendFigure.Known> known = line.known();
        if (known.isEmpty()) {
            return;
        }
        List<Integer> years = known.stream().map(TrendFigure.Known::year).toList();
        for (int year = firstYear; year <= lastYear; year++) {
            if (!years.contains(year)) {
                double x = across.at(year);
                svg.tag("path").kind("gap").path(Marks.vertical(x, TOP + plotHeight - 10, TOP + plotHeight));
                svg.stroke(Ink.HATCH, 1.4).with("stroke-dasharray", "2 2").end();
                svg.tag("text").kind("gap").at(x, TOP + plotHeight - 14).with("text-anchor", "middle");
                svg.with("font-size", 11).fill(Ink.MUTED).text(figure.words().gap());
            }
        }
    }

    private static String colour(Emphasis emphasis) {
        return emphasis == Emphasis.NONE ? Ink.OTHER_EDGE : emphasis.dot();
    }

    private String aloud(TrendFigure.Line line, TrendFigure.Known point) {
        return figure.words()
                .point()
                .fill(
                        line.label(),
                        Integer.toString(point.year()),
                        NumberText.significant(point.value(), locale),
                        NumberText.significant(point.low(), locale),
                        NumberText.significant(point.high(), locale));
    }

    private Axis up() {
        double least = Double.POSITIVE_INFINITY;
        double largest = Double.NEGATIVE_INFINITY;
        for (TrendFigure.Line line : figure.lines()) {
            for (TrendFigure.Known point : line.known()) {
                least = Math.min(least, point.low());
                largest = Math.max(largest, point.high());
            }
        }
        double air = largest > least ? 0.06 * (largest - least) : Math.max(1, 0.1 * Math.abs(least));
        return switch (figure.upwards()) {
            case LARGER -> new Axis(least - air, largest + air, TOP + plotHeight, TOP);
            case SMALLER -> new Axis(Math.max(least - air, 1 - air), largest + air, TOP, TOP + plotHeight);
        };
    }

    private double labelWidth() {
        double most = narrow ? 118 : 190;
        return figure.lines().stream()
                .mapToDouble(line -> Math.min(most, TextMeasure.boldWidth(line.label(), 13)))
                .max()
                .orElse(0);
    }

    private IntStream years() {
        return figure.lines().stream().flatMap(line -> line.points().stream()).mapToInt(TrendFigure.Point::year);
    }
}
