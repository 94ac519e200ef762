package eu.chemclust.app.api;

import eu.chemclust.observatory.benchmark.BenchmarkResult;
import eu.chemclust.observatory.observation.Vintage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Cubes as JSON-stat 2.0 datasets (https://json-stat.org/full/): dimensions with their categories and one list of
/// values in row-major order, the last dimension running fastest.
final class JsonStat {
    private JsonStat() {}

    /// A dataset.
    ///
    /// @param dimensions identifier of each dimension, then label by identifier of each of its categories
    /// @param values     as many as the product of the dimensions' sizes; null where there is none
    /// @param statuses   why there is no value, by position
    static Map<String, Object> dataset(
            BenchmarkResult result,
            String label,
            Map<String, Map<String, String>> dimensions,
            List<? extends @Nullable Double> values,
            Map<String, String> statuses) {
        Map<String, Object> dataset = new LinkedHashMap<>();
        dataset.put("version", "2.0");
        dataset.put("class", "dataset");
        dataset.put("label", label);
        dataset.put(
                "source",
                String.join(
                        "; ",
                        result.vintages().stream()
                                .map(Vintage::attribution)
                                .distinct()
                                .sorted()
                                .toList()));
        dataset.put("extension", Map.of("edition", result.method().version()));
        dataset.put("id", new ArrayList<>(dimensions.keySet()));
        dataset.put("size", dimensions.values().stream().map(Map::size).toList());
        Map<String, Object> described = new LinkedHashMap<>();
        dimensions.forEach((id, categories) -> described.put(
                id,
                Map.of(
                        "label",
                        id,
                        "category",
                        Map.of("index", new ArrayList<>(categories.keySet()), "label", categories))));
        dataset.put("dimension", described);
        dataset.put("value", values);
        if (!statuses.isEmpty()) {
            dataset.put("status", statuses);
        }
        return dataset;
    }
}
