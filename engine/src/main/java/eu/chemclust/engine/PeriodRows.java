package eu.chemclust.engine;

import eu.chemclust.engine.EngineException.Code;
import eu.chemclust.engine.internal.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/// The rows of one period, cut out of columns that were prepared over all rows. Scales and treatments therefore keep
/// what they know of the other periods; only the aggregation is done for fewer rows. Shared by the threads of a run.
final class PeriodRows {
    private static final int MOST_KEPT = 64;

    private final int[] positions;
    private final List<UnitPeriod> rows;
    private final int indicators;
    private final ConcurrentHashMap<Leaves, Leaves> kept = new ConcurrentHashMap<>();

    PeriodRows(List<UnitPeriod> all, int period, int indicators) {
        List<UnitPeriod> own = new ArrayList<>();
        int[] found = new int[all.size()];
        for (int i = 0; i < found.length; i++) {
            if (all.get(i).period() == period) {
                found[own.size()] = i;
                own.add(all.get(i));
            }
        }
        if (own.isEmpty()) {
            throw new EngineException(Code.PLAN, "No row was scored in period " + period + ".");
        }
        positions = java.util.Arrays.copyOf(found, own.size());
        rows = List.copyOf(own);
        this.indicators = indicators;
    }

    /// The rows of the period, in the table's order.
    List<UnitPeriod> rows() {
        return rows;
    }

    /// The one block of rows that are compared with each other.
    int[][] blocks() {
        int[][] blocks = new int[1][rows.size()];
        for (int i = 0; i < blocks[0].length; i++) {
            blocks[0][i] = i;
        }
        return blocks;
    }

    /// The columns of the period.
    Leaves cut(Leaves all) {
        Leaves known = kept.get(all);
        if (known != null) {
            return known;
        }
        double[][] columns = new double[indicators][];
        for (int j = 0; j < indicators; j++) {
            columns[j] = Rows.gather(all.column(j), positions);
        }
        Leaves cut = new Leaves(columns, positions.length);
        for (Leaves other : kept.values()) {
            cut = cut.sharing(other);
        }
        if (kept.size() < MOST_KEPT) {
            kept.put(all, cut);
        }
        return cut;
    }
}
