package eu.chemclust.app.api;

import eu.chemclust.observatory.benchmark.BenchmarkResult;
import eu.chemclust.observatory.benchmark.RankingScope;
import eu.chemclust.observatory.benchmark.Standing;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A line of a ranking: a region, its score and its rank with interval.
public record ApiRanking(String code, String name, String country, double score, double coverage, ApiRegion.Rank rank) {

    /// The lines of some ranked regions, in their order.
    public static List<ApiRanking> of(BenchmarkResult result, RankingScope scope, List<Standing.Ranked> ranked) {
        return ranked.stream()
                .map(standing -> {
                    var region = result.find(standing.region()).orElseThrow().region();
                    var rank = standing.rank(scope).orElseThrow();
                    return new ApiRanking(
                            standing.region(),
                            region.name(),
                            region.country(),
                            standing.score(),
                            standing.coverage(),
                            new ApiRegion.Rank(rank.rank(), rank.of(), rank.median(), rank.low(), rank.high()));
                })
                .toList();
    }

    /// The same as a cube: regions by measures.
    public static Map<String, Object> cube(BenchmarkResult result, List<ApiRanking> lines, int year) {
        Map<String, String> regions = new java.util.LinkedHashMap<>();
        lines.forEach(line -> regions.put(line.code(), line.name()));
        List<Double> values = lines.stream()
                .flatMap(line -> java.util.stream.Stream.of(
                        line.score(),
                        (double) line.rank().rank(),
                        line.rank().median(),
                        line.rank().low(),
                        line.rank().high()))
                .toList();
        Map<String, String> measures = new java.util.LinkedHashMap<>();
        measures.put("score", "Score, 1 to 100");
        measures.put("rank", "Rank");
        measures.put("median", "Median rank of the replications");
        measures.put("low", "Lower end of the rank interval");
        measures.put("high", "Upper end of the rank interval");
        Map<String, Map<String, String>> dimensions = new java.util.LinkedHashMap<>();
        dimensions.put("year", Map.of(Integer.toString(year), Integer.toString(year)));
        dimensions.put("region", regions);
        dimensions.put("measure", measures);
        return JsonStat.dataset(result, result.framework().root().name("en"), dimensions, values, new TreeMap<>());
    }
}
