package eu.chemclust.app.view;

import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import eu.chemclust.figures.Figure;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import javax.imageio.ImageIO;

/// A figure as a file of its own: as SVG in a theme, or as a picture of points.
public final class FigureFile {
    private static final String DARK = "/eu/chemclust/figures/figures-dark.css";
    private static final String QUERY = "@media (prefers-color-scheme: dark) {";
    /// Points a pixel: sharp on today's screens and in print at half the size.
    private static final int SCALE = 2;

    private FigureFile() {}

    /// Which colours a figure wears where it is embedded.
    public enum Theme {
        /// For light pages and paper.
        LIGHT,
        /// For dark pages.
        DARK,
        /// What the reader's device prefers.
        AUTO;

        /// As the address has it.
        public String parameter() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// The style sheet inside the figure; empty for the light theme, whose colours stand on the marks.
        public String style() {
            return switch (this) {
                case LIGHT -> "";
                case DARK -> dark();
                case AUTO -> QUERY + dark() + "}";
            };
        }
    }

    /// The figure as one SVG document.
    public static String svg(Figure figure, Theme theme) {
        String svg = figure.svg();
        String style = theme.style();
        if (style.isEmpty()) {
            return svg;
        }
        int start = svg.indexOf('>') + 1;
        return svg.substring(0, start) + "\n<style>" + style + "</style>" + svg.substring(start);
    }

    /// The figure as PNG, two points a pixel, in the light theme: a picture of points goes into documents, and the
    /// renderer does not know the selectors of the dark style sheet.
    public static byte[] png(Figure figure) {
        String svg = figure.svg();
        InputStream in = new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8));
        var document = Objects.requireNonNull(
                new SVGLoader().load(in, null, LoaderContext.createDefault()), "a figure is a valid SVG document");
        int width = Math.round(document.size().width * SCALE);
        int height = Math.round(document.size().height * SCALE);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            graphics.scale(SCALE, SCALE);
            document.render(null, graphics);
        } finally {
            graphics.dispose();
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write a picture", e);
        }
        return out.toByteArray();
    }

    private static String dark() {
        try (InputStream in = FigureFile.class.getResourceAsStream(DARK)) {
            String css = new String(Objects.requireNonNull(in, DARK).readAllBytes(), StandardCharsets.UTF_8);
            return css.substring(css.indexOf(QUERY) + QUERY.length(), css.lastIndexOf('}'));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + DARK + " from the program", e);
        }
    }
}
