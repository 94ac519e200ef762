package eu.chemclust.report;

import eu.chemclust.observatory.edition.EditionDescription;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// An edition as one JSON-stat 2.0 dataset with the dimensions `freq`, `geo`, `indicator` and `time`, as Eurostat names
/// them. Only cells with a number are in `value`; `status` says why one is missing or which flags it has.
final class JsonStat {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private JsonStat() {}

    static String text(Cube cube) {
        EditionDescription about = cube.figures().edition().description();
        Map<String, Object> dataset = new LinkedHashMap<>();
        dataset.put("version", "2.0");
        dataset.put("class", "dataset");
        dataset.put("label", about.title());
        dataset.put("source", String.join("; ", cube.attributions()));
        if (!cube.figures().edition().published().isEmpty()) {
            dataset.put("updated", cube.figures().edition().published());
        }
        dataset.put("note", notes(cube));
        dataset.put("id", List.of("freq", "geo", "indicator", "time"));
        dataset.put(
                "size",
                List.of(
                        1,
                        cube.regions().size(),
                        cube.measures().size(),
                        cube.years().size()));
        dataset.put("role", Map.of("time", List.of("time"), "geo", List.of("geo"), "metric", List.of("indicator")));
        dataset.put("dimension", dimensions(cube));
        Map<String, Double> values = new LinkedHashMap<>();
        Map<String, String> status = new LinkedHashMap<>();
        for (int at = 0; at < cube.size(); at++) {
            if (!Double.isNaN(cube.value(at))) {
                values.put(Integer.toString(at), cube.value(at));
            }
            Cube.Remark remark = cube.remark(at);
            String word = remark.missing().isEmpty() ? remark.flags() : remark.missing();
            if (!word.isEmpty()) {
                status.put(Integer.toString(at), word);
            }
        }
        dataset.put("value", values);
        dataset.put("status", status);
        Map<String, Object> extension = new LinkedHashMap<>();
        extension.put("edition", about.name());
        extension.put("fingerprint", cube.figures().edition().fingerprint());
        extension.put("methodVersion", about.methodVersion());
        extension.put("attribution", cube.attributions());
        dataset.put("extension", extension);
        return JSON.writeValueAsString(dataset) + "\n";
    }

    private static List<String> notes(Cube cube) {
        List<String> notes = new ArrayList<>();
        notes.add(
                "Status: why a value is missing, or the flags of its publishers (b break, c confidential, d definition"
                        + " differs, e estimated, p provisional, u low reliability).");
        notes.add("A rank is never quoted without its interval, RANK_..._LOW to RANK_..._HIGH.");
        cube.attributions().forEach(line -> notes.add("Source: " + line));
        return notes;
    }

    private static Map<String, Object> dimensions(Cube cube) {
        Map<String, Object> dimensions = new LinkedHashMap<>();
        dimensions.put("freq", dimension("Frequency", List.of("A"), List.of("Annual"), Map.of()));
        dimensions.put(
                "geo",
                dimension(
                        "Region",
                        cube.regions(),
                        cube.regions().stream().map(cube::regionName).toList(),
                        Map.of()));
        List<String> codes = cube.measures().stream().map(Measure::code).toList();
        Map<String, Object> units = new LinkedHashMap<>();
        cube.measures().forEach(measure -> units.put(measure.code(), Map.of("label", measure.unit())));
        dimensions.put(
                "indicator",
                dimension(
                        "Indicator",
                        codes,
                        cube.measures().stream().map(Measure::label).toList(),
                        units));
        List<String> years = cube.years().stream().map(String::valueOf).toList();
        dimensions.put("time", dimension("Year", years, years, Map.of()));
        return dimensions;
    }

    private static Map<String, Object> dimension(
            String label, List<String> codes, List<String> labels, Map<String, Object> units) {
        Map<String, Object> category = new LinkedHashMap<>();
        category.put("index", codes);
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i < codes.size(); i++) {
            named.put(codes.get(i), labels.get(i));
        }
        category.put("label", named);
        if (!units.isEmpty()) {
            category.put("unit", units);
        }
        Map<String, Object> dimension = new LinkedHashMap<>();
        dimension.put("label", label);
        dimension.put("category", category);
        return dimension;
    }
}
