package eu.chemclust.engine;

import eu.chemclust.engine.CellChange.Reason;
import eu.chemclust.engine.internal.Moments;
import eu.chemclust.engine.internal.Periods;
import eu.chemclust.engine.internal.Quantiles;
import eu.chemclust.engine.internal.Rows;
import java.util.List;

/// Fills missing values and lists them.
final class ImputationStep {
    private ImputationStep() {}

    static DataTable run(Imputation imputation, DataTable table, List<CellChange> changes) {
        double[][] columns = new double[table.codes().size()][];
        for (int j = 0; j < columns.length; j++) {
            columns[j] = table.column(table.codes().get(j));
            switch (imputation) {
                case Imputation.None() -> {}
                case Imputation.Mean mean -> fill(columns[j], blocks(mean.scope(), table), false);
                case Imputation.Median median -> fill(columns[j], blocks(median.scope(), table), true);
            }
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

    private static void fill(double[] column, int[][] blocks, boolean median) {
        for (int[] block : blocks) {
            double[] values = Rows.gather(column, block);
            double typical = median ? Quantiles.median(values) : Moments.mean(values);
            for (int row : block) {
                if (Double.isNaN(column[row])) {
                    column[row] = typical;
                }
            }
        }
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
