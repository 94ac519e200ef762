package eu.chemclust.observatory.benchmark;

import eu.chemclust.engine.Aggregation;
import eu.chemclust.engine.AggregationPlan;
import eu.chemclust.engine.Assumption;
import eu.chemclust.engine.Curve;
import eu.chemclust.engine.DataTable;
import eu.chemclust.engine.Framework;
import eu.chemclust.engine.IndexDesign;
import eu.chemclust.engine.Node;
import eu.chemclust.engine.Normalisation;
import eu.chemclust.engine.RankingGroup;
import eu.chemclust.engine.RobustnessPlan;
import eu.chemclust.engine.Scaling;
import eu.chemclust.engine.Screening;
import eu.chemclust.engine.ShapeLimits;
import eu.chemclust.engine.Treatment;
import eu.chemclust.observatory.framework.FrameworkNode;
import eu.chemclust.observatory.framework.IndicatorFramework;
import eu.chemclust.observatory.framework.MethodSettings;
import eu.chemclust.observatory.indicator.IndicatorTable;
import eu.chemclust.observatory.region.Geography;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Says in the engine's words what a framework and its method settings mean.
final class IndexSetup {
    private IndexSetup() {}

    static IndexDesign design(IndicatorFramework framework, MethodSettings method) {
        return IndexDesign.of(Framework.of(group(framework.root())))
                .withScreening(Screening.available(method.coverageThreshold()))
                .withTreatment(treatment(method, method.treatment().winsorisePoints()))
                .withNormalisation(scaling(method, MethodSettings.Scale.MIN_MAX))
                .withAggregation(aggregation(method, MethodSettings.Mean.GEOMETRIC))
                .withSeed(method.robustness().seed());
    }

    private static Node.Group group(FrameworkNode.Group group) {
        List<Node> children = group.children().stream()
                .map(child -> switch (child) {
                    case FrameworkNode.Group inner -> (Node) group(inner);
                    case FrameworkNode.Indicator indicator ->
                        Node.Indicator.of(indicator.code(), indicator.direction(), indicator.weight());
                })
                .toList();
        return new Node.Group(group.code(), group.weight(), children);
    }

    private static Treatment treatment(MethodSettings method, int points) {
        ShapeLimits limits = new ShapeLimits(
                method.treatment().skewnessLimit(), method.treatment().kurtosisLimit());
        // The published editions rest on ties counting once: another count is another method version.
        return new Treatment.Winsorise(points, limits, Optional.of(new Curve.ShiftedLog()), Treatment.Ties.TOGETHER);
    }

    /// The alternatives lie on about the range of the min-max scaling, so that the floor of the geometric mean means
    /// the same for all of them.
    static Normalisation scaling(MethodSettings method, MethodSettings.Scale scale) {
        double lower = method.normalisation().lower();
        double upper = method.normalisation().upper();
        return Normalisation.pooled(
                switch (scale) {
                    case MIN_MAX -> new Scaling.MinMax(lower, upper);
                    case Z_SCORE -> new Scaling.ZScore((lower + upper) / 2, (upper - lower) / 6);
                    case PERCENTILE_RANK -> new Scaling.PercentileRank(upper);
                });
    }

    static AggregationPlan aggregation(MethodSettings method, MethodSettings.Mean mean) {
        Aggregation across = switch (mean) {
            case GEOMETRIC -> Aggregation.geometric(method.normalisation().lower());
            case ARITHMETIC -> Aggregation.arithmetic();
        };
        return AggregationPlan.of(Aggregation.arithmetic(), across).withDataThreshold(method.dataThreshold());
    }

    static RobustnessPlan plan(MethodSettings method, Set<String> chemical, int threads) {
        MethodSettings.Robustness settings = method.robustness();
        return RobustnessPlan.of(
                        Assumption.weights(settings.weightBand()),
                        Assumption.normalisation(settings.normalisations().stream()
                                .map(scale -> scaling(method, scale))
                                .toArray(Normalisation[]::new)),
                        Assumption.aggregation(settings.aggregations().stream()
                                .map(mean -> aggregation(method, mean))
                                .toArray(AggregationPlan[]::new)),
                        Assumption.treatment(settings.winsorisePoints().stream()
                                .map(points -> treatment(method, points))
                                .toArray(Treatment[]::new)))
                .withReplications(settings.replications())
                .withThreads(threads)
                .withGroups(
                        new RankingGroup.Everyone(RankingScope.ALL.name()),
                        new RankingGroup.Units(RankingScope.CHEMICAL.name(), chemical))
                .withPairwisePeriods(Set.of(method.headlineYear()));
    }

    static DataTable table(
            IndicatorFramework framework, Geography geography, List<Integer> years, IndicatorTable values) {
        List<String> indicators =
                framework.indicators().stream().map(FrameworkNode::code).toList();
        DataTable.Builder builder = DataTable.builder(indicators);
        for (var region : geography.regions()) {
            String code = region.code().code();
            for (int year : years) {
                double[] row = new double[indicators.size()];
                for (int i = 0; i < row.length; i++) {
                    row[i] = values.number(indicators.get(i), code, year);
                }
                builder.row(code, year, row);
            }
        }
        return builder.build();
    }
}
