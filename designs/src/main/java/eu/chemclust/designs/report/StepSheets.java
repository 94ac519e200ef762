package eu.chemclust.designs.report;

import eu.chemclust.designs.IndexProject;
import eu.chemclust.engine.CellChange;
import eu.chemclust.engine.Curve;
import eu.chemclust.engine.DataTable;
import eu.chemclust.engine.Framework;
import eu.chemclust.engine.IndexResult;
import eu.chemclust.engine.Node;
import eu.chemclust.engine.ScreenedRow;
import eu.chemclust.engine.Shape;
import eu.chemclust.engine.Stage;
import eu.chemclust.engine.TreatmentNote;
import eu.chemclust.tables.Cell;
import eu.chemclust.tables.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// What `index run` writes: a table for every step.
public final class StepSheets {
    private final IndexProject project;
    private final IndexResult result;
    private final Rows rows;
    private final Framework framework;

    private StepSheets(IndexProject project, IndexResult result) {
        this.project = project;
        this.result = result;
        rows = new Rows(project);
        framework = result.weighted();
    }

    /// All tables, in the order of the steps.
    public static List<Sheet> of(IndexProject project, IndexResult result) {
        return of(project, result, List.of());
    }

    /// The same with the outranking matrices of some groups, besides those of the groups that compare units anyway.
    public static List<Sheet> of(IndexProject project, IndexResult result, List<String> outranking) {
        StepSheets sheets = new StepSheets(project, result);
        List<Sheet> all = new ArrayList<>(sheets.all());
        all.addAll(OutrankingSheet.of(project, result, outranking));
        return all;
    }

    private List<Sheet> all() {
        return List.of(
                results(),
                rows.sheet("raw", project.units().data()),
                availability(),
                step("screened", Stage.SCREENED),
                step("denominated", Stage.DENOMINATED),
                step("imputed", Stage.IMPUTED),
                step("treated", Stage.TREATED),
                treatment(),
                step("normalised", Stage.NORMALISED),
                weights(),
                lineage(),
                rows.sheet("aggregated", result.scores(), codes()),
                ranks(),
                changes(),
                StatisticsSheets.statistics(project, result),
                StatisticsSheets.correlations(result, List.of("pearson", "spearman")));
    }

    /// Every node, the index first.
    private List<String> codes() {
        return framework.nodes().stream().map(Node::code).toList();
    }

    private Sheet step(String name, Stage stage) {
        DataTable table = result.table(stage);
        List<String> indicators =
                framework.indicators().stream().map(Node::code).toList();
        return rows.sheet(name, table, indicators);
    }

    /// What every unit has in the data, before anything is done to them, and what screening made of it.
    private Sheet availability() {
        DataTable data = project.units().data();
        double[][] columns =
                framework.indicators().stream().map(i -> data.column(i.code())).toArray(double[][]::new);
        List<List<Cell>> cells = new ArrayList<>();
        for (ScreenedRow screened : result.prepared().screening()) {
            int at = data.rowPosition(screened.row());
            int missing = 0;
            int zero = 0;
            for (double[] column : columns) {
                missing += Double.isNaN(column[at]) ? 1 : 0;
                zero += column[at] == 0 ? 1 : 0;
            }
            int present = columns.length - missing;
            List<Cell> row = rows.key(screened.row());
            row.addAll(List.of(
                    Cell.of(missing),
                    Cell.of(zero),
                    Cell.of(missing + zero),
                    Cell.of((double) present / columns.length),
                    present == 0 ? Cell.missing() : Cell.of((double) (present - zero) / present),
                    Cell.of(screened.availability()),
                    Cell.of(screened.nonZero()),
                    Rows.flag(screened.kept()),
                    Cell.of(Rows.word(screened.verdict()))));
            cells.add(row);
        }
        return new Sheet(
                "availability",
                rows.header(List.of(
                        "N_missing",
                        "N_zero",
                        "N_miss_or_zero",
                        "Dat_Avail",
                        "Non_Zero",
                        "screened_availability",
                        "screened_non_zero",
                        "kept",
                        "verdict")),
                cells);
    }

    private Sheet treatment() {
        List<List<Cell>> cells = new ArrayList<>();
        for (TreatmentNote note : result.prepared().treatments()) {
            List<Cell> row = new ArrayList<>();
            row.add(Cell.of(note.code()));
            shape(row, Optional.of(note.before()));
            row.add(Cell.of(note.pointsWinsorised()));
            shape(row, note.afterWinsorising());
            row.add(Cell.of(note.curve().map(StepSheets::word).orElse("")));
            shape(row, note.afterCurve());
            cells.add(row);
        }
        return new Sheet(
                "treatment",
                List.of(
                        "code",
                        "passes_before",
                        "skewness_before",
                        "kurtosis_before",
                        "points_winsorised",
                        "passes_winsorised",
                        "skewness_winsorised",
                        "kurtosis_winsorised",
                        "curve",
                        "passes_after_curve",
                        "skewness_after_curve",
                        "kurtosis_after_curve"),
                cells);
    }

