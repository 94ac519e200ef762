package eu.chemclust.observatory.submission;

import eu.chemclust.observatory.validation.ObservationTable;
import eu.chemclust.tables.Finding;
import eu.chemclust.tables.TableRow;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;

/// The figures that are taken from a member's table, each once: one that stands twice with different values is known of
/// neither row, so both are named and neither is taken.
final class TakenFigures {
    private static final String TWICE =
            "Keep the row that is right; if they differ in something else, name that column under dimensions.";

    private final String file;
    private final RowMeaning meaning;
    private final RowFindings findings;
    private final ObservationTable observations = new ObservationTable();
    private final BitSet doubtful = new BitSet();
    private long confidential;

    /// @param file name of the table, for findings
    TakenFigures(String file, RowMeaning meaning, RowFindings findings) {
        this.file = file;
        this.meaning = meaning;
        this.findings = findings;
    }

    /// Reports the figures of a row that stand elsewhere too, in the row itself or in an earlier one.
    void requireOnce(TableRow row, List<RowFigure> figures) {
        for (int i = 0; i < figures.size(); i++) {
            requireOnce(row, figures.get(i), figures.subList(0, i));
        }
    }

    private void requireOnce(TableRow row, RowFigure figure, List<RowFigure> before) {
        for (RowFigure other : before) {
            if (figure.isCell(other)) {
                boolean same = figure.says(other.value(), other.flag());
                twice(row, figure, "in the column \"" + other.column() + "\" of this row", same);
                return;
            }
        }
        OptionalInt earlier = observations.find(figure.key(), figure.region(), figure.period());
        if (earlier.isEmpty()) {
            return;
        }
        int at = earlier.getAsInt();
        long line = observations.line(at);
        boolean same = figure.says(observations.valueOf(at), observations.flagOf(at));
        twice(row, figure, "in row " + line, same);
        if (!same && !doubtful.get((int) line)) {
            doubtful.set((int) line);
            findings.add(new Finding(
                    file,
                    line,
                    figure.column(),
                    "",
                    "the figure " + figure.cell() + " stands in row " + row.line() + " too, with another value.",
                    TWICE));
        }
    }

    private void twice(TableRow row, RowFigure figure, String where, boolean same) {
        meaning.wrong(
                row,
                figure.column(),
                figure.shown(),
                "the figure " + figure.cell() + " stands " + where
                        + (same ? " too, with the same value." : " too, with another value."),
                TWICE);
    }

    /// Takes the figures of a row.
    void add(TableRow row, List<RowFigure> figures) {
        for (RowFigure figure : figures) {
            confidential += figure.flag().indexOf('c') >= 0 ? 1 : 0;
            observations.add(
                    figure.key(),
                    figure.region(),
                    figure.period(),
                    figure.value(),
                    figure.flag(),
                    figure.unit(),
                    row.line());
        }
    }

    /// What was taken, without the rows that an even later one contradicts.
    ObservationTable observations() {
        return doubtful.isEmpty() ? observations : observations.without(doubtful);
    }

    /// How many of the figures are confidential.
    long confidential() {
        return confidential;
    }
}
