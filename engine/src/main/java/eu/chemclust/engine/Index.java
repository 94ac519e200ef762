package eu.chemclust.engine;

import eu.chemclust.engine.EngineException.Code;
import eu.chemclust.engine.Node.Indicator;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Runs a design on a table.
public final class Index {
    private Index() {}

    /// The scores of every node for every row that is kept, with all that led to them.
    ///
    /// Pure: the same design and table give the same bits, on any machine. Values that are missing, odd or too few are
    /// part of the result; it fails only when the design does not fit the table.
    public static IndexResult compute(IndexDesign design, DataTable table) {
        return aggregate(design, prepare(design, table));
    }

    /// The steps after normalisation.
    static IndexResult aggregate(IndexDesign design, Prepared prepared) {
        Framework weighted = WeightStep.run(design, prepared::normalised);
        List<CellChange> changes = new ArrayList<>(prepared.changes());
        DataTable scores =
                AggregationStep.run(design.aggregation(), weighted, prepared.normalised(), prepared.leaves(), changes);
        return new IndexResult(design, prepared, weighted, scores, changes);
    }

    /// The steps up to normalisation.
    public static Prepared prepare(IndexDesign design, DataTable table) {
        List<Indicator> indicators = design.framework().indicators();
        requireColumns(design, table);
        List<CellChange> changes = new ArrayList<>();
        List<TreatmentNote> notes = new ArrayList<>();
        Map<Stage, DataTable> tables = new EnumMap<>(Stage.class);
        boolean late = design.screening().afterImputation();
        List<ScreenedRow> judged = late ? List.of() : ScreeningStep.judge(design.screening(), indicators, table);
        DataTable first = late ? table : ScreeningStep.keep(judged, table);
        DataTable denominated = DenominatorStep.run(design.denominators(), indicators, first, changes);
        tables.put(Stage.DENOMINATED, denominated);
        DataTable imputed = ImputationStep.run(design.imputation(), design.framework(), denominated, changes);
        tables.put(Stage.IMPUTED, imputed);
        if (late) {
            judged = ScreeningStep.judge(design.screening(), indicators, imputed);
        }
        DataTable screened = late ? ScreeningStep.keep(judged, imputed) : first;
        tables.put(Stage.SCREENED, screened);
        DataTable scored = late ? screened : imputed;
        DataTable treated = TreatmentStep.run(design.treatment(), scored, changes, notes);
        tables.put(Stage.TREATED, treated);
        tables.put(Stage.NORMALISED, NormalisationStep.run(design.normalisation(), indicators, treated));
        return new Prepared(judged, tables, notes, changes);
    }

    /// The verdict of a design's screening on every row.
    static List<ScreenedRow> screen(IndexDesign design, DataTable table) {
        return design.screening().afterImputation()
                ? prepare(design, table).screening()
                : ScreeningStep.judge(design.screening(), design.framework().indicators(), table);
    }

    private static void requireColumns(IndexDesign design, DataTable table) {
        List<String> missing = new ArrayList<>();
        for (Indicator indicator : design.framework().indicators()) {
            if (!table.hasColumn(indicator.code())) {
                missing.add(indicator.code());
            }
        }
        for (var denominator : design.denominators().byIndicator().entrySet()) {
            if (!(design.framework().node(denominator.getKey()) instanceof Indicator)) {
                throw new EngineException(
                        Code.DESIGN, denominator.getKey() + " is a group: only indicators have denominators.");
            }
            if (!table.hasColumn(denominator.getValue().column())) {
                missing.add(denominator.getValue().column());
            }
        }
        if (!missing.isEmpty()) {
            throw new EngineException(
                    Code.DESIGN,
                    "The table lacks columns that the design uses: " + missing + ". Add them to the table.");
        }
    }
}