    private static void shape(List<Cell> row, Optional<Shape> shape) {
        row.add(shape.map(s -> Rows.flag(s.passes())).orElse(Cell.missing()));
        row.add(shape.map(s -> Cell.of(s.skewness())).orElse(Cell.missing()));
        row.add(shape.map(s -> Cell.of(s.kurtosis())).orElse(Cell.missing()));
    }

    private static String word(Curve curve) {
        return switch (curve) {
            case Curve.ShiftedLog log -> "shifted-log";
            case Curve.PlainLog log -> "plain-log";
            case Curve.MirroredLog log -> "mirrored-log";
            case Curve.BoxCox boxCox -> "box-cox";
        };
    }

    private Sheet weights() {
        List<List<Cell>> cells = new ArrayList<>();
        Framework given = result.design().framework();
        for (Node node : framework.nodes()) {
            Optional<Node.Group> parent = framework.parent(node.code()).map(p -> p);
            double sum = parent.map(
                            p -> p.children().stream().mapToDouble(Node::weight).sum())
                    .orElse(node.weight());
            cells.add(List.of(
                    Cell.of(node.code()),
                    Cell.of(project.framework().name(node.code())),
                    Cell.of(framework.level(node.code())),
                    Cell.of(parent.map(Node.Group::code).orElse("")),
                    Cell.of(given.node(node.code()).weight()),
                    Cell.of(node.weight()),
                    Cell.of(parent.isEmpty() ? 1 : node.weight() / sum),
                    Cell.of(framework.effectiveWeight(node.code()))));
        }
        return new Sheet(
                "weights",
                List.of(
                        "code",
                        "name",
                        "level",
                        "parent",
                        "framework_weight",
                        "weight",
                        "share_in_parent",
                        "effective_weight"),
                cells);
    }

    /// Every indicator with its ancestors, each in the column of its level.
    private Sheet lineage() {
        int top = framework.level(framework.root().code());
        List<List<Cell>> cells = new ArrayList<>();
        for (Node indicator : framework.indicators()) {
            List<Cell> row = new ArrayList<>();
            IntStream.rangeClosed(1, top).forEach(level -> row.add(Cell.missing()));
            Optional<? extends Node> node = Optional.of(indicator);
            while (node.isPresent()) {
                String code = node.get().code();
                row.set(framework.level(code) - 1, Cell.of(code));
                node = framework.parent(code);
            }
            cells.add(row);
        }
        return new Sheet(
                "lineage",
                IntStream.rangeClosed(1, top).mapToObj(l -> "level_" + l).toList(),
                cells);
    }

    private Sheet ranks() {
        List<String> codes = codes();
        int[][] ranks = codes.stream().map(result::ranks).toArray(int[][]::new);
        List<List<Cell>> cells = new ArrayList<>();
        for (int i = 0; i < result.rows().size(); i++) {
            List<Cell> row = rows.key(result.rows().get(i));
            for (int[] column : ranks) {
                row.add(Rows.rank(column[i]));
            }
            cells.add(row);
        }
        return new Sheet("ranks", rows.header(codes), cells);
    }

    private Sheet results() {
        List<Node.Group> groups = framework.nodes().stream()
                .filter(Node.Group.class::isInstance)
                .map(Node.Group.class::cast)
                .toList();
        List<String> columns = new ArrayList<>(List.of("name", "rank"));
        groups.forEach(group -> columns.addAll(List.of(group.code(), group.code() + "_rank")));
        double[][] scores =
                groups.stream().map(g -> result.scores().column(g.code())).toArray(double[][]::new);
        int[][] ranks = groups.stream().map(g -> result.ranks(g.code())).toArray(int[][]::new);
        List<List<Cell>> cells = new ArrayList<>();
        for (int i : Standings.order(result)) {
            List<Cell> row = rows.key(result.rows().get(i));
            row.add(Cell.of(project.units().name(result.rows().get(i).unit())));
            row.add(Rows.rank(ranks[0][i]));
            for (int g = 0; g < scores.length; g++) {
                row.add(Cell.of(scores[g][i]));
                row.add(Rows.rank(ranks[g][i]));
            }
            cells.add(row);
        }
        return new Sheet("results", rows.header(columns), cells);
    }

    private Sheet changes() {
        List<List<Cell>> cells = new ArrayList<>();
        for (CellChange change : result.changes()) {
            List<Cell> row = rows.key(change.row());
            row.addAll(List.of(
                    Cell.of(change.code()),
                    Cell.of(Rows.word(change.stage())),
                    Cell.of(Rows.word(change.reason())),
                    Cell.of(change.before()),
                    Cell.of(change.after())));
            cells.add(row);
        }
        return new Sheet("changes", rows.header(List.of("code", "step", "reason", "before", "after")), cells);
    }
}
