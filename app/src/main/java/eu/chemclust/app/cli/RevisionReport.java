package eu.chemclust.app.cli;

import eu.chemclust.app.output.Grid;
import eu.chemclust.app.output.RevisionData;
import eu.chemclust.observatory.observation.Vintage;
import eu.chemclust.observatory.revision.CellChange;
import eu.chemclust.observatory.revision.CellChange.Kind;
import eu.chemclust.observatory.revision.Revision;
import eu.chemclust.observatory.revision.ScoreEffect;
import eu.chemclust.observatory.revision.ScoreMove;
import eu.chemclust.observatory.revision.SeriesRevision;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Revisions and their effects as text and as data.
final class RevisionReport {
    private static final int LISTED = 12;

    private final RevisionData data;
    private final String nothing;

    /// A report.
    ///
    /// @param nothing what to say where there is no revision
    RevisionReport(RevisionData data, String nothing) {
        this.data = data;
        this.nothing = nothing;
    }

    String text() {
        StringBuilder text = new StringBuilder();
        if (data.parts().isEmpty()) {
            text.append(nothing).append(System.lineSeparator());
        }
        for (RevisionData.Part part : data.parts()) {
            describe(part, text);
            text.append(System.lineSeparator());
        }
        String cells = data.parts().isEmpty() ? "" : "Every changed cell: --format csv. ";
        return text.append(cells)
                .append("Vintages: ./chemclust data vintages.")
                .append(System.lineSeparator())
                .toString();
    }

    private void describe(RevisionData.Part part, StringBuilder text) {
        Revision revision = part.revision();
        text.append(names(revision.after()))
                .append(" against ")
                .append(names(revision.before()))
                .append(System.lineSeparator());
        List<SeriesRevision> shown = data.shown(revision);
        text.append(totals(shown)).append(System.lineSeparator());
        List<SeriesRevision> touched = shown.stream()
                .filter(one ->
                        one.shared() > 0 || one.count(Kind.WITHDRAWN) > 0 || one.count(Kind.NO_LONGER_LISTED) > 0)
                .sorted(Comparator.comparingInt((SeriesRevision one) -> -one.shared())
                        .thenComparing(one -> one.series().toString()))
                .toList();
        if (!touched.isEmpty()) {
            text.append(System.lineSeparator());
            text.append(RevisionData.summary(touched.subList(0, Math.min(LISTED, touched.size())))
                    .text());
            if (touched.size() > LISTED) {
                text.append(touched.size() - LISTED).append(" more series; --series TEXT chooses.%n".formatted());
            }
        }
        changed(revision, text);
        scores(part, text);
    }

    private static String names(List<Vintage> vintages) {
        return vintages.getFirst().source() + " "
                + vintages.stream()
                        .map(vintage -> "\"" + vintage.label() + "\"")
                        .collect(Collectors.joining(", "));
    }

    private static String totals(List<SeriesRevision> shown) {
        int shared = shown.stream().mapToInt(SeriesRevision::shared).sum();
        return String.format(
                Locale.ROOT,
                "%,d new figures; of %,d shared ones %,d agree and %,d differ; %,d withdrawn; %,d with other flags;"
                        + " %,d no longer listed (the earlier figure stands).",
                sum(shown, Kind.NEW),
                shared,
                shown.stream().mapToInt(SeriesRevision::agreeing).sum(),
                sum(shown, Kind.CHANGED),
                sum(shown, Kind.WITHDRAWN),
                sum(shown, Kind.FLAG_CHANGED),
                sum(shown, Kind.NO_LONGER_LISTED));
    }

    private static int sum(List<SeriesRevision> shown, Kind kind) {
        return shown.stream().mapToInt(one -> one.count(kind)).sum();
    }

    private void changed(Revision revision, StringBuilder text) {
        List<CellChange> largest = data.shownChanges(revision).stream()
                .filter(change -> change.kind() == Kind.CHANGED)
                .sorted(Comparator.comparingDouble(
                        (CellChange change) -> -Math.abs(change.relative().orElse(0))))
                .limit(LISTED)
                .toList();
        if (!largest.isEmpty()) {
            text.append("%nLargest changes:%n".formatted());
            text.append(new Grid(
                            List.of("series", "region", "period", "before", "after", "change"),
                            largest.stream()
                                    .map(change -> Arrays.<@Nullable Object>asList(
                                            change.series().toString(),
                                            change.region().code(),
                                            change.period().toString(),
                                            RevisionData.number(change.before()),
                                            RevisionData.number(change.after()),
                                            RevisionData.percent(change.relative())))
                                    .toList())
                    .text());
        }
    }

    private static void scores(RevisionData.Part part, StringBuilder text) {
        if (part.effect().isEmpty()) {
            text.append(
                    part.asked()
                            ? "%nScores: without this publication the benchmark cannot be computed.%n".formatted()
                            : "");
            return;
        }
        ScoreEffect effect = part.effect().get();
        long beyond =
                effect.moves().stream().filter(ScoreMove::isBeyondInterval).count();
        long entering =
                effect.moves().stream().filter(ScoreMove::entersOrLeaves).count();
        text.append(String.format(
                Locale.ROOT,
                "%nScores of %d with and without it: %d of %d regions move; %d beyond the interval of their rank, %d enter"
                        + " or leave the ranking of chemical regions.%n",
                effect.year(),
                effect.moves().size(),
                effect.regions(),
                beyond,
                entering));
        List<ScoreMove> first = effect.moves().stream()
                .sorted(Comparator.comparing((ScoreMove move) -> !move.isBeyondInterval()))
                .limit(LISTED)
                .toList();
        if (!first.isEmpty()) {
            text.append(RevisionData.moves(first).text());
        }
        if (effect.moves().size() > LISTED) {
            text.append(effect.moves().size() - LISTED).append(" more; --format json lists all.%n".formatted());
        }
    }
}
