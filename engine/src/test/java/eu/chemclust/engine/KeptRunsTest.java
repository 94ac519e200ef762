package eu.chemclust.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Counts of a run that are kept are the counts of that run and of no other.
final class KeptRunsTest {
    private static final int REPLICATIONS = 300;

    /// Keeps the last run in memory and tells how often it was asked.
    private static final class Shelf implements KeptRuns {
        Optional<RunCounts> counts = Optional.empty();
        int finds;
        int keeps;

        @Override
        public Optional<RunCounts> find(IndexDesign design, DataTable table, RobustnessPlan plan) {
            finds++;
            return counts;
        }

        @Override
        public void keep(IndexDesign design, DataTable table, RobustnessPlan plan, RunCounts found) {
            keeps++;
            counts = Optional.of(found);
        }
    }

    private static IndexDesign design() {
        Framework framework = Framework.of(Node.Group.of(
                "index",
                Node.Group.of("p", Node.Indicator.of("a"), Node.Indicator.of("b")),
                Node.Group.of("q", Node.Indicator.of("c"), Node.Indicator.of("d"))));
        return IndexDesign.of(framework).withSeed(5).withNormalisation(Normalisation.minMax(1, 100));
    }

    /// Twelve units in two years, some cells and one whole row missing, so that pairs without an order occur.
    private static DataTable table(double last) {
        Random random = new Random(3);
        DataTable.Builder builder = DataTable.builder(List.of("a", "b", "c", "d"));
        for (int year = 2020; year < 2022; year++) {
            for (int unit = 0; unit < 12; unit++) {
                double[] row = random.doubles(4).toArray();
                if (unit == 3) {
                    Arrays.fill(row, 1, 4, Double.NaN);
                }
                row[0] = unit == 11 && year == 2021 ? last : row[0];
                builder.row("u" + unit, year, row);
            }
        }
        return builder.build();
    }

    private static RobustnessPlan plan() {
        return RobustnessPlan.of(
                        Assumption.weights(0.25),
                        Assumption.treatment(Treatment.winsorise(1), Treatment.winsorise(5)),
                        new Assumption.LeaveOneOut("left out", 0.5))
                .withReplications(REPLICATIONS)
                .withGroups(
                        new RankingGroup.Everyone("all"),
                        new RankingGroup.Units("some", new LinkedHashSet<>(List.of("u1", "u3", "u7"))))
                .withPairwisePeriods(Set.of(2021));
    }

    private static List<Object> figures(RobustnessResult result) {
        List<Object> figures = new ArrayList<>(List.of(result.successes(), result.failures()));
        for (String group : List.of("all", "some")) {
            for (UnitPeriod row : result.rows()) {
                figures.add(result.find(group, row)
                        .map(ranks -> List.of(ranks.nominal(), ranks.p5(), ranks.median(), ranks.p95(), ranks.mean())));
            }
            PairwiseOrder pairs = result.pairwise(group, 2021);
            for (String one : pairs.units()) {
                for (String other : pairs.units()) {
                    figures.add(pairs.probabilityAhead(one, other));
                }
            }
        }
        return figures;
    }

    @Test
    void keptCountsGiveTheSameFigures() {
        Shelf shelf = new Shelf();
        RobustnessResult without = Robustness.run(design(), table(0.3), plan());
        RobustnessResult first = Robustness.run(design(), table(0.3), plan(), done -> {}, shelf);
        List<Integer> heard = new ArrayList<>();
        RobustnessResult second = Robustness.run(design(), table(0.3), plan().withThreads(2), heard::add, shelf);
        assertThat(shelf.finds).isEqualTo(2);
        assertThat(shelf.keeps).isEqualTo(1);
        assertThat(heard).as("nothing was replicated again").containsExactly(REPLICATIONS);
        assertThat(figures(first)).isEqualTo(figures(without));
        assertThat(figures(second)).isEqualTo(figures(without));
    }

    @Test
    void countsThatDoNotFitAreCountedAnew() {
        Shelf shelf = new Shelf();
        List<Object> expected = figures(Robustness.run(design(), table(0.3), plan(), done -> {}, shelf));
        List<int[]> numbers = shelf.counts.orElseThrow().numbers();
        List<int[]> cut = new ArrayList<>(numbers);
        cut.set(0, new int[3]);
        for (List<int[]> broken : List.of(numbers.subList(0, 2), List.<int[]>of(), cut)) {
            shelf.counts = Optional.of(new RunCounts(REPLICATIONS, List.of(), broken));
            int before = shelf.keeps;
            assertThat(figures(Robustness.run(design(), table(0.3), plan(), done -> {}, shelf)))
                    .isEqualTo(expected);
            assertThat(shelf.keeps).isEqualTo(before + 1);
        }
    }
}
