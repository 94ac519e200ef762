package eu.chemclust.observatory.needs;

import eu.chemclust.engine.FailedReplications;
import eu.chemclust.engine.NodeReplications;
import eu.chemclust.engine.NodeScores;
import eu.chemclust.engine.analysis.Quantile;
import eu.chemclust.engine.analysis.TheilSen;
import eu.chemclust.observatory.Progress;
import eu.chemclust.observatory.benchmark.BenchmarkModel;
import eu.chemclust.observatory.benchmark.BenchmarkResult;
import eu.chemclust.observatory.benchmark.RankingScope;
import eu.chemclust.observatory.framework.FrameworkNode;
import eu.chemclust.observatory.indicator.IndicatorValue;
import eu.chemclust.observatory.peers.PeerGroup;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// The use case "where do we lag behind regions like us, how sure is that, and what would it bring to close the gap?".
///
/// Leverage is computed, not guessed: in every replication the region's score on the node is replaced by the peers'
/// median of that replication and the means up to the index are taken again. Scales stay as they are, because one
/// region's change must not move the ruler it is measured by.
public final class Needs {
    /// The fewest peers with a score for a gap to be spoken of.
    public static final int LEAST_PEERS = 3;

    static final double LEVEL = 0.9;

    private final BenchmarkResult result;
    private final BenchmarkModel model;

    public Needs(BenchmarkResult result, BenchmarkModel model) {
        this.result = result;
        this.model = model;
    }

    /// The report of a region for a year.
    ///
    /// @throws ObservatoryException NOT_FOUND where the index does not cover the region or too few of its peers
    public NeedsReport of(PeerGroup group, int year, Progress progress) {
        CoveredYear covered = new CoveredYear(model, year);
        return reports(covered, List.of(covered.get(group)), progress).getFirst();
    }

    /// The reports of many regions for a year, by region, from the same replications as each alone; regions that the
    /// index does not cover, or of which it covers too few peers, are left out.
    public Map<String, NeedsReport> of(List<PeerGroup> groups, int year, Progress progress) {
        CoveredYear covered = new CoveredYear(model, year);
        List<CoveredGroup> known = groups.stream()
                .filter(group -> covered.gap(group).isEmpty())
                .map(covered::get)
                .toList();
        Map<String, NeedsReport> reports = new LinkedHashMap<>();
        if (!known.isEmpty()) {
            reports(covered, known, progress).forEach(report -> reports.put(report.region(), report));
        }
        return reports;
    }

    private List<NeedsReport> reports(CoveredYear covered, List<CoveredGroup> groups, Progress progress) {
        Map<String, NodeReplications.Handle> nodes = nodes(covered.replications());
        NodeReplications.Handle[] handles = nodes.values().toArray(NodeReplications.Handle[]::new);
        Map<RankingScope, int[]> rivals = covered.rivals(groups);
        int count = model.plan().replications();
        Queue<GapListener> listeners = new ConcurrentLinkedQueue<>();
        int failed = covered
                .replications()
                .run(
                        () -> {
                            GapListener listener = new GapListener(
                                    handles,
                                    groups,
                                    rivals,
                                    covered.rowCount(),
                                    model.design().seed());
                            listeners.add(listener);
                            return listener;
                        },
                        done -> progress.report("Replicating gaps and what closing them brings", done, count))
                .stream()
                .mapToInt(FailedReplications::count)
                .sum();
        List<NeedsReport> reports = new ArrayList<>();
        for (int g = 0; g < groups.size(); g++) {
            GapTally total = new GapTally(
                    groups.get(g),
                    handles.length,
                    Objects.requireNonNull(rivals.get(groups.get(g).scope())).length);
            for (GapListener listener : listeners) {
                total.merge(listener.tallies().get(g));
            }
            reports.add(report(covered, groups.get(g), total, count - failed));
        }
        return reports;
    }

    private Map<String, NodeReplications.Handle> nodes(NodeReplications replications) {
        Map<String, NodeReplications.Handle> nodes = new LinkedHashMap<>();
        for (FrameworkNode node : result.nodes()) {
            if (!node.code().equals(result.framework().root().code())) {
                nodes.put(node.code(), replications.node(node.code()));
            }
        }
        return nodes;
    }

    private NeedsReport report(CoveredYear covered, CoveredGroup of, GapTally tally, int replicated) {
        NodeScores nominal = covered.nominal();
        int own = of.own();
        List<Need> needs = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        int k = 0;
        for (Map.Entry<String, NodeReplications.Handle> node :
                nodes(covered.replications()).entrySet()) {
            double[] scores = nominal.of(node.getValue());
            double[] theirs = known(scores, of.peers());
            if (Double.isNaN(scores[own])) {
                missing.add(node.getKey());
            } else if (theirs.length >= LEAST_PEERS) {
                double median = Quantile.median(theirs);
                double points = nominal.rootWith(node.getValue(), own, median) - nominal.root()[own];
                GapTally.Outcome outcome = tally.outcome(k, points, median > scores[own]);
                needs.add(need(node.getKey(), of.group().region(), covered.year(), scores[own], theirs, outcome));
            }
            k++;
        }
        return new NeedsReport(
                of.group().region(), covered.year(), of.scope(), of.group(), of.absent(), replicated, needs, missing);
    }

    private static double[] known(double[] scores, List<Integer> rows) {
        double[] known = new double[rows.size()];
        int n = 0;
        for (int row : rows) {
            if (!Double.isNaN(scores[row])) {
                known[n++] = scores[row];
            }
        }
        return Arrays.copyOf(known, n);
    }

    private Need need(String code, String region, int year, double own, double[] peers, GapTally.Outcome outcome) {
        double median = Quantile.median(peers);
        int ahead = 0;
        for (double peer : peers) {
            ahead += peer > own ? 1 : 0;
        }
        boolean sure = outcome.confidence() >= Need.WATCH_BELOW;
        Need.Kind kind = !sure ? Need.Kind.WATCH : median > own ? Need.Kind.NEED : Need.Kind.STRENGTH;
        return new Need(
                code,
                result.framework().get(code) instanceof FrameworkNode.Group,
                kind,
                own,
                median,
                Quantile.of(peers, 0.75),
                peers.length,
                ahead,
                outcome.confidence(),
                outcome.methodConfidence(),
                outcome.quartileConfidence(),
                outcome.leverage(),
                trend(code, region, year));
    }

    /// The trend up to the year. A figure that stands for several years counts once, in the first of them, or the
    /// trend would be one of repetition.
    private Optional<TheilSen> trend(String code, String region, int year) {
        List<Integer> years = new ArrayList<>();
        List<Double> scores = new ArrayList<>();
        String before = "";
        for (int y : result.years()) {
            if (y > year || result.score(region, code, y).isEmpty()) {
                continue;
            }
            if (result.framework().get(code) instanceof FrameworkNode.Indicator
                    && result.values().get(code, region, y) instanceof IndicatorValue.Known known) {
                if (known.periods().equals(before)) {
                    continue;
                }
                before = known.periods();
            }
            years.add(y);
            scores.add(result.score(region, code, y).orElseThrow());
        }
        if (years.size() < 4) {
            return Optional.empty();
        }
        return Optional.of(TheilSen.of(
                years.stream().mapToDouble(Integer::doubleValue).toArray(),
                scores.stream().mapToDouble(Double::doubleValue).toArray(),
                LEVEL));
    }
}
