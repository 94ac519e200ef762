package eu.chemclust.app.output;

import eu.chemclust.observatory.benchmark.BenchmarkResult;
import eu.chemclust.observatory.framework.FrameworkNode;
import eu.chemclust.observatory.indicator.IndicatorValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/// The score of every node of the framework for every region and year, with the indicator values under them.
final class ScoresCsv {
    private static final List<String> COLUMNS = List.of(
            "region",
            "year",
            "node",
            "name",
            "score",
            "value",
            "unit",
            "period",
            "flags",
            "estimated_share",
            "missing_because");

    private ScoresCsv() {}

    static String text(BenchmarkResult result) {
        return RankingCsv.write(COLUMNS, record -> write(result, record));
    }

    private static void write(BenchmarkResult result, Consumer<List<String>> record) {
        for (String region : result.regions().keySet()) {
            for (int year : result.years()) {
                for (FrameworkNode node : result.nodes()) {
                    record.accept(fields(result, region, year, node));
                }
            }
        }
    }

    private static List<String> fields(BenchmarkResult result, String region, int year, FrameworkNode node) {
        String score = RankingCsv.number(result.score(region, node.code(), year));
        List<String> head = List.of(region, Integer.toString(year), node.code(), node.name("en"), score);
        List<String> tail = switch (node) {
            case FrameworkNode.Group group -> List.of("", "", "", "", "", "");
            case FrameworkNode.Indicator indicator ->
                switch (result.values().get(indicator.code(), region, year)) {
                    case IndicatorValue.Known known ->
                        List.of(
                                Double.toString(known.value()),
                                indicator.unit(),
                                known.periods(),
                                known.flags(),
                                Double.toString(known.estimatedShare()),
                                "");
                    case IndicatorValue.Missing missing ->
                        List.of(
                                "",
                                indicator.unit(),
                                "",
                                "",
                                "",
                                missing.reason().name().toLowerCase(Locale.ROOT));
                };
        };
        List<String> fields = new ArrayList<>(head);
        fields.addAll(tail);
        return fields;
    }
}
