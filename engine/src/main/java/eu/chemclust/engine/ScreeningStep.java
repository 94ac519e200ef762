package eu.chemclust.engine;

import eu.chemclust.engine.EngineException.Code;
import eu.chemclust.engine.Node.Indicator;
import eu.chemclust.engine.ScreenedRow.Verdict;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Decides row by row what is scored.
final class ScreeningStep {
    private ScreeningStep() {}

    static List<ScreenedRow> judge(Screening screening, List<Indicator> indicators, DataTable table) {
        requireNamed(screening, table);
        double[][] columns = new double[indicators.size()][];
        for (int j = 0; j < columns.length; j++) {
            columns[j] = table.rawColumn(indicators.get(j).code());
        }
        List<ScreenedRow> judged = new ArrayList<>(table.rowCount());
        for (int i = 0; i < table.rowCount(); i++) {
            int available = 0;
            int nonZero = 0;
            for (double[] column : columns) {
                double v = column[i];
                available += !Double.isNaN(v) ? 1 : 0;
                nonZero += !Double.isNaN(v) && v != 0 ? 1 : 0;
            }
            double availability = (double) available / columns.length;
            double nonZeroShare = available == 0 ? 1 : (double) nonZero / available;
            UnitPeriod row = table.rows().get(i);
            judged.add(new ScreenedRow(
                    row, availability, nonZeroShare, verdict(screening, row.unit(), availability, nonZeroShare)));
        }
        return judged;
    }

    private static Verdict verdict(Screening screening, String unit, double availability, double nonZero) {
        if (screening.alwaysDrop().contains(unit)) {
            return Verdict.DROPPED_BY_NAME;
        }
        if (screening.alwaysKeep().contains(unit)) {
            return Verdict.KEPT_BY_NAME;
        }
        if (availability < screening.minAvailability()) {
            return Verdict.TOO_FEW_VALUES;
        }
        return nonZero < screening.minNonZero() ? Verdict.TOO_MANY_ZEROS : Verdict.KEPT;
    }

    private static void requireNamed(Screening screening, DataTable table) {
        Set<String> unknown = new HashSet<>(screening.alwaysKeep());
        unknown.addAll(screening.alwaysDrop());
        for (UnitPeriod row : table.rows()) {
            unknown.remove(row.unit());
        }
        if (!unknown.isEmpty()) {
            throw new EngineException(
                    Code.DESIGN, "Screening names units that the table does not have: " + unknown + ".");
        }
    }

    /// The rows that were kept, with all columns of the table.
    static DataTable keep(List<ScreenedRow> judged, DataTable table) {
        List<UnitPeriod> rows = new ArrayList<>();
        int[] positions = new int[judged.size()];
        for (int i = 0; i < judged.size(); i++) {
            if (judged.get(i).kept()) {
                positions[rows.size()] = i;
                rows.add(judged.get(i).row());
            }
        }
        double[][] columns = new double[table.codes().size()][rows.size()];
        for (int j = 0; j < columns.length; j++) {
            double[] column = table.rawColumn(table.codes().get(j));
            for (int i = 0; i < rows.size(); i++) {
                columns[j][i] = column[positions[i]];
            }
        }
        return DataTable.wrap(rows, table.codes(), columns);
    }
}
