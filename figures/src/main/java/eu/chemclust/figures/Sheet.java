package eu.chemclust.figures;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;

/// The sheet every figure is drawn on: title, subtitle, body, source line, and their words for assistive technology.
final class Sheet {

    private static final double SUBTITLE = 14;
    private static final double SOURCE = 12;
    private static final double LEADING = 1.35;

    private final FigureTexts texts;
    private final FigureFormat format;
    private final Body body;
    private final List<String> title;
    private final List<String> subtitle;
    private final List<String> source;

    private Sheet(FigureTexts texts, FigureFormat format, Body body) {
        this.texts = texts;
        this.format = format;
        this.body = body;
        title = texts.titled() ? TextMeasure.wrapped(texts.title(), titleSize() * 1.07, format.inner()) : List.of();
        subtitle = TextMeasure.wrapped(texts.subtitle(), SUBTITLE, format.inner());
        source = TextMeasure.wrapped(texts.source(), SOURCE, format.inner());
    }

    static String draw(FigureTexts texts, FigureFormat format, Body body) {
        return new Sheet(texts, format, body).svg();
    }

    private String svg() {
        double bodyTop = format.margin()
                + linesHeight(title, titleSize())
                + linesHeight(subtitle, SUBTITLE)
                + (subtitle.isEmpty() ? 6 : 12);
        double sourceTop = bodyTop + body.height() + 10;
        double height = Math.ceil(sourceTop + linesHeight(source, SOURCE) + format.margin() - 4);
        SvgWriter svg = new SvgWriter();
        String id = identifier(body.kind(), texts, format);
        openRoot(svg, id, height);
        double y = lines(svg, title, format.margin(), titleSize(), "title");
        lines(svg, subtitle, y, SUBTITLE, "subtitle");
        svg.tag("g")
                .with("transform", translate(format.margin(), bodyTop))
                .kind("body")
                .open();
        body.draw(svg, id);
        svg.close();
        lines(svg, source, sourceTop, SOURCE, "source");
        return svg.close().finish();
    }

    private void openRoot(SvgWriter svg, String id, double height) {
        int width = format.width();
        svg.tag("svg")
                .with("xmlns", "http://www.w3.org/2000/svg")
                .kind("figure " + body.kind())
                .with("viewBox", "0 0 " + width + " " + (long) height)
                .size(width, height)
                .with("role", body.isLinked() ? "group" : "img")
                .with("aria-labelledby", id + "-title " + id + "-desc")
                .with("lang", format.locale().toLanguageTag())
                .with("font-family", Ink.FONT)
                .with("font-variant", "tabular-nums")
                .with("font-size", 13)
                .open();
        svg.tag("title").with("id", id + "-title").text(texts.title());
        svg.tag("desc").with("id", id + "-desc").text(texts.description());
        svg.tag("rect").kind("paper").size(width, height).fill(Ink.BACKGROUND).end();
    }

    private double lines(SvgWriter svg, List<String> lines, double top, double size, String kind) {
        boolean heading = "title".equals(kind);
        double y = top;
        for (String line : lines) {
            svg.tag("text")
                    .kind(kind)
                    .at(format.margin(), y + size)
                    .with("font-size", size)
                    .with("font-weight", heading ? "700" : "400")
                    .fill(heading ? Ink.TEXT : Ink.MUTED)
                    .text(line);
            y += size * LEADING;
        }
        return y;
    }

    private double titleSize() {
        return format.isNarrow() ? 17 : 21;
    }

    private static double linesHeight(List<String> lines, double size) {
        return lines.size() * size * LEADING;
    }

    /// The same for the same figure, different for different ones, so that several can stand in one page.
    static String identifier(String kind, FigureTexts texts, FigureFormat format) {
        CRC32 sum = new CRC32();
        String all = kind + '\n' + texts + '\n' + format;
        sum.update(all.getBytes(StandardCharsets.UTF_8));
        return "f" + Long.toHexString(sum.getValue());
    }

    static String translate(double x, double y) {
        StringBuilder out = new StringBuilder("translate(");
        SvgWriter.coordinate(out, x);
        out.append(' ');
        SvgWriter.coordinate(out, y);
        return out.append(')').toString();
    }
}
