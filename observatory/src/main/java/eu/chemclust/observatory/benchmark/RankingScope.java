package eu.chemclust.observatory.benchmark;

/// Among which regions a region is ranked.
public enum RankingScope {
    /// The chemical regions: the headline.
    CHEMICAL,
    /// All regions that the index covers.
    ALL
}
