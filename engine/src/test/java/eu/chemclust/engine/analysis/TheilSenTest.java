package eu.chemclust.engine.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/// The slope of Theil and Sen with its interval, and the band that alerts: by hand, and by another way.
final class TheilSenTest {
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
}
