package eu.chemclust.app.diagnosis;

import eu.chemclust.observatory.ObservatoryException;
import eu.chemclust.observatory.Progress;
import eu.chemclust.observatory.benchmark.BenchmarkModel;
import eu.chemclust.observatory.benchmark.BenchmarkResult;
import eu.chemclust.observatory.needs.Needs;
import eu.chemclust.observatory.needs.NeedsReport;
import eu.chemclust.observatory.peers.PeerGroup;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// The diagnoses of all regions of a benchmark. A benchmark never changes, so each is computed once, when it is first
/// asked for or in the background before anybody does, and kept.
public final class Diagnoses {
    private static final int BASE_YEAR = 2008;
    private static final int HORIZON = 2011;

    private final BenchmarkResult result;
    private final BenchmarkModel model;
    private final FutureTask<Foundations> foundations;
    private final Map<String, FutureTask<Diagnosis>> kept = new ConcurrentHashMap<>();

    /// Diagnoses of a benchmark.
    ///
    /// @param reading reads what they are made from, once
    public Diagnoses(BenchmarkResult result, Callable<Foundations> reading) {
        this.result = result;
        // One thread each: readers come side by side, and the bits do not depend on it.
        model = BenchmarkModel.of(result, 1);
        foundations = new FutureTask<>(reading);
    }

    /// Begins to compute all diagnoses in the background, those of chemical regions first.
    ///
    /// @param afterwards what to do when all are computed
    public void prepare(Runnable afterwards) {
        Thread.ofPlatform().daemon().name("diagnoses").start(() -> {
            List<String> codes = new ArrayList<>(result.regions().keySet());
            codes.sort(Comparator.comparing(
                    (String code) -> !result.find(code).orElseThrow().isChemical()));
            try {
                codes.forEach(this::of);
                afterwards.run();
            } catch (IllegalStateException failed) {
                // Whoever asks for it is told; there is nobody here to tell.
                Thread.currentThread().interrupt();
            }
        });
    }

    /// What diagnoses are made from.
    public Foundations foundations() {
        foundations.run();
        return get(foundations);
    }

    /// Codes of a region's peers, nearest first; empty where too little is known of it.
    public List<String> peerCodes(String region) {
        return peers(region, foundations()).map(PeerGroup::codes).orElse(List.of());
    }

    /// The diagnosis of a region.
    ///
    /// @throws IllegalArgumentException if the benchmark has no such region
    public Diagnosis of(String region) {
        if (result.find(region).isEmpty()) {
            throw new IllegalArgumentException("the benchmark has no region " + region);
        }
        FutureTask<Diagnosis> task =
                kept.computeIfAbsent(region, code -> new FutureTask<>(() -> diagnose(code, foundations())));
        task.run();
        return get(task);
    }

    private Diagnosis diagnose(String region, Foundations from) {
        Optional<PeerGroup> peers = peers(region, from);
        int year = result.method().headlineYear();
        return new Diagnosis(
                region,
                peers,
                peers.flatMap(group -> needs(group, year)),
                from.bases().of(region),
                from.resiliences().of(region, peers.map(PeerGroup::codes).orElse(List.of()), BASE_YEAR, HORIZON),
                from.cells().stream()
                        .filter(cell -> cell.year() == year && cell.region().equals(region))
                        .toList());
    }

    private static Optional<PeerGroup> peers(String region, Foundations from) {
        int count = from.peers().structure().rules().count();
        try {
            return Optional.of(from.peers().nearest(region, new PeerGroup.Origin.Nearest(count, true)));
        } catch (ObservatoryException tooLittleKnown) {
            return Optional.empty();
        }
    }

    private Optional<NeedsReport> needs(PeerGroup group, int year) {
        try {
            return Optional.of(new Needs(result, model).of(group, year, Progress.SILENT));
        } catch (ObservatoryException notCovered) {
            return Optional.empty();
        }
    }

    private static <T> T get(FutureTask<T> task) {
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while waiting for a diagnosis");
        }
    }
}
