package eu.chemclust.engine;

import eu.chemclust.engine.Assumption.Alternatives;
import eu.chemclust.engine.Assumption.UniformParameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;

/// The scenarios of a plan, each prepared at most once per thread that meets it first and then kept. Data steps are
/// kept by the choices they depend on, so scenarios that differ in weights or aggregation share their columns.
final class Scenarios {
    private static final int KEPT = 1 << 16;
    private static final int MOST_COLUMNS = 64;

    private final IndexDesign design;
    private final DataTable table;
    private final Tree tree;
    private final List<Alternatives> alternatives = new ArrayList<>();
    private final List<UnitPeriod> rows;
    private final AtomicReferenceArray<Scenario> kept;
    private final ConcurrentHashMap<DataSteps, Leaves> columns = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<DataSteps, DataTable> treated = new ConcurrentHashMap<>();

    Scenarios(IndexDesign design, DataTable table, List<Assumption> assumptions, Tree tree) {
        this.design = design;
        this.table = table;
        this.tree = tree;
        long product = 1;
        for (Assumption assumption : assumptions) {
            if (assumption instanceof Alternatives choice) {
                alternatives.add(choice);
                product = Math.min(KEPT + 1L, product * choice.changes().size());
            }
        }
        rows = rowsKeptSomewhere(assumptions);
        kept = new AtomicReferenceArray<>(product <= KEPT ? (int) product : 0);
    }

    /// The rows that the design or one of the alternative screenings keeps, in the table's order.
    List<UnitPeriod> rows() {
        return rows;
    }

    private List<UnitPeriod> rowsKeptSomewhere(List<Assumption> assumptions) {
        boolean[] somewhere = new boolean[table.rowCount()];
        for (IndexDesign candidate : screenedOtherwise(assumptions)) {
            List<ScreenedRow> judged = judge(candidate);
            for (int i = 0; i < judged.size(); i++) {
                somewhere[i] |= judged.get(i).kept();
            }
        }
        List<UnitPeriod> result = new ArrayList<>();
        for (int i = 0; i < somewhere.length; i++) {
            if (somewhere[i]) {
                result.add(table.rows().get(i));
            }
        }
        return result;
    }

    /// The verdicts of a design's screening; none when an alternative cannot be computed, which its replications tell.
    private List<ScreenedRow> judge(IndexDesign candidate) {
        try {
            return Index.screen(candidate, table);
        } catch (EngineException failure) {
            if (candidate.equals(design)) {
                throw failure;
            }
            return List.of();
        }
    }

    /// The designs that between them keep every row that any replication keeps: every combination of alternatives that
    /// bears on screening, each with the least that varied limits ask for.
    private List<IndexDesign> screenedOtherwise(List<Assumption> assumptions) {
        List<IndexDesign> designs = new ArrayList<>(List.of(design));
        for (Alternatives choice : alternatives) {
            List<DesignChange> changes = choice.changes().stream()
                    .filter(change -> change instanceof DesignChange.UseScreening
                            || change instanceof DesignChange.UseImputation
                            || change instanceof DesignChange.UseDenominators)
                    .toList();
            for (IndexDesign before : List.copyOf(designs)) {
                for (DesignChange change : changes) {
                    designs.add(change.apply(before));
                }
            }
        }
        for (Assumption assumption : assumptions) {
            if (assumption instanceof UniformParameter p
                    && (p.parameter() == Parameter.MIN_AVAILABILITY || p.parameter() == Parameter.MIN_NON_ZERO)) {
                designs.addAll(designs.stream()
                        .map(before -> p.apply(before, p.lower()))
                        .toList());
            }
        }
        return designs;
    }

    /// The design as it stands.
    Scenario nominal() {
        return prepare(design);
    }

    /// The scenario in which each assumption with alternatives takes the one of this number.
    Scenario get(int[] choices) {
        int at = 0;
        for (int k = 0; k < choices.length && kept.length() > 0; k++) {
            at = at * alternatives.get(k).changes().size() + choices[k];
        }
        Scenario known = kept.length() > 0 ? kept.get(at) : null;
        if (known != null) {
            return known;
        }
        Scenario scenario = prepare(changed(choices));
        if (kept.length() > 0) {
            kept.set(at, scenario);
        }
        return scenario;
    }

    private IndexDesign changed(int[] choices) {
        IndexDesign changed = design;
        for (int k = 0; k < choices.length; k++) {
            changed = alternatives.get(k).changes().get(choices[k]).apply(changed);
        }
        return changed;
    }

    /// The scenario of these choices with these values of parameters; it is not kept.
    Scenario get(int[] choices, List<UniformParameter> parameters, double[] values) {
        IndexDesign changed = changed(choices);
        try {
            for (int k = 0; k < values.length; k++) {
                changed = parameters.get(k).apply(changed, values[k]);
            }
        } catch (EngineException failure) {
            return failed(changed, String.valueOf(failure.getMessage()));
        }
        return prepare(changed);
    }

    private Scenario prepare(IndexDesign changed) {
        try {
            Framework weighted =
                    WeightStep.run(changed, () -> Index.prepare(changed, table).normalised());
            MeanForms forms = new MeanForms(changed.aggregation(), weighted);
            return new Scenario(columns(changed), forms, tree.weights(weighted), Optional.empty());
        } catch (EngineException failure) {
            return failed(changed, String.valueOf(failure.getMessage()));
        }
    }

    private Scenario failed(IndexDesign changed, String reason) {
        MeanForms forms = new MeanForms(AggregationPlan.of(new Aggregation.Arithmetic()), changed.framework());
        Leaves none = new Leaves(new double[0][], 0);
        return new Scenario(none, forms, tree.weights(changed.framework()), Optional.of(reason));
    }

    /// The table before scaling, kept for scenarios that differ in nothing before it.
    private DataTable treated(IndexDesign changed) {
        DataSteps steps = DataSteps.of(changed.withNormalisation(design.normalisation()));
        // Two threads that need the same table make it once: the second waits.
        return treated.size() < MOST_COLUMNS
                ? treated.computeIfAbsent(steps, absent -> treat(changed))
                : Optional.ofNullable(treated.get(steps)).orElseGet(() -> treat(changed));
    }

    private Leaves columns(IndexDesign changed) {
        DataSteps steps = DataSteps.of(changed);
        return columns.size() < MOST_COLUMNS
                ? columns.computeIfAbsent(steps, absent -> scale(changed))
                : Optional.ofNullable(columns.get(steps)).orElseGet(() -> scale(changed));
    }

    private DataTable treat(IndexDesign changed) {
        return Index.prepare(changed, table).table(Stage.TREATED);
    }

    private Leaves scale(IndexDesign changed) {
        Leaves scaled = Leaves.of(onAllRows(NormalisationStep.run(
                changed.normalisation(), changed.framework().indicators(), treated(changed))));
        for (Leaves other : columns.values()) {
            scaled = scaled.sharing(other);
        }
        return scaled;
    }

    /// The table on the rows of this run; rows that a scenario screened out are missing throughout.
    private DataTable onAllRows(DataTable normalised) {
        if (normalised.rows().equals(rows)) {
            return normalised;
        }
        double[][] wide = new double[normalised.codes().size()][rows.size()];
        for (int j = 0; j < wide.length; j++) {
            double[] column = normalised.rawColumn(normalised.codes().get(j));
            for (int i = 0; i < rows.size(); i++) {
                int at = normalised.rowPosition(rows.get(i));
                wide[j][i] = at < 0 ? Double.NaN : column[at];
            }
        }
        return DataTable.wrap(rows, normalised.codes(), wide);
    }
}
