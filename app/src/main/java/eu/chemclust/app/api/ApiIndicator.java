package eu.chemclust.app.api;

import eu.chemclust.observatory.benchmark.BenchmarkResult;
import eu.chemclust.observatory.framework.FrameworkNode;
import eu.chemclust.observatory.observation.SeriesKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// An indicator as it is defined.
///
/// @param direction 1 where more is better, -1 where less is
/// @param weight    effective weight in the index
/// @param series    the series it is computed from
public record ApiIndicator(
        String code,
        String name,
        String pillar,
        String unit,
        int direction,
        double weight,
        int maximumAgeYears,
        String source,
        List<String> series,
        String self) {
    public ApiIndicator {
        series = List.copyOf(series);
    }

    /// A region's value.
    public record Value(String region, String name, ApiRegion.Value value) {}

    /// All indicators, pillar by pillar.
    public static List<ApiIndicator> all(BenchmarkResult result, String language) {
        return result.framework().indicators().stream()
                .map(indicator -> of(result, indicator, language))
                .toList();
    }

    /// One indicator.
    public static ApiIndicator of(BenchmarkResult result, FrameworkNode.Indicator indicator, String language) {
        return new ApiIndicator(
                indicator.code(),
                indicator.name(language),
                result.framework().parent(indicator.code()),
                indicator.unit(),
                indicator.direction(),
                result.index().weighted().effectiveWeight(indicator.code()),
                indicator.maxAgeYears(),
                indicator.source(),
                indicator.formula().series().stream()
                        .map(SeriesKey::toString)
                        .distinct()
                        .toList(),
                "/api/v1/indicators/" + indicator.code());
    }

    /// The values of all regions in a year, in code order.
    public static List<Value> values(
            BenchmarkResult result, FrameworkNode.Indicator indicator, int year, String language) {
        List<Value> values = new ArrayList<>();
        result.regions()
                .forEach((code, status) -> values.add(new Value(
                        code, status.region().name(), ApiRegion.value(result, indicator, code, year, language))));
        return values;
    }

    /// The values of all regions and years as a cube; a missing value has its reason as status.
    public static Map<String, Object> cube(BenchmarkResult result, FrameworkNode.Indicator indicator) {
        Map<String, String> regions = new LinkedHashMap<>();
        result.regions()
                .forEach((code, status) -> regions.put(code, status.region().name()));
        Map<String, String> years = new LinkedHashMap<>();
        result.years().forEach(year -> years.put(year.toString(), year.toString()));
        List<@Nullable Double> values = new ArrayList<>();
        Map<String, String> statuses = new TreeMap<>();
        for (String region : result.regions().keySet()) {
            for (int year : result.years()) {
                ApiRegion.Value value = ApiRegion.value(result, indicator, region, year, "en");
                if (value.missing() != null) {
                    statuses.put(Integer.toString(values.size()), value.missing());
                }
                values.add(value.value());
            }
        }
        Map<String, Map<String, String>> dimensions = new LinkedHashMap<>();
        dimensions.put("region", regions);
        dimensions.put("year", years);
        return JsonStat.dataset(
                result, indicator.name("en") + " (" + indicator.unit() + ")", dimensions, values, statuses);
    }
}
