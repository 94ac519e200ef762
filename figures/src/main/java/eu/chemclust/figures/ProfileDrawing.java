package eu.chemclust.figures;

import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/// Draws a profile: key, then strips under their headings; on a narrow sheet the label stands above its strip.
final class ProfileDrawing implements Body {

    private static final double HEADING = 34;
    private static final double TICK = 13;
    private static final double CHIP = 24;
    private static final double LINE = 16;

    private final ProfileFigure figure;
    private final Locale locale;
    private final boolean narrow;
    private final double width;
    private final double rowHeight;
    private final double keyHeight;
    private final double start;
    private final double end;

    ProfileDrawing(ProfileFigure figure) {
        this.figure = figure;
        locale = figure.format().locale();
        narrow = figure.format().isNarrow();
        width = figure.format().inner();
        rowHeight = narrow ? 44 : 26;
        keyHeight = Marks.keyHeight(key(), width);
        start = narrow ? 8 : labelWidth() + 12;
        end = narrow ? width - 8 : width - valueWidth() - 18;
    }

    @Override
    public String kind() {
        return "profile";
    }

    @Override
    public boolean isLinked() {
        return strips().anyMatch(strip -> strip.link() != null);
    }

    @Override
    public double height() {
        return keyHeight
                + HEADING * figure.groups().size()
                + strips().mapToDouble(this::height).sum()
                + 4;
    }

    @Override
    public void draw(SvgWriter svg, String id) {
        svg.tag("defs").open();
        Marks.hatch(svg, id + "-hatch", 1);
        svg.close();
        Marks.key(svg, key(), width);
        double y = keyHeight;
        for (ProfileFigure.Group group : figure.groups()) {
            heading(svg, group.heading(), y);
            y += HEADING;
            for (ProfileFigure.Strip strip : group.strips()) {
                strip(svg, strip, y, id + "-hatch");
                y += height(strip);
            }
        }
    }

    private List<Marks.KeyEntry> key() {
        ProfileWords words = figure.words();
        return List.of(
                new Marks.KeyEntry(Marks.Sign.ACCENT_DOT, words.region()),
                new Marks.KeyEntry(Marks.Sign.PEER_TICK, words.peers()),
                new Marks.KeyEntry(Marks.Sign.TICK, words.others()),
                new Marks.KeyEntry(Marks.Sign.ARROW, words.better()));
    }

    private void heading(SvgWriter svg, String words, double y) {
        svg.tag("text").kind("heading").at(0, y + 24).with("font-size", 14).with("font-weight", "700");
        svg.fill(Ink.TEXT).text(TextMeasure.fitted(words, 15, width));
        svg.tag("path")
                .kind("rule")
                .path(Marks.horizontal(0, width, y + HEADING - 4))
                .with("stroke", Ink.FRAME);
        svg.end();
    }

    private void strip(SvgWriter svg, ProfileFigure.Strip strip, double y, String hatch) {
        svg.tag("g").kind("strip").open();
        svg.tag("title").text(aloud(strip));
        double middle = y + (narrow ? height(strip) - 14 : height(strip) / 2);
        double first = narrow ? y + 15 : middle + 4.5 - (labelLines(strip).size() - 1) * LINE / 2;
        labels(svg, strip, first);
        value(svg, strip, narrow ? first : middle + 4.5);
        Axis axis = axis(strip);
        svg.tag("path")
                .kind("grid")
                .path(Marks.horizontal(start, end, middle))
                .with("stroke", Ink.GRID)
                .end();
        ticks(svg, Emphasis.NONE, strip.others(), axis, middle);
        ticks(svg, Emphasis.PEER, strip.peers(), axis, middle);
        switch (strip.value()) {
            case ProfileFigure.Known known -> Marks.largeDot(svg, axis.at(known.number()), middle);
            case ProfileFigure.Missing missing -> missing(svg, missing.reason(), narrow ? first : middle + 4.5, hatch);
        }
        svg.close();
    }

