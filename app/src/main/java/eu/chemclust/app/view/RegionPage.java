package eu.chemclust.app.view;

import eu.chemclust.observatory.benchmark.RankInterval;
import eu.chemclust.observatory.benchmark.RankingScope;
import eu.chemclust.observatory.benchmark.RegionStatus;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A region's page.
///
/// @param code     NUTS code
/// @param name     name of the region
/// @param place    country and, where it differs, the region's own name for itself
/// @param answer   the page's first sentence
/// @param year     year shown
/// @param years    years to choose from, newest first
/// @param standing score, rank and changes, or why there is none
/// @param alike    regions that it cannot be told apart from; empty in other years than the headline's
/// @param criteria why it counts as a chemical region or not
/// @param verdict  the same as a sentence
/// @param pillars  pillar scores
/// @param profile  indicators among all regions
/// @param trend    rank over the years
/// @param history  the same as a table
/// @param groups   every indicator
/// @param missing  sentence on how many indicators are missing; empty where none is
/// @param before   region with the next better rank
/// @param after    region with the next worse rank
/// @param sources  data sets
public record RegionPage(
        String code,
        String name,
        String place,
        String answer,
        int year,
        List<Integer> years,
        Standing standing,
        Optional<Alike> alike,
        List<Criterion> criteria,
        String verdict,
        List<Pillar> pillars,
        Optional<FigurePair> profile,
        Optional<FigurePair> trend,
        List<HistoryLine> history,
        List<IndicatorGroup> groups,
        String missing,
        @Nullable Neighbour before,
        @Nullable Neighbour after,
        List<SourceRow> sources) {

    /// Where the region stands.
    public sealed interface Standing {}

    /// A region with a rank.
    ///
    /// @param rank     rank of how many
    /// @param interval its interval with its share
    /// @param bar      the interval as an `svg` element
    /// @param score    index
    /// @param changes  changes with what they are since
    /// @param coverage share of indicators with a value
    public record Ranked(
            String rank,
            String of,
            String interval,
            String share,
            String bar,
            String score,
            List<Since> changes,
            String coverage)
            implements Standing {}

    /// A region without a rank.
    public record Withheld(String reason, String coverage) implements Standing {}

    /// A change and the year it is since.
    public record Since(int year, Change change) {}

    /// Regions that cannot be told apart from this one.
    ///
    /// @param sentence how many
    /// @param regions  best rank first
    public record Alike(String sentence, List<Neighbour> regions) {}

    /// Another region.
    public record Neighbour(
            String code, String name, @Nullable String link) {}

    /// One of the rules for chemical regions.
    ///
    /// @param rule  the rule
    /// @param value what this region has
    /// @param met   whether that suffices
    public record Criterion(String rule, String value, boolean met) {}

    /// A pillar's score.
    ///
    /// @param code      code
    /// @param name      name
    /// @param rationale why it is there
    /// @param rationaleLanguage language of the rationale where it is another than the page's, or null
    /// @param score     score; empty where it is withheld
    /// @param share     share of the regions below it; empty where it is withheld
    /// @param peers     median of the peers; empty where they are unknown
    /// @param strip     all regions, the peers and this one on a line, as an `svg` element
    public record Pillar(
            String code,
            String name,
            String rationale,
            @Nullable String rationaleLanguage,
            String score,
            String share,
            String peers,
            String strip) {}

    /// A year of the trend.
    ///
    /// @param reason why there is no rank; empty where there is one
    public record HistoryLine(int year, String rank, String interval, String median, String score, String reason) {}

    /// The indicators of a pillar.
    public record IndicatorGroup(String name, List<IndicatorRow> rows) {}

    /// Makes the page from its parts.
    static RegionPage of(RegionParts parts, String code, FigureChoice choice) {
        RegionStatus status = parts.findings().status(code);
        RankingScope scope = parts.findings().scopeOf(code, choice.scope(), choice.year());
        FigureChoice own = choice.withScope(scope).withAccent(code);
        Optional<RankInterval> rank = parts.findings().rank(code, scope, choice.year());
        return new RegionPage(
                code,
                status.region().name(),
                parts.place(status),
                parts.findings().region(code, scope, choice.year()),
                choice.year(),
                parts.result().years().reversed(),
                parts.standing(code, own),
                rank.flatMap(ignored -> parts.alike(code, own)),
                parts.criteria(status),
                parts.verdict(status),
                parts.pillars(code, choice.year()),
                parts.profile(code, own),
                parts.trend(code, own),
                parts.indicators().history(code, scope),
                parts.indicators().groups(code, choice.year(), parts.peers(code)),
                parts.indicators().missing(code, choice.year()),
                parts.neighbour(code, own, -1),
                parts.neighbour(code, own, 1),
                SourceRow.all(parts.result(), parts.messages()));
    }

    /// Makes the page of a region that the benchmark has.
    public static RegionPage of(
            eu.chemclust.observatory.benchmark.BenchmarkResult result,
            BenchmarkFigures figures,
            String code,
            FigureChoice choice) {
        return of(new RegionParts(result, figures, Messages.of(choice.locale())), code, choice);
    }
}
