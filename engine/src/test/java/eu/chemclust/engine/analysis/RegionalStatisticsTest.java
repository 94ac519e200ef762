package eu.chemclust.engine.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/// Small cases computed by hand, other ways to the same number, and properties.
final class RegionalStatisticsTest {
    private static final Offset<Double> EXACT = within(1e-12);

    @Test
    void theilSenByHand() {
        // Slopes of the pairs of (1,1) (2,3) (3,2) (4,6): 2, 1/2, 5/3, -1, 3/2, 4; sorted -1 .5 1.5 1.667 2 4.
        TheilSen line = TheilSen.of(new double[] {1, 2, 3, 4}, new double[] {1, 3, 2, 6}, 0.9);
        assertThat(line.slope()).isEqualTo((1.5 + 5.0 / 3) / 2, EXACT);
        // Rests y - b x: -0.5833, -0.1667, -2.75, -0.3333; their median is -0.4583.
        assertThat(line.intercept()).isEqualTo((-7.0 / 12 - 1.0 / 3) / 2, EXACT);
        // P(S = 6) = 1/24 is at most 5 %, P(S >= 4) = 4/24 is not: the interval is the range of all slopes.
        assertThat(line.lower()).isEqualTo(-1);
        assertThat(line.upper()).isEqualTo(4);
        assertThat(line.direction()).isZero();
    }

    @Test
    void oneOddPointDoesNotBendTheTheilSenLine() {
        double[] x = {1, 2, 3, 4, 5, 6, 7, 8};
        double[] y = {2, 4, 6, 8, 10, 12, 14, 900};
        assertThat(TheilSen.of(x, y, 0.9).slope()).isEqualTo(2, EXACT);
        assertThat(TheilSen.of(x, y, 0.9).intercept()).isEqualTo(0, EXACT);
    }

    @Test
    void inversionsAreCountedByListingAllOrders() {
        for (int n = 2; n <= 7; n++) {
            double[] share = TheilSen.inversions(n);
            double[] counted = new double[share.length];
            int[] total = new int[1];
            count(new int[n], new boolean[n], 0, counted, total);
            for (int k = 0; k < share.length; k++) {
                assertThat(share[k]).isEqualTo(counted[k] / total[0], EXACT);
            }
        }
    }

    private static void count(int[] order, boolean[] used, int at, double[] counted, int[] total) {
        if (at == order.length) {
            int inversions = 0;
            for (int i = 0; i < at; i++) {
                for (int j = i + 1; j < at; j++) {
                    inversions += order[i] > order[j] ? 1 : 0;
                }
            }
            counted[inversions]++;
            total[0]++;
            return;
        }
        for (int v = 0; v < order.length; v++) {
            if (!used[v]) {
                used[v] = true;
                order[at] = v;
                count(order, used, at + 1, counted, total);
                used[v] = false;
            }
        }
    }

    /// The interval holds the slopes b for which Kendall's test does not reject that y - b x has no trend. The test is
    /// done here on a fine grid, with the counted distribution.
    @Test
    void theilSenIntervalInvertsKendallsTest() {
        for (long seed = 1; seed <= 20; seed++) {
            Random random = new Random(seed);
            int n = 5 + random.nextInt(3);
            double[] x = new double[n];
            double[] y = new double[n];
            for (int i = 0; i < n; i++) {
                x[i] = i;
                y[i] = 0.3 * i + random.nextGaussian();
            }
            TheilSen line = TheilSen.of(x, y, 0.9);
            double[] counted = new double[n * (n - 1) / 2 + 1];
            int[] total = new int[1];
            count(new int[n], new boolean[n], 0, counted, total);
            for (double b = -4; b < 4; b += 0.0137) {
                boolean inside = b > line.lower() && b < line.upper();
                assertThat(inside).as("seed %s, b %s", seed, b).isEqualTo(!rejects(x, y, b, counted, total[0]));
            }
        }
    }

