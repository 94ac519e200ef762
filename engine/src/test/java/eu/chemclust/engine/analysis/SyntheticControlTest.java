package eu.chemclust.engine.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/// The synthetic control: a known mix, a projected gradient as another way to the same minimum, placebos.
final class SyntheticControlTest {
    private static final Offset<Double> EXACT = within(1e-12);

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
