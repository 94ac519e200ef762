package eu.chemclust.engine;

/// Bias-corrected sample skewness and excess kurtosis of a column and whether it passes the limits.
public record Shape(double skewness, double kurtosis, boolean passes) {}
