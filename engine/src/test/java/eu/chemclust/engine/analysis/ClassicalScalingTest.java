package eu.chemclust.engine.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Classical scaling: planes given back, a case by hand, and power iteration as another way to the same axes.
final class ClassicalScalingTest {
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
}
