package eu.chemclust.engine;

import eu.chemclust.engine.Node.Group;
import eu.chemclust.engine.Node.Indicator;
import eu.chemclust.engine.internal.Moments;
import eu.chemclust.engine.internal.Quantiles;
import java.util.ArrayList;
import java.util.List;

/// Fills by where a unit stands on related indicators.
final class AcrossFill {
    private AcrossFill() {}

    static void fill(double[][] columns, Framework framework, Imputation.AcrossIndicators across) {
        List<Indicator> indicators = framework.indicators();
        double[][] positions = new double[columns.length][];
        for (int j = 0; j < columns.length; j++) {
            positions[j] = positions(columns[j], indicators.get(j).direction().sign());
        }
        boolean known = false;
        for (Group group : framework.groups()) {
            if (framework.level(group.code()) == across.level()) {
                known = true;
                fill(columns, positions, indicators, below(group), across.median());
            }
        }
        if (!known) {
            throw new EngineException(
                    EngineException.Code.DESIGN, "The framework has no groups on level " + across.level() + ".");
        }
    }

    private static List<String> below(Group group) {
        List<String> codes = new ArrayList<>();
        for (Node child : group.children()) {
            switch (child) {
                case Indicator indicator -> codes.add(indicator.code());
                case Group inner -> codes.addAll(below(inner));
            }
        }
        return codes;
    }

    /// (x - min) / (max - min) on directed values, 1/2 in a column without spread.
    private static double[] positions(double[] column, int sign) {
        double min = Moments.min(column);
        double max = Moments.max(column);
        double[] positions = new double[column.length];
        for (int i = 0; i < column.length; i++) {
            double from = sign > 0 ? column[i] - min : max - column[i];
            positions[i] = Double.isNaN(column[i]) || max > min ? from / (max - min) : 0.5;
        }
        return positions;
    }

    private static void fill(
            double[][] columns, double[][] positions, List<Indicator> indicators, List<String> codes, boolean median) {
        for (int j = 0; j < columns.length; j++) {
            if (!codes.contains(indicators.get(j).code())) {
                continue;
            }
            double min = Moments.min(columns[j]);
            double max = Moments.max(columns[j]);
            int sign = indicators.get(j).direction().sign();
            for (int i = 0; i < columns[j].length; i++) {
                if (Double.isNaN(columns[j][i])) {
                    double position = typical(positions, indicators, codes, i, median);
                    columns[j][i] = sign > 0 ? min + position * (max - min) : max - position * (max - min);
                }
            }
        }
    }

    private static double typical(
            double[][] positions, List<Indicator> indicators, List<String> codes, int row, boolean median) {
        double[] others = new double[positions.length];
        for (int j = 0; j < positions.length; j++) {
            others[j] = codes.contains(indicators.get(j).code()) ? positions[j][row] : Double.NaN;
        }
        return median ? Quantiles.median(others) : Moments.mean(others);
    }
}
