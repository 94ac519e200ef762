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

    public static String region(Frame frame, RegionPage page) {
        return render("region.jte", Map.of("frame", frame, "page", page));
    }

    public static String problem(Frame frame, ProblemPage page) {
        return render("problem.jte", Map.of("frame", frame, "page", page));
    }

    static String alone(Frame frame, HomePage page, String style) {
        return render("alone.jte", Map.of("frame", frame, "page", page, "style", style));
    }

    private static String render(String template, Map<String, Object> parameters) {
        StringOutput output = new StringOutput(1 << 16);
        ENGINE.render(template, parameters, output);
        return output.toString();
    }
}
