package eu.chemclust.engine;

import eu.chemclust.engine.SensitivityResult.SobolIndex;
import eu.chemclust.engine.internal.Quantiles;
import eu.chemclust.engine.internal.SplitMix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Estimates Sobol indices from the outputs at A, B and A with one assumption from B.
final class SobolEstimates {
    private SobolEstimates() {}

    static SensitivityResult of(double[] f, SensitivityPlan plan, long seed, List<FailedReplications> failures) {
        int assumptions = plan.assumptions().size();
        int blocks = assumptions + 2;
        double[] kept = complete(f, blocks);
        int samples = kept.length / blocks;
        int[] all = new int[samples];
        Arrays.setAll(all, s -> s);
        double[] estimates = estimate(kept, blocks, all);
        double[][] resampled = bootstrap(kept, blocks, plan.bootstraps(), seed);
        double tail = (1 - plan.confidence()) / 2;
        List<SobolIndex> indices = new ArrayList<>();
        for (int i = 0; i < assumptions; i++) {
            double[] first = resampled[i];
            double[] total = resampled[assumptions + i];
            indices.add(new SobolIndex(
                    plan.assumptions().get(i).name(),
                    estimates[i],
                    Quantiles.quantile(first, tail),
                    Quantiles.quantile(first, 1 - tail),
                    estimates[assumptions + i],
                    Quantiles.quantile(total, tail),
                    Quantiles.quantile(total, 1 - tail)));
        }
        double[] moments = moments(kept, blocks, all);
        return new SensitivityResult(indices, moments[0], moments[1], f.length, failures);
    }

    /// The samples whose outputs are all there.
    private static double[] complete(double[] f, int blocks) {
        double[] kept = new double[f.length];
        int n = 0;
        for (int s = 0; s < f.length; s += blocks) {
            boolean whole = true;
            for (int b = 0; b < blocks; b++) {
                whole &= !Double.isNaN(f[s + b]);
            }
            if (whole) {
                System.arraycopy(f, s, kept, n, blocks);
                n += blocks;
            }
        }
        return Arrays.copyOf(kept, n);
    }

    /// Mean and variance of the outputs at A and B.
    private static double[] moments(double[] f, int blocks, int[] samples) {
        double sum = 0;
        for (int s : samples) {
            sum += f[s * blocks] + f[s * blocks + 1];
        }
        double mean = sum / (2.0 * samples.length);
        double squares = 0;
        for (int s : samples) {
            double a = f[s * blocks] - mean;
            double b = f[s * blocks + 1] - mean;
            squares += a * a + b * b;
        }
        return new double[] {mean, squares / (2.0 * samples.length)};
    }

    /// First-order indices, then total-order ones. Outputs are centred first, which leaves the estimators' expectation
    /// as it is and takes the size of the mean out of their error.
    private static double[] estimate(double[] f, int blocks, int[] samples) {
        double[] moments = moments(f, blocks, samples);
        int assumptions = blocks - 2;
        double[] estimates = new double[2 * assumptions];
        for (int i = 0; i < assumptions; i++) {
            double first = 0;
            double total = 0;
            for (int s : samples) {
                double a = f[s * blocks];
                double mixed = f[s * blocks + 2 + i];
                first += (f[s * blocks + 1] - moments[0]) * (mixed - a);
                total += (a - mixed) * (a - mixed);
            }
            estimates[i] = first / samples.length / moments[1];
            estimates[assumptions + i] = total / (2.0 * samples.length) / moments[1];
        }
        return estimates;
    }

    private static double[][] bootstrap(double[] f, int blocks, int bootstraps, long seed) {
        int n = f.length / blocks;
        double[][] resampled = new double[2 * (blocks - 2)][bootstraps];
        int[] samples = new int[n];
        for (int b = 0; b < bootstraps; b++) {
            long stream = SplitMix.stream(~seed, b);
            for (int s = 0; s < n; s++) {
                samples[s] = (int) (SplitMix.uniform(stream, s) * n);
            }
            double[] estimates = estimate(f, blocks, samples);
            for (int k = 0; k < estimates.length; k++) {
                resampled[k][b] = estimates[k];
            }
        }
        return resampled;
    }
}
