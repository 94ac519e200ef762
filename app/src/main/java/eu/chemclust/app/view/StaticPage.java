package eu.chemclust.app.view;

import eu.chemclust.observatory.benchmark.BenchmarkResult;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// The benchmark as one HTML file that stands alone: style and pictures are in it, and it asks no network for
/// anything.
public final class StaticPage {
    private static final String STYLE = "/eu/chemclust/app/web/static/page.css";
    private static final String DARK_FIGURES = "/eu/chemclust/figures/figures-dark.css";

    private StaticPage() {}

    /// The page of the headline ranking; beside it belong `ranking.csv`, `scores.csv`, `manifest.json`,
    /// `ranking.svg` and `map.svg`.
    public static String render(BenchmarkResult result, BenchmarkFigures figures, Locale locale) {
        Messages messages = Messages.of(locale);
        HomePage page = HomePage.of(result, figures, Selection.headline(result), messages, RegionLinks.NONE, "");
        String title = result.framework().root().name(messages.language());
        Frame frame = new Frame(messages, title, Address.of("/"), "");
        return Pages.alone(frame, page, resource(STYLE) + resource(DARK_FIGURES));
    }

    private static String resource(String name) {
        try (InputStream in = StaticPage.class.getResourceAsStream(name)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name + " from the program", e);
        }
    }
}
