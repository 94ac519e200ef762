package eu.chemclust.app.view;

import eu.chemclust.figures.Figure;
import eu.chemclust.observatory.benchmark.BenchmarkResult;
import eu.chemclust.observatory.benchmark.RegionStatus;
import eu.chemclust.observatory.framework.FrameworkNode;
import eu.chemclust.observatory.indicator.IndicatorValue;
import eu.chemclust.observatory.observation.SeriesKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An indicator's page: what it is, where its values are high, how they are spread, and what is missing.
///
/// @param rationaleLanguage language of the rationale where it is another than the page's, or null
/// @param weight            its effective weight in the index
/// @param series            the series it is computed from
public record IndicatorPage(
        String code,
        String name,
        String pillar,
        String rationale,
        @Nullable String rationaleLanguage,
        String answer,
        String unit,
        String direction,
        String source,
        String weight,
        String maximumAge,
        List<String> series,
        int year,
        List<Integer> years,
        Optional<FigurePair> map,
        Optional<FigurePair> distribution,
        List<Coverage> coverage,
        List<Value> values) {
    public IndicatorPage {
        series = List.copyOf(series);
        years = List.copyOf(years);
        coverage = List.copyOf(coverage);
        values = List.copyOf(values);
    }

    /// How many regions have a value in a year.
    ///
    /// @param length the share in 0 to 100, for a bar
    public record Coverage(int year, String known, String share, long length) {}

    /// A region's value.
    ///
    /// @param missing why there is none; empty where there is one
    public record Value(
            String region, String name, @Nullable String link, String value, String year, String missing) {}

    /// Makes the page.
    ///
    /// @param mapAddress address of the map, for narrow screens
    public static IndicatorPage of(
            BenchmarkResult result, BenchmarkFigures figures, String code, FigureChoice choice, String mapAddress) {
        Messages messages = Messages.of(choice.locale());
        FrameworkNode.Indicator indicator =
                (FrameworkNode.Indicator) result.framework().get(code);
        List<Value> values = values(result, messages, indicator, choice);
        return new IndicatorPage(
                code,
                indicator.name(messages.language()),
                result.framework().get(result.framework().parent(code)).name(messages.language()),
                indicator.description().rationale(messages.language()),
                IndicatorsPage.rationaleLanguage(indicator, messages),
                answer(result, messages, indicator, choice.year()),
                messages.unit(indicator.unit()),
                IndicatorsPage.direction(indicator, messages),
                indicator.source(),
                messages.numbers().percentFine(result.index().weighted().effectiveWeight(code)),
                indicator.maxAgeYears() == 0
                        ? messages.text("indicator.age.none")
                        : messages.text("indicator.age", messages.numbers().whole(indicator.maxAgeYears())),
                indicator.formula().series().stream()
                        .map(SeriesKey::toString)
                        .distinct()
                        .toList(),
                choice.year(),
                result.years().reversed(),
                figures.indicatorMap(code, choice)
                        .map(Figure::svg)
                        .map(svg -> new FigurePair(svg, "", mapAddress, messages.text("home.map"))),
                figures.distribution(code, choice).isEmpty()
                        ? Optional.empty()
                        : Optional.of(FigurePair.of(
                                choice,
                                wanted -> figures.distribution(code, wanted).orElseThrow())),
                coverage(result, messages, code),
                values);
    }

    private static String answer(
            BenchmarkResult result, Messages messages, FrameworkNode.Indicator indicator, int year) {
        return messages.text(
                "indicator.answer",
                messages.numbers().whole(new IndicatorCoverage(result).known(indicator.code(), year)),
                messages.numbers().whole(result.regions().size()),
                Integer.toString(year));
    }

    private static List<Coverage> coverage(BenchmarkResult result, Messages messages, String code) {
        IndicatorCoverage counts = new IndicatorCoverage(result);
        return result.years().reversed().stream()
                .map(year -> new Coverage(
                        year,
                        messages.numbers().whole(counts.known(code, year)),
                        messages.numbers().percent(counts.share(code, year)),
                        Math.round(100 * counts.share(code, year))))
                .toList();
    }

    private static List<Value> values(
            BenchmarkResult result, Messages messages, FrameworkNode.Indicator indicator, FigureChoice choice) {
        record Sorted(double value, Value line) {}
        List<Sorted> lines = new ArrayList<>();
        for (RegionStatus status : result.regions().values()) {
            String region = status.region().code().code();
            String link = choice.links().of(region);
            String name = status.region().name();
            lines.add(
                    switch (result.values().get(indicator.code(), region, choice.year())) {
                        case IndicatorValue.Known known ->
                            new Sorted(
                                    -indicator.direction() * known.value(),
                                    new Value(
                                            region,
                                            name,
                                            link,
                                            messages.numbers().significant(known.value()),
                                            known.periods(),
                                            ""));
                        case IndicatorValue.Missing missing ->
                            new Sorted(
                                    Double.POSITIVE_INFINITY,
                                    new Value(
                                            region,
                                            name,
                                            link,
                                            "",
                                            "",
                                            messages.text("missing."
                                                    + missing.reason().name() + ".short")));
                    });
        }
        return lines.stream()
                .sorted(Comparator.comparingDouble(Sorted::value))
                .map(Sorted::line)
                .toList();
    }
}
