package eu.chemclust.observatory.lineage;

import eu.chemclust.engine.Aggregation;
import eu.chemclust.engine.CellChange;
import eu.chemclust.engine.Curve;
import eu.chemclust.engine.DataTable;
import eu.chemclust.engine.Framework;
import eu.chemclust.engine.IndexResult;
import eu.chemclust.engine.Node;
import eu.chemclust.engine.NonPositive;
import eu.chemclust.engine.Scaling;
import eu.chemclust.engine.Score;
import eu.chemclust.engine.Stage;
import eu.chemclust.engine.TreatmentNote;
import eu.chemclust.engine.UnitPeriod;
import eu.chemclust.observatory.benchmark.BenchmarkResult;
import eu.chemclust.observatory.framework.FrameworkNode;
import eu.chemclust.observatory.region.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/// Walks from a score of a computed benchmark to every observation under it.
public final class LineageTracer {
    private final BenchmarkResult result;
    private final IndexResult index;
    private final ValueTracer values;

    /// A tracer of a benchmark's scores.
    public LineageTracer(BenchmarkResult result) {
        this.result = result;
        this.index = result.index();
        this.values = new ValueTracer(result.geography(), result.vintages());
    }

    /// The lineage of a node.
    ///
    /// @throws IllegalArgumentException if the benchmark has no such region, node or year
    public Lineage trace(String regionCode, String node, int year) {
        Region region = result.geography().get(regionCode);
        if (!result.years().contains(year)) {
            throw new IllegalArgumentException("the benchmark has no year " + year);
        }
        return new Lineage(
                result.framework().root().code(),
                result.method().version(),
                regionCode,
                region.name(),
                region.code().version().year(),
                year,
                node(result.framework().get(node), new UnitPeriod(regionCode, year)));
    }

    private Lineage.Node node(FrameworkNode node, UnitPeriod row) {
        return switch (node) {
            case FrameworkNode.Group group -> group(group, row);
            case FrameworkNode.Indicator indicator -> indicator(indicator, row);
        };
    }

    private OptionalDouble score(String code, UnitPeriod row) {
        return result.score(row.unit(), code, row.period());
    }

    private String reason(String code, UnitPeriod row) {
        return switch (index.score(row, code)) {
            case Score.Known known -> "";
            case Score.Withheld withheld ->
                switch (withheld.reason()) {
                    case NO_ROW -> "the benchmark has no such region in that year";
                    case SCREENED_OUT -> screenedOut(row);
                    case NO_VALUE -> "the indicator has no value";
                    case BELOW_DATA_THRESHOLD ->
                        "fewer than " + percent(result.method().dataThreshold()) + " of its parts have a score";
                    case UNDEFINED_MEAN -> "the mean is not defined for these scores";
                };
        };
    }

    private String screenedOut(UnitPeriod row) {
        double share = result.standing(row.unit(), row.period()).coverage();
        return "withheld: " + percent(share) + " of the indicators have a value, "
                + percent(result.method().coverageThreshold()) + " are due";
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }

    private Lineage.Group group(FrameworkNode.Group group, UnitPeriod row) {
        Framework weighted = index.weighted();
        if (!(weighted.node(group.code()) instanceof Node.Group engineGroup)) {
            throw new IllegalStateException(group.code() + " is a group here and an indicator in the engine");
        }
        Lineage.Mean mean = mean(index.design().aggregation().of(weighted, engineGroup));
        OptionalDouble score = score(group.code(), row);
        List<Lineage.Node> nodes =
                group.children().stream().map(child -> node(child, row)).toList();
        double total = 0;
        double parts = 0;
        for (Lineage.Node child : nodes) {
            if (child.score().isPresent()) {
                total += weighted.node(child.code()).weight();
                parts += weighted.node(child.code()).weight() * term(mean, child.score());
            }
        }
        List<Lineage.Child> children = new ArrayList<>();
        for (Lineage.Node child : nodes) {
            double weight = weighted.node(child.code()).weight();
            boolean counts = child.score().isPresent() && total > 0;
            boolean adds = counts && score.isPresent() && parts > 0;
            children.add(new Lineage.Child(
                    child,
                    weight,
                    counts ? weight / total : 0,
                    adds
                            ? OptionalDouble.of(weight * term(mean, child.score()) / parts * score.getAsDouble())
                            : OptionalDouble.empty()));
        }
        return new Lineage.Group(
                group.code(),
                group.name("en"),
                score,
                reason(group.code(), row),
                mean,
                result.method().dataThreshold(),
                children);
    }

