package eu.chemclust.app.api;

import eu.chemclust.app.output.Grid;
import eu.chemclust.observatory.benchmark.BenchmarkResult;
import eu.chemclust.observatory.benchmark.RankingScope;
import eu.chemclust.observatory.benchmark.Standing;
import eu.chemclust.observatory.framework.FrameworkNode;
import eu.chemclust.observatory.indicator.IndicatorValue;
import eu.chemclust.report.Measure;
import eu.chemclust.report.SdmxCsv;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The figures of a benchmark by measure, region and year, under the codes that the files of an edition use:
/// `SCORE_crii`, `VALUE_patents`, `RANK_CHEMICAL_LOW`.
public final class ApiData {
    private final BenchmarkResult result;
    private final Map<String, Measure> measures = new LinkedHashMap<>();
    private final Map<String, FrameworkNode> scores = new HashMap<>();
    private final Map<String, FrameworkNode.Indicator> values = new HashMap<>();
    private final Map<String, Ranked> ranks = new HashMap<>();

    private record Ranked(RankingScope scope, Measure.RankFigure figure) {}

    public ApiData(BenchmarkResult result) {
        this.result = result;
        Measure.of(result.framework(), "ChemClust, method " + result.method().version())
                .forEach(measure -> measures.put(measure.code(), measure));
        result.nodes().forEach(node -> scores.put(Measure.score(node.code()), node));
        result.framework().indicators().forEach(indicator -> values.put(Measure.value(indicator.code()), indicator));
        for (RankingScope scope : RankingScope.values()) {
            Measure.RANK_FIGURES.forEach(figure -> ranks.put(Measure.rank(scope, figure), new Ranked(scope, figure)));
        }
    }

    /// All measures: ranks, scores from the index down, values.
    public List<Measure> measures() {
        return List.copyOf(measures.values());
    }

    /// The measure of a code.
    public Optional<Measure> find(String code) {
        return Optional.ofNullable(measures.get(code));
    }

    /// A figure, or why there is none.
    public SdmxCsv.Observation get(Measure measure, String region, int year) {
        FrameworkNode.Indicator indicator = values.get(measure.code());
        if (indicator != null) {
            return value(measure, indicator, region, year);
        }
        double figure = Double.NaN;
        if (result.standing(region, year) instanceof Standing.Ranked standing) {
            FrameworkNode node = scores.get(measure.code());
            Ranked ranked = ranks.get(measure.code());
            if (node != null) {
                figure = result.score(region, node.code(), year).orElse(Double.NaN);
            } else if (ranked != null) {
                figure = standing.rank(ranked.scope())
                        .map(rank -> ranked.figure().figure().applyAsDouble(rank))
                        .orElse(Double.NaN);
            }
        }
        String missing = Double.isNaN(figure) ? "no_score" : "";
        return new SdmxCsv.Observation(region, measure, year, figure, missing, "", "", 0);
    }

    private SdmxCsv.Observation value(Measure measure, FrameworkNode.Indicator indicator, String region, int year) {
        return switch (result.values().get(indicator.code(), region, year)) {
            case IndicatorValue.Known known ->
                new SdmxCsv.Observation(
                        region,
                        measure,
                        year,
                        known.value(),
                        "",
                        known.flags(),
                        known.periods(),
                        known.estimatedShare());
            case IndicatorValue.Missing missing ->
                new SdmxCsv.Observation(
                        region,
                        measure,
                        year,
                        Double.NaN,
                        missing.reason().name().toLowerCase(Locale.ROOT),
                        "",
                        "",
                        0);
        };
    }

    /// All figures of some measures: measure by measure, regions in code order, years ascending.
    public List<SdmxCsv.Observation> observations(Selected selected) {
        List<SdmxCsv.Observation> observations = new ArrayList<>();
        for (Measure measure : selected.measures()) {
            for (String region : result.regions().keySet()) {
                for (int year : selected.years()) {
                    observations.add(get(measure, region, year));
                }
            }
        }
        return observations;
    }

    /// What is asked for.
    public record Selected(List<Measure> measures, List<Integer> years) {
        public Selected {
            measures = List.copyOf(measures);
            years = List.copyOf(years);
        }
    }

    /// One figure a row.
    public Grid grid(Selected selected) {
        return new Grid(
                List.of("measure", "region", "name", "year", "value", "unit", "period", "flags", "missing"),
                observations(selected).stream()
                        .map(figure -> Arrays.<@Nullable Object>asList(
                                figure.measure().code(),
                                figure.region(),
                                name(figure.region()),
                                figure.year(),
                                number(figure.value()),
                                figure.measure().unit(),
                                figure.period(),
                                figure.flags(),
                                figure.missing()))
                        .toList());
    }

    /// A series for each measure and region: a number for each year, null where there is none.
    ///
    /// @param years   what the numbers stand for
    /// @param regions regions by code
    /// @param values  by measure and region
    public record Series(
            String edition,
            List<Integer> years,
            List<Measure> measures,
            List<ApiRegion.Summary> regions,
            Map<String, Map<String, List<@Nullable Double>>> values) {
        public Series {
            years = List.copyOf(years);
            measures = List.copyOf(measures);
            regions = List.copyOf(regions);
        }
    }

    /// The figures as series.
    public Series series(Selected selected) {
        Map<String, Map<String, List<@Nullable Double>>> series = new LinkedHashMap<>();
        for (SdmxCsv.Observation figure : observations(selected)) {
            series.computeIfAbsent(figure.measure().code(), code -> new LinkedHashMap<>())
                    .computeIfAbsent(figure.region(), code -> new ArrayList<>())
                    .add(number(figure.value()));
        }
        return new Series(
                result.method().version(), selected.years(), selected.measures(), ApiRegion.all(result), series);
    }

    /// The figures as a cube; a missing one has its reason as status.
    public Map<String, Object> cube(Selected selected) {
        Map<String, String> labels = new LinkedHashMap<>();
        selected.measures().forEach(measure -> labels.put(measure.code(), measure.label()));
        Map<String, String> regions = new LinkedHashMap<>();
        result.regions().keySet().forEach(region -> regions.put(region, name(region)));
        Map<String, String> years = new LinkedHashMap<>();
        selected.years().forEach(year -> years.put(year.toString(), year.toString()));
        Map<String, Map<String, String>> dimensions = new LinkedHashMap<>();
        dimensions.put("measure", labels);
        dimensions.put("region", regions);
        dimensions.put("year", years);
        List<@Nullable Double> numbers = new ArrayList<>();
        Map<String, String> statuses = new TreeMap<>();
        for (SdmxCsv.Observation figure : observations(selected)) {
            if (!figure.missing().isEmpty()) {
                statuses.put(Integer.toString(numbers.size()), figure.missing());
            }
            numbers.add(number(figure.value()));
        }
        return JsonStat.dataset(result, result.framework().root().name("en"), dimensions, numbers, statuses);
    }

    private String name(String region) {
        return result.find(region).orElseThrow().region().name();
    }

    private static @Nullable Double number(double value) {
        return Double.isNaN(value) ? null : value;
    }
}
