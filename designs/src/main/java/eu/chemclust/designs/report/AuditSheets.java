package eu.chemclust.designs.report;

import eu.chemclust.designs.IndexProject;
import eu.chemclust.engine.DataTable;
import eu.chemclust.engine.EngineException;
import eu.chemclust.engine.Framework;
import eu.chemclust.engine.IndexResult;
import eu.chemclust.engine.Node;
import eu.chemclust.engine.UnitPeriod;
import eu.chemclust.engine.analysis.Criterion;
import eu.chemclust.engine.analysis.Importance;
import eu.chemclust.engine.analysis.PrincipalComponents;
import eu.chemclust.engine.analysis.Reliability;
import eu.chemclust.engine.analysis.RemovalEffect;
import eu.chemclust.engine.analysis.UnitProfile;
import eu.chemclust.tables.Cell;
import eu.chemclust.tables.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What `index audit` writes: the criteria and the figures behind them.
public final class AuditSheets {
    private final IndexProject project;
    private final IndexResult result;
    private final Framework framework;
    private final List<List<Cell>> reliability = new ArrayList<>();
    private final List<List<Cell>> components = new ArrayList<>();
    private final List<List<Cell>> loadings = new ArrayList<>();

    private AuditSheets(IndexProject project, IndexResult result) {
        this.project = project;
        this.result = result;
        framework = result.weighted();
    }

    /// All tables.
    public static List<Sheet> of(IndexProject project, IndexResult result, List<Criterion> criteria) {
        AuditSheets sheets = new AuditSheets(project, result);
        sheets.groups();
        return List.of(
                criteria(criteria),
                new Sheet(
                        "reliability",
                        List.of("group", "of", "columns", "alpha_normalised", "alpha_raw"),
                        sheets.reliability),
                new Sheet(
                        "components",
                        List.of("group", "of", "rows", "component", "eigenvalue", "share", "cumulative_share"),
                        sheets.components),
                new Sheet("loadings", List.of("group", "of", "code", "component", "loading"), sheets.loadings),
                StatisticsSheets.correlations(result, List.of("pearson", "spearman", "kendall")),
                StatisticsSheets.statistics(project, result),
                sheets.importance(),
                sheets.removal(),
                sheets.profiles());
    }

    private static Sheet criteria(List<Criterion> criteria) {
        List<List<Cell>> cells = new ArrayList<>();
        for (Criterion criterion : criteria) {
            cells.add(List.of(
                    Cell.of(criterion.name()),
                    Cell.of(Rows.word(criterion.verdict()).replace('-', ' ')),
                    Cell.of(criterion.sentence()),
                    Cell.of(String.join("; ", criterion.listed()))));
        }
        return new Sheet("audit", List.of("criterion", "verdict", "sentence", "elements"), cells);
    }

    private void groups() {
        for (Node.Group group : framework.groups()) {
            List<String> children = group.children().stream().map(Node::code).toList();
            List<String> indicators = framework.indicators().stream()
                    .map(Node::code)
                    .filter(code -> below(code, group.code()))
                    .toList();
            boolean same = children.equals(indicators);
            if (!same) {
                describe(group.code(), "children", children);
            }
            describe(group.code(), "indicators", indicators);
        }
    }

    private boolean below(String code, String ancestor) {
        Optional<Node.Group> parent = framework.parent(code);
        while (parent.isPresent()) {
            if (parent.get().code().equals(ancestor)) {
                return true;
            }
            parent = framework.parent(parent.get().code());
        }
        return false;
    }

    private void describe(String group, String of, List<String> codes) {
        if (codes.size() < 2) {
            return;
        }
        double[][] columns = columns(result.scores(), codes);
        boolean indicators = of.equals("indicators");
        reliability.add(List.of(
                Cell.of(group),
                Cell.of(of),
                Cell.of(codes.size()),
                Cell.of(Reliability.alpha(columns)),
                indicators ? Cell.of(Reliability.alpha(columns(project.units().data(), codes))) : Cell.missing()));
        try {
            principal(group, of, codes, PrincipalComponents.of(columns));
        } catch (EngineException undefined) {
            // too few complete rows or a constant column: the table has no rows for this group
        }
    }

    private void principal(String group, String of, List<String> codes, PrincipalComponents found) {
        double sum = 0;
        for (int c = 0; c < codes.size(); c++) {
            sum += found.share(c);
            components.add(List.of(
                    Cell.of(group),
                    Cell.of(of),
                    Cell.of(found.rows()),
                    Cell.of(c + 1),
                    Cell.of(found.eigenvalues()[c]),
                    Cell.of(found.share(c)),
                    Cell.of(sum)));
            for (int j = 0; j < codes.size(); j++) {
                loadings.add(List.of(
                        Cell.of(group),
                        Cell.of(of),
                        Cell.of(codes.get(j)),
                        Cell.of(c + 1),
                        Cell.of(found.loading(c, j))));
            }
        }
    }

    private static double[][] columns(DataTable table, List<String> codes) {
        return codes.stream().map(table::column).toArray(double[][]::new);
    }

    private Sheet importance() {
        List<List<Cell>> cells = new ArrayList<>();
        int top = framework.level(framework.root().code());
        for (int level = 1; level < top; level++) {
            for (Importance importance : Importance.ofLevel(result, level)) {
                cells.add(List.of(
                        Cell.of(importance.code()),
                        Cell.of(level),
                        Cell.of(importance.correlationRatio()),
                        Cell.of(importance.share()),
                        Cell.of(importance.weight()),
                        importance.weight() > 0 ? Cell.of(importance.share() / importance.weight()) : Cell.missing()));
            }
        }
        return new Sheet(
                "importance",
                List.of("code", "level", "correlation_ratio", "share_of_importance", "weight", "importance_to_weight"),
                cells);
    }

    private Sheet removal() {
        List<List<Cell>> cells = new ArrayList<>();
        int top = framework.level(framework.root().code());
        for (int level = 1; level < top; level++) {
            for (RemovalEffect effect :
                    RemovalEffect.ofLevel(result, project.units().data(), level)) {
                cells.add(List.of(
                        Cell.of(effect.code()),
                        Cell.of(level),
                        Cell.of(effect.meanRankShift()),
                        Cell.of(effect.maxRankShift()),
                        Cell.of(effect.correlation())));
            }
        }
        return new Sheet(
                "removal",
                List.of("code", "level", "mean_rank_shift", "max_rank_shift", "spearman_correlation"),
                cells);
    }

    private Sheet profiles() {
        Rows rows = new Rows(project);
        List<List<Cell>> cells = new ArrayList<>();
        for (UnitPeriod row : result.rows()) {
            int place = 1;
            for (UnitProfile.Standing standing : UnitProfile.of(result, row).standings()) {
                List<Cell> cell = rows.key(row);
                cell.addAll(List.of(
                        Cell.of(place++),
                        Cell.of(standing.code()),
                        Cell.of(standing.rank()),
                        Cell.of(standing.ranked()),
                        Cell.of(standing.position())));
                cells.add(cell);
            }
        }
        return new Sheet("profiles", rows.header(List.of("place", "indicator", "rank", "of", "position")), cells);
    }
}
