package eu.chemclust.observatory.compare;

import eu.chemclust.engine.analysis.Quantile;
import eu.chemclust.observatory.benchmark.BenchmarkResult;
import eu.chemclust.observatory.benchmark.RankInterval;
import eu.chemclust.observatory.benchmark.RankingScope;
import eu.chemclust.observatory.benchmark.Standing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/// The use case "how do these regions compare?", for two to ten regions or one region and the groups it belongs to.
public final class Comparisons {
    /// The most regions side by side.
    public static final int MOST = 10;

    private final BenchmarkResult result;

    public Comparisons(BenchmarkResult result) {
        this.result = result;
    }

    /// The regions of a country.
    public Comparison.Group country(String country) {
        return new Comparison.Group(
                country,
                result.regions().values().stream()
                        .filter(status -> status.region().country().equals(country))
                        .map(status -> status.region().code().code())
                        .toList());
    }

    /// All regions.
    public Comparison.Group europe() {
        return new Comparison.Group("europe", List.copyOf(result.regions().keySet()));
    }

    /// The comparison.
    ///
    /// @param nodes codes of nodes to compare on, after the index
    /// @throws IllegalArgumentException without a region or with more than ten
    public Comparison of(
            List<String> regions, List<Comparison.Group> groups, List<String> nodes, int year, RankingScope scope) {
        if (regions.isEmpty() || regions.size() > MOST) {
            throw new IllegalArgumentException("one to " + MOST + " regions are compared, here are " + regions.size());
        }
        Map<String, RankInterval> ranks = new LinkedHashMap<>();
        for (String region : regions) {
            if (result.standing(region, year) instanceof Standing.Ranked ranked) {
                ranked.rank(scope).ifPresent(rank -> ranks.put(region, rank));
            }
        }
        List<String> codes = new ArrayList<>(List.of(result.framework().root().code()));
        nodes.stream().filter(code -> !codes.contains(code)).forEach(codes::add);
        List<Comparison.NodeRow> rows = codes.stream()
                .map(code -> new Comparison.NodeRow(
                        code,
                        regions.stream()
                                .map(region -> result.score(region, code, year))
                                .toList(),
                        groups.stream().map(group -> median(group, code, year)).toList()))
                .toList();
        return new Comparison(year, scope, regions, ranks, groups, rows, pairs(regions, scope, year));
    }

    private OptionalDouble median(Comparison.Group group, String node, int year) {
        double[] known = group.members().stream()
                .map(region -> result.score(region, node, year))
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .toArray();
        return known.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(Quantile.median(known));
    }

    private List<Comparison.Pair> pairs(List<String> regions, RankingScope scope, int year) {
        List<Comparison.Pair> pairs = new ArrayList<>();
        if (year != result.method().headlineYear()) {
            return pairs;
        }
        List<String> ranked = regions.stream()
                .filter(region -> result.standing(region, year) instanceof Standing.Ranked standing
                        && standing.rank(scope).isPresent())
                .toList();
        for (int i = 0; i < ranked.size(); i++) {
            for (int j = i + 1; j < ranked.size(); j++) {
                pairs.add(new Comparison.Pair(
                        ranked.get(i), ranked.get(j), result.probabilityAhead(ranked.get(i), ranked.get(j), scope)));
            }
        }
        return pairs;
    }
}
