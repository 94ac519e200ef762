package eu.chemclust.app.diagnosis;

import eu.chemclust.observatory.Deferred;
import eu.chemclust.observatory.ObservatoryException;
import eu.chemclust.observatory.benchmark.BenchmarkResult;
import eu.chemclust.observatory.framework.Basket;
import eu.chemclust.observatory.needs.NeedsReport;
import eu.chemclust.observatory.peers.PeerGroup;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// The diagnoses of all regions of a benchmark. A benchmark never changes, so each is computed once, when it is first
/// asked for or in the background before anybody does, and kept.
public final class Diagnoses {
    private final Diagnosis questions;
    private final Map<String, Deferred<RegionDiagnosis>> kept = new ConcurrentHashMap<>();

    /// Diagnoses of a benchmark.
    ///
    /// @param questions answers the questions that a diagnosis is made of
    public Diagnoses(Diagnosis questions) {
        this.questions = questions;
    }

    /// Begins to compute all diagnoses in the background, those of chemical regions first.
    ///
    /// @param afterwards what to do when all are computed
    public void prepare(Runnable afterwards) {
        BenchmarkResult result = questions.result();
        Thread.ofPlatform().daemon().name("diagnoses").start(() -> {
            List<String> codes = new ArrayList<>(result.regions().keySet());
            codes.sort(Comparator.comparing(
                    (String code) -> !result.find(code).orElseThrow().isChemical()));
            try {
                List<PeerGroup> groups =
                        codes.stream().flatMap(code -> peers(code).stream()).toList();
                Map<String, NeedsReport> reports =
                        questions.reports(groups, result.method().headlineYear());
                for (String code : codes) {
                    of(code, group -> Optional.ofNullable(reports.get(group.region())));
                }
                afterwards.run();
            } catch (IllegalStateException failed) {
                // Whoever asks for it is told; there is nobody here to tell.
                Thread.currentThread().interrupt();
            }
        });
    }

    /// Codes of a region's peers, nearest first; empty where too little is known of it.
    public List<String> peerCodes(String region) {
        return peers(region).map(PeerGroup::codes).orElse(List.of());
    }

    /// The diagnosis of a region.
    ///
    /// @throws IllegalArgumentException if the benchmark has no such region
    public RegionDiagnosis of(String region) {
        return of(region, this::needs);
    }

    private RegionDiagnosis of(String region, Function<PeerGroup, Optional<NeedsReport>> needs) {
        if (questions.result().find(region).isEmpty()) {
            throw new IllegalArgumentException("the benchmark has no region " + region);
        }
        return kept.computeIfAbsent(region, code -> Deferred.of(() -> diagnose(code, needs)))
                .get();
    }

    private RegionDiagnosis diagnose(String region, Function<PeerGroup, Optional<NeedsReport>> needs) {
        Optional<PeerGroup> peers = peers(region);
        List<String> alike = peers.map(PeerGroup::codes).orElse(List.of());
        Industries industries = questions.industries();
        Basket chemistry = industries.chemistry();
        return new RegionDiagnosis(
                region,
                peers,
                peers.flatMap(needs),
                industries.bases(chemistry).of(region),
                industries.resilience(region, alike, Industries.Shock.crisis(chemistry)));
    }

    private Optional<PeerGroup> peers(String region) {
        int count = questions.peers().structure().rules().count();
        try {
            return Optional.of(questions.peers().nearest(region, new PeerGroup.Origin.Nearest(count, true)));
        } catch (ObservatoryException tooLittleKnown) {
            return Optional.empty();
        }
    }

    private Optional<NeedsReport> needs(PeerGroup group) {
        try {
            return Optional.of(
                    questions.report(group, questions.result().method().headlineYear()));
        } catch (ObservatoryException notCovered) {
            return Optional.empty();
        }
    }
}
