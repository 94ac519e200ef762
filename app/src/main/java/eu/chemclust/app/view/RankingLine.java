package eu.chemclust.app.view;

import eu.chemclust.observatory.benchmark.BenchmarkResult;
import eu.chemclust.observatory.benchmark.RankInterval;
import eu.chemclust.observatory.benchmark.RankingScope;
import eu.chemclust.observatory.benchmark.RegionStatus;
import eu.chemclust.observatory.benchmark.Standing;
import org.jspecify.annotations.Nullable;

/// A line of the ranking as the page shows it; all numbers are text in the reader's language.
///
/// @param rank        rank
/// @param interval    its interval, "6 to 15"
/// @param bar         the interval as an `svg` element
/// @param code        NUTS code
/// @param name        name of the region
/// @param link        address of its page, or null
/// @param countryCode country as NUTS writes it
/// @param country     name of the country
/// @param score       index
/// @param onYear      change since the year before
/// @param sinceFirst  change since the first year
/// @param coverage    share of the indicators that have a value
/// @param member      whether it is a member of the network
public record RankingLine(
        String rank,
        String interval,
        String bar,
        String code,
        String name,
        @Nullable String link,
        String countryCode,
        String country,
        String score,
        Change onYear,
        Change sinceFirst,
        String coverage,
        boolean member) {
    private static final int BAR_WIDTH = 150;

    static RankingLine of(
            BenchmarkResult result, Messages messages, RegionLinks links, RankingScope scope, Standing.Ranked ranked) {
        RegionStatus status = result.find(ranked.region()).orElseThrow();
        RankInterval rank = ranked.rank(scope).orElseThrow();
        int year = ranked.year();
        int first = result.years().getFirst();
        return new RankingLine(
                messages.numbers().whole(rank.rank()),
                interval(rank, messages),
                IntervalBar.svg(rank, BAR_WIDTH),
                ranked.region(),
                status.region().name(),
                links.of(ranked.region()),
                status.region().country(),
                messages.country(status.region().country()),
                messages.numbers().score(ranked.score()),
                Change.of(result.change(ranked.region(), result.yearBefore(year), year), messages),
                Change.of(result.change(ranked.region(), first, year), messages),
                messages.numbers().percent(ranked.coverage()),
                status.isMember());
    }

    /// The ends of an interval: "6 to 15".
    static String interval(RankInterval rank, Messages messages) {
        return messages.text(
                "interval",
                messages.numbers().whole(Numbers.best(rank.low())),
                messages.numbers().whole(Numbers.worst(rank.high())));
    }
}
