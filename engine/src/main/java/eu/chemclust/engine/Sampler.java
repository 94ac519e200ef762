package eu.chemclust.engine;

import eu.chemclust.engine.Assumption.Alternatives;
import eu.chemclust.engine.EngineException.Code;
import eu.chemclust.engine.internal.SplitMix;
import java.util.List;
import org.hipparchus.random.SobolSequenceGenerator;

/// Numbers on [0, 1) for a replication, by its number. One per thread.
interface Sampler {
    /// Writes the numbers of a replication.
    void fill(int replication, double[] u);

    static Sampler of(Sampling sampling, long seed, List<Assumption> assumptions, int dimensions) {
        return switch (sampling) {
            case Sampling.PseudoRandom() ->
                (replication, u) -> {
                    long stream = SplitMix.stream(seed, replication);
                    for (int d = 0; d < u.length; d++) {
                        u[d] = SplitMix.uniform(stream, d);
                    }
                };
            case Sampling.SobolSequence() -> shifted(new SobolSequenceGenerator(Math.max(1, dimensions)), seed);
            case Sampling.Enumeration() -> (replication, u) -> digits(assumptions, replication, u);
        };
    }

    private static Sampler shifted(SobolSequenceGenerator sequence, long seed) {
        long stream = SplitMix.stream(seed, -1);
        return (replication, u) -> {
            double[] point = sequence.skipTo(replication);
            for (int d = 0; d < u.length; d++) {
                double v = point[d] + SplitMix.uniform(stream, d);
                u[d] = v >= 1 ? v - 1 : v;
            }
        };
    }

    private static void digits(List<Assumption> assumptions, int replication, double[] u) {
        int rest = replication;
        for (int k = u.length - 1; k >= 0; k--) {
            int size = alternatives(assumptions.get(k));
            u[k] = (rest % size + 0.5) / size;
            rest /= size;
        }
    }

    /// The number of combinations; fails when an assumption is not a list of alternatives.
    static long combinations(List<Assumption> assumptions) {
        long product = 1;
        for (Assumption assumption : assumptions) {
            product = Math.multiplyExact(product, (long) alternatives(assumption));
        }
        return product;
    }

    private static int alternatives(Assumption assumption) {
        if (assumption instanceof Alternatives choice) {
            return choice.changes().size();
        }
        throw new EngineException(
                Code.PLAN,
                "Assumption " + assumption.name() + " is not a list of alternatives, so its cases cannot be counted.");
    }
}
