package eu.chemclust.engine.internal;

/// Pseudo-random numbers that depend on nothing but a seed, the number of a replication and a dimension: the output
/// function of SplitMix64 (Steele, Lea and Flood 2014) over a counter. Any replication can be drawn on any thread.
public final class SplitMix {
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    private SplitMix() {}

    /// The start of the stream of a replication.
    public static long stream(long seed, long replication) {
        return mix(mix(seed) + replication * GOLDEN);
    }

    /// The number of a dimension of a stream, evenly distributed on [0, 1), a multiple of 2^-53.
    public static double uniform(long stream, int dimension) {
        return (mix(stream + (dimension + 1) * GOLDEN) >>> 11) * 0x1.0p-53;
    }

    private static long mix(long state) {
        long z = state;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
