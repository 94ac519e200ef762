package eu.chemclust.app.view;

import eu.chemclust.observatory.benchmark.BenchmarkResult;
import eu.chemclust.observatory.observation.Vintage;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// A data set under the benchmark.
///
/// @param title       title of the file, in English
/// @param attribution whom to name
/// @param licence     terms of reuse
/// @param published   when published, in words
/// @param retrieved   when retrieved, in words
/// @param address     page of the source; empty where there is none
/// @param id          identifier of the vintage
/// @param caveats     what a reader must know, in English
public record SourceRow(
        String title,
        String attribution,
        String licence,
        String published,
        String retrieved,
        String address,
        String id,
        List<String> caveats) {
    public SourceRow {
        caveats = List.copyOf(caveats);
    }

    static List<SourceRow> all(BenchmarkResult result, Messages messages) {
        return of(result.vintages(), messages);
    }

    /// Publications by title.
    public static List<SourceRow> of(Collection<Vintage> vintages, Messages messages) {
        return vintages.stream()
                .sorted(Comparator.comparing(Vintage::title))
                .map(vintage -> new SourceRow(
                        vintage.title(),
                        vintage.attribution().replace("(c)", "©"),
                        vintage.licence().replace("(c)", "©"),
                        SourceLine.month(messages, vintage.published()),
                        SourceLine.month(messages, vintage.retrieved()),
                        vintage.address().startsWith("https://") ? vintage.address() : "",
                        vintage.id(),
                        vintage.caveats()))
                .toList();
    }
}
