package eu.chemclust.engine;

import eu.chemclust.engine.Aggregation.BenefitOfDoubt;
import eu.chemclust.engine.Aggregation.Power;
import eu.chemclust.engine.EngineException.Code;
import eu.chemclust.engine.Scaling.DistanceToTarget;
import eu.chemclust.engine.Scaling.Fixed;
import eu.chemclust.engine.Scaling.GoalPosts;
import eu.chemclust.engine.Scaling.MinMax;
import eu.chemclust.engine.Scaling.PercentileRank;
import eu.chemclust.engine.Scaling.ZScore;
import java.util.Optional;

/// A number inside a design that a robustness run can vary.
///
/// Most belong to a choice that holds for all indicators or groups, and can be varied for one *element* alone: the
/// treatment or the scaling of an indicator, the aggregation of a group. [#NODE_WEIGHT] and [#DENOMINATOR_FACTOR]
/// always need an element; the parameters of screening and imputation and the data threshold never have one.
public enum Parameter {
    /// The availability that screening asks for.
    MIN_AVAILABILITY,
    /// The share of values other than zero that screening asks for.
    MIN_NON_ZERO,
    /// The factor of an indicator's denominator.
    DENOMINATOR_FACTOR,
    /// How many predictors an imputation by regression takes, a whole number.
    PREDICTORS(true),
    /// How many periods old an imputed latest value may be, a whole number.
    MAX_AGE(true),
    /// How many points may be winsorised, a whole number.
    WINSORISE_POINTS(true),
    /// The skewness above which a column is treated.
    SKEWNESS_LIMIT,
    /// The kurtosis above which a column is treated.
    KURTOSIS_LIMIT,
    /// The exponent of a Box-Cox curve.
    BOX_COX_LAMBDA,
    /// The lower end of a min-max scale.
    MIN_MAX_LOWER,
    /// The upper end of a min-max scale.
    MIN_MAX_UPPER,
    /// The mean that z-scores are given.
    Z_SCORE_MEAN,
    /// The standard deviation that z-scores are given.
    Z_SCORE_DEVIATION,
    /// The lower of two goalposts or fixed bounds.
    LOWER_BOUND,
    /// The upper of two goalposts or fixed bounds.
    UPPER_BOUND,
    /// The target of a distance to target.
    TARGET,
    /// The factor of a percentile rank, of goalposts or of a fixed scale.
    SCALE_FACTOR,
    /// The weight of a node inside its group.
    NODE_WEIGHT,
    /// The share of children that a group needs.
    DATA_THRESHOLD,
    /// The exponent of a power mean.
    POWER_EXPONENT,
    /// The floor of a geometric, harmonic or power mean.
    MEAN_FLOOR,
    /// The least share of a child in a benefit of the doubt.
    MIN_SHARE,
    /// The greatest share of a child in a benefit of the doubt.
    MAX_SHARE;

    private final boolean whole;

    Parameter() {
        this(false);
    }

    Parameter(boolean whole) {
        this.whole = whole;
    }

