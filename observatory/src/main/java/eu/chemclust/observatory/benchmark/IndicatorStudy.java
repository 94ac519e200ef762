package eu.chemclust.observatory.benchmark;

import eu.chemclust.observatory.framework.FrameworkNode;
import eu.chemclust.observatory.indicator.IndicatorEvaluator;
import eu.chemclust.observatory.indicator.IndicatorTable;
import eu.chemclust.observatory.observation.SeriesKey;
import eu.chemclust.observatory.observation.Vintage;
import eu.chemclust.observatory.warehouse.Warehouse;
import java.util.List;

/// Values of indicators on the regions and years of a framework, without an index: for a look at single indicators,
/// for those of baskets, and for the check of a framework.
///
/// @param indicators the indicators, in the order asked for
/// @param values     their values
/// @param vintages   the vintages of the warehouse
public record IndicatorStudy(List<FrameworkNode.Indicator> indicators, IndicatorTable values, List<Vintage> vintages) {
    public IndicatorStudy {
        indicators = List.copyOf(indicators);
        vintages = List.copyOf(vintages);
    }

    /// Evaluates indicators.
    ///
    /// @param inputs     regions, years and floors
    /// @param indicators any indicators, of the framework or not
    public static IndicatorStudy of(
            BenchmarkInputs inputs, Warehouse warehouse, List<FrameworkNode.Indicator> indicators) {
        List<SeriesKey> series = indicators.stream()
                .flatMap(indicator -> indicator.formula().series().stream())
                .distinct()
                .toList();
        IndicatorEvaluator evaluator = new IndicatorEvaluator(
                inputs.geography(),
                version -> warehouse.flows(version, inputs.geography().version()),
                warehouse.observations(series),
                Benchmark.registers(warehouse));
        return new IndicatorStudy(
                indicators,
                evaluator.evaluate(indicators, inputs.method().years(), inputs.floors()),
                warehouse.vintages());
    }
}
