package eu.chemclust.app.web;

import eu.chemclust.app.diagnosis.Diagnoses;
import eu.chemclust.app.diagnosis.Diagnosis;
import eu.chemclust.app.diagnosis.Holdings;
import eu.chemclust.app.exchange.CatalogueShelf;
import eu.chemclust.app.view.BenchmarkFigures;
import eu.chemclust.observatory.benchmark.BenchmarkResult;
import eu.chemclust.observatory.edition.Editions;
import java.time.Clock;

/// What a server serves: one benchmark and what can be asked about it.
///
/// @param result    the benchmark
/// @param figures   its figures
/// @param diagnosis answers to questions about regions
/// @param diagnoses what is known of each region beside its scores, computed once
/// @param holdings  the data under it
/// @param editions  published benchmarks
/// @param exchange  practices, facilities, projects, partners and calls, opened in the background
/// @param clock     tells the day that decides what is overdue
public record Served(
        BenchmarkResult result,
        BenchmarkFigures figures,
        Diagnosis diagnosis,
        Diagnoses diagnoses,
        Holdings holdings,
        Editions editions,
        CatalogueShelf exchange,
        Clock clock) {}
