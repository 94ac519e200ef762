package eu.chemclust.engine;

import eu.chemclust.engine.EngineException.Code;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Something in a design that could as well have been otherwise, with the distribution of what it could have been.
public sealed interface Assumption {
    /// The name under which results speak of it.
    String name();

    /// One of several choices, each as likely as the others.
    record Alternatives(String name, List<DesignChange> changes) implements Assumption {
        /// Checks that there is a choice.
        public Alternatives {
            changes = List.copyOf(changes);
            if (changes.isEmpty()) {
                throw new EngineException(Code.PLAN, "Assumption " + name + " has no alternatives: give at least one.");
            }
        }
    }

    /// Each weight is multiplied by a number drawn evenly from 1 - band to 1 + band, independently of the others. An
    /// empty set of nodes means all nodes below the root.
    record WeightBand(String name, double band, Set<String> nodes) implements Assumption {
        /// Checks that the band keeps weights positive.
        public WeightBand {
            nodes = Set.copyOf(nodes);
            if (!(band >= 0 && band < 1)) {
                throw new EngineException(
                        Code.PLAN, "A weight band of " + band + " is not between 0 and 1: 0.25 means +-25 %.");
            }
        }
    }

    /// With this probability one indicator, each as likely as the others, is left out of the means.
    record LeaveOneOut(String name, double probability) implements Assumption {
        /// Checks the probability.
        public LeaveOneOut {
            if (!(probability >= 0 && probability <= 1)) {
                throw new EngineException(
                        Code.PLAN,
                        "The probability of leaving one out is " + probability + ": it lies between 0 and 1.");
            }
        }
    }

    /// A parameter of the design's own choices, or of those for one indicator, group or node, drawn evenly between two
    /// values, among the whole numbers from one to the other where it takes no others. Replications share no prepared
    /// columns when a parameter of a data step varies, so this costs a pipeline each.
    record UniformParameter(String name, Parameter parameter, Optional<String> element, double lower, double upper)
            implements Assumption {
        /// Checks that the range is not empty, and its ends whole numbers where they have to be.
        public UniformParameter {
            if (!(lower < upper && Double.isFinite(upper - lower))) {
                throw new EngineException(
                        Code.PLAN, "Assumption " + name + " varies from " + lower + " to " + upper + ": give a range.");
            }
            if (parameter.whole() && !(lower == Math.rint(lower) && upper == Math.rint(upper))) {
                throw new EngineException(
                        Code.PLAN,
                        "Assumption " + name + " varies from " + lower + " to " + upper + ": " + parameter
                                + " takes whole numbers.");
            }
        }

        /// A parameter of the design's own choice.
        public UniformParameter(String name, Parameter parameter, double lower, double upper) {
            this(name, parameter, Optional.empty(), lower, upper);
        }

        /// The value that a number drawn evenly from [0, 1) stands for.
        double at(double u) {
            return parameter.between(lower, upper, u);
        }

        /// The design with this value.
        IndexDesign apply(IndexDesign design, double value) {
            return parameter.apply(design, element, value);
        }
    }

    /// One of these normalisations.
    static Assumption normalisation(Normalisation... choices) {
        return new Alternatives("normalisation", changes(choices, DesignChange.UseNormalisation::new));
    }

    /// One of these treatments of outliers.
    static Assumption treatment(Treatment... choices) {
        return new Alternatives("treatment", changes(choices, DesignChange.UseTreatment::new));
    }

    /// One of these imputations.
    static Assumption imputation(Imputation... choices) {
        return new Alternatives("imputation", changes(choices, DesignChange.UseImputation::new));
    }

    /// One of these aggregations.
    static Assumption aggregation(AggregationPlan... choices) {
        return new Alternatives("aggregation", changes(choices, DesignChange.UseAggregation::new));
    }

    /// One of these weightings.
    static Assumption weighting(Weighting... choices) {
        return new Alternatives("weighting", changes(choices, DesignChange.UseWeighting::new));
    }

    /// All weights below the root, each in its own band of +-`band`.
    static Assumption weights(double band) {
        return new WeightBand("weights", band, Set.of());
    }

    /// Always one indicator left out.
    static Assumption leaveOneOut() {
        return new LeaveOneOut("left out", 1);
    }

    private static <T> List<DesignChange> changes(T[] choices, Function<T, DesignChange> change) {
        return List.of(choices).stream().map(change).toList();
    }
}
