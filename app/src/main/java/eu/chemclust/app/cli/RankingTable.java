package eu.chemclust.app.cli;

import eu.chemclust.app.output.RankingRow;
import eu.chemclust.app.output.RankingSelection;
import eu.chemclust.observatory.benchmark.BenchmarkResult;
import eu.chemclust.observatory.benchmark.RankInterval;
import eu.chemclust.observatory.benchmark.RankingScope;
import eu.chemclust.observatory.benchmark.Standing;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/// The ranking as aligned text for a terminal: the answer in a sentence, the table, what was left out.
final class RankingTable {
    private static final int BAR = 20;
    private static final int NAME = 30;
    private static final String BOLD = "\u001b[1m";
    private static final String FAINT = "\u001b[2m";
    private static final String PLAIN = "\u001b[0m";

    private final BenchmarkResult result;
    private final RankingSelection selection;
    private final boolean colours;

    RankingTable(BenchmarkResult result, RankingSelection selection, boolean colours) {
        this.result = result;
        this.selection = selection;
        this.colours = colours;
    }

    String text(List<RankingRow> rows) {
        StringBuilder text = new StringBuilder();
        text.append(style(BOLD, result.framework().root().name("en") + " " + selection.year()))
                .append(System.lineSeparator())
                .append(answer(rows))
                .append(System.lineSeparator())
                .append(System.lineSeparator());
        if (!rows.isEmpty()) {
            text.append(style(FAINT, header())).append(System.lineSeparator());
            rows.forEach(row -> text.append(line(row)).append(System.lineSeparator()));
        }
        notes(rows).forEach(note -> text.append(System.lineSeparator()).append(note));
        return text.append(System.lineSeparator()).toString();
    }

    private String answer(List<RankingRow> rows) {
        if (rows.isEmpty()) {
            return "No ranked region fits the options. Leave one out, or add --all.";
        }
        RankingRow first = rows.getFirst();
        return String.format(
                Locale.ROOT,
                "%s ranks %s of %d %s (90 %% of the replications: %s).",
                first.name(),
                ordinal(first.rank().rank()),
                first.rank().of(),
                selection.scope() == RankingScope.CHEMICAL ? "chemical regions" : "regions",
                interval(first.rank()));
    }

    private String header() {
        return String.format(
                Locale.ROOT,
                "%4s  %-10s %s  %-4s  %s %2s  %5s  %6s  %6s  %8s",
                "Rank",
                "Interval",
                pad("1 to " + field(), BAR),
                "Code",
                pad("Region", NAME),
                "",
                "Score",
                vs(result.yearBefore(selection.year())),
                vs(result.years().getFirst()),
                "Coverage");
    }

    private static String vs(int year) {
        return String.format(Locale.ROOT, "vs %02d", year % 100);
    }

    private int field() {
        return result.ranking(selection.scope(), selection.year()).size();
    }

    private String line(RankingRow row) {
        return String.format(
                Locale.ROOT,
                "%4d  %-10s %s  %-4s  %s %2s  %5.1f  %6s  %6s  %6.0f %%",
                row.rank().rank(),
                interval(row.rank()),
                bar(row.rank()),
                row.code(),
                pad(row.name() + (row.member() ? " *" : ""), NAME),
                row.country(),
                row.score(),
                change(row.changeOnYear()),
                change(row.changeSinceFirst()),
                100 * row.coverage());
    }

    private static String interval(RankInterval rank) {
        long low = (long) Math.floor(rank.low());
        long high = (long) Math.ceil(rank.high());
        return low + " to " + high;
    }

    /// The interval on a line from rank 1 to the last, with the nominal rank as a dot.
    private static String bar(RankInterval rank) {
        int low = cell(rank.low(), rank.of());
        int high = cell(rank.high(), rank.of());
        int dot = cell(rank.rank(), rank.of());
        StringBuilder bar = new StringBuilder();
        for (int i = 0; i < BAR; i++) {
            bar.append(i == dot ? '\u25cf' : i >= low && i <= high ? '\u2501' : '\u00b7');
        }
        return bar.toString();
    }

    private static int cell(double rank, int of) {
        return of <= 1 ? 0 : (int) Math.min(BAR - 1, Math.floor((rank - 1) / (of - 1) * BAR));
    }

    private static String change(OptionalDouble change) {
        if (change.isEmpty()) {
            return "-";
        }
        String text = String.format(Locale.ROOT, "%+.1f", change.getAsDouble());
        return text.equals("-0.0") || text.equals("+0.0") ? "0.0" : text;
    }

    private List<String> notes(List<RankingRow> rows) {
        List<String> notes = new java.util.ArrayList<>();
        int left = selection.count(result) - rows.size();
        if (left > 0) {
            notes.add(left + " more; --top 0 prints all.");
        }
        if (rows.stream().anyMatch(RankingRow::member)) {
            notes.add("* full member of the European Chemical Regions Network");
        }
        if (selection.scope() == RankingScope.ALL) {
            for (Standing.Withheld withheld : result.withheld(selection.year())) {
                notes.add("Not covered: " + withheld.region() + " (" + Math.round(100 * withheld.coverage())
                        + " % of the indicators have a value)");
            }
        }
        if (!result.failures().isEmpty()) {
            result.failures()
                    .forEach(failure ->
                            notes.add(failure.count() + " replications could not be computed: " + failure.reason()));
        }
        notes.addAll(KnowledgeNotes.of(result.knowledge()));
        notes.add("Method " + result.method().version() + ", "
                + String.format(Locale.ROOT, "%,d", result.method().robustness().replications())
                + " replications, scores from 1 to 100. The interval holds 90 % of the replications.");
        return notes;
    }

    private static String ordinal(int rank) {
        int tens = rank % 100;
        if (tens >= 11 && tens <= 13) {
            return rank + "th";
        }
        return rank
                + switch (rank % 10) {
                    case 1 -> "st";
                    case 2 -> "nd";
                    case 3 -> "rd";
                    default -> "th";
                };
    }

    private static String pad(String text, int width) {
        String clipped = text.length() <= width ? text : text.substring(0, width - 1) + "\u2026";
        return clipped + " ".repeat(width - clipped.length());
    }

    private String style(String code, String text) {
        return colours ? code + text + PLAIN : text;
    }
}
