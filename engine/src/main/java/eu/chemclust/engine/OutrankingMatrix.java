package eu.chemclust.engine;

import eu.chemclust.engine.internal.Periods;
import java.util.ArrayList;
import java.util.List;

/// How the units of a period stand against each other on the children of a group: for each pair the share of weight in
/// which the first is ahead, ties counting half (Munda and Nardo 2005).
///
/// A pair is compared over the children that both have, with the weights of those scaled to sum to 1, so the share of
/// one unit against another and that of the other against it sum to 1.
public final class OutrankingMatrix {
    private final String group;
    private final int period;
    private final List<String> units;
    private final double[][] shares;

    private OutrankingMatrix(String group, int period, List<String> units, double[][] shares) {
        this.group = group;
        this.period = period;
        this.units = List.copyOf(units);
        this.shares = shares;
    }

    /// The matrices of a group, one for each period, whatever the group's own aggregation.
    ///
    /// @throws EngineException if there is no such group
    public static List<OutrankingMatrix> list(IndexResult result, String code) {
        if (!(result.weighted().node(code) instanceof Node.Group group)) {
            throw new EngineException(
                    EngineException.Code.DESIGN, code + " is an indicator: it has no children to compare units over.");
        }
        int children = group.children().size();
        double[][] columns = new double[children][];
        double[] weights = new double[children];
        for (int k = 0; k < children; k++) {
            columns[k] = result.scores().rawColumn(group.children().get(k).code());
            weights[k] = group.children().get(k).weight();
        }
        List<OutrankingMatrix> matrices = new ArrayList<>();
        for (int[] block : Periods.blocks(result.scores().periods())) {
            List<String> units = new ArrayList<>();
            for (int row : block) {
                units.add(result.rows().get(row).unit());
            }
            double[][] shares = Outranking.matrix(columns, weights, block);
            matrices.add(new OutrankingMatrix(code, result.rows().get(block[0]).period(), units, shares));
        }
        return matrices;
    }

    /// The group whose children are compared.
    public String group() {
        return group;
    }

    /// The period.
    public int period() {
        return period;
    }

    /// The units, in the table's order.
    public List<String> units() {
        return units;
    }

    /// The share of weight in which a unit is ahead of another, by their positions in [#units()]: 0 on the diagonal,
    /// `NaN` for a pair without a child in common.
    public double share(int unit, int other) {
        return shares[unit][other];
    }
}
