package eu.chemclust.engine;

import eu.chemclust.engine.EngineException.Code;
import eu.chemclust.engine.Node.Indicator;
import eu.chemclust.engine.internal.Rows;
import java.util.List;

/// Scales the indicators.
final class NormalisationStep {
    private NormalisationStep() {}

    static DataTable run(Normalisation normalisation, List<Indicator> indicators, DataTable table) {
        int[][] blocks = ImputationStep.blocks(normalisation.scope(), table);
        double[][] columns = new double[indicators.size()][table.rowCount()];
        for (int j = 0; j < columns.length; j++) {
            String code = indicators.get(j).code();
            Scaling scaling = normalisation.of(code);
            double[] column = table.rawColumn(code);
            double[] reference = reference(scaling, table, column);
            for (int[] block : blocks) {
                double[] scaled = Scalings.apply(
                        scaling,
                        Rows.gather(column, block),
                        indicators.get(j).direction().sign(),
                        Rows.gather(reference, block));
                Rows.scatter(scaled, block, columns[j]);
            }
        }
        return DataTable.wrap(table.rows(), table.codes(), columns);
    }

    /// The reference unit's value in the period of each row; empty numbers for other scalings.
    private static double[] reference(Scaling scaling, DataTable table, double[] column) {
        double[] reference = new double[table.rowCount()];
        if (scaling instanceof Scaling.DistanceToReference distance) {
            boolean found = false;
            for (int i = 0; i < reference.length; i++) {
                int at = table.rowPosition(
                        new UnitPeriod(distance.unit(), table.rows().get(i).period()));
                reference[i] = at < 0 ? Double.NaN : column[at];
                found |= at >= 0;
            }
            if (!found) {
                throw new EngineException(
                        Code.DESIGN,
                        "The reference unit " + distance.unit() + " is not among the rows that were kept.");
            }
        }
        return reference;
    }
}
