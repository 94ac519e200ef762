package eu.chemclust.app.output;

import eu.chemclust.observatory.benchmark.BenchmarkResult;
import eu.chemclust.observatory.benchmark.Knowledge;
import eu.chemclust.observatory.observation.Vintage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a result was made of and what it consists of: versions, seed, vintages, checksums. It carries no time of
/// writing, so that two runs give the same bytes.
final class ResultManifest {
    private ResultManifest() {}

    static String text(BenchmarkResult result, String program, Map<String, String> files) {
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("program", "ChemClust " + program);
        manifest.put("framework", result.framework().root().code());
        manifest.put("method", result.method());
        manifest.put("headlineYear", result.method().headlineYear());
        manifest.put("failedReplications", result.failures());
        List<Map<String, Object>> vintages = new ArrayList<>();
        result.vintages().forEach(vintage -> vintages.add(vintage(vintage)));
        manifest.put("vintages", vintages);
        result.knowledge().date().ifPresent(date -> manifest.put("asKnownOn", knowledge(date, result.knowledge())));
        Map<String, Object> sums = new LinkedHashMap<>();
        files.forEach((name, sum) -> sums.put(name, Map.of("sha256", sum)));
        manifest.put("files", sums);
        return RankingJson.JSON.writeValueAsString(manifest) + "\n";
    }

    private static Map<String, Object> knowledge(LocalDate date, Knowledge knowledge) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("date", date.toString());
        object.put("leftOut", knowledge.leftOut().stream().map(Vintage::id).toList());
        object.put(
                "leftOutThoughPerhapsPublic",
                knowledge.uncertain().stream().map(Vintage::id).toList());
        object.put(
                "datesOfPublicationEstimated",
                knowledge.approximate().stream().map(Vintage::id).toList());
        return object;
    }

    private static Map<String, Object> vintage(Vintage vintage) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("id", vintage.id());
        object.put("title", vintage.title());
        object.put("published", vintage.published());
        object.put("retrieved", vintage.retrieved());
        object.put("licence", vintage.licence());
        object.put("attribution", vintage.attribution());
        object.put("address", vintage.address());
        object.put("sha256", vintage.sha256());
        return object;
    }
}