    private ParameterPlace place() {
        return switch (this) {
            case MIN_AVAILABILITY ->
                ParameterPlace.screening((s, v) ->
                        new Screening(v, s.minNonZero(), s.alwaysKeep(), s.alwaysDrop(), s.afterImputation()));
            case MIN_NON_ZERO ->
                ParameterPlace.screening((s, v) ->
                        new Screening(s.minAvailability(), v, s.alwaysKeep(), s.alwaysDrop(), s.afterImputation()));
            case DENOMINATOR_FACTOR -> ParameterPlace.denominator();
            case PREDICTORS ->
                ParameterPlace.imputation(ParameterPlace.only(
                        Imputation.Regression.class, (known, v) -> new Imputation.Regression((int) v)));
            case MAX_AGE ->
                ParameterPlace.imputation(
                        ParameterPlace.only(Imputation.Latest.class, (known, v) -> new Imputation.Latest((int) v)));
            case WINSORISE_POINTS ->
                ParameterPlace.treatment(ParameterPlace.only(
                        Treatment.Winsorise.class,
                        (w, v) -> new Treatment.Winsorise((int) v, w.limits(), w.fallback(), w.ties())));
            case SKEWNESS_LIMIT -> ParameterPlace.limits((l, v) -> new ShapeLimits(v, l.kurtosis()));
            case KURTOSIS_LIMIT -> ParameterPlace.limits((l, v) -> new ShapeLimits(l.skewness(), v));
            case BOX_COX_LAMBDA ->
                ParameterPlace.curve(ParameterPlace.only(Curve.BoxCox.class, (b, v) -> new Curve.BoxCox(v, b.shift())));
            case MIN_MAX_LOWER ->
                ParameterPlace.scaling(ParameterPlace.only(MinMax.class, (m, v) -> new MinMax(v, m.upper())));
            case MIN_MAX_UPPER ->
                ParameterPlace.scaling(ParameterPlace.only(MinMax.class, (m, v) -> new MinMax(m.lower(), v)));
            case Z_SCORE_MEAN ->
                ParameterPlace.scaling(ParameterPlace.only(ZScore.class, (z, v) -> new ZScore(v, z.deviation())));
            case Z_SCORE_DEVIATION ->
                ParameterPlace.scaling(ParameterPlace.only(ZScore.class, (z, v) -> new ZScore(z.mean(), v)));
            case LOWER_BOUND -> ParameterPlace.scaling((s, v) -> bounds(s, v, true));
            case UPPER_BOUND -> ParameterPlace.scaling((s, v) -> bounds(s, v, false));
            case TARGET ->
                ParameterPlace.scaling(
                        ParameterPlace.only(DistanceToTarget.class, (d, v) -> new DistanceToTarget(v, d.capped())));
            case SCALE_FACTOR -> ParameterPlace.scaling(Parameter::factor);
            case NODE_WEIGHT -> ParameterPlace.weight();
            case DATA_THRESHOLD -> ParameterPlace.dataThreshold();
            case POWER_EXPONENT ->
                ParameterPlace.aggregation(ParameterPlace.only(Power.class, (p, v) -> new Power(v, p.nonPositive())));
            case MEAN_FLOOR -> ParameterPlace.aggregation(Parameter::floored);
            case MIN_SHARE ->
                ParameterPlace.aggregation(
                        ParameterPlace.only(BenefitOfDoubt.class, (b, v) -> new BenefitOfDoubt(v, b.maxShare())));
            case MAX_SHARE ->
                ParameterPlace.aggregation(
                        ParameterPlace.only(BenefitOfDoubt.class, (b, v) -> new BenefitOfDoubt(b.minShare(), v)));
        };
    }

    private static Scaling bounds(Scaling scaling, double value, boolean lower) {
        if (scaling instanceof GoalPosts g) {
            return new GoalPosts(lower ? value : g.lower(), lower ? g.upper() : value, g.factor(), g.truncated());
        }
        if (scaling instanceof Fixed f) {
            return new Fixed(lower ? value : f.lower(), lower ? f.upper() : value, f.factor());
        }
        throw new ParameterPlace.NotThere(scaling);
    }

    private static Scaling factor(Scaling scaling, double value) {
        if (scaling instanceof GoalPosts g) {
            return new GoalPosts(g.lower(), g.upper(), value, g.truncated());
        }
        if (scaling instanceof PercentileRank) {
            return new PercentileRank(value);
        }
        if (scaling instanceof Fixed f) {
            return new Fixed(f.lower(), f.upper(), value);
        }
        throw new ParameterPlace.NotThere(scaling);
    }

    private static Aggregation floored(Aggregation aggregation, double value) {
        if (aggregation instanceof Aggregation.Geometric mean && mean.nonPositive() instanceof NonPositive.Floor) {
            return Aggregation.geometric(value);
        }
        if (aggregation instanceof Aggregation.Harmonic mean && mean.nonPositive() instanceof NonPositive.Floor) {
            return new Aggregation.Harmonic(new NonPositive.Floor(value));
        }
        if (aggregation instanceof Power mean && mean.nonPositive() instanceof NonPositive.Floor) {
            return new Power(mean.exponent(), new NonPositive.Floor(value));
        }
        throw new ParameterPlace.NotThere(aggregation);
    }

    /// Whether it takes whole numbers only.
    public boolean whole() {
        return whole;
    }

    /// The design with this value. Fails when the design's choice has no such parameter: an assumption about something
    /// that is not there would otherwise pass for a result that does not depend on it.
    public IndexDesign apply(IndexDesign design, double value) {
        return apply(design, Optional.empty(), value);
    }

    /// The design with this value for one indicator, group or node.
    public IndexDesign apply(IndexDesign design, Optional<String> element, double value) {
        try {
            return place().with(design, element, value);
        } catch (ParameterPlace.NotThere missing) {
            throw new EngineException(
                    Code.PLAN,
                    "There is no " + name() + " to vary in " + missing.getMessage()
                            + ": drop the assumption or change the design.",
                    missing);
        }
    }

    /// The value between two ends that a number drawn evenly from [0, 1) stands for.
    double between(double lower, double upper, double u) {
        return whole ? Math.min(upper, Math.floor(lower + u * (upper - lower + 1))) : lower + u * (upper - lower);
    }
}
