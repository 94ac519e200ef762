package eu.chemclust.app.view;

import eu.chemclust.observatory.benchmark.BenchmarkResult;
import eu.chemclust.observatory.observation.Vintage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The data under the benchmark: sources, terms, vintages and what each is used for.
///
/// @param answer  how many data sets of how many publishers there are
/// @param sources data sets
/// @param uses    which indicators come from which source
/// @param edition method version
public record DataPage(String answer, List<SourceRow> sources, List<Use> uses, String edition) {
    public DataPage {
        sources = List.copyOf(sources);
        uses = List.copyOf(uses);
    }

    /// What a source is used for.
    public record Use(String source, String vintages, List<SearchPage.Hit> indicators) {}

    /// Makes the page.
    ///
    /// @param addresses makes the address of a path in the reader's language
    public static DataPage of(
            BenchmarkResult result, Messages messages, java.util.function.UnaryOperator<String> addresses) {
        Map<String, List<SearchPage.Hit>> indicators = new TreeMap<>();
        result.framework()
                .indicators()
                .forEach(indicator -> indicator.formula().series().stream()
                        .map(series -> series.source())
                        .distinct()
                        .forEach(source -> indicators
                                .computeIfAbsent(source, ignored -> new ArrayList<>())
                                .add(new SearchPage.Hit(
                                        indicator.name(messages.language()),
                                        "",
                                        addresses.apply("/indicators/" + indicator.code())))));
        List<Use> uses = new ArrayList<>();
        indicators.forEach((source, hits) -> uses.add(new Use(source, labels(result, source), hits)));
        long publishers =
                result.vintages().stream().map(Vintage::attribution).distinct().count();
        return new DataPage(
                messages.text(
                        "data.answer",
                        messages.numbers().whole(result.vintages().size()),
                        messages.numbers().whole(publishers),
                        new SourceLine(result, messages).retrieved()),
                SourceRow.all(result, messages),
                uses,
                result.method().version());
    }

    private static String labels(BenchmarkResult result, String source) {
        return String.join(
                "; ",
                result.vintages().stream()
                        .filter(vintage -> vintage.source().equals(source))
                        .map(Vintage::title)
                        .distinct()
                        .toList());
    }
}
