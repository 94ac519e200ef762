package eu.chemclust.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Fills along time, unit by unit.
final class PanelFill {
    private PanelFill() {}

    /// The rows of each unit, periods ascending.
    private static List<int[]> histories(List<UnitPeriod> rows) {
        Map<String, List<Integer>> byUnit = new TreeMap<>();
        for (int i = 0; i < rows.size(); i++) {
            byUnit.computeIfAbsent(rows.get(i).unit(), unit -> new ArrayList<>())
                    .add(i);
        }
        List<int[]> histories = new ArrayList<>();
        for (List<Integer> history : byUnit.values()) {
            history.sort(Comparator.comparingInt(i -> rows.get(i).period()));
            histories.add(history.stream().mapToInt(Integer::intValue).toArray());
        }
        return histories;
    }

    static void latest(double[][] columns, List<UnitPeriod> rows, int maxAge) {
        for (int[] history : histories(rows)) {
            for (double[] column : columns) {
                int last = -1;
                for (int row : history) {
                    if (!Double.isNaN(column[row])) {
                        last = row;
                    } else if (last >= 0
                            && rows.get(row).period() - rows.get(last).period() <= maxAge) {
                        column[row] = column[last];
                    }
                }
            }
        }
    }

    static void path(double[][] columns, List<UnitPeriod> rows, Imputation.Path path) {
        for (int[] history : histories(rows)) {
            for (double[] column : columns) {
                path(column, rows, history, path);
            }
        }
    }

    private static void path(double[] column, List<UnitPeriod> rows, int[] history, Imputation.Path path) {
        int before = -1;
        for (int k = 0; k < history.length; k++) {
            if (!Double.isNaN(column[history[k]])) {
                between(column, rows, history, before, k, path);
                before = k;
            }
        }
        if (path == Imputation.Path.LINEAR_CONSTANT && before >= 0) {
            for (int k = before + 1; k < history.length; k++) {
                column[history[k]] = column[history[before]];
            }
        }
    }

    /// Fills between two values, or before the first one.
    private static void between(
            double[] column, List<UnitPeriod> rows, int[] history, int before, int after, Imputation.Path path) {
        double end = column[history[after]];
        for (int k = before + 1; k < after; k++) {
            if (before < 0) {
                column[history[k]] = path == Imputation.Path.LINEAR_CONSTANT ? end : Double.NaN;
                continue;
            }
            double start = column[history[before]];
            double from = rows.get(history[before]).period();
            double share = (rows.get(history[k]).period() - from)
                    / (rows.get(history[after]).period() - from);
            column[history[k]] = path == Imputation.Path.CONSTANT ? start : start + share * (end - start);
        }
    }
}
