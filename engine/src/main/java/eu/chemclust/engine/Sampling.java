package eu.chemclust.engine;

/// Where the points of a robustness run lie in the space of assumptions.
public sealed interface Sampling {
    /// Independent pseudo-random points from the design's seed.
    record PseudoRandom() implements Sampling {}

    /// A Sobol sequence (Joe and Kuo 2008), shifted in each dimension by a number drawn from the design's seed: points
    /// that fill the space more evenly, so that averages settle with fewer of them.
    record SobolSequence() implements Sampling {}

    /// Every combination of the alternatives once. Possible when all assumptions are alternatives; their product may
    /// not exceed the plan's replications.
    record Enumeration() implements Sampling {}
}