    private static double term(Lineage.Mean mean, OptionalDouble score) {
        double value = Math.max(mean.floor(), score.orElse(0));
        return mean.kind() == Lineage.Mean.Kind.GEOMETRIC ? StrictMath.log(value) : value;
    }

    private static Lineage.Mean mean(Aggregation method) {
        return switch (method) {
            case Aggregation.Arithmetic arithmetic ->
                new Lineage.Mean(Lineage.Mean.Kind.ARITHMETIC, Double.NEGATIVE_INFINITY);
            case Aggregation.Geometric geometric ->
                new Lineage.Mean(
                        Lineage.Mean.Kind.GEOMETRIC,
                        geometric.nonPositive() instanceof NonPositive.Floor floor ? floor.floor() : 0);
            case Aggregation.Harmonic other -> other();
            case Aggregation.Power other -> other();
            case Aggregation.MazziottaPareto other -> other();
            case Aggregation.Copeland other -> other();
            case Aggregation.BenefitOfDoubt other -> other();
        };
    }

    private static Lineage.Mean other() {
        return new Lineage.Mean(Lineage.Mean.Kind.OTHER, Double.NEGATIVE_INFINITY);
    }

    private Lineage.Indicator indicator(FrameworkNode.Indicator indicator, UnitPeriod row) {
        String code = indicator.code();
        Lineage.Value value = values.trace(indicator, result.values().get(code, row.unit(), row.period()));
        OptionalDouble score = score(code, row);
        String reason = score.isPresent() ? "" : value.known().isPresent() ? reason(code, row) : value.reason();
        return new Lineage.Indicator(
                code,
                indicator.name("en"),
                score,
                reason,
                indicator.sheet().definitionEnglish(),
                indicator.direction(),
                score.isPresent() ? scale(indicator, row) : Optional.empty(),
                score.isPresent() ? Optional.of(treatment(code, row)) : Optional.empty(),
                value);
    }

    private Optional<Lineage.Scale> scale(FrameworkNode.Indicator indicator, UnitPeriod row) {
        if (!(index.design().normalisation().of(indicator.code()) instanceof Scaling.MinMax range)) {
            return Optional.empty();
        }
        DataTable treated = index.table(Stage.TREATED);
        double[] column = treated.column(indicator.code());
        double minimum = Double.POSITIVE_INFINITY;
        double maximum = Double.NEGATIVE_INFINITY;
        for (double value : column) {
            if (!Double.isNaN(value)) {
                minimum = Math.min(minimum, indicator.direction() * value);
                maximum = Math.max(maximum, indicator.direction() * value);
            }
        }
        return Optional.of(new Lineage.Scale(
                range.lower(), range.upper(), minimum, maximum, treated.value(row, indicator.code())));
    }

    private Lineage.Treatment treatment(String code, UnitPeriod row) {
        double after = index.table(Stage.TREATED).value(row, code);
        Optional<TreatmentNote> note = index.prepared().treatments().stream()
                .filter(found -> found.code().equals(code))
                .findFirst();
        double before = index.table(Stage.SCREENED).value(row, code);
        Optional<Curve> curve = note.flatMap(TreatmentNote::curve);
        if (curve.isPresent()) {
            return curve.get() instanceof Curve.ShiftedLog
                    ? shiftedLog(code, before, after)
                    : new Lineage.Treatment.OtherCurve(
                            before, after, curve.get().toString());
        }
        boolean winsorised = index.changes().stream()
                .anyMatch(change -> change.reason() == CellChange.Reason.WINSORISED
                        && change.code().equals(code)
                        && change.row().equals(row));
        return winsorised
                ? new Lineage.Treatment.Winsorised(
                        before, after, note.map(TreatmentNote::pointsWinsorised).orElse(0))
                : new Lineage.Treatment.None();
    }

    private Lineage.Treatment shiftedLog(String code, double before, double after) {
        double minimum = Double.POSITIVE_INFINITY;
        double maximum = Double.NEGATIVE_INFINITY;
        for (double value : index.table(Stage.SCREENED).column(code)) {
            if (!Double.isNaN(value)) {
                minimum = Math.min(minimum, value);
                maximum = Math.max(maximum, value);
            }
        }
        return new Lineage.Treatment.ShiftedLog(before, after, minimum, maximum);
    }
}
