package eu.chemclust.app.cli;

import eu.chemclust.app.output.Grid;
import eu.chemclust.observatory.benchmark.RankInterval;
import eu.chemclust.observatory.observation.Vintage;
import eu.chemclust.observatory.revision.CellChange;
import eu.chemclust.observatory.revision.CellChange.Kind;
import eu.chemclust.observatory.revision.Revision;
import eu.chemclust.observatory.revision.ScoreEffect;
import eu.chemclust.observatory.revision.ScoreMove;
import eu.chemclust.observatory.revision.SeriesRevision;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Revisions and their effects as text and as data.
final class RevisionReport {
    private static final int LISTED = 12;

    private final String series;
    private final List<Part> parts = new ArrayList<>();

    /// A revision with what it moves.
    ///
    /// @param asked whether scores were asked for; without an effect then, they cannot be computed
    private record Part(Revision revision, Optional<ScoreEffect> effect, boolean asked) {}

    /// @param series text that the names of the series shown contain
    RevisionReport(String series) {
        this.series = series;
    }

    void add(Revision revision, Optional<ScoreEffect> effect, boolean asked) {
        parts.add(new Part(revision, effect, asked));
    }

    String text() {
        StringBuilder text = new StringBuilder();
        if (parts.isEmpty()) {
            text.append("No source has more than one publication in the warehouse: nothing was revised.%n".formatted());
        }
        for (Part part : parts) {
            describe(part, text);
            text.append(System.lineSeparator());
        }
        return text.append("Every changed cell: --format csv. Vintages: ./chemclust data vintages.%n".formatted())
                .toString();
    }

    private void describe(Part part, StringBuilder text) {
        Revision revision = part.revision;
        text.append(names(revision.after()))
                .append(" against ")
                .append(names(revision.before()))
                .append(System.lineSeparator());
        List<SeriesRevision> shown = shown(revision);
        text.append(totals(shown)).append(System.lineSeparator());
        List<SeriesRevision> touched = shown.stream()
                .filter(one ->
                        one.shared() > 0 || one.count(Kind.WITHDRAWN) > 0 || one.count(Kind.NO_LONGER_LISTED) > 0)
                .sorted(Comparator.comparingInt((SeriesRevision one) -> -one.shared())
                        .thenComparing(one -> one.series().toString()))
                .toList();
        if (!touched.isEmpty()) {
            text.append(System.lineSeparator());
            text.append(summary(touched.subList(0, Math.min(LISTED, touched.size())))
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

    private List<SeriesRevision> shown(Revision revision) {
        return revision.series().stream()
                .filter(one -> one.series().toString().contains(series))
                .toList();
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

    private static Grid summary(List<SeriesRevision> shown) {
        return new Grid(
                List.of(
                        "series",
                        "shared",
                        "agree",
                        "differ",
                        "new",
                        "withdrawn",
                        "flags",
                        "no_longer_listed",
                        "median_change",
                        "largest_change"),
                shown.stream()
                        .map(one -> Arrays.<@Nullable Object>asList(
                                one.series().toString(),
                                one.shared(),
                                one.agreeing(),
                                one.count(Kind.CHANGED),
                                one.count(Kind.NEW),
                                one.count(Kind.WITHDRAWN),
                                one.count(Kind.FLAG_CHANGED),
                                one.count(Kind.NO_LONGER_LISTED),
                                percent(one.medianRelative()),
                                percent(one.largestRelative())))
                        .toList());
    }

    private static String percent(OptionalDouble share) {
        return share.isEmpty() ? "" : String.format(Locale.ROOT, "%.2f %%", 100 * share.getAsDouble());
    }

    private void changed(Revision revision, StringBuilder text) {
        List<CellChange> largest = shownChanges(revision).stream()
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
                                            number(change.before()),
                                            number(change.after()),
                                            percent(change.relative())))
                                    .toList())
                    .text());
        }
    }

    private List<CellChange> shownChanges(Revision revision) {
        return revision.changes().stream()
                .filter(change -> change.series().toString().contains(series))
                .toList();
    }

    private static void scores(Part part, StringBuilder text) {
        if (part.effect.isEmpty()) {
            text.append(
                    part.asked
                            ? "%nScores: without this publication the benchmark cannot be computed.%n".formatted()
                            : "");
            return;
        }
        ScoreEffect effect = part.effect.get();
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
            text.append(moves(first).text());
        }
        if (effect.moves().size() > LISTED) {
            text.append(effect.moves().size() - LISTED).append(" more; --format json lists all.%n".formatted());
        }
    }

    private static Grid moves(List<ScoreMove> moves) {
        return new Grid(
                List.of(
                        "code",
                        "region",
                        "score_without",
                        "score_with",
                        "rank_without",
                        "rank_with",
                        "beyond_interval"),
                moves.stream()
                        .map(move -> Arrays.<@Nullable Object>asList(
                                move.region(),
                                move.name(),
                                number(move.scoreBefore()),
                                number(move.scoreAfter()),
                                rank(move.rankBefore()),
                                rank(move.rankAfter()),
                                move.isBeyondInterval()))
                        .toList());
    }

    private static String rank(Optional<RankInterval> rank) {
        return rank.map(one ->
                        one.rank() + " (" + (long) Math.floor(one.low()) + " to " + (long) Math.ceil(one.high()) + ")")
                .orElse("not ranked");
    }

    private static @Nullable Double number(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }

    /// Every cell that is not as before.
    Grid changes() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Part part : parts) {
            String after = part.revision.after().stream().map(Vintage::id).collect(Collectors.joining(" "));
            for (CellChange change : shownChanges(part.revision)) {
                rows.add(Arrays.asList(
                        after,
                        change.kind().name().toLowerCase(Locale.ROOT),
                        change.series().toString(),
                        change.region().code(),
                        change.region().version().year(),
                        change.period().toString(),
                        number(change.before()),
                        number(change.after()),
                        number(change.absolute()),
                        number(change.relative()),
                        change.flagBefore(),
                        change.flagAfter(),
                        change.unit()));
            }
        }
        return new Grid(
                List.of(
                        "vintage",
                        "kind",
                        "series",
                        "region",
                        "nuts_version",
                        "period",
                        "before",
                        "after",
                        "absolute_change",
                        "relative_change",
                        "flag_before",
                        "flag_after",
                        "unit"),
                rows);
    }

    /// Everything, for programs.
    Object document() {
        List<Map<String, @Nullable Object>> documents = new ArrayList<>();
        for (Part part : parts) {
            Map<String, @Nullable Object> document = new LinkedHashMap<>();
            document.put(
                    "before", part.revision.before().stream().map(Vintage::id).toList());
            document.put(
                    "after", part.revision.after().stream().map(Vintage::id).toList());
            document.put("series", summary(shown(part.revision)).objects());
            RevisionReport one = new RevisionReport(series);
            one.parts.add(part);
            document.put("changes", one.changes().objects());
            document.put("scoresYear", part.effect.map(ScoreEffect::year).orElse(null));
            document.put(
                    "scores",
                    part.effect.map(effect -> moves(effect.moves()).objects()).orElse(null));
            documents.add(document);
        }
        return documents;
    }
}