    private static boolean rejects(double[] x, double[] y, double b, double[] counted, int total) {
        int s = 0;
        int n = x.length;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                s += (int) Math.signum(y[j] - b * x[j] - y[i] + b * x[i]);
            }
        }
        double tail = 0;
        for (int k = 0; k < counted.length; k++) {
            tail += counted.length - 1 - 2 * k >= Math.abs(s) ? counted[k] / total : 0;
        }
        return tail <= 0.05;
    }

    @Test
    void shortSeriesHaveNoBoundedInterval() {
        TheilSen line = TheilSen.of(new double[] {1, 2, 3}, new double[] {1, 2, 3}, 0.9);
        assertThat(line.lower()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(line.upper()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThatThrownBy(() -> TheilSen.of(new double[] {1, 1}, new double[] {1, 2}, 0.9))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void bandAlertsOnlyWhenTheNewestLeavesIt() {
        double[] x = {1, 2, 3, 4, 5, 6, 7};
        double[] past = {10, 11.2, 11.8, 13.1, 13.9, 15.1};
        double[] usual = Arrays.copyOf(past, 7);
        usual[6] = 16;
        double[] odd = Arrays.copyOf(past, 7);
        odd[6] = 9;
        assertThat(PredictionBand.of(x, usual, 0.9).orElseThrow().alert()).isFalse();
        assertThat(PredictionBand.of(x, odd, 0.9).orElseThrow().alert()).isTrue();
        assertThat(PredictionBand.of(new double[] {1, 2, 3, 4}, new double[] {1, 2, 3, 9}, 0.9))
                .isEmpty();
    }

    @Test
    void straightLineByHand() {
        // Anscombe (1973), first set: intercept 3.00, slope 0.500, R2 0.67, standard error of the slope 0.118.
        double[] x = {10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5};
        double[] y = {8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68};
        StraightLine line = StraightLine.of(x, y, 0.95);
        assertThat(line.slope()).isEqualTo(0.500, within(0.0005));
        assertThat(line.intercept()).isEqualTo(3.00, within(0.005));
        assertThat(line.r2()).isEqualTo(0.67, within(0.005));
        // t(9) at 97.5 % is 2.262.
        assertThat((line.upper() - line.lower()) / 2).isEqualTo(2.262 * 0.118, within(0.001));
    }

    @Test
    void shiftShareByHand() {
        // 1,000 jobs grow to 1,100; chemistry in the country from 20,000 to 21,000, all industry from 500,000 to
        // 510,000.
        ShiftShare parts = ShiftShare.of(
                new ShiftShare.Change(1000, 1100),
                new ShiftShare.Change(20_000, 21_000),
                new ShiftShare.Change(500_000, 510_000));
        assertThat(parts.national()).isEqualTo(20, EXACT);
        assertThat(parts.industry()).isEqualTo(30, within(1e-9));
        assertThat(parts.regional()).isEqualTo(50, within(1e-9));
    }

    @Test
    void shiftSharePartsAddUpToTheChange() {
        Random random = new Random(1);
        for (int k = 0; k < 200; k++) {
            double x = 1 + 1e5 * random.nextDouble();
            double y = 1e5 * random.nextDouble();
            ShiftShare parts = ShiftShare.of(
                    new ShiftShare.Change(x, y),
                    new ShiftShare.Change(1 + random.nextDouble(), random.nextDouble()),
                    new ShiftShare.Change(1 + random.nextDouble(), random.nextDouble()));
            assertThat(parts.change()).isEqualTo(y - x, within(1e-9 * (x + y)));
        }
    }

    @Test
    void concentrationByHand() {
        // Shares 1/2, 1/4, 1/4, 0 against an even base.
        Concentration c = Concentration.of(new double[] {2, 1, 1, 0}, new double[] {1, 1, 1, 1});
        assertThat(c.herfindahl()).isEqualTo(0.375, EXACT);
        // Mean absolute difference over all ordered pairs: 2 (1 + 1 + 2 + 0 + 1 + 1) / 16 = 0.75; over twice the mean:
        // 0.375.
        assertThat(c.gini()).isEqualTo(0.375, EXACT);
        // 1/2 ln 2 + 1/4 ln 1 + 1/4 ln 1.
        assertThat(c.theil()).isEqualTo(Math.log(2) / 2, EXACT);
    }

    @Test
    void concentrationOfAnEvenSpreadAndOfOneUnit() {
        double[] even = {3, 3, 3, 3, 3};
        Concentration spread = Concentration.of(even, even);
        assertThat(spread.herfindahl()).isEqualTo(0.2, EXACT);
        assertThat(spread.gini()).isEqualTo(0, EXACT);
        assertThat(spread.theil()).isEqualTo(0, EXACT);
        Concentration one = Concentration.of(new double[] {0, 0, 7, 0, 0}, even);
        assertThat(one.herfindahl()).isEqualTo(1, EXACT);
        assertThat(one.gini()).isEqualTo(0.8, EXACT);
        assertThat(one.theil()).isEqualTo(Math.log(5), EXACT);
    }

    /// Theil's measure against the definition over pairs; Gini against the mean absolute difference.
    @Test
    void giniIsHalfTheRelativeMeanDifference() {
        Random random = new Random(4);
        double[] x = random.doubles(17).map(v -> v * v * 90).toArray();
        double mean = Arrays.stream(x).average().orElseThrow();
        double difference = 0;
        for (double a : x) {
            for (double b : x) {
                difference += Math.abs(a - b) / (x.length * x.length);
            }
        }
        assertThat(Concentration.of(x, x).gini()).isEqualTo(difference / 2 / mean, within(1e-10));
        assertThat(Concentration.of(x, x).theil()).isEqualTo(0, EXACT);
    }

    @Test
    void shockByHand() {
        int[] years = {2008, 2009, 2010, 2011, 2012, 2013};
        ShockPath path = ShockPath.of(years, new double[] {100, 90, 85, 95, 101, 110}, 2008, 2011);
        assertThat(path.depth()).isEqualTo(-0.15, EXACT);
        assertThat(path.trough()).isEqualTo(2010);
        assertThat(path.recovery()).isEqualTo(OptionalInt.of(4));
        assertThat(path.endLevel()).isEqualTo(1.1, EXACT);
        ShockPath lost = ShockPath.of(years, new double[] {100, 90, Double.NaN, 80, 85, 99}, 2008, 2011);
        assertThat(lost.trough()).isEqualTo(2011);
        assertThat(lost.recovery()).isEmpty();
        ShockPath never = ShockPath.of(years, new double[] {100, 104, 103, 110, 90, 99}, 2008, 2011);
        assertThat(never.depth()).isZero();
        assertThat(never.recovery()).isEqualTo(OptionalInt.of(0));
        assertThatThrownBy(() -> ShockPath.of(years, new double[] {Double.NaN, 1, 1, 1, 1, 1}, 2008, 2011))
                .hasMessageContaining("2008");
    }

    @Test
    void convergenceByHand() {
        // Units at e^0, e^1, e^2 that halve their distance to e^1 in three periods: sigma 1 and 1/2.
        double[][] values = {
            {1, Math.exp(0.25), Math.exp(0.5)}, {Math.E, Math.E, Math.E}, {Math.exp(2), Math.exp(1.75), Math.exp(1.5)}
        };
        Convergence c = Convergence.of(new double[] {2000, 2001, 2002}, values, 0.9);
        assertThat(c.sigma()).containsExactly(new double[] {1, 0.75, 0.5}, within(1e-12));
        assertThat(c.trend().slope()).isEqualTo(-0.25, EXACT);
        // Growth per year 0.25, 0, -0.25 on the start 0, 1, 2.
        assertThat(c.beta().slope()).isEqualTo(-0.25, EXACT);
        assertThat(c.units()).isEqualTo(3);
    }

    @Test
    void differenceInDifferencesByHand() {
        double[] unit = {10, 12, 20, 22};
        double[][] controls = {{5, 5, 6, 6}, {7, 7, 9, 9}, {1, 3, 5, 5}};
        DifferenceInDifferences d = DifferenceInDifferences.of(unit, controls, 2, 0.9);
        assertThat(d.change()).isEqualTo(10, EXACT);
        assertThat(d.controlChange()).isEqualTo(2, EXACT);
        assertThat(d.estimate()).isEqualTo(8, EXACT);
        // Changes 1, 2, 3: s = 1; t(2) at 95 % is 2.91999; times sqrt(4/3).
        assertThat(d.upper() - d.estimate()).isEqualTo(2.919986 * Math.sqrt(4.0 / 3), within(1e-5));
    }

    @Test
    void scalingGivesBackPointsOfAPlane() {
        Random random = new Random(8);
        double[][] plane = new double[12][2];
        for (double[] point : plane) {
            point[0] = 3 * random.nextGaussian();
            point[1] = random.nextGaussian();
        }
        double[][] d = new double[12][12];
        for (int i = 0; i < 12; i++) {
            for (int j = 0; j < 12; j++) {
                d[i][j] = Math.hypot(plane[i][0] - plane[j][0], plane[i][1] - plane[j][1]);
            }
        }
        ClassicalScaling scaling = ClassicalScaling.of(d, 2);
        assertThat(scaling.share()).isEqualTo(1, within(1e-9));
        for (int axis = 0; axis < 2; axis++) {
            double largest = 0;
            for (int i = 0; i < 12; i++) {
                double v = scaling.point(i)[axis];
                largest = Math.abs(v) > Math.abs(largest) ? v : largest;
                for (int j = 0; j < 12; j++) {
                    double[] a = scaling.point(i);
                    double[] b = scaling.point(j);
                    assertThat(Math.hypot(a[0] - b[0], a[1] - b[1])).isEqualTo(d[i][j], within(1e-9));
                }
            }
            assertThat(largest).isPositive();
        }
    }

    @Test
    void scalingByHand() {
        // Three units on a line at 0, 3 and 5: centred at -8/3, 1/3, 7/3; the largest, the first, is made positive.
        ClassicalScaling scaling = ClassicalScaling.of(new double[][] {{0, 3, 5}, {3, 0, 2}, {5, 2, 0}}, 2);
        assertThat(scaling.point(0)[0]).isEqualTo(8.0 / 3, within(1e-9));
        assertThat(scaling.point(1)[0]).isEqualTo(-1.0 / 3, within(1e-9));
        assertThat(scaling.point(2)[0]).isEqualTo(-7.0 / 3, within(1e-9));
        assertThat(scaling.point(2)[1]).isEqualTo(0, within(1e-6));
    }

    /// Distances that no plane holds, against power iteration with deflation on the doubly centred squares: another way
    /// to the two leading eigenvectors.
    @Test
    void scalingAgreesWithPowerIteration() {
        for (long seed = 1; seed <= 10; seed++) {
            Random random = new Random(seed);
            int n = 9;
            double[][] points = new double[n][4];
            double[] spread = {6, 3, 1, 0.5};
            for (double[] point : points) {
                for (int k = 0; k < 4; k++) {
                    point[k] = spread[k] * random.nextGaussian();
                }
            }
            double[][] d = new double[n][n];
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    for (int k = 0; k < 4; k++) {
                        d[i][j] += Math.pow(points[i][k] - points[j][k], 2);
                    }
                    d[i][j] = Math.sqrt(d[i][j]);
                }
            }
            ClassicalScaling scaling = ClassicalScaling.of(d, 2);
            double[][] centred = centred(d);
            for (int axis = 0; axis < 2; axis++) {
                double[] vector = leading(centred);
                double value = 0;
                for (int i = 0; i < n; i++) {
                    for (int j = 0; j < n; j++) {
                        value += vector[i] * centred[i][j] * vector[j];
                    }
                }
                int largest = 0;
                for (int i = 0; i < n; i++) {
                    largest = Math.abs(vector[i]) > Math.abs(vector[largest]) ? i : largest;
                }
                double sign = Math.signum(vector[largest]);
                for (int i = 0; i < n; i++) {
                    assertThat(scaling.point(i)[axis])
                            .as("seed %s, axis %s", seed, axis)
                            .isEqualTo(sign * Math.sqrt(value) * vector[i], within(1e-6));
                    for (int j = 0; j < n; j++) {
                        centred[i][j] -= value * vector[i] * vector[j];
                    }
                }
            }
        }
    }

    private static double[][] centred(double[][] d) {
        int n = d.length;
        double[][] b = new double[n][n];
        double[] row = new double[n];
        double all = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                row[i] += d[i][j] * d[i][j] / n;
                all += d[i][j] * d[i][j] / n / n;
            }
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                b[i][j] = -0.5 * (d[i][j] * d[i][j] - row[i] - row[j] + all);
            }
        }
        return b;
    }

    private static double[] leading(double[][] b) {
        double[] v = new double[b.length];
        Arrays.setAll(v, i -> 1 + 0.1 * i * i);
        for (int step = 0; step < 20_000; step++) {
            double[] next = new double[v.length];
            double norm = 0;
            for (int i = 0; i < v.length; i++) {
                for (int j = 0; j < v.length; j++) {
                    next[i] += b[i][j] * v[j];
                }
                norm += next[i] * next[i];
            }
            for (int i = 0; i < v.length; i++) {
                v[i] = next[i] / Math.sqrt(norm);
            }
        }
        return v;
    }

    @Test
    void syntheticControlFindsTheMixThatWasUsed() {
        double[][] donors = {{10, 20, 15, 5, 9}, {1, 4, 9, 16, 7}, {30, 10, 20, 40, 25}};
        double[] unit = new double[5];
        for (int t = 0; t < 5; t++) {
            unit[t] = 0.5 * donors[0][t] + 0.3 * donors[1][t] + 0.2 * donors[2][t] + (t == 4 ? 3 : 0);
        }
        SyntheticControl control = SyntheticControl.of(unit, donors, 4);
        assertThat(control.weights()).containsExactly(new double[] {0.5, 0.3, 0.2}, within(1e-4));
        assertThat(control.effect()).isEqualTo(3, within(1e-2));
        assertThat(control.errorBefore()).isLessThan(1e-3);
    }

    /// The quadratic programme against a projected gradient on the simplex: a different algorithm, the same minimum.
    @Test
    void syntheticControlIsNotBeatenByAProjectedGradient() {
        for (long seed = 1; seed <= 30; seed++) {
            Random random = new Random(seed);
            int before = 4 + random.nextInt(5);
            int count = 3 + random.nextInt(12);
            double[][] donors = new double[count][before + 2];
            for (double[] donor : donors) {
                double level = 50 + 15 * random.nextGaussian();
                for (int t = 0; t < donor.length; t++) {
                    donor[t] = level + 3 * random.nextGaussian();
                }
            }
            double[] unit = new double[before + 2];
            double level = 50 + 15 * random.nextGaussian();
            for (int t = 0; t < unit.length; t++) {
                unit[t] = level + 3 * random.nextGaussian();
            }
            double[] weights = SyntheticControl.of(unit, donors, before).weights();
            assertThat(Arrays.stream(weights).sum()).isEqualTo(1, within(1e-12));
            assertThat(Arrays.stream(weights).min().orElseThrow()).isNotNegative();
            double own = loss(unit, donors, weights, before);
            double other = loss(unit, donors, gradient(unit, donors, before), before);
            assertThat(own).as("seed %s", seed).isLessThan(other * 1.002 + 1e-3);
        }
    }

    private static double loss(double[] unit, double[][] donors, double[] weights, int before) {
        double loss = 0;
        for (int t = 0; t < before; t++) {
            double gap = unit[t];
            for (int j = 0; j < donors.length; j++) {
                gap -= weights[j] * donors[j][t];
            }
            loss += gap * gap;
        }
        return loss;
    }

    private static double[] gradient(double[] unit, double[][] donors, int before) {
        double[] weights = new double[donors.length];
        Arrays.fill(weights, 1.0 / weights.length);
        double norm = 0;
        for (double[] donor : donors) {
            for (int t = 0; t < before; t++) {
                norm += donor[t] * donor[t];
            }
        }
        for (int step = 0; step < 20_000; step++) {
            double[] next = weights.clone();
            for (int t = 0; t < before; t++) {
                double gap = unit[t];
                for (int j = 0; j < donors.length; j++) {
                    gap -= weights[j] * donors[j][t];
                }
                for (int j = 0; j < donors.length; j++) {
                    next[j] += 2 * gap * donors[j][t] / (2 * norm);
                }
            }
            weights = project(next);
        }
        return weights;
    }

    /// The nearest point of the simplex (Duchi and others 2008).
    private static double[] project(double[] v) {
        double[] sorted = v.clone();
        Arrays.sort(sorted);
        double sum = 0;
        double shift = 0;
        for (int k = 1; k <= sorted.length; k++) {
            double u = sorted[sorted.length - k];
            sum += u;
            double candidate = (sum - 1) / k;
            if (u - candidate > 0) {
                shift = candidate;
            }
        }
        double[] w = new double[v.length];
        for (int j = 0; j < w.length; j++) {
            w[j] = Math.max(0, v[j] - shift);
        }
        return w;
    }

    @Test
    void placeboProbabilityCountsDonorsWithARatioAsLarge() {
        List<double[]> donors = new ArrayList<>();
        Random random = new Random(2);
        for (int j = 0; j < 9; j++) {
            double[] donor = new double[7];
            for (int t = 0; t < 7; t++) {
                donor[t] = 50 + j + random.nextGaussian();
            }
            donors.add(donor);
        }
        double[] unit = new double[7];
        for (int t = 0; t < 7; t++) {
            unit[t] = 54 + random.nextGaussian() + (t >= 5 ? 30 : 0);
        }
        double[][] panel = donors.toArray(double[][]::new);
        SyntheticControl control = SyntheticControl.of(unit, panel, 5);
        assertThat(control.placeboProbability(panel, 0.5)).isEqualTo(0.1, EXACT);
    }
}
