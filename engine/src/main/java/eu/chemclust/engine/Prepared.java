package eu.chemclust.engine;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The values of a design up to normalisation, with all that was done to them.
public final class Prepared {
    private final List<ScreenedRow> screening;
    private final Map<Stage, DataTable> tables;
    private final List<TreatmentNote> treatments;
    private final List<CellChange> changes;
    private final Leaves leaves;

    Prepared(
            List<ScreenedRow> screening,
            Map<Stage, DataTable> tables,
            List<TreatmentNote> treatments,
            List<CellChange> changes) {
        this.screening = List.copyOf(screening);
        this.tables = new EnumMap<>(tables);
        this.treatments = List.copyOf(treatments);
        this.changes = List.copyOf(changes);
        this.leaves = Leaves.of(normalised());
    }

    /// The normalised columns as means need them.
    Leaves leaves() {
        return leaves;
    }

    /// The verdict on every row of the table, in its order.
    public List<ScreenedRow> screening() {
        return screening;
    }

    /// The rows that were kept, in the table's order.
    public List<UnitPeriod> rows() {
        return normalised().rows();
    }

    /// The values after a step up to normalisation.
    public DataTable table(Stage stage) {
        DataTable table = tables.get(stage);
        if (table == null) {
            throw new EngineException(
                    EngineException.Code.DESIGN, "There is no table after " + stage + " before aggregation.");
        }
        return table;
    }

    /// The values after the last of these steps.
    public DataTable normalised() {
        return table(Stage.NORMALISED);
    }

    /// What outlier treatment did to each indicator, in the framework's order.
    public List<TreatmentNote> treatments() {
        return treatments;
    }

    /// The cells that a step changed.
    public List<CellChange> changes() {
        return changes;
    }
}
