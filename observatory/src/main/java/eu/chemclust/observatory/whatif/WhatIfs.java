package eu.chemclust.observatory.whatif;

import eu.chemclust.engine.Assumption;
import eu.chemclust.engine.DataTable;
import eu.chemclust.engine.Framework;
import eu.chemclust.engine.Index;
import eu.chemclust.engine.IndexDesign;
import eu.chemclust.engine.IndexResult;
import eu.chemclust.engine.Node;
import eu.chemclust.engine.NodeReplications;
import eu.chemclust.engine.RankDistribution;
import eu.chemclust.engine.RobustnessPlan;
import eu.chemclust.engine.RobustnessResult;
import eu.chemclust.engine.UnitPeriod;
import eu.chemclust.observatory.Progress;
import eu.chemclust.observatory.benchmark.BenchmarkModel;
import eu.chemclust.observatory.benchmark.BenchmarkResult;
import eu.chemclust.observatory.benchmark.RankInterval;
import eu.chemclust.observatory.benchmark.RankingScope;
import eu.chemclust.observatory.benchmark.Standing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/// The use case "what would the index say if ...?".
///
/// The point answer runs the pipeline again on all years, because scales are pooled; where only weights or means
/// change,
/// from the normalised values on. Replications are done for
/// the asked year alone, on scales prepared over all years ([NodeReplications]). A choice that the what-if makes is no
/// longer drawn in them.
public final class WhatIfs {
    private final BenchmarkResult result;
    private final BenchmarkModel model;

    public WhatIfs(BenchmarkResult result, BenchmarkModel model) {
        this.result = result;
        this.model = model;
    }

    /// The answer without intervals.
    ///
    /// @throws BadInputException with a finding for every unknown code, and where nothing is left to compare
    public WhatIfAnswer point(WhatIf whatIf, RankingScope scope) {
        require(whatIf);
        return answer(whatIf, scope, Optional.empty());
    }

    /// The answer with intervals from the method's number of replications.
    public WhatIfAnswer replicated(WhatIf whatIf, RankingScope scope, Progress progress) {
        require(whatIf);
        RobustnessPlan plan = plan(whatIf);
        NodeReplications replications = NodeReplications.of(design(whatIf), table(whatIf), plan, year(whatIf));
        RobustnessResult ranks =
                replications.ranks(done -> progress.report("Replicating the what-if", done, plan.replications()));
        return answer(whatIf, scope, Optional.of(ranks));
    }

    private int year(WhatIf whatIf) {
        return whatIf.year().orElse(result.method().headlineYear());
    }

    private void require(WhatIf whatIf) {
        WhatIfCheck.require(
                whatIf,
                result,
                regions(whatIf).size(),
                prune(model.design().framework().root(), whatIf.out(), whatIf.weights())
                        .isPresent());
    }

    private Set<String> regions(WhatIf whatIf) {
        Set<String> regions = new HashSet<>(result.regions().keySet());
        if (!whatIf.only().isEmpty()) {
            regions.retainAll(whatIf.only());
        }
        regions.removeAll(whatIf.without());
        return regions;
    }

    private IndexDesign design(WhatIf whatIf) {
        IndexDesign design = model.design();
        if (!whatIf.out().isEmpty() || !whatIf.weights().isEmpty()) {
            design = design.withFramework(
                    Framework.of((Node.Group) prune(design.framework().root(), whatIf.out(), whatIf.weights())
                            .orElseThrow()));
        }
        if (whatIf.normalisation().isPresent()) {
            design = design.withNormalisation(BenchmarkModel.normalisation(
                    result.method(), whatIf.normalisation().get()));
        }
        if (whatIf.aggregation().isPresent()) {
            design = design.withAggregation(BenchmarkModel.aggregation(
                    result.method(), whatIf.aggregation().get()));
        }
        return design;
    }

    /// The tree without some nodes and with other weights; empty when nothing with a weight is left of it.
    private static Optional<Node> prune(Node node, Set<String> out, Map<String, Double> weights) {
        if (out.contains(node.code())) {
            return Optional.empty();
        }
        double weight = weights.getOrDefault(node.code(), node.weight());
        return switch (node) {
            case Node.Indicator indicator ->
                Optional.of(new Node.Indicator(indicator.code(), indicator.direction(), weight));
            case Node.Group group -> {
                List<Node> children = new ArrayList<>();
                double sum = 0;
                for (Node child : group.children()) {
                    Optional<Node> kept = prune(child, out, weights);
                    kept.ifPresent(children::add);
                    sum += kept.isPresent() ? kept.get().weight() : 0;
                }
                yield sum > 0 ? Optional.of(new Node.Group(group.code(), weight, children)) : Optional.empty();
            }
        };
    }

