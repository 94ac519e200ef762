package eu.chemclust.app.output;

import eu.chemclust.observatory.benchmark.BenchmarkResult;
import eu.chemclust.observatory.benchmark.RankingScope;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Which part of a ranking is wanted. Ranks are those of the whole scope, whatever is left out.
///
/// @param year    year
/// @param scope   among which regions ranks are counted
/// @param country country code, or all
/// @param members full members of the network only
/// @param top     at most so many rows; 0 for all
public record RankingSelection(int year, RankingScope scope, Optional<String> country, boolean members, int top) {
    public RankingSelection {
        if (top < 0) {
            throw new IllegalArgumentException("top is " + top);
        }
    }

    /// Everything in a scope and year.
    public static RankingSelection whole(int year, RankingScope scope) {
        return new RankingSelection(year, scope, Optional.empty(), false, 0);
    }

    /// The rows, best rank first.
    public List<RankingRow> rows(BenchmarkResult result) {
        return all(result).limit(top == 0 ? Long.MAX_VALUE : top).toList();
    }

    /// How many rows there would be without `top`.
    public int count(BenchmarkResult result) {
        return (int) all(result).count();
    }

    private Stream<RankingRow> all(BenchmarkResult result) {
        return result.ranking(scope, year).stream()
                .map(standing -> RankingRow.of(result, standing, scope))
                .filter(row -> country.isEmpty() || country.get().equals(row.country()))
                .filter(row -> !members || row.member());
    }
}
