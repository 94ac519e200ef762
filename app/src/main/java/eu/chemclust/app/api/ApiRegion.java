package eu.chemclust.app.api;

import eu.chemclust.observatory.benchmark.BenchmarkResult;
import eu.chemclust.observatory.benchmark.RankInterval;
import eu.chemclust.observatory.benchmark.RankingScope;
import eu.chemclust.observatory.benchmark.RegionStatus;
import eu.chemclust.observatory.benchmark.Standing;
import eu.chemclust.observatory.framework.FrameworkNode;
import eu.chemclust.observatory.indicator.IndicatorValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A region with where it stands and what is known of it in one year.
public record ApiRegion(
        Summary region, int year, Place place, List<Place> years, List<NodeScore> pillars, List<Value> indicators) {
    public ApiRegion {
        years = List.copyOf(years);
        pillars = List.copyOf(pillars);
        indicators = List.copyOf(indicators);
    }

    /// What a region is.
    ///
    /// @param self address of the region for programs
    /// @param page its page
    public record Summary(
            String code,
            String name,
            String localName,
            String country,
            String nutsVersion,
            boolean chemical,
            List<String> members,
            String self,
            String page) {
        static Summary of(RegionStatus status) {
            String code = status.region().code().code();
            return new Summary(
                    code,
                    status.region().name(),
                    status.region().localName(),
                    status.region().country(),
                    status.region().code().version().toString(),
                    status.isChemical(),
                    status.members(),
                    "/api/v1/regions/" + code,
                    "/regions/" + code);
        }
    }

    /// Where a region stands in a year.
    ///
    /// @param score    unrounded, or null where it is withheld
    /// @param withheld why there is no score, or null
    public record Place(
            int year,
            @Nullable Double score,
            double coverage,
            @Nullable Rank amongChemical,
            @Nullable Rank amongAll,
            @Nullable String withheld) {
        static Place of(BenchmarkResult result, String region, int year) {
            return switch (result.standing(region, year)) {
                case Standing.Ranked ranked ->
                    new Place(
                            year,
                            ranked.score(),
                            ranked.coverage(),
                            Rank.of(ranked.rank(RankingScope.CHEMICAL)),
                            Rank.of(ranked.rank(RankingScope.ALL)),
                            null);
                case Standing.Withheld withheld ->
                    new Place(
                            year,
                            null,
                            withheld.coverage(),
                            null,
                            null,
                            withheld.reason().name());
            };
        }
    }

    /// A rank, never without its interval.
    public record Rank(int rank, int of, double median, double low, double high) {
        static @Nullable Rank of(Optional<RankInterval> found) {
            return found.map(rank -> new Rank(rank.rank(), rank.of(), rank.median(), rank.low(), rank.high()))
                    .orElse(null);
        }
    }

    /// A pillar's score, or null where it is withheld.
    public record NodeScore(
            String code, String name, @Nullable Double score) {}

    /// A value of an indicator in its unit, or why there is none.
    public record Value(
            String indicator,
            String name,
            String unit,
            @Nullable Double value,
            @Nullable String periods,
            @Nullable String flags,
            double estimatedShare,
            @Nullable String missing) {}

    /// All regions in code order.
    public static List<Summary> all(BenchmarkResult result) {
        return result.regions().values().stream().map(Summary::of).toList();
    }

    /// One region in one year.
    ///
    /// @param language of the names
    public static ApiRegion of(BenchmarkResult result, RegionStatus status, int year, String language) {
        String code = status.region().code().code();
        List<NodeScore> pillars = new ArrayList<>();
        for (FrameworkNode.Group pillar : result.framework().pillars()) {
            var score = result.score(code, pillar.code(), year);
            pillars.add(new NodeScore(
                    pillar.code(), pillar.name(language), score.isPresent() ? score.getAsDouble() : null));
        }
        return new ApiRegion(
                Summary.of(status),
                year,
                Place.of(result, code, year),
                result.years().stream()
                        .map(each -> Place.of(result, code, each))
                        .toList(),
                pillars,
                result.framework().indicators().stream()
                        .map(indicator -> value(result, indicator, code, year, language))
                        .toList());
    }

    static Value value(
            BenchmarkResult result, FrameworkNode.Indicator indicator, String region, int year, String language) {
        return switch (result.values().get(indicator.code(), region, year)) {
            case IndicatorValue.Known known ->
                new Value(
                        indicator.code(),
                        indicator.name(language),
                        indicator.unit(),
                        known.value(),
                        known.periods(),
                        known.flags(),
                        known.estimatedShare(),
                        null);
            case IndicatorValue.Missing missing ->
                new Value(
                        indicator.code(),
                        indicator.name(language),
                        indicator.unit(),
                        null,
                        null,
                        null,
                        0,
                        missing.reason().name());
        };
    }
}
