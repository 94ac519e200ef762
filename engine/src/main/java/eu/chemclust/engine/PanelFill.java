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

    static void path(double[][] columns, List<UnitPeriod> rows, Imputation.OverTime over) {
        for (int[] history : histories(rows)) {
            for (double[] column : columns) {
                path(column, rows, history, over);
            }
        }
    }

    private static void path(double[] column, List<UnitPeriod> rows, int[] history, Imputation.OverTime over) {
        int first = -1;
        int before = -1;
        for (int k = 0; k < history.length; k++) {
            if (!Double.isNaN(column[history[k]])) {
                if (before < 0) {
                    first = k;
                } else {
                    between(column, rows, history, before, k, over.path());
                }
                before = k;
            }
        }
        boolean alone = first == before && over.path() == Imputation.Path.LINEAR;
        if (first >= 0 && !alone && over.ends() == Imputation.Ends.NEAREST) {
            copy(column, history, 0, first, column[history[first]]);
            copy(column, history, before + 1, history.length, column[history[before]]);
        }
    }

    private static void copy(double[] column, int[] history, int from, int to, double value) {
        for (int k = from; k < to; k++) {
            column[history[k]] = value;
        }
    }

    /// Fills between two values.
    private static void between(
            double[] column, List<UnitPeriod> rows, int[] history, int before, int after, Imputation.Path path) {
        double start = column[history[before]];
        double end = column[history[after]];
        double from = rows.get(history[before]).period();
        for (int k = before + 1; k < after; k++) {
            double share = (rows.get(history[k]).period() - from)
                    / (rows.get(history[after]).period() - from);
            column[history[k]] = path == Imputation.Path.CONSTANT ? start : start + share * (end - start);
        }
    }
}
