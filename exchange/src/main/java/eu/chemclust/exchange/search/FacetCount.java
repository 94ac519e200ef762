package eu.chemclust.exchange.search;

/// How many hits have a value of a facet.
public record FacetCount(String value, long count) {}
