package eu.chemclust.app.view;

import eu.chemclust.observatory.benchmark.BenchmarkResult;
import eu.chemclust.observatory.benchmark.RegionStatus;
import java.util.List;
import java.util.stream.Stream;

/// Regions that a reader may have meant.
public final class Suggestions {
    private static final int MOST = 12;

    private Suggestions() {}

    /// Regions whose name or code holds the text, or else those whose code begins like it.
    ///
    /// @param text a name or code
    public static List<RegionPage.Neighbour> of(BenchmarkResult result, String text, RegionLinks links) {
        List<RegionStatus> matches = regions(result)
                .filter(status -> Selection.matches(status, text))
                .toList();
        for (int length = Math.min(text.length(), 4); matches.isEmpty() && length >= 2; length--) {
            String beginning = text.substring(0, length);
            matches = regions(result)
                    .filter(status ->
                            status.region().code().code().regionMatches(true, 0, beginning, 0, beginning.length()))
                    .toList();
        }
        return matches.stream()
                .limit(MOST)
                .map(status -> new RegionPage.Neighbour(
                        status.region().code().code(),
                        status.region().name(),
                        links.of(status.region().code().code())))
                .toList();
    }

    private static Stream<RegionStatus> regions(BenchmarkResult result) {
        return result.regions().values().stream();
    }
}
