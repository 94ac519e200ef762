package eu.chemclust.observatory.needs;

import eu.chemclust.engine.FailedReplications;
import eu.chemclust.engine.NodeReplications;
import eu.chemclust.engine.NodeScores;
import eu.chemclust.engine.UnitPeriod;
import eu.chemclust.engine.analysis.Quantile;
import eu.chemclust.engine.analysis.TheilSen;
import eu.chemclust.observatory.ObservatoryException;
import eu.chemclust.observatory.Progress;
import eu.chemclust.observatory.benchmark.BenchmarkModel;
import eu.chemclust.observatory.benchmark.BenchmarkResult;
import eu.chemclust.observatory.benchmark.RankingScope;
import eu.chemclust.observatory.framework.FrameworkNode;
import eu.chemclust.observatory.indicator.IndicatorValue;
import eu.chemclust.observatory.peers.PeerGroup;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
        NodeReplications replications = NodeReplications.of(model.design(), model.table(), model.plan(), year);
        Map<String, Integer> rows = new HashMap<>();
        for (UnitPeriod row : replications.rows()) {
            rows.put(row.unit(), rows.size());
        }
        String region = group.region();
        Integer own = rows.get(region);
        if (own == null || Double.isNaN(replications.nominal().root()[own])) {
            throw ObservatoryException.notFound(
                    "The index does not cover " + region + " in " + year + ", so there is nothing to compare."
                            + " Choose another year with --year, or see which figures are missing with"
                            + " ./chemclust compare " + region + ".");
        }
        List<String> absent =
                group.codes().stream().filter(code -> !rows.containsKey(code)).toList();
        int[] peers = group.codes().stream()
                .filter(rows::containsKey)
                .mapToInt(rows::get)
                .toArray();
        if (peers.length < LEAST_PEERS) {
            throw ObservatoryException.notFound("The index covers only " + peers.length + " of the peers of " + region
                    + " in " + year + "; " + LEAST_PEERS + " are needed. Ask for more peers with --count.");
        }
        RankingScope scope = model.scope(region);
        int[] rivals = replications.rows().stream()
                .map(UnitPeriod::unit)
                .filter(code -> scope == RankingScope.ALL || model.chemical().contains(code))
                .mapToInt(rows::get)
                .toArray();
        List<String> codes = result.nodes().stream()
                .map(FrameworkNode::code)
                .filter(code -> !code.equals(result.framework().root().code()))
                .toList();
        NodeReplications.Handle[] handles =
                codes.stream().map(replications::node).toArray(NodeReplications.Handle[]::new);
        int count = model.plan().replications();
        GapTally tally =
                new GapTally(handles, own, peers, rivals, count, model.design().seed());
        List<FailedReplications> failures = replications.run(
                tally::listener, done -> progress.report("Replicating gaps and what closing them brings", done, count));
        int failed = failures.stream().mapToInt(FailedReplications::count).sum();
        NodeScores nominal = replications.nominal();
        List<Need> nodes = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (int k = 0; k < handles.length; k++) {
            double[] scores = nominal.of(handles[k]);
            double[] theirs = known(scores, peers);
            if (Double.isNaN(scores[own])) {
                missing.add(codes.get(k));
            } else if (theirs.length >= LEAST_PEERS) {
                double median = Quantile.median(theirs);
                double points = nominal.rootWith(handles[k], own, median) - nominal.root()[own];
                nodes.add(need(
                        codes.get(k),
                        region,
                        year,
                        scores[own],
                        theirs,
                        tally.outcome(k, points, median > scores[own])));
            }
        }
        return new NeedsReport(region, year, scope, group, absent, count - failed, nodes, missing);
    }

    private static double[] known(double[] scores, int[] rows) {
        double[] known = new double[rows.length];
        int n = 0;
        for (int row : rows) {
            if (!Double.isNaN(scores[row])) {
                known[n++] = scores[row];
            }
        }
        return java.util.Arrays.copyOf(known, n);
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
