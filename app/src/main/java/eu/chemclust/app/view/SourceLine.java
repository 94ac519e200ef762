package eu.chemclust.app.view;

import eu.chemclust.observatory.benchmark.BenchmarkResult;
import eu.chemclust.observatory.observation.Vintage;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.stream.Collectors;

/// Whom to name under a figure, of which edition it is and of when its data are.
final class SourceLine {
    private final BenchmarkResult result;
    private final Messages messages;

    SourceLine(BenchmarkResult result, Messages messages) {
        this.result = result;
        this.messages = messages;
    }

    String text() {
        return messages.text("figure.source", attributions(), result.method().version(), retrieved());
    }

    /// Everyone who published a figure that the benchmark uses, each once.
    private String attributions() {
        return result.vintages().stream()
                .map(vintage -> vintage.attribution().replace("(c)", "©"))
                .distinct()
                .sorted()
                .collect(Collectors.joining("; "));
    }

    /// The month of the newest retrieval, in words.
    String retrieved() {
        return result.vintages().stream()
                .map(Vintage::retrieved)
                .max(Comparator.naturalOrder())
                .map(text -> month(messages, text))
                .orElse("");
    }

    /// "2026-11" as "November 2026"; anything else as it stands.
    static String month(Messages messages, String text) {
        try {
            return messages.month(YearMonth.parse(text));
        } catch (DateTimeParseException e) {
            return text;
        }
    }
}
