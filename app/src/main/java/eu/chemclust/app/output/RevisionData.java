package eu.chemclust.app.output;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Revisions and their effects, for programs.
public final class RevisionData {
    private final String series;
    private final List<Part> parts = new ArrayList<>();

    /// A revision with what it moves.
    ///
    /// @param asked whether scores were asked for; without an effect then, they cannot be computed
    public record Part(Revision revision, Optional<ScoreEffect> effect, boolean asked) {}

    /// Nothing yet.
    ///
    /// @param series text that the names of the series contain
    public RevisionData(String series) {
        this.series = series;
    }

    /// Adds a revision.
    ///
    /// @param asked whether scores were asked for
    public void add(Revision revision, Optional<ScoreEffect> effect, boolean asked) {
        parts.add(new Part(revision, effect, asked));
    }

    /// The revisions with what they move.
    public List<Part> parts() {
        return List.copyOf(parts);
    }

    /// The series of a revision whose names contain the text.
    public List<SeriesRevision> shown(Revision revision) {
        return revision.series().stream()
                .filter(one -> one.series().toString().contains(series))
                .toList();
    }

    /// The changes of a revision in those series.
    public List<CellChange> shownChanges(Revision revision) {
        return revision.changes().stream()
                .filter(change -> change.series().toString().contains(series))
                .toList();
    }

    /// A series a row.
    public static Grid summary(List<SeriesRevision> shown) {
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

    /// A share as text; empty where there is none.
    public static String percent(OptionalDouble share) {
        return share.isEmpty() ? "" : String.format(Locale.ROOT, "%.2f %%", 100 * share.getAsDouble());
    }

    /// A region a row.
    public static Grid moves(List<ScoreMove> moves) {
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

    /// A number, or null where there is none.
    public static @Nullable Double number(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }

    /// Every cell that is not as before.
    public Grid changes() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Part part : parts) {
            String after = part.revision().after().stream().map(Vintage::id).collect(Collectors.joining(" "));
            for (CellChange change : shownChanges(part.revision())) {
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

    /// What each publication changed, a series a row.
    public Object summaries() {
        List<Map<String, Object>> documents = new ArrayList<>();
        for (Part part : parts) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put(
                    "before", part.revision().before().stream().map(Vintage::id).toList());
            document.put(
                    "after", part.revision().after().stream().map(Vintage::id).toList());
            document.put("series", summary(shown(part.revision())).objects());
            documents.add(document);
        }
        return documents;
    }

    /// Everything, for programs.
    public Object document() {
        List<Map<String, @Nullable Object>> documents = new ArrayList<>();
        for (Part part : parts) {
            Map<String, @Nullable Object> document = new LinkedHashMap<>();
            document.put(
                    "before", part.revision().before().stream().map(Vintage::id).toList());
            document.put(
                    "after", part.revision().after().stream().map(Vintage::id).toList());
            document.put("series", summary(shown(part.revision())).objects());
            RevisionData one = new RevisionData(series);
            one.parts.add(part);
            document.put("changes", one.changes().objects());
            document.put("scoresYear", part.effect().map(ScoreEffect::year).orElse(null));
            document.put(
                    "scores",
                    part.effect().map(effect -> moves(effect.moves()).objects()).orElse(null));
            documents.add(document);
        }
        return documents;
    }
}
