package eu.chemclust.engine;

import static eu.chemclust.engine.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// Robustness runs against what can be said without running them, and against replaying them one by one.
final class RobustnessTest {
    private static final RankingGroup ALL = new RankingGroup.Everyone("all");
    private static final RankingGroup SOME = new RankingGroup.Units("some", Set.of("u1", "u3", "u4", "u8"));

    private static Framework framework() {
        return Framework.of(Node.Group.of(
                "index",
                Node.Group.of("p", Node.Indicator.of("a"), Node.Indicator.of("b"), Node.Indicator.of("c", -1, 2)),
                Node.Group.of("q", Node.Indicator.of("d"), Node.Indicator.of("e"))));
    }

    private static DataTable table(long seed, int units, int periods, double missing) {
        Random random = new Random(seed);
        DataTable.Builder builder = DataTable.builder(List.of("a", "b", "c", "d", "e"));
        for (int period = 0; period < periods; period++) {
            for (int unit = 0; unit < units; unit++) {
                double[] values = new double[5];
                for (int j = 0; j < values.length; j++) {
                    values[j] = random.nextDouble() < missing ? Double.NaN : Math.exp(random.nextGaussian());
                }
                builder.row("u" + unit, 2000 + period, values);
            }
        }
        return builder.build();
    }

    private static IndexDesign design() {
        return IndexDesign.of(framework()).withSeed(17).withNormalisation(Normalisation.minMax(1, 100));
    }

    private static RobustnessPlan plan() {
        return RobustnessPlan.of(
                        Assumption.normalisation(
                                Normalisation.minMax(1, 100),
                                Normalisation.pooled(new Scaling.ZScore(50, 10)),
                                Normalisation.pooled(new Scaling.PercentileRank(100))),
                        Assumption.aggregation(
                                AggregationPlan.of(new Aggregation.Arithmetic()),
                                AggregationPlan.of(new Aggregation.Arithmetic(), Aggregation.geometric(1))),
                        Assumption.treatment(new Treatment.None(), Treatment.standard()),
                        Assumption.weights(0.25),
                        new Assumption.LeaveOneOut("left out", 0.5))
                .withReplications(500)
                .withGroups(ALL, SOME)
                .withPairwisePeriods(Set.of(2001));
    }

    @Test
    void withoutAssumptionsEveryReplicationIsTheIndex() {
        DataTable table = table(1, 12, 2, 0);
        RobustnessResult result = Robustness.run(
                design(), table, RobustnessPlan.of().withReplications(10).withGroups(ALL, SOME));
        IndexResult index = Index.compute(design(), table);
        int[] all = index.ranks("index");
        int[] some = index.ranks("index", Set.of("u1", "u3", "u4", "u8"));
        for (int i = 0; i < table.rowCount(); i++) {
            RankDistribution ranks = result.find("all", table.rows().get(i)).orElseThrow();
            assertThat(ranks.nominal()).isEqualTo(all[i]);
            assertThat(ranks.count(all[i])).isEqualTo(10);
            assertThat(ranks.median()).isEqualTo(all[i]);
            int rank = some[i];
            result.find("some", table.rows().get(i))
                    .ifPresentOrElse(
                            r -> assertThat(r.p95()).isEqualTo(rank),
                            () -> assertThat(rank).isZero());
        }
    }

    @Test
    void oneThreadAndEightGiveTheSameCounts() {
        DataTable table = table(2, 30, 3, 0.1);
        RobustnessResult one = Robustness.run(design(), table, plan());
        RobustnessResult eight = Robustness.run(design(), table, plan().withThreads(8));
        assertThat(fingerprint(one)).isEqualTo(fingerprint(eight)).contains("2001");
        assertThat(fingerprint(Robustness.run(design().withSeed(18), table, plan())))
                .as("another seed")
                .isNotEqualTo(fingerprint(one));
    }

