package eu.chemclust.app.web;

import eu.chemclust.app.diagnosis.Diagnoses;
import eu.chemclust.app.view.BenchmarkFigures;
import eu.chemclust.observatory.benchmark.BenchmarkResult;
import eu.chemclust.observatory.edition.Editions;

/// What is served.
///
/// @param result    the benchmark
/// @param figures   what draws it
/// @param diagnoses what is known of each region beside its scores
/// @param editions  published benchmarks
public record Site(BenchmarkResult result, BenchmarkFigures figures, Diagnoses diagnoses, Editions editions) {}
