package eu.chemclust.engine;

import eu.chemclust.engine.CellChange.Reason;
import eu.chemclust.engine.Denominators.Denominator;
import eu.chemclust.engine.Node.Indicator;
import java.util.ArrayList;
import java.util.List;

/// Divides the indicators that have a denominator; the result has the framework's indicators only, in its order.
final class DenominatorStep {
    private DenominatorStep() {}

    static DataTable run(
            Denominators denominators, List<Indicator> indicators, DataTable table, List<CellChange> changes) {
        List<String> codes = new ArrayList<>();
        double[][] columns = new double[indicators.size()][];
        for (int j = 0; j < columns.length; j++) {
            String code = indicators.get(j).code();
            codes.add(code);
            double[] column = table.column(code);
            Denominator denominator = denominators.byIndicator().get(code);
            if (denominator != null) {
                divide(code, column, denominator, table, changes);
            }
            columns[j] = column;
        }
        return DataTable.wrap(table.rows(), codes, columns);
    }

    private static void divide(
            String code, double[] column, Denominator denominator, DataTable table, List<CellChange> changes) {
        double[] sizes = table.rawColumn(denominator.column());
        for (int i = 0; i < column.length; i++) {
            double before = column[i];
            double rate = denominator.factor() * before / sizes[i];
            column[i] = Double.isInfinite(rate) || sizes[i] == 0 ? Double.NaN : rate;
            if (!Double.isNaN(before) && Double.isNaN(column[i])) {
                changes.add(new CellChange(
                        table.rows().get(i), code, Stage.DENOMINATED, Reason.NO_DENOMINATOR, before, Double.NaN));
            }
        }
    }
}
