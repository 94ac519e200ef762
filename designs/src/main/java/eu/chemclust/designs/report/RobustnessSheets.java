package eu.chemclust.designs.report;

import eu.chemclust.designs.IndexProject;
import eu.chemclust.engine.FailedReplications;
import eu.chemclust.engine.PairwiseOrder;
import eu.chemclust.engine.RankDistribution;
import eu.chemclust.engine.RankingGroup;
import eu.chemclust.engine.RobustnessResult;
import eu.chemclust.tables.Cell;
import eu.chemclust.tables.Sheet;
import java.util.ArrayList;
import java.util.List;

/// What `index robustness` writes.
public final class RobustnessSheets {
    private final IndexProject project;
    private final RobustnessResult result;
    private final Rows rows;

    private RobustnessSheets(IndexProject project, RobustnessResult result) {
        this.project = project;
        this.result = result;
        rows = new Rows(project);
    }

    /// All tables.
    public static List<Sheet> of(IndexProject project, RobustnessResult result) {
        RobustnessSheets sheets = new RobustnessSheets(project, result);
        return List.of(
                sheets.statistics(),
                sheets.counts(),
                sheets.pairs(),
                sheets.tiers(),
                sheets.indistinguishable(),
                failures(result.failures()),
                assumptions(project));
    }

    /// Hears of a ranking group in a period.
    private interface Visitor {
        void visit(RankingGroup group, int period);
    }

    private void eachRanking(Visitor visitor) {
        List<Integer> periods = result.rows().stream()
                .map(row -> row.period())
                .distinct()
                .sorted()
                .toList();
        for (RankingGroup group : result.plan().groups()) {
            for (int period : periods) {
                visitor.visit(group, period);
            }
        }
    }

    private Sheet statistics() {
        List<List<Cell>> cells = new ArrayList<>();
        eachRanking((group, period) -> {
            for (RankDistribution d : result.list(group.name(), period)) {
                List<Cell> row = rows.key(d.row());
                row.addAll(List.of(
                        Cell.of(project.units().name(d.row().unit())),
                        Cell.of(group.name()),
                        Rows.rank(d.nominal()),
                        Cell.of(d.mean()),
                        Cell.of(d.median()),
                        Cell.of(d.p5()),
                        Cell.of(d.p95()),
                        Cell.of(d.quantile(0)),
                        Cell.of(d.quantile(1)),
                        Cell.of(d.topProbability(project.top())),
                        Cell.of(d.topQuartileProbability()),
                        Cell.of(d.rivals()),
                        Cell.of(d.ranked()),
                        Cell.of(d.unranked())));
                cells.add(row);
            }
        });
        return new Sheet(
                "rank-statistics",
                rows.header(List.of(
                        "name",
                        "group",
                        "nominal",
                        "mean",
                        "median",
                        "p5",
                        "p95",
                        "min",
                        "max",
                        "top_" + project.top() + "_probability",
                        "top_quartile_probability",
                        "of",
                        "ranked",
                        "unranked")),
                cells);
    }

    private Sheet counts() {
        List<List<Cell>> cells = new ArrayList<>();
        eachRanking((group, period) -> {
            for (RankDistribution d : result.list(group.name(), period)) {
                for (int rank = 1; rank <= d.rivals(); rank++) {
                    if (d.count(rank) > 0) {
                        List<Cell> row = rows.key(d.row());
                        row.addAll(List.of(Cell.of(group.name()), Cell.of(rank), Cell.of(d.count(rank))));
                        cells.add(row);
                    }
                }
            }
        });
        return new Sheet("rank-counts", rows.header(List.of("group", "rank", "replications")), cells);
    }

    private void eachPairs(Visitor visitor) {
        eachRanking((group, period) -> {
            if (result.plan().pairwisePeriods().contains(period)) {
                visitor.visit(group, period);
            }
        });
    }

    private Sheet pairs() {
        List<List<Cell>> cells = new ArrayList<>();
        eachPairs((group, period) -> {
            PairwiseOrder order = result.pairwise(group.name(), period);
            for (String unit : order.units()) {
                for (String other : order.units()) {
                    if (!unit.equals(other)) {
                        cells.add(List.of(
                                Cell.of(group.name()),
                                rows.period(period),
                                Cell.of(unit),
                                Cell.of(other),
                                Cell.of(order.probabilityAhead(unit, other)),
                                Rows.flag(order.distinguishable(unit, other, project.confidence()))));
                    }
                }
            }
        });
        return new Sheet(
                "pairwise", List.of("group", "period", "unit", "other", "probability_ahead", "distinguishable"), cells);
    }

    private Sheet tiers() {
        List<List<Cell>> cells = new ArrayList<>();
        eachPairs((group, period) -> {
            int number = 1;
            for (List<String> tier : result.pairwise(group.name(), period).tiers(project.confidence())) {
                for (String unit : tier) {
                    cells.add(List.of(Cell.of(group.name()), rows.period(period), Cell.of(number), Cell.of(unit)));
                }
                number++;
            }
        });
        return new Sheet("tiers", List.of("group", "period", "tier", "unit"), cells);
    }

    private Sheet indistinguishable() {
        List<List<Cell>> cells = new ArrayList<>();
        eachPairs((group, period) -> {
            PairwiseOrder order = result.pairwise(group.name(), period);
            for (String unit : order.units()) {
                List<String> others = order.indistinguishableFrom(unit, project.confidence());
                cells.add(List.of(
                        Cell.of(group.name()),
                        rows.period(period),
                        Cell.of(unit),
                        Cell.of(others.size()),
                        Cell.of(String.join(" ", others))));
            }
        });
        return new Sheet("indistinguishable", List.of("group", "period", "unit", "number", "units"), cells);
    }

    static Sheet failures(List<FailedReplications> failures) {
        List<List<Cell>> cells = new ArrayList<>();
        for (FailedReplications failure : failures) {
            cells.add(List.of(Cell.of(failure.reason()), Cell.of(failure.count()), Cell.of(failure.first())));
        }
        return new Sheet("failures", List.of("reason", "replications", "first_replication"), cells);
    }

    /// The assumptions with their alternatives, numbered as a replay may name them.
    static Sheet assumptions(IndexProject project) {
        List<List<Cell>> cells = new ArrayList<>();
        project.assumptions().forEach(varied -> {
            for (int k = 0; k < Math.max(1, varied.labels().size()); k++) {
                boolean listed = !varied.labels().isEmpty();
                cells.add(List.of(
                        Cell.of(varied.name()),
                        listed ? Cell.of(k + 1) : Cell.missing(),
                        listed ? Cell.of(varied.labels().get(k)) : Cell.missing()));
            }
        });
        return new Sheet("assumptions", List.of("assumption", "number", "alternative"), cells);
    }
}
