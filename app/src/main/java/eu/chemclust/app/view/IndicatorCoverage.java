package eu.chemclust.app.view;

import eu.chemclust.observatory.benchmark.BenchmarkResult;
import eu.chemclust.observatory.indicator.IndicatorValue;

/// Counts the regions that have a value of an indicator.
final class IndicatorCoverage {
    private final BenchmarkResult result;

    IndicatorCoverage(BenchmarkResult result) {
        this.result = result;
    }

    long known(String indicator, int year) {
        return result.regions().keySet().stream()
                .filter(region -> result.values().get(indicator, region, year) instanceof IndicatorValue.Known)
                .count();
    }

    double share(String indicator, int year) {
        return (double) known(indicator, year) / result.regions().size();
    }
}
