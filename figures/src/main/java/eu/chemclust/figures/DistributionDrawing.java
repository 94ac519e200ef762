package eu.chemclust.figures;

import java.util.List;
import java.util.Locale;

/// Draws a distribution: bars from zero, a rising scale below, the median as a labelled line.
final class DistributionDrawing implements Body {

    private static final double TOP = 26;
    private static final double FOOT = 44;
    private static final double LEFT = 36;
    private static final double RIGHT = 18;
    private static final int TICKS = 6;

    private final DistributionFigure figure;
    private final List<DistributionFigure.Bin> bins;
    private final Locale locale;
    private final double width;
    private final double plotHeight;
    private final Axis across;
    private final Axis up;

    DistributionDrawing(DistributionFigure figure) {
        this.figure = figure;
        bins = figure.bins();
        locale = figure.format().locale();
        width = figure.format().inner();
        plotHeight = figure.format().isNarrow() ? 170 : 220;
        across = new Axis(bins.getFirst().from(), bins.getLast().to(), LEFT, width - RIGHT);
        int most = bins.stream().mapToInt(DistributionFigure.Bin::count).max().orElse(1);
        up = new Axis(0, most, TOP + plotHeight, TOP);
    }

    @Override
    public String kind() {
        return "distribution";
    }

    @Override
    public boolean isLinked() {
        return false;
    }

    @Override
    public double height() {
        return TOP + plotHeight + FOOT;
    }

    @Override
    public void draw(SvgWriter svg, String id) {
        scales(svg);
        svg.tag("g").kind("bars").open();
        for (DistributionFigure.Bin bin : bins) {
            bar(svg, bin);
        }
        svg.close();
        median(svg);
    }

    private void scales(SvgWriter svg) {
        svg.tag("g").kind("axis").with("font-size", 12).fill(Ink.MUTED).open();
        for (double tick : up.ticks(4)) {
            if (tick == Math.rint(tick)) {
                String line = Marks.horizontal(LEFT, width - RIGHT, up.at(tick));
                svg.tag("path").kind("grid").path(line).with("stroke", Ink.GRID).end();
                svg.tag("text").at(LEFT - 8, up.at(tick) + 4).with("text-anchor", "end");
                svg.text(NumberText.fixed(tick, 0, locale));
            }
        }
        int wanted = figure.format().isNarrow() ? 4 : TICKS;
        for (double tick : across.ticks(wanted)) {
            svg.tag("text").at(across.at(tick), TOP + plotHeight + 18).with("text-anchor", "middle");
            svg.text(NumberText.fixed(tick, across.decimals(wanted), locale));
        }
        svg.tag("text").at(width, TOP + plotHeight + 38).with("text-anchor", "end");
        svg.text(TextMeasure.fitted(figure.words().axis(), 12, width));
        svg.close();
    }

    private void bar(SvgWriter svg, DistributionFigure.Bin bin) {
        if (bin.count() == 0) {
            return;
        }
        double left = across.at(bin.from()) + 0.75;
        double right = across.at(bin.to()) - 0.75;
        svg.tag("rect").kind("bar").at(left, up.at(bin.count()));
        svg.size(Math.max(1, right - left), TOP + plotHeight - up.at(bin.count()));
        svg.fill(Ink.MEMBER).open();
        svg.tag("title")
                .text(figure.words()
                        .bar()
                        .fill(
                                NumberText.significant(bin.from(), locale),
                                NumberText.significant(bin.to(), locale),
                                Integer.toString(bin.count())));
        svg.close();
    }

    private void median(SvgWriter svg) {
        double x = across.at(figure.median());
        String label = figure.words().median().fill(NumberText.significant(figure.median(), locale));
        boolean left = x + 6 + TextMeasure.width(label, 12) > width;
        svg.tag("path").kind("median").path(Marks.vertical(x, TOP - 8, TOP + plotHeight));
        svg.stroke(Ink.ACCENT, 2).end();
        svg.tag("text").kind("label accent").at(left ? x - 6 : x + 6, TOP - 10);
        svg.with("text-anchor", left ? "end" : "start").with("font-size", 12).fill(Ink.ACCENT);
        svg.text(label);
    }
}
