package eu.chemclust.engine;

import eu.chemclust.engine.internal.Ordering;
import eu.chemclust.engine.internal.Periods;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// The scores of a design on a table and everything that led to them.
public final class IndexResult {
    private final IndexDesign design;
    private final Prepared prepared;
    private final Framework weighted;
    private final DataTable scores;
    private final List<CellChange> changes;

    IndexResult(IndexDesign design, Prepared prepared, Framework weighted, DataTable scores, List<CellChange> changes) {
        this.design = design;
        this.prepared = prepared;
        this.weighted = weighted;
        this.scores = scores;
        this.changes = List.copyOf(changes);
    }

    /// The design that was run.
    public IndexDesign design() {
        return design;
    }

    /// The values before aggregation.
    public Prepared prepared() {
        return prepared;
    }

    /// The framework with the weights that were used.
    public Framework weighted() {
        return weighted;
    }

    /// The scores of a design that differs from this one in weights and aggregation alone, on the same table. The
    /// normalised values do not change, so the steps up to them are not run again; the bits are those of
    /// [Index#compute].
    ///
    /// @return empty where the other design differs in anything else
    public Optional<IndexResult> reweighted(IndexDesign other) {
        boolean same = DataSteps.of(other).equals(DataSteps.of(design))
                && other.seed() == design.seed()
                && other.framework().hasTreeOf(design.framework());
        return same ? Optional.of(Index.aggregate(other, prepared)) : Optional.empty();
    }

    /// The rows that were kept, in the table's order.
    public List<UnitPeriod> rows() {
        return scores.rows();
    }

    /// The values after a step.
    public DataTable table(Stage stage) {
        return stage == Stage.AGGREGATED ? scores : prepared.table(stage);
    }

    /// The scores: a column for every node, a row for every row that was kept.
    public DataTable scores() {
        return scores;
    }

    /// The cells that a step changed, in the order of the steps.
    public List<CellChange> changes() {
        return changes;
    }

    /// The score of a node for a row, or why there is none.
    public Score score(UnitPeriod row, String code) {
        Node node = design.framework().node(code);
        int position = scores.rowPosition(row);
        if (position < 0) {
            return new Score.Withheld(
                    prepared.screening().stream()
                                    .anyMatch(judged -> judged.row().equals(row))
                            ? Score.Reason.SCREENED_OUT
                            : Score.Reason.NO_ROW);
        }
        double value = scores.value(position, code);
        return Double.isNaN(value) ? new Score.Withheld(reason(row, node)) : new Score.Known(value);
    }

    private Score.Reason reason(UnitPeriod row, Node node) {
        if (node instanceof Node.Indicator) {
            return Score.Reason.NO_VALUE;
        }
        boolean tooFew = changes.stream()
                .anyMatch(change -> change.reason() == CellChange.Reason.BELOW_DATA_THRESHOLD
                        && change.code().equals(node.code())
                        && change.row().equals(row));
        return tooFew ? Score.Reason.BELOW_DATA_THRESHOLD : Score.Reason.UNDEFINED_MEAN;
    }

    /// The rank of each row within its period on a node, highest score first, ties sharing the best rank; 0 for a row
    /// without a score. Scores are ranked as they are, never rounded.
    public int[] ranks(String code) {
        return ranks(code, row -> true);
    }

    /// The same among these units alone; 0 for all other rows.
    public int[] ranks(String code, Set<String> units) {
        return ranks(code, row -> units.contains(row.unit()));
    }

    private int[] ranks(String code, Predicate<UnitPeriod> member) {
        double[] values = scores.column(code);
        for (int i = 0; i < values.length; i++) {
            if (!member.test(rows().get(i))) {
                values[i] = Double.NaN;
            }
        }
        int[] ranks = new int[values.length];
        Ordering ordering = new Ordering(values.length);
        for (int[] block : Periods.blocks(scores.periods())) {
            ordering.rank(values, block, ranks);
        }
        return ranks;
    }
}
