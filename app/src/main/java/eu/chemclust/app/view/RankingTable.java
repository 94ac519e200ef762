package eu.chemclust.app.view;

import eu.chemclust.observatory.benchmark.BenchmarkResult;
import java.util.List;

/// A ranking as a table.
///
/// @param caption    what the table holds
/// @param interval   heading of the interval column, with its share
/// @param yearBefore year that the first change is since; empty in the first year
/// @param firstYear  year that the second change is since; empty in the first year
/// @param rows       best rank first
public record RankingTable(
        String caption, String interval, String yearBefore, String firstYear, List<RankingLine> rows) {
    public RankingTable {
        rows = List.copyOf(rows);
    }

    static RankingTable of(BenchmarkResult result, Messages messages, RegionLinks links, Selection selection) {
        Findings findings = new Findings(result, messages);
        List<RankingLine> rows = selection.ranked(result).stream()
                .map(ranked -> RankingLine.of(result, messages, links, selection.scope(), ranked))
                .toList();
        int first = result.years().getFirst();
        boolean hasBefore = selection.year() > first;
        int before = result.yearBefore(selection.year());
        return new RankingTable(
                messages.text(
                        "table.ranking.caption",
                        findings.plural(selection.scope()),
                        Integer.toString(selection.year()),
                        findings.intervalShare()),
                messages.text("figure.interval", findings.intervalShare()),
                hasBefore ? Integer.toString(before) : "",
                hasBefore && first < before ? Integer.toString(first) : "",
                rows);
    }

    /// Whether there is a year before to compare with.
    public boolean hasYearBefore() {
        return !yearBefore.isEmpty();
    }

    /// Whether there is an earlier first year to compare with.
    public boolean hasFirstYear() {
        return !firstYear.isEmpty();
    }
}
