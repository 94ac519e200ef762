package eu.chemclust.app.view;

import eu.chemclust.observatory.benchmark.BenchmarkResult;
import eu.chemclust.observatory.benchmark.RankInterval;
import eu.chemclust.observatory.benchmark.RankingScope;
import eu.chemclust.observatory.benchmark.RegionStatus;
import eu.chemclust.observatory.benchmark.Standing;
import eu.chemclust.observatory.framework.FrameworkNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoublePredicate;

/// What a benchmark says, as sentences. A rank is never told without its interval.
final class Findings {
    private static final int COUNTRIES_TOLD = 3;

    private final BenchmarkResult result;
    private final Messages messages;

    Findings(BenchmarkResult result, Messages messages) {
        this.result = result;
        this.messages = messages;
    }

    /// Who leads, and how sure that is; says so when nobody is ranked.
    String leader(RankingScope scope, int year) {
        List<Standing.Ranked> ranking = result.ranking(scope, year);
        if (ranking.isEmpty()) {
            return messages.text("finding.none", Integer.toString(year));
        }
        Standing.Ranked first = ranking.getFirst();
        RankInterval rank = first.rank(scope).orElseThrow();
        int low = Numbers.best(rank.low());
        int high = Numbers.worst(rank.high());
        return messages.text(
                low == high ? "finding.leader.sure" : "finding.leader",
                name(first.region()),
                messages.numbers().whole(rank.of()),
                plural(scope),
                Integer.toString(year),
                messages.ordinal(low),
                messages.ordinal(high),
                intervalShare());
    }

    /// Where a region stands, in the scope given or, where it has no rank in it, among all.
    String region(String code, RankingScope wanted, int year) {
        RankingScope scope = scopeOf(code, wanted, year);
        return switch (result.standing(code, year)) {
            case Standing.Ranked ranked ->
                ranked.rank(scope)
                        .map(rank -> ranked(code, scope, year, rank))
                        .orElseGet(() -> messages.text("finding.withheld", name(code), Integer.toString(year)));
            case Standing.Withheld withheld -> messages.text("finding.withheld", name(code), Integer.toString(year));
        };
    }

    private String ranked(String code, RankingScope scope, int year, RankInterval rank) {
        int low = Numbers.best(rank.low());
        int high = Numbers.worst(rank.high());
        return messages.text(
                low == high ? "finding.rank.sure" : "finding.rank",
                name(code),
                messages.ordinal(rank.rank()),
                messages.numbers().whole(rank.of()),
                plural(scope),
                Integer.toString(year),
                messages.ordinal(low),
                messages.ordinal(high),
                intervalShare());
    }

    /// How far the ranks of a scope are known: how many ranks the typical interval holds; 0 where nobody is ranked.
    int typicalWidth(RankingScope scope, int year) {
        int[] widths = result.ranking(scope, year).stream()
                .map(ranked -> ranked.rank(scope).orElseThrow())
                .mapToInt(rank -> Numbers.worst(rank.high()) - Numbers.best(rank.low()) + 1)
                .sorted()
                .toArray();
        return widths.length == 0 ? 0 : widths[widths.length / 2];
    }

    /// What a list of ranks shows: how wide the intervals are.
    String intervals(Selection selection, int drawn) {
        int ranked = result.ranking(selection.scope(), selection.year()).size();
        return messages.text(
                selection.isNarrowed() ? "finding.intervals.chosen" : "finding.intervals",
                messages.numbers().whole(drawn),
                messages.numbers().whole(ranked),
                plural(selection.scope()),
                messages.numbers().whole(typicalWidth(selection.scope(), selection.year())));
    }

