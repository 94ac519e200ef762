package eu.chemclust.engine;

import java.util.HashMap;
import java.util.Map;

/// All that decides an index but the data: the framework, one choice for each step, and the seed of whatever is drawn.
///
/// The steps run in the order of the components: screen, denominate, impute, treat, normalise, weight, aggregate (the
/// sequence of the OECD/JRC Handbook, 2008); a screening can ask to come after imputation. Running a design is a pure
/// function ([Index]); a what-if is `with...`.
public record IndexDesign(
        Framework framework,
        Screening screening,
        Denominators denominators,
        Imputation imputation,
        Treatment treatment,
        Normalisation normalisation,
        Weighting weighting,
        AggregationPlan aggregation,
        long seed) {

    /// Rows with at least 65 % of the indicators, nothing imputed, standard treatment, min-max onto 0 to 100 over all
    /// periods, the framework's weights, arithmetic means, seed 1.
    public static IndexDesign of(Framework framework) {
        return new IndexDesign(
                framework,
                Screening.available(0.65),
                Denominators.none(),
                new Imputation.None(),
                Treatment.standard(),
                Normalisation.minMax(0, 100),
                new Weighting.Given(),
                AggregationPlan.of(new Aggregation.Arithmetic()),
                1);
    }

    /// The same with another framework.
    public IndexDesign withFramework(Framework other) {
        return new IndexDesign(
                other, screening, denominators, imputation, treatment, normalisation, weighting, aggregation, seed);
    }

    /// The same with another screening.
    public IndexDesign withScreening(Screening other) {
        return new IndexDesign(
                framework, other, denominators, imputation, treatment, normalisation, weighting, aggregation, seed);
    }

    /// The same with other denominators.
    public IndexDesign withDenominators(Denominators other) {
        return new IndexDesign(
                framework, screening, other, imputation, treatment, normalisation, weighting, aggregation, seed);
    }

    /// The same with another imputation.
    public IndexDesign withImputation(Imputation other) {
        return new IndexDesign(
                framework, screening, denominators, other, treatment, normalisation, weighting, aggregation, seed);
    }

    /// The same with another treatment of outliers.
    public IndexDesign withTreatment(Treatment other) {
        return new IndexDesign(
                framework, screening, denominators, imputation, other, normalisation, weighting, aggregation, seed);
    }

    /// The same with another normalisation.
    public IndexDesign withNormalisation(Normalisation other) {
        return new IndexDesign(
                framework, screening, denominators, imputation, treatment, other, weighting, aggregation, seed);
    }

    /// The same with other weights.
    public IndexDesign withWeighting(Weighting other) {
        return new IndexDesign(
                framework, screening, denominators, imputation, treatment, normalisation, other, aggregation, seed);
    }

    /// The same with another aggregation.
    public IndexDesign withAggregation(AggregationPlan other) {
        return new IndexDesign(
                framework, screening, denominators, imputation, treatment, normalisation, weighting, other, seed);
    }

    /// The same with another seed.
    public IndexDesign withSeed(long other) {
        return new IndexDesign(
                framework,
                screening,
                denominators,
                imputation,
                treatment,
                normalisation,
                weighting,
                aggregation,
                other);
    }

    /// The same for a part of the framework: choices about nodes that are not in it are dropped.
    public IndexDesign onPart(Framework part) {
        Map<String, Denominators.Denominator> sizes = new HashMap<>(denominators.byIndicator());
        sizes.keySet().removeIf(code -> part.find(code).isEmpty());
        Map<String, Aggregation> groups = new HashMap<>(aggregation.byGroup());
        groups.keySet().removeIf(code -> part.find(code).isEmpty());
        AggregationPlan plan = new AggregationPlan(
                aggregation.everywhere(), aggregation.byLevel(), groups, aggregation.dataThreshold());
        return withFramework(part)
                .withDenominators(new Denominators(sizes))
                .withAggregation(plan)
                .withWeighting(weighting.onPart(part));
    }
}
