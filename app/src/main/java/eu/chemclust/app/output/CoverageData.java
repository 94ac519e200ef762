package eu.chemclust.app.output;

import eu.chemclust.observatory.coverage.CoverageCell;
import eu.chemclust.observatory.coverage.OverdueSeries;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a benchmark's indicators have and lack, for programs.
public final class CoverageData {
    private CoverageData() {}

    /// A cell a row.
    public static Grid grid(List<CoverageCell> cells) {
        return new Grid(
                List.of("indicator", "region", "year", "status", "has_value", "period", "flags"),
                cells.stream()
                        .map(cell -> Arrays.<@Nullable Object>asList(
                                cell.indicator(),
                                cell.region(),
                                cell.year(),
                                cell.status().name().toLowerCase(Locale.ROOT),
                                cell.status().isCovered(),
                                cell.period(),
                                cell.flags()))
                        .toList());
    }

    /// Everything: the cells, and the series that are overdue on a day.
    public static Map<String, Object> document(List<CoverageCell> cells, List<OverdueSeries> overdue, LocalDate day) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("today", day.toString());
        document.put("cells", grid(cells).objects());
        document.put(
                "overdue",
                new Grid(
                                List.of("series", "newest", "years", "due_by", "note"),
                                overdue.stream()
                                        .map(one -> Arrays.<@Nullable Object>asList(
                                                one.series().toString(),
                                                one.newest(),
                                                one.years(),
                                                one.dueBy().toString(),
                                                one.note()))
                                        .toList())
                        .objects());
        return document;
    }
}
