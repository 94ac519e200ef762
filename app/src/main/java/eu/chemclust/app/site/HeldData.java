package eu.chemclust.app.site;

import eu.chemclust.app.diagnosis.DataState;
import eu.chemclust.app.diagnosis.RevisionSummary;
import eu.chemclust.app.view.Messages;
import eu.chemclust.observatory.benchmark.BenchmarkResult;
import eu.chemclust.observatory.coverage.CellStatus;
import eu.chemclust.observatory.coverage.CoverageCell;
import eu.chemclust.observatory.framework.FrameworkNode;
import eu.chemclust.observatory.revision.CellChange.Kind;
import eu.chemclust.observatory.revision.SeriesRevision;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// What the warehouse holds and lacks, and what later publications changed.
///
/// @param years     years of the benchmark, ascending
/// @param lines     coverage of every indicator by year
/// @param signs     what the signs in the cells mean
/// @param overdue   what is due and not held, sentences
/// @param revisions what each later publication changed
public record HeldData(
        List<Integer> years, List<Line> lines, List<Sign> signs, List<String> overdue, List<Revised> revisions) {
    private static final double LOW = 0.9;
    private static final double MIDDLE = 0.97;

    public HeldData {
        years = List.copyOf(years);
        lines = List.copyOf(lines);
        signs = List.copyOf(signs);
        overdue = List.copyOf(overdue);
        revisions = List.copyOf(revisions);
    }

    /// An indicator.
    public record Line(String name, String link, List<Cell> cells) {}

    /// An indicator in a year.
    ///
    /// @param share regions with a value, in %
    /// @param kind  "low", "mid" or "high", for the style sheet
    /// @param sign  the commonest state other than a figure of the year; empty where there is none
    /// @param means the same in words
    public record Cell(String share, String kind, String sign, String means) {}

    /// A sign and its meaning.
    public record Sign(String sign, String meaning) {}

    /// What a publication changed.
    ///
    /// @param sentence its totals
    /// @param lines    series that it shares with those before
    public record Revised(String sentence, List<RevisedLine> lines) {}

    /// What it changed in a series.
    public record RevisedLine(String series, String shared, String agree, String differ, String added, String median) {}

    /// Makes the tables.
    ///
    /// @param addresses makes the address of a path in the reader's language
    public static HeldData of(
            BenchmarkResult result,
            DataState from,
            List<RevisionSummary> revisions,
            Messages messages,
            UnaryOperator<String> addresses) {
        Map<String, Map<Integer, Map<CellStatus, Integer>>> counts = counts(from.cells());
        List<Line> lines = new ArrayList<>();
        for (FrameworkNode.Indicator indicator : result.framework().indicators()) {
            List<Cell> cells = result.years().stream()
                    .map(year -> cell(
                            messages,
                            counts.getOrDefault(indicator.code(), Map.of()).getOrDefault(year, Map.of())))
                    .toList();
            lines.add(new Line(
                    indicator.name(messages.language()), addresses.apply("/indicators/" + indicator.code()), cells));
        }
        return new HeldData(
                result.years(),
                lines,
                signs(messages),
                DataWords.overdue(messages, from.overdue()),
                revisions.stream().map(revision -> revised(messages, revision)).toList());
    }

    private static Map<String, Map<Integer, Map<CellStatus, Integer>>> counts(List<CoverageCell> cells) {
        Map<String, Map<Integer, Map<CellStatus, Integer>>> counts = new LinkedHashMap<>();
        for (CoverageCell cell : cells) {
            counts.computeIfAbsent(cell.indicator(), ignored -> new HashMap<>())
                    .computeIfAbsent(cell.year(), ignored -> new EnumMap<>(CellStatus.class))
                    .merge(cell.status(), 1, Integer::sum);
        }
        return counts;
    }

    private static Cell cell(Messages messages, Map<CellStatus, Integer> counts) {
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        int covered = counts.entrySet().stream()
                .filter(entry -> entry.getKey().isCovered())
                .mapToInt(Map.Entry::getValue)
                .sum();
        double share = all == 0 ? 0 : (double) covered / all;
        return counts.entrySet().stream()
                .filter(entry -> entry.getKey() != CellStatus.PUBLISHED)
                .max(Map.Entry.comparingByValue())
                .map(entry -> new Cell(
                        percent(messages, share), kind(share), sign(entry.getKey()), meaning(messages, entry.getKey())))
                .orElseGet(() -> new Cell(percent(messages, share), kind(share), "", ""));
    }

    private static String percent(Messages messages, double share) {
        return messages.numbers().whole(Math.round(100 * share));
    }

    private static String kind(double share) {
        return share < LOW ? "low" : share < MIDDLE ? "mid" : "high";
    }

    private static String sign(CellStatus status) {
        return String.valueOf(status.sign());
    }

    private static String meaning(Messages messages, CellStatus status) {
        return messages.text("coverage." + status.name() + ".legend");
    }

    private static List<Sign> signs(Messages messages) {
        List<Sign> signs = new ArrayList<>();
        for (CellStatus status : CellStatus.values()) {
            if (status != CellStatus.PUBLISHED) {
                signs.add(new Sign(sign(status), meaning(messages, status)));
            }
        }
        return signs;
    }

    private static Revised revised(Messages messages, RevisionSummary revision) {
        return new Revised(
                messages.text(
                        "data.revisions.lead",
                        revision.source(),
                        revision.before(),
                        revision.after(),
                        sum(messages, revision, Kind.NEW),
                        messages.numbers()
                                .whole(revision.series().stream()
                                        .mapToInt(SeriesRevision::shared)
                                        .sum()),
                        messages.numbers()
                                .whole(revision.series().stream()
                                        .mapToInt(SeriesRevision::agreeing)
                                        .sum()),
                        sum(messages, revision, Kind.CHANGED),
                        sum(messages, revision, Kind.WITHDRAWN),
                        sum(messages, revision, Kind.FLAG_CHANGED)),
                revision.series().stream()
                        .filter(series -> series.shared() > 0)
                        .sorted(Comparator.comparingInt((SeriesRevision series) -> -series.shared())
                                .thenComparing(series -> series.series().toString()))
                        .map(series -> line(messages, series))
                        .toList());
    }

    private static RevisedLine line(Messages messages, SeriesRevision series) {
        return new RevisedLine(
                series.series().toString(),
                messages.numbers().whole(series.shared()),
                messages.numbers().whole(series.agreeing()),
                messages.numbers().whole(series.count(Kind.CHANGED)),
                messages.numbers().whole(series.count(Kind.NEW)),
                series.medianRelative().isPresent()
                        ? messages.numbers().percentFine(series.medianRelative().getAsDouble())
                        : "–");
    }

    private static String sum(Messages messages, RevisionSummary revision, Kind kind) {
        return messages.numbers()
                .whole(revision.series().stream()
                        .mapToInt(series -> series.count(kind))
                        .sum());
    }

    /// The revisions of the series that an indicator is computed from.
    public static List<Revised> of(
            List<RevisionSummary> revisions, FrameworkNode.Indicator indicator, Messages messages) {
        List<String> series =
                indicator.formula().series().stream().map(Object::toString).toList();
        return revisions.stream()
                .map(revision -> new RevisionSummary(
                        revision.source(),
                        revision.before(),
                        revision.after(),
                        revision.series().stream()
                                .filter(one -> series.contains(one.series().toString()))
                                .toList()))
                .filter(revision -> !revision.series().isEmpty())
                .map(revision -> revised(messages, revision))
                .toList();
    }
}
