package eu.chemclust.figures;

import java.util.List;
import java.util.Locale;

/// Draws a ranking: key, axis, rows; on a narrow sheet the label stands above its bar.
final class RankingDrawing implements Body {

    private static final double KEY = 30;
    private static final double AXIS = 26;
    private static final int AXIS_BELOW_TOO = 25;
    private static final double RANK_COLUMN = 34;

    private final RankingFigure figure;
    private final Locale locale;
    private final boolean narrow;
    private final double width;
    private final double rowHeight;
    private final double keyHeight;
    private final int decimals;
    private final Axis axis;

    RankingDrawing(RankingFigure figure) {
        this.figure = figure;
        FigureFormat format = figure.format();
        locale = format.locale();
        narrow = format.isNarrow();
        width = format.inner();
        rowHeight = narrow ? 36 : 21;
        keyHeight = Marks.keyHeight(keyEntries(), width) + KEY - 22;
        decimals = NumberText.commonDecimals(
                figure.rows().stream().map(RankingFigure.Row::value).toList());
        double worst = figure.rows().stream()
                .mapToDouble(row -> Math.max(row.rank().high(), row.rank().rank()))
                .max()
                .orElse(1);
        double start = narrow ? RANK_COLUMN + 6 : RANK_COLUMN + labelWidth() + 14;
        double end = narrow ? width - 10 : width - valueWidth() - 14;
        axis = new Axis(1, Math.max(2, worst), start, end);
    }

    @Override
    public String kind() {
        return "ranking";
    }

    @Override
    public boolean isLinked() {
        return figure.rows().stream().anyMatch(row -> row.link() != null);
    }

    @Override
    public double height() {
        double axes = hasAxisBelow() ? 2 * AXIS : AXIS;
        return keyHeight + axes + 14 + rowHeight * figure.rows().size();
    }

    @Override
    public void draw(SvgWriter svg, String id) {
        Marks.key(svg, keyEntries(), width);
        double top = keyHeight + 14 + AXIS;
        double bottom = top + rowHeight * figure.rows().size();
        grid(svg, top, bottom);
        double y = top;
        for (RankingFigure.Row row : figure.rows()) {
            row(svg, row, y);
            y += rowHeight;
        }
    }

    private List<Marks.KeyEntry> keyEntries() {
        RankingWords words = figure.words();
        Marks.KeyEntry interval = new Marks.KeyEntry(Marks.Sign.INTERVAL, words.interval());
        Marks.KeyEntry median = new Marks.KeyEntry(Marks.Sign.DOT, words.median());
        boolean members = figure.rows().stream().anyMatch(RankingFigure.Row::member);
        return members
                ? List.of(interval, median, new Marks.KeyEntry(Marks.Sign.DIAMOND, words.member()))
                : List.of(interval, median);
    }

    private void grid(SvgWriter svg, double top, double bottom) {
        svg.tag("g").kind("axis").with("font-size", 12).fill(Ink.MUTED).open();
        svg.tag("text")
                .at(axis.start(), top - AXIS)
                .kind("axis-name")
                .text(figure.words().axis());
        for (double tick : axis.rankTicks(narrow ? 5 : 8)) {
            double x = axis.at(tick);
            svg.tag("path")
                    .kind("grid")
                    .path(Marks.vertical(x, top - 4, bottom))
                    .with("stroke", Ink.GRID)
                    .end();
            String label = NumberText.whole(tick, locale);
            svg.tag("text").at(x, top - 9).with("text-anchor", "middle").text(label);
            if (hasAxisBelow()) {
                svg.tag("text").at(x, bottom + 16).with("text-anchor", "middle").text(label);
            }
        }
        svg.close();
    }

    private void row(SvgWriter svg, RankingFigure.Row row, double y) {
        String kind = "row " + row.emphasis().className() + (row.member() ? " member" : "");
        svg.tag("g").kind(kind).open();
        svg.tag("title").text(aloud(row));
        if (row.link() != null) {
            svg.tag("a").with("href", row.link()).open();
        }
        boolean accent = row.emphasis() == Emphasis.ACCENT;
        if (accent) {
            svg.tag("rect")
                    .kind("band")
                    .with("y", y)
                    .size(width, rowHeight)
                    .with("rx", 3)
                    .fill(Ink.BAND)
                    .end();
        }
        labels(svg, row, narrow ? y + 14 : y + rowHeight / 2 + 4.5);
        interval(svg, row, narrow ? y + 25 : y + rowHeight / 2);
        if (row.link() != null) {
            svg.close();
        }
        svg.close();
    }

    private void labels(SvgWriter svg, RankingFigure.Row row, double y) {
        boolean accent = row.emphasis() == Emphasis.ACCENT;
        String weight = accent ? "700" : "400";
        double room = narrow ? width - RANK_COLUMN - valueWidth() - 12 : labelWidth();
        double country = TextMeasure.width(row.country(), 11) + 6;
        String name = TextMeasure.fitted(row.name(), accent ? 14 : 13, room - country);
        svg.tag("g").with("font-weight", weight).fill(Ink.TEXT).open();
        String rank = NumberText.whole(row.rank().rank(), locale);
        svg.tag("text")
                .kind("rank")
                .at(RANK_COLUMN - 8, y)
                .with("text-anchor", "end")
                .text(rank);
        svg.tag("text").kind("label").at(RANK_COLUMN, y).open();
        svg.tag("tspan").text(name);
        svg.tag("tspan")
                .kind("country")
                .with("dx", 2)
                .with("font-size", 11)
                .fill(Ink.MUTED)
                .text(row.country());
        svg.close();
        String value = NumberText.fixed(row.value(), decimals, locale);
        svg.tag("text")
                .kind("value")
                .at(width - 2, y)
                .with("text-anchor", "end")
                .text(value);
        svg.close();
    }

    private void interval(SvgWriter svg, RankingFigure.Row row, double y) {
        double left = axis.at(row.rank().low());
        double right = axis.at(row.rank().high());
        Marks.interval(svg, row.emphasis(), new Marks.Span(left, right, y));
        double x = axis.at(row.rank().median());
        if (row.member()) {
            Marks.diamond(svg, row.emphasis(), x, y);
        } else {
            Marks.dot(svg, row.emphasis(), x, y);
        }
    }

    private String aloud(RankingFigure.Row row) {
        RankInterval rank = row.rank();
        return figure.words()
                .row()
                .fill(
                        row.name(),
                        row.country(),
                        NumberText.whole(rank.rank(), locale),
                        NumberText.rank(Math.floor(rank.low()), locale),
                        NumberText.rank(Math.ceil(rank.high()), locale),
                        NumberText.fixed(row.value(), decimals, locale));
    }

    private double labelWidth() {
        return Math.min(270, 0.34 * width);
    }

    private double valueWidth() {
        return 8
                + figure.rows().stream()
                        .mapToDouble(row -> TextMeasure.width(NumberText.fixed(row.value(), decimals, locale), 13))
                        .max()
                        .orElse(0);
    }

    private boolean hasAxisBelow() {
        return figure.rows().size() >= AXIS_BELOW_TOO;
    }
}
