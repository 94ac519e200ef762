package eu.chemclust.observatory.lineage;

import eu.chemclust.observatory.benchmark.BenchmarkInputs;
import eu.chemclust.observatory.benchmark.IndicatorStudy;
import eu.chemclust.observatory.framework.FrameworkNode;
import eu.chemclust.observatory.region.Region;
import java.util.Optional;
import java.util.OptionalDouble;

/// The lineage of an indicator that belongs to no index, such as those of baskets.
public final class IndicatorLineage {
    private IndicatorLineage() {}

    /// The way of its value in a region and year.
    public static Lineage of(
            BenchmarkInputs inputs, IndicatorStudy study, FrameworkNode.Indicator indicator, String code, int year) {
        Region region = inputs.geography().get(code);
        ValueTracer tracer = new ValueTracer(inputs.geography(), study.vintages());
        Lineage.Value value = tracer.trace(indicator, study.values().get(indicator.code(), code, year));
        return new Lineage(
                inputs.framework().root().code(),
                inputs.method().version(),
                code,
                region.name(),
                region.code().version().year(),
                year,
                new Lineage.Indicator(
                        indicator.code(),
                        indicator.name("en"),
                        OptionalDouble.empty(),
                        value.known().isPresent() ? "the indicator is not part of the index" : value.reason(),
                        indicator.sheet().definitionEnglish(),
                        indicator.direction(),
                        Optional.empty(),
                        Optional.empty(),
                        value));
    }
}
