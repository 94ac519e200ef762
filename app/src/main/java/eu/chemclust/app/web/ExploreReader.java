package eu.chemclust.app.web;

import eu.chemclust.app.view.ExploreChoice;
import eu.chemclust.app.view.Measures;
import eu.chemclust.app.view.Messages;
import eu.chemclust.observatory.benchmark.BenchmarkResult;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/// Reads what a reader sets against what.
final class ExploreReader {
    private final RequestReader reader;
    private final ApiRequest parts;
    private final Measures measures;
    private final ExploreChoice usual;

    ExploreReader(BenchmarkResult result, RequestReader reader, ApiRequest parts) {
        this.reader = reader;
        this.parts = parts;
        this.measures = new Measures(result, Messages.of(Locale.ENGLISH));
        this.usual = ExploreChoice.headline(result);
    }

    ExploreChoice choice(HttpServletRequest request) {
        String region = parts.text(request, "region");
        return new ExploreChoice(
                view(request),
                measure(request, "x", usual.across()),
                measure(request, "y", usual.up()),
                measure(request, "size", ""),
                measure(request, "colour", ""),
                region.isEmpty() ? "" : reader.region(region).region().code().code(),
                reader.year(request),
                reader.scope(request));
    }

    private ExploreChoice.View view(HttpServletRequest request) {
        return switch (parts.text(request, "view")) {
            case "", "values" -> ExploreChoice.View.VALUES;
            case "likeness" -> ExploreChoice.View.LIKENESS;
            default -> throw new BadRequest("problem.view");
        };
    }

    private String measure(HttpServletRequest request, String name, String otherwise) {
        String code = parts.text(request, name);
        if (code.isEmpty()) {
            return otherwise;
        }
        if (!measures.has(code)) {
            throw new BadRequest("problem.measure", RequestReader.echo(code));
        }
        return code;
    }
}