    private DataTable table(WhatIf whatIf) {
        DataTable table = model.table();
        if (!changesData(whatIf)) {
            return table;
        }
        Set<String> regions = regions(whatIf);
        List<UnitPeriod> rows = table.rows().stream()
                .filter(row -> regions.contains(row.unit()))
                .toList();
        double[][] columns = new double[table.codes().size()][rows.size()];
        for (int j = 0; j < columns.length; j++) {
            double[] column = table.column(table.codes().get(j));
            for (int i = 0; i < rows.size(); i++) {
                columns[j][i] = column[table.rowPosition(rows.get(i))];
            }
        }
        whatIf.values().forEach((cell, value) -> {
            int row = rows.indexOf(new UnitPeriod(cell.region(), year(whatIf)));
            if (row >= 0) {
                columns[table.codes().indexOf(cell.indicator())][row] = value;
            }
        });
        return DataTable.of(rows, table.codes(), columns);
    }

    private RobustnessPlan plan(WhatIf whatIf) {
        Set<String> decided = new HashSet<>();
        whatIf.normalisation().ifPresent(scale -> decided.add("normalisation"));
        whatIf.aggregation().ifPresent(mean -> decided.add("aggregation"));
        RobustnessPlan plan = model.plan();
        List<Assumption> open = plan.assumptions().stream()
                .filter(assumption -> !decided.contains(assumption.name()))
                .toList();
        return new RobustnessPlan(plan.replications(), plan.threads(), open, plan.groups(), Set.of(), plan.sampling());
    }

    /// Where the data stay as they are, what was normalised for the benchmark holds: a weight that is dragged asks for
    /// the last steps alone.
    private IndexResult index(WhatIf whatIf) {
        IndexDesign design = design(whatIf);
        Optional<IndexResult> reweighted =
                changesData(whatIf) ? Optional.empty() : result.index().reweighted(design);
        return reweighted.orElseGet(() -> Index.compute(design, table(whatIf)));
    }

    private static boolean changesData(WhatIf whatIf) {
        return !(whatIf.only().isEmpty()
                && whatIf.without().isEmpty()
                && whatIf.values().isEmpty());
    }

    private WhatIfAnswer answer(WhatIf whatIf, RankingScope scope, Optional<RobustnessResult> ranks) {
        int year = year(whatIf);
        IndexResult changed = index(whatIf);
        String root = result.framework().root().code();
        int[] places = scope == RankingScope.CHEMICAL ? changed.ranks(root, model.chemical()) : changed.ranks(root);
        Map<String, Integer> rowOf = new HashMap<>();
        for (int i = 0; i < places.length; i++) {
            if (changed.rows().get(i).period() == year && places[i] > 0) {
                rowOf.put(changed.rows().get(i).unit(), i);
            }
        }
        double[] scores = changed.scores().column(root);
        List<WhatIfAnswer.Row> rows = new ArrayList<>();
        long shift = 0;
        int both = 0;
        for (String region : result.regions().keySet()) {
            Optional<RankInterval> before = before(region, year, scope);
            Integer at = rowOf.get(region);
            if (before.isEmpty() && at == null) {
                continue;
            }
            boolean beyond = false;
            if (before.isPresent() && at != null) {
                beyond = before.get().isLeftFor(places[at]);
                shift += Math.abs(places[at] - before.get().rank());
                both++;
            }
            rows.add(new WhatIfAnswer.Row(
                    region,
                    before,
                    result.score(region, root, year),
                    at == null ? Optional.empty() : Optional.of(places[at]),
                    at == null ? OptionalDouble.empty() : OptionalDouble.of(scores[at]),
                    ranks.flatMap(found -> found.find(scope.name(), new UnitPeriod(region, year)))
                            .filter(found -> found.nominal() > 0)
                            .map(this::interval),
                    beyond));
        }
        rows.sort(Comparator.comparingInt((WhatIfAnswer.Row row) -> row.rank().orElse(Integer.MAX_VALUE))
                .thenComparing(WhatIfAnswer.Row::region));
        return new WhatIfAnswer(
                whatIf,
                WhatIfAddress.format(whatIf),
                year,
                scope,
                rows,
                both == 0 ? 0 : (double) shift / both,
                ranks.map(RobustnessResult::successes).orElse(0));
    }

    private Optional<RankInterval> before(String region, int year, RankingScope scope) {
        return result.standing(region, year) instanceof Standing.Ranked ranked ? ranked.rank(scope) : Optional.empty();
    }

    private RankInterval interval(RankDistribution distribution) {
        return new RankInterval(
                distribution.nominal(),
                distribution.rivals(),
                distribution.median(),
                distribution.quantile(result.method().robustness().intervalLower()),
                distribution.quantile(result.method().robustness().intervalUpper()),
                distribution.topQuartileProbability());
    }
}