    private static String fingerprint(RobustnessResult result) {
        StringBuilder text = new StringBuilder();
        for (RankingGroup group : result.plan().groups()) {
            for (UnitPeriod row : result.rows()) {
                result.find(group.name(), row)
                        .ifPresent(r -> text.append(row).append(counts(r)).append('\n'));
            }
            PairwiseOrder pairs = result.pairwise(group.name(), 2001);
            for (String unit : pairs.units()) {
                text.append(pairs.units().stream()
                        .map(o -> pairs.probabilityAhead(unit, o))
                        .toList());
            }
        }
        return text.toString();
    }

    private static List<Integer> counts(RankDistribution ranks) {
        List<Integer> counts = new ArrayList<>();
        for (int rank = 1; rank <= ranks.rivals(); rank++) {
            counts.add(ranks.count(rank));
        }
        return counts;
    }

    /// Each of the 2 x 2 alternatives is computed as a design of its own; the run must count exactly these ranks.
    @Test
    void countsAreTheRanksOfTheDesignsDrawn() {
        DataTable table = table(3, 20, 1, 0.15);
        Normalisation z = Normalisation.pooled(new Scaling.ZScore(50, 10));
        AggregationPlan geometric = AggregationPlan.of(Aggregation.geometric(1));
        RobustnessPlan plan = RobustnessPlan.of(
                        Assumption.normalisation(design().normalisation(), z),
                        Assumption.aggregation(design().aggregation(), geometric))
                .withReplications(4000)
                .withPairwisePeriods(Set.of(2000));
        RobustnessResult result = Robustness.run(design(), table, plan);
        List<int[]> ranks = new ArrayList<>();
        for (Normalisation n : List.of(design().normalisation(), z)) {
            for (AggregationPlan a : List.of(design().aggregation(), geometric)) {
                ranks.add(Index.compute(design().withNormalisation(n).withAggregation(a), table)
                        .ranks("index"));
            }
        }
        List<UnitPeriod> rows = result.rows();
        for (int i = 0; i < rows.size(); i++) {
            RankDistribution distribution = result.find("all", rows.get(i)).orElseThrow();
            double[] expected = new double[rows.size() + 1];
            for (int[] rank : ranks) {
                expected[rank[i]] += 0.25;
            }
            for (int rank = 1; rank <= rows.size(); rank++) {
                double share = (double) distribution.count(rank) / 4000;
                // Five standard errors of a share of 4,000 draws; a share of 0 or 1 is met exactly.
                double error = 5 * Math.sqrt(expected[rank] * (1 - expected[rank]) / 4000);
                assertThat(Math.abs(share - expected[rank])).isLessThanOrEqualTo(error);
            }
        }
    }

    @Test
    void statisticsOfKnownCounts() {
        RankDistribution ranks = new RankDistribution(new UnitPeriod("u", 1), 2, new int[] {1, 4, 2, 0, 3}, 12);
        double[] sorted = {1, 2, 2, 2, 2, 3, 3, 5, 5, 5};
        assertThat(ranks.ranked()).isEqualTo(10);
        assertThat(ranks.unranked()).isEqualTo(2);
        assertThat(ranks.mean()).isEqualTo(Arrays.stream(sorted).average().orElseThrow());
        assertThat(ranks.median()).isEqualTo(2.5);
        assertClose("p5", ranks.p5(), 1.45, 1e-15);
        assertThat(ranks.p95()).isEqualTo(5);
        assertThat(ranks.topProbability(2)).isEqualTo(0.5);
        assertThat(ranks.topQuartileProbability()).as("two of five rows").isEqualTo(0.5);
    }

    @Test
    void pairsSumToOneWithTheirTies() {
        DataTable table = table(5, 9, 2, 0);
        RobustnessResult result = Robustness.run(design(), table, plan());
        PairwiseOrder pairs = result.pairwise("all", 2001);
        for (String a : pairs.units()) {
            assertThat(pairs.probabilityAhead(a, a)).isZero();
            for (String b : pairs.units()) {
                if (!a.equals(b)) {
                    double sum = pairs.probabilityAhead(a, b) + pairs.probabilityAhead(b, a);
                    assertThat(sum).isBetween(0.99, 1.0);
                    assertThat(pairs.indistinguishableFrom(a, 0.95).contains(b))
                            .isEqualTo(!pairs.distinguishable(b, a, 0.95));
                }
            }
        }
        List<String> tiered = pairs.tiers(0.95).stream().flatMap(List::stream).toList();
        assertThat(tiered).containsExactlyInAnyOrderElementsOf(pairs.units());
    }

