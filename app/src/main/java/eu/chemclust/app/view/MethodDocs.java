package eu.chemclust.app.view;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;

/// The pages on the method, written in Markdown and shipped with the program. They are in English.
public final class MethodDocs {
    private static final String ROOT = "/eu/chemclust/app/docs/";
    private static final List<Extension> EXTENSIONS =
            List.of(TablesExtension.create(), HeadingAnchorExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();

    /// Pages in the order of their list.
    private static final List<String> PATHS = List.of(
            "method/index",
            "method/indicators",
            "method/engine/README",
            "method/engine/1-screening-and-denominators",
            "method/engine/2-imputation",
            "method/engine/3-outliers",
            "method/engine/4-normalisation",
            "method/engine/5-weights",
            "method/engine/6-aggregation",
            "method/engine/7-robustness",
            "method/engine/8-analysis",
            "method/engine/numerics",
            "method/performance",
            "glossary");

    private static final class Holder {
        static final List<Doc> DOCS = load();
    }

    private MethodDocs() {}

    /// A page.
    ///
    /// @param path  below `/method/`
    /// @param title its first heading
    /// @param html  what stands below it
    /// @param text  the same without marks, to look for words in
    public record Doc(String path, String title, String html, String text) {}

    /// All pages, in the order of their list.
    public static List<Doc> all() {
        return Holder.DOCS;
    }

    /// The page of a path.
    public static Optional<Doc> find(String path) {
        return all().stream().filter(doc -> doc.path().equals(path)).findFirst();
    }

    private static List<Doc> load() {
        List<Doc> docs = new ArrayList<>();
        for (String path : PATHS) {
            read(path).ifPresent(markdown -> docs.add(doc(path, markdown)));
        }
        return List.copyOf(docs);
    }

    private static Optional<String> read(String path) {
        try (InputStream in = MethodDocs.class.getResourceAsStream(ROOT + path + ".md")) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path + " from the program", e);
        }
    }

    private static Doc doc(String path, String markdown) {
        Node document = PARSER.parse(markdown);
        String title = path;
        if (document.getFirstChild() instanceof Heading heading && heading.getLevel() == 1) {
            title = TextContentRenderer.builder().build().render(heading).strip();
            heading.unlink();
        }
        new DocLinks(path, Set.copyOf(PATHS)).accept(document);
        String html = HtmlRenderer.builder()
                .extensions(EXTENSIONS)
                .escapeHtml(true)
                .sanitizeUrls(true)
                .build()
                .render(document)
                .replace("<table>", "<div class=\"scroll\" role=\"region\" aria-label=\"Table\" tabindex=\"0\"><table>")
                .replace("</table>", "</table></div>")
                .replace("<th>", "<th scope=\"col\">")
                .replace("<pre>", "<pre tabindex=\"0\">");
        String text =
                TextContentRenderer.builder().extensions(EXTENSIONS).build().render(document);
        return new Doc(address(path), title, html, text);
    }

    /// `method/engine/README` as `engine`.
    static String address(String path) {
        return path.replaceFirst("^method/", "").replaceFirst("/README$", "").replaceFirst("^index$", "overview");
    }

    /// Turns links between files into links between pages; what does not ship is named without a link.
    private static final class DocLinks extends org.commonmark.node.AbstractVisitor {
        private final String from;
        private final Set<String> known;

        DocLinks(String from, Set<String> known) {
            this.from = from;
            this.known = known;
        }

        void accept(Node document) {
            document.accept(this);
        }

        @Override
        public void visit(Link link) {
            visitChildren(link);
            String target = link.getDestination();
            if (target.startsWith("https://") || target.startsWith("#")) {
                return;
            }
            String[] parts = target.split("#", 2);
            String file = java.nio.file.Path.of("/" + from)
                    .resolveSibling(parts[0])
                    .normalize()
                    .toString()
                    .substring(1)
                    .replaceFirst("\\.md$", "");
            if (known.contains(file)) {
                link.setDestination("/method/" + address(file) + (parts.length > 1 ? "#" + parts[1] : ""));
                return;
            }
            while (link.getFirstChild() != null) {
                link.insertBefore(link.getFirstChild());
            }
            link.unlink();
        }

        @Override
        public void visit(Image image) {
            image.insertBefore(new Text(image.getTitle() == null ? "" : image.getTitle()));
            image.unlink();
        }
    }
}
