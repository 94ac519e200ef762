package eu.chemclust.app.output;

import eu.chemclust.observatory.benchmark.BenchmarkResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// A ranking as JSON, with what it is a ranking of.
public final class RankingJson {
    static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private RankingJson() {}

    /// An object with `index`, `year`, `scope`, `method`, `replications` and `ranking`; numbers in full precision,
    /// `null` where there is no value.
    public static String text(BenchmarkResult result, RankingSelection selection, List<RankingRow> rows) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("index", result.framework().root().name("en"));
        document.put("year", selection.year());
        document.put("scope", selection.scope().name().toLowerCase(java.util.Locale.ROOT));
        document.put("method", result.method().version());
        result.knowledge().date().ifPresent(date -> document.put("asKnownOn", date.toString()));
        document.put("replications", result.method().robustness().replications());
        document.put("ranking", rows.stream().map(RankingJson::object).toList());
        return JSON.writeValueAsString(document);
    }

    private static Map<String, @Nullable Object> object(RankingRow row) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("rank", row.rank().rank());
        object.put("of", row.rank().of());
        object.put("rankMedian", row.rank().median());
        object.put("rankP5", row.rank().low());
        object.put("rankP95", row.rank().high());
        object.put("topQuartileProbability", row.rank().topQuartileProbability());
        object.put("code", row.code());
        object.put("region", row.name());
        object.put("country", row.country());
        object.put("score", row.score());
        object.put("changeOnYear", number(row.changeOnYear()));
        object.put("changeSinceFirstYear", number(row.changeSinceFirst()));
        object.put("coverage", row.coverage());
        object.put("member", row.member());
        object.put("chemical", row.chemical());
        object.put("c20LocationQuotient", number(row.locationQuotient()));
        object.put("c20PersonsEmployed", number(row.personsEmployed()));
        object.put("c20Period", row.chemistryPeriod().isEmpty() ? null : row.chemistryPeriod());
        return object;
    }

    private static @Nullable Double number(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
