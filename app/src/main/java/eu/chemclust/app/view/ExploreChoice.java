package eu.chemclust.app.view;

import eu.chemclust.observatory.benchmark.BenchmarkResult;
import eu.chemclust.observatory.benchmark.RankingScope;
import eu.chemclust.observatory.framework.FrameworkNode;
import eu.chemclust.report.Measure;

/// What a reader sets against what.
///
/// @param view   values against each other, or regions by their likeness
/// @param across code of the measure on the horizontal axis, `VALUE_patents` or `SCORE_crii`
/// @param up     code of the measure on the vertical axis
/// @param size   code of the measure that the points' area shows; empty for none
/// @param colour code of the measure that the points' colour shows; empty for the kind of region
/// @param region code of the region to point out; empty for none
/// @param year   year of the benchmark
/// @param scope  which regions are shown
public record ExploreChoice(
        View view, String across, String up, String size, String colour, String region, int year, RankingScope scope) {

    /// What is drawn.
    public enum View {
        /// Two measures against each other.
        VALUES,
        /// Regions on a plane, like ones near each other.
        LIKENESS
    }

    /// The share of chemistry against the index.
    public static ExploreChoice headline(BenchmarkResult result) {
        FrameworkNode.Indicator first = result.framework().indicators().stream()
                .filter(indicator -> indicator.code().equals("c20lq"))
                .findFirst()
                .orElseGet(() -> result.framework().indicators().getFirst());
        return new ExploreChoice(
                View.VALUES,
                Measure.value(first.code()),
                Measure.score(result.framework().root().code()),
                "",
                "",
                "",
                result.method().headlineYear(),
                RankingScope.CHEMICAL);
    }

    /// The address on a path, with only what is not as usual.
    public Address address(Address base, BenchmarkResult result) {
        ExploreChoice usual = headline(result);
        return base.with("view", view == View.LIKENESS ? "likeness" : "")
                .with("x", across.equals(usual.across) ? "" : across)
                .with("y", up.equals(usual.up) ? "" : up)
                .with("size", size)
                .with("colour", colour)
                .with("region", region)
                .with("scope", scope == RankingScope.ALL ? "all" : "")
                .with("year", year == usual.year ? "" : Integer.toString(year));
    }
}
