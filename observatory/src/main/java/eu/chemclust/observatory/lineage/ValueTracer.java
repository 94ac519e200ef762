package eu.chemclust.observatory.lineage;

import eu.chemclust.observatory.framework.Formula;
import eu.chemclust.observatory.framework.FrameworkNode;
import eu.chemclust.observatory.indicator.IndicatorValue;
import eu.chemclust.observatory.observation.Observation;
import eu.chemclust.observatory.observation.Vintage;
import eu.chemclust.observatory.region.Geography;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// Tells how an indicator's value came from observations.
public final class ValueTracer {
    private final Geography geography;
    private final Map<String, Lineage.Origin> origins = new HashMap<>();

    /// A tracer of values on a geography.
    ///
    /// @param vintages the vintages of all observations
    public ValueTracer(Geography geography, List<Vintage> vintages) {
        this.geography = geography;
        for (Vintage vintage : vintages) {
            origins.put(
                    vintage.id(),
                    new Lineage.Origin(
                            vintage.id(),
                            vintage.title(),
                            vintage.label(),
                            vintage.published(),
                            vintage.retrieved(),
                            vintage.licence(),
                            vintage.attribution(),
                            vintage.address()));
        }
    }

    /// The way of a value.
    public Lineage.Value trace(FrameworkNode.Indicator indicator, IndicatorValue value) {
        Formula formula = indicator.formula();
        OptionalDouble known = OptionalDouble.empty();
        String reason = "";
        List<Lineage.Figure> inputs = List.of();
        Optional<Lineage.Reference> reference = Optional.empty();
        switch (value) {
            case IndicatorValue.Known found -> {
                known = OptionalDouble.of(found.value());
                inputs = found.inputs().stream().map(this::figure).toList();
                reference = found.reference().map(sums -> new Lineage.Reference(sums.part(), sums.whole()));
            }
            case IndicatorValue.Missing missing -> reason = words(missing.reason());
        }
        return new Lineage.Value(
                indicator.unit(),
                formula.text(),
                operation(formula),
                known,
                reason,
                formula instanceof Formula.Ratio ratio ? ratio.factor() : 1,
                reference,
                inputs);
    }

    private static Lineage.Operation operation(Formula formula) {
        return switch (formula) {
            case Formula.Value value -> Lineage.Operation.PUBLISHED;
            case Formula.Sum sum -> Lineage.Operation.SUM;
            case Formula.Ratio ratio -> Lineage.Operation.RATIO;
            case Formula.LocationQuotient quotient -> Lineage.Operation.LOCATION_QUOTIENT;
            case Formula.AnnualGrowth growth -> Lineage.Operation.ANNUAL_GROWTH;
            case Formula.Sql sql -> Lineage.Operation.SQL;
        };
    }

    /// Why a value is missing, in words.
    static String words(IndicatorValue.Reason reason) {
        return switch (reason) {
            case NOT_PUBLISHED -> "not published for this region, or only for years too long ago";
            case CONFIDENTIAL ->
                "confidential: a figure it needs is kept back by law and is not worked out from others";
            case ZERO_IS_MISSING -> "the source's zero stands for a missing value here";
            case NOT_DEFINED -> "not defined: a denominator or base is zero";
            case OUTSIDE_VALID_YEARS -> "the indicator may not be used for this year";
        };
    }

    private Lineage.Figure figure(IndicatorValue.Input input) {
        List<Lineage.Cell> cells = new ArrayList<>();
        long areas = input.observations().stream()
                .map(observation -> observation.region().code())
                .distinct()
                .count();
        for (int i = 0; i < input.observations().size(); i++) {
            cells.add(cell(input.observations().get(i), input.shares().get(i), areas > 1));
        }
        return new Lineage.Figure(
                input.series().toString(), input.period().toString(), input.value(), input.estimatedShare(), cells);
    }

    private Lineage.Cell cell(Observation observation, double share, boolean several) {
        return new Lineage.Cell(
                observation.series().toString(),
                observation.region().code(),
                observation.region().version().year(),
                observation.period().toString(),
                observation.value().orElse(0),
                observation.flag(),
                Flags.words(observation.flag()),
                observation.unit(),
                share,
                conversion(observation, share, several),
                origin(observation.vintage()));
    }

    private Lineage.Conversion conversion(Observation observation, double share, boolean several) {
        if (share < 1) {
            return Lineage.Conversion.SPLIT;
        }
        if (geography.find(observation.region().code()).isPresent()) {
            return Lineage.Conversion.AS_PUBLISHED;
        }
        boolean part = several || observation.region().level() > 2;
        return part ? Lineage.Conversion.ADDED : Lineage.Conversion.RENAMED;
    }

    private Lineage.Origin origin(String vintage) {
        return origins.getOrDefault(vintage, new Lineage.Origin(vintage, vintage, "", "", "", "", "", ""));
    }
}
