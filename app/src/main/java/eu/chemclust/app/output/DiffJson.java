package eu.chemclust.app.output;

import eu.chemclust.observatory.benchmark.RankInterval;
import eu.chemclust.observatory.edition.EditionDiff;
import eu.chemclust.observatory.edition.Factor;
import eu.chemclust.observatory.edition.RegionChange;
import eu.chemclust.observatory.edition.Split;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A comparison of two editions as JSON.
public final class DiffJson {
    private DiffJson() {}

    /// An object with `before`, `after`, `year`, `scope`, `differing`, `changes` and `rankedInOneOnly`; numbers in full
    /// precision, `null` where a change cannot be split.
    public static String text(EditionDiff diff, int top) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("before", diff.before());
        document.put("after", diff.after());
        document.put("year", diff.year());
        document.put("scope", code(diff.scope()));
        document.put("differing", diff.differing().stream().map(DiffJson::code).toList());
        document.put("moved", diff.moved().size());
        document.put(
                "changes",
                diff.changes().stream()
                        .limit(top > 0 ? top : Long.MAX_VALUE)
                        .map(DiffJson::change)
                        .toList());
        List<Map<String, String>> oneSided = diff.oneSided().stream()
                .map(region -> {
                    Map<String, String> object = new LinkedHashMap<>();
                    object.put("region", region.region());
                    object.put("name", region.name());
                    object.put("edition", region.edition());
                    object.put("why", region.why());
                    return object;
                })
                .toList();
        document.put("rankedInOneOnly", oneSided);
        return RankingJson.JSON.writeValueAsString(document);
    }

    private static Map<String, @Nullable Object> change(RegionChange change) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("region", change.region());
        object.put("name", change.name());
        object.put("rankBefore", rank(change.rankBefore()));
        object.put("rankAfter", rank(change.rankAfter()));
        object.put("beyondInterval", change.movedBeyondInterval());
        object.put("intervalsApart", change.intervalsApart());
        object.put("scoreBefore", change.scoreBefore());
        object.put("scoreAfter", change.scoreAfter());
        object.put("scoreChange", change.scoreChange());
        object.put("scoreSplit", split(change.scoreSplit()));
        object.put("rankChange", change.rankChange());
        object.put("rankSplit", split(change.rankSplit()));
        object.put("notSplitBecause", change.notSplitBecause().isEmpty() ? null : change.notSplitBecause());
        return object;
    }

    private static Map<String, Object> rank(RankInterval rank) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("rank", rank.rank());
        object.put("of", rank.of());
        object.put("low", rank.low());
        object.put("high", rank.high());
        return object;
    }

    private static @Nullable Map<String, Object> split(Optional<Split> split) {
        if (split.isEmpty()) {
            return null;
        }
        Map<String, Object> object = new LinkedHashMap<>();
        for (Factor factor : Factor.values()) {
            object.put(code(factor), split.get().share(factor));
        }
        return object;
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
