package eu.chemclust.engine;

/// Over which rows a statistic of a column is taken.
public enum Scope {
    /// Over all periods together, so that scores of different periods can be compared and progress shows.
    POOLED,
    /// Over each period on its own, so that a score says where a unit stands within its period.
    PER_PERIOD
}
