package eu.chemclust.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.chemclust.engine.internal.Ordering;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/// What must hold for any design and table; the seed of a failing case is in its message.
final class PropertiesTest {
    private static final int CASES = 60;

    private static IndexDesign design(Framework framework) {
        return IndexDesign.of(framework).withScreening(Screening.off());
    }

    @Test
    void permutingUnitsPermutesScores() {
        Seeded.forEach(CASES, random -> {
            Framework framework = Seeded.framework(random);
            DataTable table = Seeded.table(random, framework, 25, 1, 0.1);
            List<Integer> order = new ArrayList<>();
            for (int i = 0; i < table.rowCount(); i++) {
                order.add(i);
            }
            Collections.shuffle(order, random);
            DataTable shuffled = rows(table, order);
            IndexResult a = Index.compute(design(framework), table);
            IndexResult b = Index.compute(design(framework), shuffled);
            int[] ranks = a.ranks("index");
            int[] shuffledRanks = b.ranks("index");
            for (int i = 0; i < order.size(); i++) {
                assertThat(b.scores().value(i, "index"))
                        .isCloseTo(a.scores().value(order.get(i), "index"), within(1e-10));
                assertThat(shuffledRanks[i]).isEqualTo(ranks[order.get(i)]);
            }
        });
    }

    private static DataTable rows(DataTable table, List<Integer> order) {
        DataTable.Builder builder = DataTable.builder(table.codes());
        for (int i : order) {
            double[] values = table.codes().stream()
                    .mapToDouble(code -> table.value(i, code))
                    .toArray();
            builder.row(table.rows().get(i).unit(), table.rows().get(i).period(), values);
        }
        return builder.build();
    }

    @Test
    void changingTheUnitOfAnIndicatorLeavesScoresAlone() {
        Seeded.forEach(CASES, random -> {
            Framework framework = Seeded.framework(random);
            DataTable table = Seeded.table(random, framework, 20, 2, 0.1);
            // Powers of two are exact, so even the bits must agree; a shift is not, so it is left to other tests.
            double factor = Math.scalb(1.0, random.nextInt(40) - 20);
            String changed = table.codes().get(random.nextInt(table.codes().size()));
            double[][] columns = table.codes().stream()
                    .map(code -> scaled(table.column(code), code.equals(changed) ? factor : 1))
                    .toArray(double[][]::new);
            DataTable other = DataTable.of(table.rows(), table.codes(), columns);
            IndexDesign plain = design(framework).withTreatment(new Treatment.None());
            assertThat(Index.compute(plain, other).scores().column("index"))
                    .containsExactly(Index.compute(plain, table).scores().column("index"));
        });
    }

    private static double[] scaled(double[] x, double factor) {
        for (int i = 0; i < x.length; i++) {
            x[i] *= factor;
        }
        return x;
    }

    @Test
    void otherWeightsAndMeansFromNormalisedValuesAreTheDesignComputedAnew() {
        List<Aggregation> methods =
                List.of(new Aggregation.Arithmetic(), Aggregation.geometric(1), new Aggregation.Copeland());
        Seeded.forEach(CASES, random -> {
            Framework framework = Seeded.framework(random);
            DataTable table = Seeded.table(random, framework, 20, 2, 0.1);
            Map<String, Double> weights = new HashMap<>();
            for (Node node : framework.nodes()) {
                weights.put(node.code(), 0.1 + random.nextDouble());
            }
            IndexDesign first = IndexDesign.of(framework);
            IndexDesign other = first.withFramework(framework.withWeights(weights))
                    .withAggregation(AggregationPlan.of(methods.get(random.nextInt(methods.size()))));
            IndexResult shortened =
                    Index.compute(first, table).reweighted(other).orElseThrow();
            IndexResult anew = Index.compute(other, table);
            assertThat(shortened.scores()).isEqualTo(anew.scores());
            assertThat(shortened.changes()).isEqualTo(anew.changes());
            assertThat(shortened.design()).isEqualTo(other);
        });
    }

    @Test
    void whatChangesNormalisedValuesIsNotTakenForOtherWeights() {
        Random random = new Random(1);
        Framework framework = Seeded.framework(random);
        IndexDesign design = IndexDesign.of(framework);
        IndexResult result = Index.compute(design, Seeded.table(random, framework, 20, 1, 0.1));
        Framework turned = Framework.of((Node.Group) turned(framework.root(), "p0i0"));
        Framework smaller = Framework.of(
                new Node.Group("index", 1, framework.root().children().subList(1, 2)));
        assertThat(result.reweighted(design)).isPresent();
        assertThat(result.reweighted(design.withFramework(turned))).isEmpty();
        assertThat(result.reweighted(design.withFramework(smaller))).isEmpty();
        assertThat(result.reweighted(design.withNormalisation(Normalisation.minMax(1, 100))))
                .isEmpty();
        assertThat(result.reweighted(design.withTreatment(new Treatment.None())))
                .isEmpty();
        assertThat(result.reweighted(design.withScreening(Screening.off()))).isEmpty();
    }

    /// The tree with the direction of one indicator turned round.
    private static Node turned(Node node, String code) {
        return switch (node) {
            case Node.Indicator indicator ->
                indicator.code().equals(code)
                        ? new Node.Indicator(
                                code,
                                indicator.direction() == Direction.POSITIVE ? Direction.NEGATIVE : Direction.POSITIVE,
                                indicator.weight())
                        : indicator;
            case Node.Group group ->
                new Node.Group(
                        group.code(),
                        group.weight(),
                        group.children().stream()
                                .map(child -> turned(child, code))
                                .toList());
        };
    }

