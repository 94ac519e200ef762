package eu.chemclust.observatory.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chemclust.engine.Aggregation;
import eu.chemclust.engine.AggregationPlan;
import eu.chemclust.engine.Assumption;
import eu.chemclust.engine.DataTable;
import eu.chemclust.engine.FailedReplications;
import eu.chemclust.engine.Framework;
import eu.chemclust.engine.Imputation;
import eu.chemclust.engine.IndexDesign;
import eu.chemclust.engine.Node;
import eu.chemclust.engine.Normalisation;
import eu.chemclust.engine.RankingGroup;
import eu.chemclust.engine.RobustnessPlan;
import eu.chemclust.engine.RunCounts;
import eu.chemclust.engine.Sampling;
import eu.chemclust.engine.Scope;
import eu.chemclust.engine.Treatment;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/// A run's key names all that its counts depend on, and its file gives them back.
final class RunKeyTest {
    private static IndexDesign design() {
        return IndexDesign.of(Framework.of(Node.Group.of("index", Node.Indicator.of("a"), Node.Indicator.of("b"))));
    }

    private static DataTable table(double last) {
        return DataTable.builder(List.of("a", "b"))
                .row("u1", 2020, 1, 2)
                .row("u2", 2020, 3, last)
                .row("u1", 2021, 2, Double.NaN)
                .row("u2", 2021, 5, 1)
                .build();
    }

    private static RobustnessPlan plan() {
        return RobustnessPlan.of(Assumption.weights(0.25), Assumption.treatment(Treatment.winsorise(1)))
                .withReplications(300)
                .withGroups(new RankingGroup.Units("some", new LinkedHashSet<>(List.of("u1", "u2"))))
                .withPairwisePeriods(Set.of(2021));
    }

    @Test
    void whateverCountsDependOnMakesAnotherKey() {
        List<UnaryOperator<IndexDesign>> designs = List.of(
                design -> design.withSeed(6),
                design -> design.withNormalisation(Normalisation.minMax(1, 100)),
                design -> design.withAggregation(AggregationPlan.of(Aggregation.geometric())),
                design -> design.withTreatment(Treatment.winsorise(2)),
                design -> design.withImputation(new Imputation.Mean(Scope.POOLED)));
        List<UnaryOperator<RobustnessPlan>> plans = List.of(
                plan -> plan.withReplications(301),
                plan -> plan.withPairwisePeriods(Set.of(2020)),
                plan -> plan.withSampling(new Sampling.SobolSequence()),
                plan -> plan.withGroups(new RankingGroup.Everyone("all")));
        Set<String> keys = new LinkedHashSet<>(
                List.of(RunKey.of(design(), table(0.3), plan()), RunKey.of(design(), table(Math.nextUp(0.3)), plan())));
        designs.forEach(change -> keys.add(RunKey.of(change.apply(design()), table(0.3), plan())));
        plans.forEach(change -> keys.add(RunKey.of(design(), table(0.3), change.apply(plan()))));
        assertThat(keys).hasSize(2 + designs.size() + plans.size());
    }

    @Test
    void theOrderOfSetsAndTheThreadsMakeNone() {
        RobustnessPlan turned = plan().withThreads(7)
                .withGroups(new RankingGroup.Units("some", new LinkedHashSet<>(List.of("u2", "u1"))));
        assertThat(RunKey.of(design(), table(0.3), turned)).isEqualTo(RunKey.of(design(), table(0.3), plan()));
    }

    @Test
    void aFileGivesTheCountsBack() {
        RunCounts counts = new RunCounts(
                290, List.of(new FailedReplications("no spread", 10, 7)), List.of(new int[] {1, 0, 5}, new int[0]));
        byte[] bytes = RunFile.write(counts);
        RunCounts found = RunFile.read(bytes).orElseThrow();
        assertThat(found.successes()).isEqualTo(290);
        assertThat(found.failures()).isEqualTo(counts.failures());
        assertThat(found.numbers()).hasSize(2);
        assertThat(found.numbers().getFirst()).containsExactly(1, 0, 5);
        for (byte[] broken : List.of(new byte[0], new byte[50], Arrays.copyOf(bytes, bytes.length / 2))) {
            Optional<RunCounts> none = RunFile.read(broken);
            assertThat(none).isEmpty();
        }
    }
}
