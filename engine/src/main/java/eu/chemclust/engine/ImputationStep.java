package eu.chemclust.engine;

import eu.chemclust.engine.CellChange.Reason;
import eu.chemclust.engine.internal.Moments;
import eu.chemclust.engine.internal.Periods;
import eu.chemclust.engine.internal.Quantiles;
import eu.chemclust.engine.internal.Rows;
import java.util.List;
import java.util.Map;

/// Fills missing values and lists them.
final class ImputationStep {
    private ImputationStep() {}

    static DataTable run(Imputation imputation, Framework framework, DataTable table, List<CellChange> changes) {
        double[][] columns = new double[table.codes().size()][];
        for (int j = 0; j < columns.length; j++) {
            columns[j] = table.column(table.codes().get(j));
        }
        switch (imputation) {
            case Imputation.None() -> {}
            case Imputation.Mean mean -> fill(columns, blocks(mean.scope(), table), false);
            case Imputation.Median median -> fill(columns, blocks(median.scope(), table), true);
            case Imputation.WithinGroups within -> fillGroups(columns, within, table);
            case Imputation.AcrossIndicators across -> AcrossFill.fill(columns, framework, across);
            case Imputation.Regression regression -> RegressionFill.fill(columns, regression.predictors());
            case Imputation.MultivariateNormal normal ->
                NormalFill.fill(columns, normal.iterations(), normal.tolerance());
            case Imputation.Latest latest -> PanelFill.latest(columns, table.rows(), latest.maxAge());
            case Imputation.OverTime over -> PanelFill.path(columns, table.rows(), over);
        }
        DataTable filled = DataTable.wrap(table.rows(), table.codes(), columns);
        list(table, filled, changes);
        return filled;
    }

    static int[][] blocks(Scope scope, DataTable table) {
        return switch (scope) {
            case POOLED -> new int[][] {Rows.all(table.rowCount())};
            case PER_PERIOD -> Periods.blocks(table.periods());
        };
    }

    private static void fill(double[][] columns, int[][] blocks, boolean median) {
        for (double[] column : columns) {
            for (int[] block : blocks) {
                fill(column, block, median);
            }
        }
    }

    private static void fill(double[] column, int[] block, boolean median) {
        double[] values = Rows.gather(column, block);
        double typical = median ? Quantiles.median(values) : Moments.mean(values);
        for (int row : block) {
            if (Double.isNaN(column[row])) {
                column[row] = typical;
            }
        }
    }

    /// Fills inside the groups first; groups without a value are left to the fall-back, which must see measured values
    /// alone, so it is computed before.
    private static void fillGroups(double[][] columns, Imputation.WithinGroups within, DataTable table) {
        int[] group = groups(within.groupOfUnit(), table.rows());
        for (int[] block : blocks(within.scope(), table)) {
            for (double[] column : columns) {
                double[] measured = column.clone();
                fillGroups(column, group, block, within.median());
                double[] values = Rows.gather(measured, block);
                double typical = within.median() ? Quantiles.median(values) : Moments.mean(values);
                for (int row : block) {
                    column[row] = Double.isNaN(column[row]) ? typical : column[row];
                }
            }
        }
    }

    private static void fillGroups(double[] column, int[] group, int[] block, boolean median) {
        int[] inBlock = Rows.gather(group, block);
        for (int[] members : Periods.blocks(inBlock)) {
            if (inBlock[members[0]] >= 0) {
                int[] rows = Rows.gather(block, members);
                fill(column, rows, median);
            }
        }
    }

    /// A number for the group of each row, -1 for none.
    private static int[] groups(Map<String, String> groupOfUnit, List<UnitPeriod> rows) {
        List<String> names = groupOfUnit.values().stream().distinct().sorted().toList();
        int[] group = new int[rows.size()];
        for (int i = 0; i < group.length; i++) {
            group[i] = names.indexOf(groupOfUnit.getOrDefault(rows.get(i).unit(), ""));
        }
        return group;
    }

    private static void list(DataTable before, DataTable after, List<CellChange> changes) {
        for (String code : before.codes()) {
            double[] old = before.rawColumn(code);
            double[] now = after.rawColumn(code);
            for (int i = 0; i < old.length; i++) {
                if (Double.isNaN(old[i]) && !Double.isNaN(now[i])) {
                    changes.add(new CellChange(
                            before.rows().get(i), code, Stage.IMPUTED, Reason.IMPUTED, Double.NaN, now[i]));
                }
            }
        }
    }
}