    @Test
    void scalingAllWeightsOfAGroupChangesNothing() {
        Seeded.forEach(CASES, random -> {
            Framework framework = Seeded.framework(random);
            DataTable table = Seeded.table(random, framework, 20, 1, 0.2);
            double factor = Math.scalb(1.0, random.nextInt(20) - 10);
            Map<String, Double> weights = new HashMap<>();
            for (Node node : framework.nodes()) {
                weights.put(node.code(), node.weight() * factor);
            }
            IndexDesign scaled = design(framework).withWeighting(new Weighting.Replaced(weights));
            assertThat(Index.compute(scaled, table).scores())
                    .isEqualTo(Index.compute(design(framework), table).scores());
        });
    }

    @Test
    void raisingAnIndicatorBetweenFixedPostsNeverLowersAScore() {
        List<Aggregation> methods = List.of(
                new Aggregation.Arithmetic(),
                Aggregation.geometric(1),
                new Aggregation.Harmonic(new NonPositive.Floor(1)),
                new Aggregation.Power(2, new NonPositive.Floor(1)),
                new Aggregation.Copeland());
        Seeded.forEach(CASES, random -> {
            Framework framework = Seeded.framework(random);
            DataTable table = Seeded.table(random, framework, 15, 1, 0.1);
            int row = random.nextInt(15);
            Node.Indicator raised = framework
                    .indicators()
                    .get(random.nextInt(framework.indicators().size()));
            DataTable better = raised(table, row, raised, random.nextDouble());
            Normalisation posts = Normalisation.pooled(new Scaling.GoalPosts(-3, 3, 100, true));
            for (Aggregation method : methods) {
                IndexDesign design = design(framework)
                        .withTreatment(new Treatment.None())
                        .withNormalisation(posts)
                        .withAggregation(AggregationPlan.of(method));
                double before = Index.compute(design, table).scores().value(row, "index");
                double after = Index.compute(design, better).scores().value(row, "index");
                assertThat(after).as("%s", method).isGreaterThanOrEqualTo(before - 1e-12);
            }
        });
    }

    private static DataTable raised(DataTable table, int row, Node.Indicator indicator, double by) {
        double[][] columns = table.codes().stream().map(table::column).toArray(double[][]::new);
        int at = table.codes().indexOf(indicator.code());
        columns[at][row] += indicator.direction().sign() * by;
        return DataTable.of(table.rows(), table.codes(), columns);
    }

    /// The hidden order of the sort must agree with comparing every pair.
    @Test
    void ranksAreOneMoreThanTheNumberOfBetterScores() {
        Seeded.forEach(CASES, random -> {
            int n = 1 + random.nextInt(200);
            double[] scores = new double[n];
            for (int i = 0; i < n; i++) {
                scores[i] = score(random);
            }
            int[] rows = new int[n];
            for (int i = 0; i < n; i++) {
                rows[i] = i;
            }
            int[] ranks = new int[n];
            new Ordering(n).rank(scores, rows, ranks);
            for (int i = 0; i < n; i++) {
                int better = 0;
                for (double other : scores) {
                    better += other > scores[i] ? 1 : 0;
                }
                assertThat(ranks[i]).isEqualTo(Double.isNaN(scores[i]) ? 0 : better + 1);
            }
        });
    }

    /// Ties, neighbours in the last bit, zeros of both signs, huge and tiny numbers, missing values.
    private static double score(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> Double.NaN;
            case 1 -> 0.0;
            case 2 -> -0.0;
            case 3 -> Math.nextUp(1.0 + random.nextInt(3));
            case 4 -> 1.0 + random.nextInt(3);
            case 5 -> random.nextGaussian() * 1e300;
            case 6 -> random.nextGaussian() * 1e-300;
            default -> random.nextGaussian();
        };
    }

    /// A scenario's columns, sums of four columns a pass and kept logarithms must not differ from a plain loop.
    @Test
    void scoresAgreeWithThePlainFormula() {
        Seeded.forEach(CASES, random -> {
            Framework framework = Seeded.framework(random);
            DataTable table = Seeded.table(random, framework, 12, 2, 0.3);
            AggregationPlan plan = AggregationPlan.of(new Aggregation.Arithmetic(), Aggregation.geometric(1))
                    .withDataThreshold(random.nextInt(3) * 0.3);
            IndexResult result = Index.compute(design(framework).withAggregation(plan), table);
            DataTable normalised = result.table(Stage.NORMALISED);
            for (int i = 0; i < table.rowCount(); i++) {
                int row = i;
                double expected = plain(framework.root(), framework, plan, code -> normalised.value(row, code));
                double actual = result.scores().value(i, "index");
                if (Double.isNaN(expected)) {
                    assertThat(actual).isNaN();
                } else {
                    assertThat(actual).isCloseTo(expected, within(1e-11));
                }
            }
        });
    }

    private static double plain(Node node, Framework framework, AggregationPlan plan, ToDoubleFunction<String> values) {
        if (!(node instanceof Node.Group group)) {
            return values.applyAsDouble(node.code());
        }
        boolean geometric = plan.of(framework, group) instanceof Aggregation.Geometric;
        double sum = 0;
        double weights = 0;
        int available = 0;
        for (Node child : group.children()) {
            double v = plain(child, framework, plan, values);
            if (!Double.isNaN(v)) {
                sum += child.weight() * (geometric ? Math.log(Math.max(1, v)) : v);
                weights += child.weight();
                available++;
            }
        }
        if (available == 0
                || available < plan.dataThreshold() * group.children().size()) {
            return Double.NaN;
        }
        return geometric ? Math.exp(sum / weights) : sum / weights;
    }
}