    /// Where the regions of the map's highest class lie.
    ///
    /// @param isHighest whether a score belongs to that class
    String map(RankingScope scope, int year, DoublePredicate isHighest) {
        List<Standing.Ranked> ranking = result.ranking(scope, year);
        if (ranking.isEmpty()) {
            return messages.text("finding.none", Integer.toString(year));
        }
        List<Standing.Ranked> best = ranking.stream()
                .filter(ranked -> isHighest.test(ranked.score()))
                .toList();
        Map<String, Integer> countries = new LinkedHashMap<>();
        best.forEach(ranked -> countries.merge(status(ranked.region()).region().country(), 1, Integer::sum));
        List<String> told = countries.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(COUNTRIES_TOLD)
                .map(country -> messages.country(country.getKey()) + " " + country.getValue())
                .toList();
        return messages.text(
                countries.size() > COUNTRIES_TOLD ? "finding.map.more" : "finding.map",
                messages.numbers().whole(best.size()),
                plural(scope),
                messages.numbers().whole(countries.size()),
                String.join(", ", told),
                Integer.toString(year));
    }

    /// On which pillar a region stands best and worst among all regions; empty without scores of two pillars.
    Optional<String> profile(String code, int year) {
        record Place(FrameworkNode.Group pillar, double share) {}
        List<Place> places = new ArrayList<>();
        for (FrameworkNode.Group pillar : result.framework().pillars()) {
            OptionalDouble share = shareBelow(code, pillar.code(), year);
            if (share.isPresent()) {
                places.add(new Place(pillar, share.getAsDouble()));
            }
        }
        if (places.size() < 2) {
            return Optional.empty();
        }
        places.sort(Comparator.comparingDouble(Place::share));
        Place worst = places.getFirst();
        Place best = places.getLast();
        return Optional.of(messages.text(
                "finding.profile",
                name(code),
                messages.numbers().percent(best.share()),
                best.pillar().name(messages.language()),
                messages.numbers().percent(worst.share()),
                worst.pillar().name(messages.language())));
    }

    /// Share of the other regions whose score on a node is lower; empty where the region has none.
    OptionalDouble shareBelow(String code, String node, int year) {
        OptionalDouble own = result.score(code, node, year);
        if (own.isEmpty()) {
            return OptionalDouble.empty();
        }
        int others = 0;
        int below = 0;
        for (String other : result.regions().keySet()) {
            OptionalDouble score = result.score(other, node, year);
            if (score.isPresent() && !other.equals(code)) {
                others++;
                below += score.getAsDouble() < own.getAsDouble() ? 1 : 0;
            }
        }
        return others == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) below / others);
    }

    /// How a region moved between its first and last ranked year.
    Optional<String> trend(String code, RankingScope scope) {
        List<Integer> years = result.years().stream()
                .filter(year -> rank(code, scope, year).isPresent())
                .toList();
        if (years.isEmpty()) {
            return Optional.empty();
        }
        RankInterval from = rank(code, scope, years.getFirst()).orElseThrow();
        RankInterval to = rank(code, scope, years.getLast()).orElseThrow();
        return Optional.of(messages.text(
                years.size() == 1 ? "finding.trend.one" : "finding.trend",
                name(code),
                medianWithInterval(from),
                Integer.toString(years.getFirst()),
                medianWithInterval(to),
                Integer.toString(years.getLast())));
    }

    private String medianWithInterval(RankInterval rank) {
        return messages.text(
                "rank.withInterval",
                messages.numbers().whole(Math.round(rank.median())),
                messages.numbers().whole(Numbers.best(rank.low())),
                messages.numbers().whole(Numbers.worst(rank.high())));
    }

    Optional<RankInterval> rank(String code, RankingScope scope, int year) {
        return result.standing(code, year) instanceof Standing.Ranked ranked ? ranked.rank(scope) : Optional.empty();
    }

    /// The scope wanted where the region is ranked in it, all regions otherwise.
    RankingScope scopeOf(String code, RankingScope wanted, int year) {
        return rank(code, wanted, year).isPresent() || status(code).isChemical() ? wanted : RankingScope.ALL;
    }

    String plural(RankingScope scope) {
        return messages.text("scope." + scope.name() + ".plural");
    }

    /// The share of replications that the interval holds, "90 %".
    String intervalShare() {
        var robustness = result.method().robustness();
        return messages.numbers().percent(robustness.intervalUpper() - robustness.intervalLower());
    }

    String name(String code) {
        return status(code).region().name();
    }

    RegionStatus status(String code) {
        return result.find(code).orElseThrow(() -> new IllegalArgumentException("the benchmark has no region " + code));
    }
}
