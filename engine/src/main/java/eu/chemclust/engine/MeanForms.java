package eu.chemclust.engine;

import eu.chemclust.engine.Transform.Kind;

/// The aggregation of each group of a tree as the kernel wants it.
final class MeanForms {
    private final Aggregation[] methods;
    private final Transform[] transforms;
    final double threshold;

    MeanForms(AggregationPlan plan, Framework framework) {
        requireKnown(plan, framework);
        threshold = plan.dataThreshold();
        transforms = new Transform[framework.groups().size()];
        methods = new Aggregation[transforms.length];
        for (int g = 0; g < transforms.length; g++) {
            methods[g] = plan.of(framework, framework.groups().get(g));
            transforms[g] = transform(methods[g]);
        }
    }

    private static void requireKnown(AggregationPlan plan, Framework framework) {
        for (String code : plan.byGroup().keySet()) {
            if (!(framework.node(code) instanceof Node.Group)) {
                throw new EngineException(
                        EngineException.Code.DESIGN, code + " is an indicator: only groups are aggregated.");
            }
        }
        int top = framework.level(framework.root().code());
        for (int level : plan.byLevel().keySet()) {
            if (level < 2 || level > top) {
                throw new EngineException(
                        EngineException.Code.DESIGN,
                        "An aggregation is given for level " + level + ", but groups stand on levels 2 to " + top
                                + ".");
            }
        }
    }

    /// The scale on which a group's score is kept; the identity for methods that are not means.
    Transform transform(int group) {
        return transforms[group];
    }

    /// The aggregation of a group.
    Aggregation method(int group) {
        return methods[group];
    }

    /// Whether a group is a mean f^-1(sum of w f(x)), which the kernel computes column by column.
    boolean isMean(int group) {
        return transforms[group].kind() != Kind.IDENTITY || methods[group] instanceof Aggregation.Arithmetic;
    }

    private static Transform transform(Aggregation method) {
        if (method instanceof Aggregation.Geometric a) {
            return Transform.of(Kind.LOG, 1, a.nonPositive());
        }
        if (method instanceof Aggregation.Harmonic a) {
            return Transform.of(Kind.RECIPROCAL, 1, a.nonPositive());
        }
        if (method instanceof Aggregation.Power a) {
            return Transform.of(Kind.POWER, a.exponent(), a.nonPositive());
        }
        return Transform.IDENTITY_TRANSFORM;
    }

    /// What a method does with values that are not positive; the limit for those to which it does not matter.
    static NonPositive rule(Aggregation method) {
        if (method instanceof Aggregation.Geometric a) {
            return a.nonPositive();
        }
        if (method instanceof Aggregation.Harmonic a) {
            return a.nonPositive();
        }
        return method instanceof Aggregation.Power a ? a.nonPositive() : new NonPositive.Limit();
    }
}
