package eu.chemclust.designs.report;

import eu.chemclust.engine.Aggregation;
import eu.chemclust.engine.AggregationPlan;
import eu.chemclust.engine.Imputation;
import eu.chemclust.engine.Normalisation;
import eu.chemclust.engine.Scaling;
import eu.chemclust.engine.Screening;
import eu.chemclust.engine.Treatment;
import eu.chemclust.engine.Weighting;
import eu.chemclust.tables.NumberText;

/// The choice of a step in a few words.
final class Describe {
    private Describe() {}

    private static String n(double value) {
        return NumberText.of(value);
    }

    static String of(Screening s) {
        return "at least " + n(s.minAvailability()) + " of the indicators"
                + (s.minNonZero() > 0 ? ", at least " + n(s.minNonZero()) + " other than zero" : "")
                + (s.afterImputation() ? ", after imputation" : "");
    }

    static String of(Imputation imputation) {
        return switch (imputation) {
            case Imputation.None none -> "none";
            case Imputation.Mean mean -> "mean";
            case Imputation.Median median -> "median";
            case Imputation.WithinGroups groups -> (groups.median() ? "median" : "mean") + " of the unit's group";
            case Imputation.AcrossIndicators across -> "across the indicators of a group on level " + across.level();
            case Imputation.Regression regression -> "regression on " + regression.predictors() + " indicators";
            case Imputation.MultivariateNormal normal -> "multivariate normal distribution (EM)";
            case Imputation.Latest latest -> "latest value, at most " + latest.maxAge() + " periods old";
            case Imputation.OverTime over ->
                "over time, " + Rows.word(over.path())
                        + (over.ends() == Imputation.Ends.MISSING ? ", ends left missing" : "");
        };
    }

    static String of(Treatment treatment) {
        return switch (treatment) {
            case Treatment.None none -> "none";
            case Treatment.Winsorise w ->
                "winsorise up to " + w.maxPoints() + " points" + (w.fallback().isPresent() ? ", then a curve" : "");
            case Treatment.Transform t -> "a curve where skewness and kurtosis fail";
            case Treatment.Always a -> "a curve for every indicator";
            case Treatment.PerIndicator p ->
                of(p.general()) + "; " + p.exceptions().size() + " indicators otherwise";
        };
    }

    static String of(Normalisation normalisation) {
        return of(normalisation.scaling())
                + (normalisation.exceptions().isEmpty()
                        ? ""
                        : "; " + normalisation.exceptions().size() + " indicators with parameters of their own")
                + ", " + Rows.word(normalisation.scope());
    }

    private static String of(Scaling scaling) {
        return switch (scaling) {
            case Scaling.MinMax s -> "min-max onto " + n(s.lower()) + " to " + n(s.upper());
            case Scaling.ZScore s -> "z-score, mean " + n(s.mean()) + ", deviation " + n(s.deviation());
            case Scaling.Rank s -> "rank";
            case Scaling.Borda s -> "Borda count";
            case Scaling.PercentileRank s -> "percentile rank";
            case Scaling.FractionOfMax s -> "fraction of the maximum";
            case Scaling.DistanceToMax s -> "distance to the maximum";
            case Scaling.DistanceToReference s -> "distance to " + s.unit();
            case Scaling.DistanceToTarget s -> "distance to a target";
            case Scaling.GoalPosts s -> "goalposts";
            case Scaling.AsIs s -> "as it is";
            case Scaling.Fixed s -> "fixed bounds " + n(s.lower()) + " and " + n(s.upper());
        };
    }

    static String of(Weighting weighting) {
        return switch (weighting) {
            case Weighting.Given given -> "of the framework";
            case Weighting.Equal equal -> "equal";
            case Weighting.Replaced replaced ->
                "replaced for " + replaced.weights().size() + " nodes";
            case Weighting.BudgetAllocation budget ->
                "budget of " + budget.experts().size() + " experts";
            case Weighting.PrincipalComponent pca -> "first principal component";
            case Weighting.MatchedImportance matched -> "matched to importance in " + matched.group();
        };
    }

    static String of(AggregationPlan plan) {
        int others = plan.byLevel().size() + plan.byGroup().size();
        return of(plan.everywhere())
                + (others > 0 ? "; otherwise for " + others + " levels or groups" : "")
                + (plan.dataThreshold() > 0 ? "; groups need " + n(plan.dataThreshold()) + " of their children" : "");
    }

    private static String of(Aggregation aggregation) {
        return switch (aggregation) {
            case Aggregation.Arithmetic a -> "arithmetic mean";
            case Aggregation.Geometric a -> "geometric mean";
            case Aggregation.Harmonic a -> "harmonic mean";
            case Aggregation.Power a -> "power mean of exponent " + n(a.exponent());
            case Aggregation.MazziottaPareto a -> "Mazziotta-Pareto";
            case Aggregation.Copeland a -> "Copeland";
            case Aggregation.BenefitOfDoubt a -> "benefit of the doubt";
        };
    }
}
