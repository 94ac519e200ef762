package eu.chemclust.designs;

import eu.chemclust.designs.FrameworkTable.Cell;
import eu.chemclust.designs.key.Words;
import eu.chemclust.engine.Curve;
import eu.chemclust.engine.Denominators;
import eu.chemclust.engine.Denominators.Denominator;
import eu.chemclust.engine.Framework;
import eu.chemclust.engine.Imputation;
import eu.chemclust.engine.Node;
import eu.chemclust.engine.Scope;
import eu.chemclust.engine.Screening;
import eu.chemclust.engine.ShapeLimits;
import eu.chemclust.engine.Treatment;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The steps before normalisation as they stand in a design file.
final class StepReader {
    private final Context context;

    StepReader(Context context) {
        this.context = context;
    }

    Screening screening(Block block) {
        if (block.choice("method").equals("none")) {
            return Screening.off();
        }
        context.units(block, "keep", block.texts("keep"));
        context.units(block, "drop", block.texts("drop"));
        return block.made(
                "keep",
                Screening.off(),
                () -> new Screening(
                        block.number("min-availability"),
                        block.number("min-non-zero"),
                        new HashSet<>(block.texts("keep")),
                        new HashSet<>(block.texts("drop")),
                        block.flag("after-imputation")));
    }

    /// The denominators that the framework and the design name.
    Denominators denominators(Block block) {
        if (block.choice("method").equals("none")) {
            return Denominators.none();
        }
        Map<String, Denominator> map = new LinkedHashMap<>();
        if (block.flag("from-framework")) {
            fromFramework(map);
        }
        Map<String, Block> own = block.blocks("indicators");
        if (context.indicators(block, "indicators", own.keySet())) {
            own.forEach((code, one) -> {
                String column = one.text("column");
                if (column.equals("none")) {
                    map.remove(code);
                } else if (!context.units().data().hasColumn(column)) {
                    one.finding(
                            "column",
                            column,
                            "there is no such column in " + context.units().file() + ".",
                            "Name a column of the data that holds numbers.");
                } else {
                    map.put(code, new Denominator(column, one.number("factor")));
                }
            });
        }
        return new Denominators(map);
    }

    private void fromFramework(Map<String, Denominator> map) {
        FrameworkTable table = context.framework();
        for (Node indicator : table.framework().indicators()) {
            Optional<Cell> column = table.find(indicator.code(), "denominator");
            if (column.isEmpty()) {
                continue;
            }
            double factor = context.number(indicator.code(), 1, "denominator_factor", "denominator_scale");
            String name = column.get().text();
            if (!context.units().data().hasColumn(name)) {
                context.notes()
                        .finding(
                                table.file(),
                                column.get().line(),
                                column.get().column(),
                                name,
                                "there is no such column in " + context.units().file() + ".",
                                "Add it, or leave the cell empty.");
            } else if (!(factor > 0)) {
                context.notes()
                        .finding(
                                table.file(),
                                column.get().line(),
                                "denominator_factor",
                                "",
                                "the factor must be above 0.",
                                "Correct it.");
            } else {
                map.put(indicator.code(), new Denominator(name, factor));
            }
        }
    }

    static Scope scope(Block block) {
        return block.choice("scope").equals("per-period") ? Scope.PER_PERIOD : Scope.POOLED;
    }

    Imputation imputation(Block block) {
        return switch (block.choice("method")) {
            case "mean" -> new Imputation.Mean(scope(block));
            case "median" -> new Imputation.Median(scope(block));
            case "group-mean" -> new Imputation.WithinGroups(groupOfUnit(block), false, scope(block));
            case "group-median" -> new Imputation.WithinGroups(groupOfUnit(block), true, scope(block));
            case "across-indicators" -> across(block);
            case "regression" -> new Imputation.Regression(block.whole("predictors"));
            case "multivariate-normal" ->
                new Imputation.MultivariateNormal(block.whole("iterations"), block.number("tolerance"));
            case "latest" -> new Imputation.Latest(block.whole("max-age"));
            case "constant" -> new Imputation.OverTime(Imputation.Path.CONSTANT, ends(block));
            case "linear" -> new Imputation.OverTime(Imputation.Path.LINEAR, ends(block));
            case "linear-constant" -> new Imputation.OverTime(Imputation.Path.LINEAR_CONSTANT, ends(block));
            case "none" -> new Imputation.None();
            default -> new Imputation.None(); // not a method: a finding is made already
        };
    }

    private static Imputation.Ends ends(Block block) {
        return block.choice("ends").equals("missing") ? Imputation.Ends.MISSING : Imputation.Ends.NEAREST;
    }

    private Imputation across(Block block) {
        int level = block.whole("level");
        Framework framework = context.framework().framework();
        int top = framework.level(framework.root().code());
        if (level > top) {
            block.finding("level", String.valueOf(level), "the framework has levels up to " + top + ".", "Correct it.");
            return new Imputation.None();
        }
        return new Imputation.AcrossIndicators(level, block.choice("statistic").equals("median"));
    }

    private Map<String, String> groupOfUnit(Block block) {
        String column = block.text("group");
        Map<String, String> groups = context.units().groups().get(column);
        if (groups == null) {
            block.finding(
                    "group",
                    column,
                    column.isEmpty()
                            ? "the column of units.csv by which units are grouped is missing."
                            : "there is no such column of text in "
                                    + context.units().file() + ".",
                    Words.suggestion(column, context.groupColumns()) + "Columns that can group units: "
                            + String.join(", ", context.groupColumns()) + ".");
            return Map.of();
        }
        return groups;
    }

    Treatment treatment(Block block) {
        Treatment general = plainTreatment(block);
        Map<String, Block> own = block.blocks("indicators");
        if (own.isEmpty() || !context.indicators(block, "indicators", own.keySet())) {
            return general;
        }
        Map<String, Treatment> exceptions = new HashMap<>();
        own.forEach((code, one) -> exceptions.put(code, plainTreatment(one)));
        return new Treatment.PerIndicator(general, exceptions);
    }

    private static Treatment plainTreatment(Block block) {
        ShapeLimits limits = new ShapeLimits(block.number("skewness"), block.number("kurtosis"));
        Optional<Curve> curve = curve(block);
        return switch (block.choice("method")) {
            case "winsorise" ->
                new Treatment.Winsorise(
                        block.whole("max-points"),
                        limits,
                        curve,
                        block.choice("ties").equals("together") ? Treatment.Ties.TOGETHER : Treatment.Ties.EACH);
            case "transform" ->
                curve.<Treatment>map(c -> new Treatment.Transform(c, limits)).orElseGet(Treatment.None::new);
            case "always" -> curve.<Treatment>map(Treatment.Always::new).orElseGet(Treatment.None::new);
            default -> new Treatment.None();
        };
    }

    private static Optional<Curve> curve(Block block) {
        return switch (block.choice("curve")) {
            case "shifted-log" -> Optional.of(new Curve.ShiftedLog());
            case "plain-log" -> Optional.of(new Curve.PlainLog(shift(block)));
            case "mirrored-log" -> Optional.of(new Curve.MirroredLog());
            case "box-cox" -> Optional.of(new Curve.BoxCox(block.number("lambda"), shift(block)));
            default -> Optional.empty();
        };
    }

    private static Curve.Shift shift(Block block) {
        return block.choice("shift").equals("to-one") ? Curve.Shift.TO_ONE : Curve.Shift.WHEN_NOT_POSITIVE;
    }
}