    @Test
    void aReplicationThatFailsIsCountedWithItsReason() {
        Normalisation impossible = Normalisation.pooled(new Scaling.DistanceToReference("nobody", false));
        RobustnessPlan plan = RobustnessPlan.of(Assumption.normalisation(Normalisation.minMax(0, 1), impossible))
                .withReplications(200);
        RobustnessResult result = Robustness.run(design(), table(6, 8, 1, 0), plan);
        FailedReplications failed = result.failures().getFirst();
        assertThat(failed.reason()).contains("nobody");
        assertThat(failed.count()).isBetween(60, 140);
        // Numbers count from 1: in a list of all combinations the second alternative is replication 2.
        RobustnessResult listed =
                Robustness.run(design(), table(6, 8, 1, 0), plan.withSampling(new Sampling.Enumeration()));
        assertThat(listed.failures()).hasSize(1);
        assertThat(listed.failures().getFirst().count()).isEqualTo(1);
        assertThat(listed.failures().getFirst().first()).isEqualTo(2);
        assertThat(result.successes()).isEqualTo(200 - failed.count());
        assertThat(result.list("all", 2000))
                .allSatisfy(r -> assertThat(r.ranked()).isEqualTo(result.successes()));
    }

    @Test
    void anotherScreeningBringsOtherRowsIn() {
        DataTable table = table(7, 15, 1, 0.3);
        RobustnessPlan plan = RobustnessPlan.of(new Assumption.Alternatives(
                        "screening", List.of(new DesignChange.Keep(), new DesignChange.UseScreening(Screening.off()))))
                .withReplications(300);
        RobustnessResult result = Robustness.run(design().withScreening(Screening.available(0.8)), table, plan);
        List<RankDistribution> sometimes =
                result.list("all", 2000).stream().filter(r -> r.nominal() == 0).toList();
        assertThat(sometimes)
                .isNotEmpty()
                .allSatisfy(r -> assertThat(r.unranked()).isBetween(100, 200));
    }

    @Test
    void anInterruptStopsTheRun() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> Robustness.run(design(), table(8, 50, 2, 0), plan().withReplications(1_000_000)))
                .isInstanceOfSatisfying(
                        EngineException.class, e -> assertThat(e.code()).isEqualTo(EngineException.Code.CANCELLED));
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void progressEndsAtTheNumberOfReplications() {
        AtomicInteger last = new AtomicInteger();
        Robustness.run(design(), table(9, 5, 1, 0), plan().withPairwisePeriods(Set.of()), last::set);
        assertThat(last.get()).isEqualTo(500);
    }

    @Test
    void aParameterCanBeVariedAndMustBeThere() {
        DataTable table = table(10, 20, 1, 0.25);
        Assumption threshold = new Assumption.UniformParameter("threshold", Parameter.DATA_THRESHOLD, 0.3, 0.9);
        RobustnessResult result =
                Robustness.run(design(), table, RobustnessPlan.of(threshold).withReplications(400));
        assertThat(result.failures()).isEmpty();
        assertThat(result.list("all", 2000))
                .anySatisfy(r -> assertThat(r.unranked()).isBetween(1, 399));
        Assumption power = new Assumption.UniformParameter("power", Parameter.POWER_EXPONENT, 0.5, 2);
        RobustnessResult refused =
                Robustness.run(design(), table, RobustnessPlan.of(power).withReplications(20));
        assertThat(refused.failures().getFirst().count()).isEqualTo(20);
        assertThat(refused.failures().getFirst().reason()).contains("POWER_EXPONENT");
    }
}
