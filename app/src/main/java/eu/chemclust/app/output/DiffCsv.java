package eu.chemclust.app.output;

import eu.chemclust.observatory.edition.EditionDiff;
import eu.chemclust.observatory.edition.Factor;
import eu.chemclust.observatory.edition.RegionChange;
import eu.chemclust.observatory.edition.Split;
import eu.chemclust.tables.Cell;
import eu.chemclust.tables.CsvFile;
import eu.chemclust.tables.Sheet;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A comparison of two editions as CSV: a row for each region that both rank, in full precision.
public final class DiffCsv {
    private DiffCsv() {}

    /// The rows with a header; 0 gives all.
    public static String text(EditionDiff diff, int top) {
        List<String> columns = new ArrayList<>(List.of(
                "region",
                "name",
                "rank_before",
                "rank_before_low",
                "rank_before_high",
                "rank_after",
                "rank_after_low",
                "rank_after_high",
                "beyond_interval",
                "intervals_apart",
                "score_before",
                "score_after",
                "score_change"));
        for (Factor factor : Factor.values()) {
            columns.add("score_" + factor.name().toLowerCase(Locale.ROOT));
        }
        columns.add("rank_change");
        for (Factor factor : Factor.values()) {
            columns.add("rank_" + factor.name().toLowerCase(Locale.ROOT));
        }
        columns.add("not_split_because");
        List<List<Cell>> rows = diff.changes().stream()
                .limit(top > 0 ? top : Long.MAX_VALUE)
                .map(DiffCsv::row)
                .toList();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CsvFile.write(new Sheet("diff", columns, rows), bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static List<Cell> row(RegionChange change) {
        List<Cell> row = new ArrayList<>(List.of(
                Cell.of(change.region()),
                Cell.of(change.name()),
                Cell.of(change.rankBefore().rank()),
                Cell.of(change.rankBefore().low()),
                Cell.of(change.rankBefore().high()),
                Cell.of(change.rankAfter().rank()),
                Cell.of(change.rankAfter().low()),
                Cell.of(change.rankAfter().high()),
                Cell.of(Boolean.toString(change.movedBeyondInterval())),
                Cell.of(Boolean.toString(change.intervalsApart())),
                Cell.of(change.scoreBefore()),
                Cell.of(change.scoreAfter()),
                Cell.of(change.scoreChange())));
        shares(change.scoreSplit(), row);
        row.add(Cell.of(change.rankChange()));
        shares(change.rankSplit(), row);
        row.add(Cell.of(change.notSplitBecause()));
        return row;
    }

    private static void shares(Optional<Split> split, List<Cell> row) {
        for (Factor factor : Factor.values()) {
            row.add(split.map(shares -> Cell.of(shares.share(factor))).orElse(Cell.missing()));
        }
    }
}
