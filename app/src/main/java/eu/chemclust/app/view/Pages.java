package eu.chemclust.app.view;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/// Turns page models into HTML with the templates of `src/main/jte`, which are compiled with the program.
public final class Pages {
    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);

    private Pages() {}

    public static String home(Frame frame, HomePage page) {
        return render("home.jte", Map.of("frame", frame, "page", page));
    }

    public static String indicators(Frame frame, IndicatorsPage page) {
        return render("indicators.jte", Map.of("frame", frame, "page", page));
    }

    public static String framework(Frame frame, FrameworkPage page) {
        return render("framework.jte", Map.of("frame", frame, "page", page));
    }

    public static String methods(Frame frame, java.util.List<MethodDocs.Doc> docs, java.util.List<String> notes) {
        return render("methods.jte", Map.of("frame", frame, "docs", docs, "notes", notes));
    }

    public static String method(Frame frame, MethodDocs.Doc doc) {
        return render("method.jte", Map.of("frame", frame, "doc", doc));
    }

    public static String compare(Frame frame, ComparePage page) {
        return render("compare.jte", Map.of("frame", frame, "page", page));
    }

    public static String explore(Frame frame, ExplorePage page) {
        return render("explore.jte", Map.of("frame", frame, "page", page));
    }

    public static String search(Frame frame, SearchPage page) {
        return render("search.jte", Map.of("frame", frame, "page", page));
    }

    public static String api(Frame frame, String host) {
        return render("api.jte", Map.of("frame", frame, "host", host));
    }

    public static String problem(Frame frame, ProblemPage page) {
        return render("problem.jte", Map.of("frame", frame, "page", page));
    }

    static String alone(Frame frame, HomePage page, String style) {
        return render("alone.jte", Map.of("frame", frame, "page", page, "style", style));
    }

    /// Fills a template.
    ///
    /// @param template   its file below `src/main/jte`
    /// @param parameters by the names that the template declares
    public static String render(String template, Map<String, Object> parameters) {
        StringOutput output = new StringOutput(1 << 16);
        ENGINE.render(template, parameters, output);
        return output.toString();
    }
}
