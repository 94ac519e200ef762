package eu.chemclust.engine;

import eu.chemclust.engine.EngineException.Code;
import java.util.Optional;

/// A number inside a design that a robustness run can vary.
public enum Parameter {
    /// The availability that screening asks for.
    MIN_AVAILABILITY,
    /// The share of children that a group needs.
    DATA_THRESHOLD,
    /// The skewness above which a column is winsorised.
    SKEWNESS_LIMIT,
    /// The kurtosis above which a column is winsorised.
    KURTOSIS_LIMIT,
    /// The lower end of a min-max scale.
    MIN_MAX_LOWER,
    /// The exponent of the power mean used everywhere.
    POWER_EXPONENT;

    /// The design with this value. Fails when the design's choice has no such parameter: an assumption about something
    /// that is not there would otherwise pass for a result that does not depend on it.
    public IndexDesign apply(IndexDesign design, double value) {
        return switch (this) {
            case MIN_AVAILABILITY -> design.withScreening(screening(design.screening(), value));
            case DATA_THRESHOLD -> design.withAggregation(design.aggregation().withDataThreshold(value));
            case SKEWNESS_LIMIT -> {
                Treatment.Winsorise w = winsorise(design);
                yield limits(design, w, new ShapeLimits(value, w.limits().kurtosis()));
            }
            case KURTOSIS_LIMIT -> {
                Treatment.Winsorise w = winsorise(design);
                yield limits(design, w, new ShapeLimits(w.limits().skewness(), value));
            }
            case MIN_MAX_LOWER -> minMax(design, value);
            case POWER_EXPONENT -> power(design, value);
        };
    }

    private static Screening screening(Screening screening, double value) {
        return new Screening(
                value,
                screening.minNonZero(),
                screening.alwaysKeep(),
                screening.alwaysDrop(),
                screening.afterImputation());
    }

    private Treatment.Winsorise winsorise(IndexDesign design) {
        if (design.treatment() instanceof Treatment.Winsorise w) {
            return w;
        }
        throw refusal("treatment", design.treatment());
    }

    private static IndexDesign limits(IndexDesign design, Treatment.Winsorise w, ShapeLimits limits) {
        Optional<Curve> fallback = w.fallback();
        return design.withTreatment(new Treatment.Winsorise(w.maxPoints(), limits, fallback));
    }

    private IndexDesign minMax(IndexDesign design, double value) {
        Normalisation n = design.normalisation();
        if (n.scaling() instanceof Scaling.MinMax scale) {
            return design.withNormalisation(
                    new Normalisation(new Scaling.MinMax(value, scale.upper()), n.scope(), n.exceptions()));
        }
        throw refusal("scaling", n.scaling());
    }

    private IndexDesign power(IndexDesign design, double value) {
        AggregationPlan plan = design.aggregation();
        if (plan.everywhere() instanceof Aggregation.Power mean) {
            return design.withAggregation(new AggregationPlan(
                    new Aggregation.Power(value, mean.nonPositive()),
                    plan.byLevel(),
                    plan.byGroup(),
                    plan.dataThreshold()));
        }
        throw refusal("aggregation", plan.everywhere());
    }

    private EngineException refusal(String step, Object choice) {
        return new EngineException(
                Code.PLAN,
                "The " + step + " " + choice + " has no " + name()
                        + " to vary: drop the assumption or change the choice.");
    }
}
