package eu.chemclust.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every parameter can be put into a design that has a place for it, and is refused by one that has none.
class ParameterTest {
    private static final IndexDesign PLAIN = IndexDesign.of(Framework.of(new Node.Group(
                    "I",
                    1,
                    List.of(
                            new Node.Group("p", 1, List.of(Node.Indicator.of("a"), Node.Indicator.of("b"))),
                            Node.Indicator.of("c")))))
            .withTreatment(new Treatment.None())
            .withNormalisation(Normalisation.pooled(new Scaling.Rank()));

    /// A design with the parameter at 2 (in places at a share of it), and the indicator, group or node concerned.
    private record Place(IndexDesign design, double now, double other, String element) {
        Place(IndexDesign design, double now, double other) {
            this(design, now, other, "");
        }

        Optional<String> named() {
            return element.isEmpty() ? Optional.empty() : Optional.of(element);
        }
    }

    private static final NonPositive FLOOR = new NonPositive.Floor(2);

    private static Place place(Parameter parameter) {
        return switch (parameter) {
            case MIN_AVAILABILITY -> new Place(PLAIN, 0.65, 0.5);
            case MIN_NON_ZERO -> new Place(PLAIN, 0, 0.5);
            case DENOMINATOR_FACTOR ->
                new Place(
                        PLAIN.withDenominators(new Denominators(Map.of("a", new Denominators.Denominator("d", 2)))),
                        2,
                        3,
                        "a");
            case PREDICTORS -> new Place(PLAIN.withImputation(new Imputation.Regression(2)), 2, 3);
            case MAX_AGE -> new Place(PLAIN.withImputation(new Imputation.Latest(2)), 2, 3);
            case WINSORISE_POINTS -> new Place(PLAIN.withTreatment(Treatment.winsorise(2)), 2, 3);
            case SKEWNESS_LIMIT -> new Place(PLAIN.withTreatment(Treatment.standard()), 2, 3);
            case KURTOSIS_LIMIT -> new Place(PLAIN.withTreatment(Treatment.standard()), 3.5, 3);
            case BOX_COX_LAMBDA -> new Place(PLAIN.withTreatment(new Treatment.Always(new Curve.BoxCox(2))), 2, 3);
            case MIN_MAX_LOWER -> new Place(PLAIN.withNormalisation(Normalisation.minMax(2, 9)), 2, 3);
            case MIN_MAX_UPPER -> new Place(PLAIN.withNormalisation(Normalisation.minMax(0, 2)), 2, 3);
            case Z_SCORE_MEAN -> scaled(new Scaling.ZScore(2, 1));
            case Z_SCORE_DEVIATION -> scaled(new Scaling.ZScore(1, 2));
            case LOWER_BOUND -> scaled(new Scaling.GoalPosts(2, 9, 1, true));
            case UPPER_BOUND -> scaled(new Scaling.Fixed(0, 2, 1));
            case TARGET -> scaled(new Scaling.DistanceToTarget(2, false));
            case SCALE_FACTOR -> scaled(new Scaling.PercentileRank(2));
            case NODE_WEIGHT -> new Place(PLAIN, 1, 3, "p");
            case DATA_THRESHOLD -> new Place(PLAIN, 0, 0.5);
            case POWER_EXPONENT -> averaged(new Aggregation.Power(2, FLOOR), 2);
            case MEAN_FLOOR -> averaged(new Aggregation.Harmonic(FLOOR), 2);
            case MIN_SHARE -> averaged(new Aggregation.BenefitOfDoubt(0.25, 1), 0.25);
            case MAX_SHARE -> averaged(new Aggregation.BenefitOfDoubt(0, 0.25), 0.25);
        };
    }

    private static Place scaled(Scaling scaling) {
        return new Place(PLAIN.withNormalisation(Normalisation.pooled(scaling)), 2, 3);
    }

    private static Place averaged(Aggregation mean, double now) {
        return new Place(PLAIN.withAggregation(AggregationPlan.of(mean)), now, now / 2);
    }

