package eu.chemclust.engine;

import static eu.chemclust.engine.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Replications of one period against the whole run, and replaced scores against whole pipelines.
final class NodeReplicationsTest {
    private static final RankingGroup ALL = new RankingGroup.Everyone("all");

    private static RobustnessPlan plan(int threads) {
        return RobustnessPlan.of(
                        Assumption.normalisation(
                                Normalisation.minMax(1, 100), Normalisation.pooled(new Scaling.ZScore(50, 10))),
                        Assumption.aggregation(
                                AggregationPlan.of(new Aggregation.Arithmetic()),
                                AggregationPlan.of(new Aggregation.Arithmetic(), Aggregation.geometric(1))),
                        Assumption.treatment(new Treatment.None(), Treatment.standard()),
                        Assumption.weights(0.25))
                .withReplications(600)
                .withThreads(threads)
                .withGroups(ALL);
    }

    private static IndexDesign design(Framework framework) {
        return IndexDesign.of(framework).withSeed(5).withNormalisation(Normalisation.minMax(1, 100));
    }

    @Test
    void ranksOfAPeriodAreThoseOfTheWholeRun() {
        Seeded.forEach(5, random -> {
            Framework framework = Seeded.framework(random);
            DataTable table = Seeded.table(random, framework, 30, 3, 0.05);
            IndexDesign design = design(framework);
            RobustnessResult whole = Robustness.run(design, table, plan(1));
            RobustnessResult period =
                    NodeReplications.of(design, table, plan(2), 2).ranks(done -> {});
            assertThat(period.successes()).isEqualTo(600);
            for (RankDistribution expected : whole.list("all", 2)) {
                RankDistribution actual = period.find("all", expected.row()).orElseThrow();
                assertThat(actual.nominal()).isEqualTo(expected.nominal());
                for (int rank = 1; rank <= expected.rivals(); rank++) {
                    assertThat(actual.count(rank)).isEqualTo(expected.count(rank));
                }
            }
        });
    }

    @Test
    void nominalScoresAreThoseOfTheIndex() {
        Seeded.forEach(5, random -> {
            Framework framework = Seeded.framework(random);
            DataTable table = Seeded.table(random, framework, 20, 2, 0.1);
            IndexDesign design = design(framework);
            IndexResult index = Index.compute(design, table);
            NodeReplications replications = NodeReplications.of(design, table, plan(1), 1);
            NodeScores scores = replications.nominal();
            for (Node node : framework.nodes()) {
                double[] own = scores.of(replications.node(node.code()));
                for (int i = 0; i < own.length; i++) {
                    assertClose(
                            node.code(),
                            own[i],
                            index.scores().value(replications.rows().get(i), node.code()),
                            1e-12);
                }
            }
        });
    }

    /// With fixed bounds a changed value moves no other score, so replacing a score must equal the whole pipeline.
    @Test
    void aReplacedScoreIsThePipelineRunAgain() {
        Seeded.forEach(10, random -> {
            Framework framework = Seeded.framework(random);
            DataTable table = Seeded.table(random, framework, 12, 2, 0.1);
            IndexDesign design = IndexDesign.of(framework)
                    .withTreatment(new Treatment.None())
                    .withNormalisation(Normalisation.pooled(new Scaling.Fixed(-20, 500, 100)))
                    .withScreening(Screening.off())
                    .withAggregation(AggregationPlan.of(new Aggregation.Arithmetic(), Aggregation.geometric(1))
                            .withDataThreshold(0.5));
            NodeReplications replications =
                    NodeReplications.of(design, table, RobustnessPlan.of().withReplications(1), 2);
            NodeScores scores = replications.nominal();
            String root = framework.root().code();
            for (Node.Indicator indicator : framework.indicators()) {
                int row = random.nextInt(replications.rows().size());
                UnitPeriod key = replications.rows().get(row);
                double value = random.nextDouble() * 10 - 5;
                IndexResult again = Index.compute(design, changed(table, key, indicator.code(), value));
                double score = again.scores().value(key, indicator.code());
                assertClose(
                        key + " " + indicator.code(),
                        scores.rootWith(replications.node(indicator.code()), row, score),
                        again.scores().value(key, root),
                        1e-12);
            }
        });
    }

    @Test
    void replacingAScoreByItselfChangesNothingAndTheRootByAnotherIsTheOther() {
        Random random = new Random(3);
        Framework framework = Seeded.framework(random);
        DataTable table = Seeded.table(random, framework, 12, 1, 0);
        NodeReplications replications = NodeReplications.of(design(framework), table, plan(1), 1);
        NodeScores scores = replications.nominal();
        for (Node.Group pillar : framework.groups()) {
            double[] own = scores.of(replications.node(pillar.code()));
            assertClose(
                    pillar.code(),
                    scores.rootWith(replications.node(pillar.code()), 4, own[4]),
                    scores.root()[4],
                    1e-12);
        }
        NodeReplications.Handle root = replications.node(framework.root().code());
        assertThat(scores.rootWith(root, 4, 77.5)).isEqualTo(77.5);
    }

    @Test
    void oneThreadAndThreeHearTheSame() {
        Random random = new Random(11);
        Framework framework = Seeded.framework(random);
        DataTable table = Seeded.table(random, framework, 15, 2, 0.1);
        assertThat(heard(framework, table, 1)).isDeepEqualTo(heard(framework, table, 3));
    }

    private static double[][] heard(Framework framework, DataTable table, int threads) {
        NodeReplications replications = NodeReplications.of(design(framework), table, plan(threads), 2);
        double[][] heard = new double[600][];
        NodeReplications.Handle node = replications.node("p1");
        replications.run(
                () -> (replication, scores) ->
                        heard[replication] = scores.of(node).clone(),
                done -> {});
        assertThat(Arrays.asList(heard)).doesNotContainNull();
        return heard;
    }

    private static DataTable changed(DataTable table, UnitPeriod row, String code, double value) {
        double[][] columns = table.codes().stream().map(table::column).toArray(double[][]::new);
        columns[table.codes().indexOf(code)][table.rowPosition(row)] = value;
        return DataTable.of(table.rows(), table.codes(), columns);
    }
}
