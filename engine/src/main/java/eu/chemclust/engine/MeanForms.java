package eu.chemclust.engine;

import eu.chemclust.engine.Transform.Kind;

/// The aggregation of each group of a tree as the kernel wants it.
final class MeanForms {
    private final Transform[] transforms;
    final double threshold;

    MeanForms(AggregationPlan plan, Framework framework) {
        requireKnown(plan, framework);
        threshold = plan.dataThreshold();
        transforms = new Transform[framework.groups().size()];
        for (int g = 0; g < transforms.length; g++) {
            transforms[g] = transform(plan.of(framework, framework.groups().get(g)));
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

    Transform transform(int group) {
        return transforms[group];
    }

    private static Transform transform(Aggregation aggregation) {
        return switch (aggregation) {
            case Aggregation.Arithmetic() -> Transform.IDENTITY_TRANSFORM;
            case Aggregation.Geometric a -> Transform.of(Kind.LOG, 1, a.nonPositive());
            case Aggregation.Harmonic a -> Transform.of(Kind.RECIPROCAL, 1, a.nonPositive());
            case Aggregation.Power a -> Transform.of(Kind.POWER, a.exponent(), a.nonPositive());
        };
    }
}
