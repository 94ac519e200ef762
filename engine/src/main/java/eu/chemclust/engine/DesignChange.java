package eu.chemclust.engine;

/// Another choice for one step of a design.
public sealed interface DesignChange {
    /// The design with the change made.
    IndexDesign apply(IndexDesign design);

    /// No change: the design's own choice as one of several alternatives.
    record Keep() implements DesignChange {
        @Override
        public IndexDesign apply(IndexDesign design) {
            return design;
        }
    }

    /// Another screening.
    record UseScreening(Screening screening) implements DesignChange {
        @Override
        public IndexDesign apply(IndexDesign design) {
            return design.withScreening(screening);
        }
    }

    /// Other denominators.
    record UseDenominators(Denominators denominators) implements DesignChange {
        @Override
        public IndexDesign apply(IndexDesign design) {
            return design.withDenominators(denominators);
        }
    }

    /// Another imputation.
    record UseImputation(Imputation imputation) implements DesignChange {
        @Override
        public IndexDesign apply(IndexDesign design) {
            return design.withImputation(imputation);
        }
    }

    /// Another treatment of outliers.
    record UseTreatment(Treatment treatment) implements DesignChange {
        @Override
        public IndexDesign apply(IndexDesign design) {
            return design.withTreatment(treatment);
        }
    }

    /// Another normalisation.
    record UseNormalisation(Normalisation normalisation) implements DesignChange {
        @Override
        public IndexDesign apply(IndexDesign design) {
            return design.withNormalisation(normalisation);
        }
    }

    /// Other weights.
    record UseWeighting(Weighting weighting) implements DesignChange {
        @Override
        public IndexDesign apply(IndexDesign design) {
            return design.withWeighting(weighting);
        }
    }

    /// Another aggregation.
    record UseAggregation(AggregationPlan aggregation) implements DesignChange {
        @Override
        public IndexDesign apply(IndexDesign design) {
            return design.withAggregation(aggregation);
        }
    }
}