    private void labels(SvgWriter svg, ProfileFigure.Strip strip, double y) {
        List<String> lines = labelLines(strip);
        if (strip.link() != null) {
            svg.tag("a").with("href", strip.link()).open();
        }
        for (int i = 0; i < lines.size(); i++) {
            boolean last = i == lines.size() - 1;
            boolean unitFits = TextMeasure.width(lines.get(i) + strip.unit(), 13) + 6 <= labelWidth();
            svg.tag("text").kind("label").at(0, y + i * LINE).fill(Ink.TEXT).open();
            svg.tag("tspan").text(lines.get(i));
            if (last && unitFits && !strip.unit().isEmpty()) {
                svg.tag("tspan")
                        .kind("unit")
                        .with("dx", 2)
                        .with("font-size", 11)
                        .fill(Ink.MUTED);
                svg.text(strip.unit());
            }
            svg.close();
        }
        if (strip.link() != null) {
            svg.close();
        }
    }

    private void value(SvgWriter svg, ProfileFigure.Strip strip, double y) {
        boolean known = strip.value() instanceof ProfileFigure.Known;
        svg.tag("text").kind(known ? "value" : "value none").at(width, y).with("text-anchor", "end");
        svg.with("font-weight", known ? "700" : "400")
                .fill(known ? Ink.ACCENT : Ink.MUTED)
                .text(valueText(strip));
    }

    private static void ticks(SvgWriter svg, Emphasis emphasis, List<Double> values, Axis axis, double middle) {
        if (values.isEmpty()) {
            return;
        }
        boolean peer = emphasis == Emphasis.PEER;
        StringBuilder path = new StringBuilder(values.size() * 12);
        double half = peer ? TICK / 2 + 1 : TICK / 2;
        for (double value : values.stream().sorted().toList()) {
            path.append('M');
            SvgWriter.coordinate(path, axis.at(value));
            path.append(' ');
            SvgWriter.coordinate(path, middle - half);
            path.append('v');
            SvgWriter.coordinate(path, 2 * half);
        }
        svg.tag("path").kind("tick " + emphasis.className()).path(path);
        svg.stroke(peer ? Ink.PEER : Ink.OTHER_EDGE, peer ? 1.8 : 0.8).end();
    }

    /// A hatched chip before the words that say what is missing.
    private void missing(SvgWriter svg, String reason, double baseline, String hatch) {
        double right = width - TextMeasure.width(reason, 13) - 8;
        svg.tag("rect")
                .kind("missing")
                .at(right - CHIP, baseline - 10)
                .size(CHIP, 10)
                .fill("url(#" + hatch + ")");
        svg.stroke(Ink.FRAME, 0.8).end();
    }

    private Axis axis(ProfileFigure.Strip strip) {
        double[] values = DoubleStream.concat(
                        Stream.of(strip.others(), strip.peers())
                                .flatMap(List::stream)
                                .mapToDouble(Double::doubleValue),
                        strip.value() instanceof ProfileFigure.Known known
                                ? DoubleStream.of(known.number())
                                : DoubleStream.empty())
                .sorted()
                .toArray();
        double least = values.length == 0 ? 0 : values[0];
        double largest = values.length == 0 ? 1 : values[values.length - 1];
        double pad = largest > least ? 0 : Math.max(1, Math.abs(least));
        return switch (strip.direction()) {
            case HIGHER -> new Axis(least - pad, largest + pad, start + 7, end - 7);
            case LOWER -> new Axis(largest + pad, least - pad, start + 7, end - 7);
        };
    }

    private String aloud(ProfileFigure.Strip strip) {
        return figure.words().strip().fill(strip.label(), valueText(strip), strip.unit());
    }

    private String valueText(ProfileFigure.Strip strip) {
        return switch (strip.value()) {
            case ProfileFigure.Known known -> NumberText.significant(known.number(), locale);
            case ProfileFigure.Missing missing -> missing.reason();
        };
    }

    private double labelWidth() {
        return narrow ? width - valueWidth() - 12 : Math.min(330, 0.36 * width);
    }

    private List<String> labelLines(ProfileFigure.Strip strip) {
        return TextMeasure.wrapped(strip.label(), 13, labelWidth());
    }

    private double height(ProfileFigure.Strip strip) {
        return rowHeight + LINE * (labelLines(strip).size() - 1);
    }

    private double valueWidth() {
        return strips().mapToDouble(this::valueWidth).max().orElse(0);
    }

    private double valueWidth(ProfileFigure.Strip strip) {
        double words = TextMeasure.boldWidth(valueText(strip), 13);
        return strip.value() instanceof ProfileFigure.Known ? words : words + CHIP + 8;
    }

    private Stream<ProfileFigure.Strip> strips() {
        return figure.groups().stream().flatMap(group -> group.strips().stream());
    }
}