    @ParameterizedTest
    @EnumSource
    void changesItsPlaceAndNothingElse(Parameter parameter) {
        Place place = place(parameter);
        IndexDesign changed = parameter.apply(place.design(), place.named(), place.other());
        assertThat(changed).isNotEqualTo(place.design());
        assertThat(parameter.apply(changed, place.named(), place.now())).isEqualTo(place.design());
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"MIN_AVAILABILITY", "MIN_NON_ZERO", "DATA_THRESHOLD"})
    void isRefusedWhereItHasNoPlace(Parameter parameter) {
        assertThatThrownBy(() -> parameter.apply(PLAIN, 1))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining(parameter.name());
    }

    @Test
    void oneIndicatorOrGroupCanHaveItsOwn() {
        IndexDesign design = PLAIN.withTreatment(Treatment.standard())
                .withNormalisation(Normalisation.minMax(0, 100))
                .withAggregation(AggregationPlan.of(Aggregation.geometric(1)));
        IndexDesign one = Parameter.WINSORISE_POINTS.apply(design, Optional.of("a"), 1);
        assertThat(one.treatment())
                .isEqualTo(new Treatment.PerIndicator(Treatment.standard(), Map.of("a", Treatment.winsorise(1))));
        assertThat(Parameter.MIN_MAX_LOWER
                        .apply(design, Optional.of("b"), 1)
                        .normalisation()
                        .of("b"))
                .isEqualTo(new Scaling.MinMax(1, 100));
        assertThat(Parameter.MEAN_FLOOR
                        .apply(design, Optional.of("p"), 5)
                        .aggregation()
                        .byGroup())
                .containsEntry("p", Aggregation.geometric(5));
        assertThatThrownBy(() -> Parameter.MEAN_FLOOR.apply(design, Optional.of("a"), 5))
                .hasMessageContaining("indicator a");
        assertThatThrownBy(() -> Parameter.MIN_MAX_LOWER.apply(design, Optional.of("nowhere"), 5))
                .hasMessageContaining("nowhere");
    }

    @Test
    void wholeNumbersAreDrawnEvenlyToBothEnds() {
        Assumption.UniformParameter points =
                new Assumption.UniformParameter("points", Parameter.WINSORISE_POINTS, 1, 5);
        int[] counts = new int[6];
        for (int k = 0; k < 1000; k++) {
            counts[(int) points.at(k / 1000.0)]++;
        }
        assertThat(counts).containsExactly(0, 200, 200, 200, 200, 200);
        assertThatThrownBy(() -> new Assumption.UniformParameter("points", Parameter.WINSORISE_POINTS, 1, 5.5))
                .hasMessageContaining("whole numbers");
    }

    @Test
    void aUniformNumberOfPointsIsTheSameAsAlternatives() {
        IndexDesign design = IndexDesign.of(PLAIN.framework());
        DataTable table = Seeded.table(new Random(11), PLAIN.framework(), 30, 1, 0);
        Assumption uniform = new Assumption.UniformParameter("points", Parameter.WINSORISE_POINTS, 1, 4);
        Assumption listed = Assumption.treatment(
                Treatment.winsorise(1), Treatment.winsorise(2), Treatment.winsorise(3), Treatment.winsorise(4));
        RobustnessResult first =
                Robustness.run(design, table, RobustnessPlan.of(uniform).withReplications(200));
        RobustnessResult second =
                Robustness.run(design, table, RobustnessPlan.of(listed).withReplications(200));
        for (int k = 0; k < table.rowCount(); k++) {
            RankDistribution a = first.find("all", table.rows().get(k)).orElseThrow();
            RankDistribution b = second.find("all", table.rows().get(k)).orElseThrow();
            for (int rank = 1; rank <= a.rivals(); rank++) {
                assertThat(a.count(rank)).isEqualTo(b.count(rank));
            }
        }
    }

    /// A unit that the design drops and a milder limit keeps has to be ranked in the replications that keep it.
    @Test
    void aVariedLimitOfScreeningKeepsUnitsThatTheDesignDrops() {
        DataTable table = DataTable.builder(List.of("a", "b", "c"))
                .row("whole", 1, 1, 2, 3)
                .row("other", 1, 2, 1, 1)
                .row("poor", 1, 3, Double.NaN, 2)
                .build();
        IndexDesign strict = PLAIN.withScreening(Screening.available(0.9));
        Assumption limit = new Assumption.UniformParameter("limit", Parameter.MIN_AVAILABILITY, 0.5, 0.9);
        RobustnessResult result =
                Robustness.run(strict, table, RobustnessPlan.of(limit).withReplications(400));
        assertThat(result.find("all", new UnitPeriod("poor", 1)).orElseThrow().ranked())
                .isBetween(100, 240);
    }

    @Test
    void alternativeImputationsCanKeepOtherUnits() {
        DataTable table = DataTable.builder(List.of("a", "b", "c"))
                .row("whole", 1, 1, 2, 3)
                .row("other", 1, 2, 1, 1)
                .row("poor", 1, 3, Double.NaN, 2)
                .build();
        IndexDesign late = PLAIN.withScreening(new Screening(0.9, 0, Set.of(), Set.of()).imputedFirst());
        Assumption filled = Assumption.imputation(new Imputation.None(), new Imputation.Mean(Scope.POOLED));
        RobustnessResult result =
                Robustness.run(late, table, RobustnessPlan.of(filled).withReplications(400));
        assertThat(result.failures()).isEmpty();
        assertThat(result.find("all", new UnitPeriod("poor", 1)).orElseThrow().ranked())
                .isBetween(150, 250);
    }
}
