package eu.chemclust.designs;

import eu.chemclust.engine.Node;
import eu.chemclust.engine.Normalisation;
import eu.chemclust.engine.Scaling;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Normalisation as it stands in a design file, with parameters of single indicators from the framework table.
///
/// What counts, from the strongest: the indicator's own entry in the design, the keys of the section, the framework
/// table's columns, the defaults.
final class NormalisationReader {
    private static final Scaling STAND_IN = new Scaling.MinMax(0, 100);
    /// Values as they are; directions are taken out of the framework by [DesignReader].
    static final Scaling AS_IS = new Scaling.Fixed(0, 1, 1);

    private final Context context;

    NormalisationReader(Context context) {
        this.context = context;
    }

    Normalisation read(Block block) {
        Map<String, Scaling> exceptions = new HashMap<>();
        if (block.flag("from-framework")) {
            for (Node indicator : context.framework().framework().indicators()) {
                fromFramework(block, indicator.code()).ifPresent(s -> exceptions.put(indicator.code(), s));
            }
        }
        Map<String, Block> own = block.blocks("indicators");
        if (context.indicators(block, "indicators", own.keySet())) {
            own.forEach((code, one) -> {
                if (one.choice("method").equals("none")) {
                    one.finding("method", "none", "single indicators cannot go without a scale.", "Choose a method.");
                } else {
                    exceptions.put(code, ofIndicator(one, code));
                }
            });
        }
        boolean allNamed = exceptions.size()
                == context.framework().framework().indicators().size();
        Scaling general = allNamed && !hasGeneral(block) ? STAND_IN : general(block);
        return new Normalisation(general, StepReader.scope(block), exceptions);
    }

    /// Whether the section's own keys make a scale for indicators that say nothing themselves.
    private static boolean hasGeneral(Block block) {
        return !block.choice("method").equals("distance-to-target") || block.has("target");
    }

    private Scaling general(Block block) {
        if (!hasGeneral(block)) {
            block.finding(
                    "target",
                    "",
                    "indicators without a target of their own have none.",
                    "Add a column target to " + context.framework().file() + ", or write target here.");
            return STAND_IN;
        }
        return scaling(block, "");
    }

    private Optional<Scaling> fromFramework(Block block, String code) {
        String[] columns = switch (block.choice("method")) {
            case "min-max" -> new String[] {"minmax_lower", "minmax_upper"};
            case "z-score" -> new String[] {"zscore_mean", "zscore_sd", "zscore_deviation"};
            case "distance-to-target" -> new String[] {"target", "dist2targ_cap_max", "target_capped"};
            case "goalposts" ->
                new String[] {
                    "goalpost_lower", "goalpost_upper", "goalpost_scale", "goalpost_trunc2posts", "goalpost_truncated"
                };
            case "fixed" -> new String[] {"scaled_lower", "scaled_upper", "scale_factor", "scaled_factor"};
            case "percentile-rank" -> new String[] {"prank_factor"};
            default -> new String[0];
        };
        if (context.framework().find(code, columns).isEmpty()) {
            return Optional.empty();
        }
        if (block.choice("method").equals("distance-to-target")
                && context.framework().find(code, "target").isEmpty()
                && !block.has("target")) {
            return Optional.empty();
        }
        return Optional.of(scaling(block, code));
    }

    private Scaling ofIndicator(Block block, String code) {
        if (block.choice("method").equals("distance-to-target")
                && !block.has("target")
                && context.framework().find(code, "target").isEmpty()) {
            block.finding("target", "", "the target is missing.", "Write it here or in the framework table.");
            return STAND_IN;
        }
        return scaling(block, code);
    }

    /// The scaling of a section; what it does not write is taken from the row of the indicator, if one is named.
    private Scaling scaling(Block block, String code) {
        String method = block.choice("method");
        return block.made("method", STAND_IN, () -> switch (method) {
            case "z-score" ->
                new Scaling.ZScore(
                        value(block, code, "mean", 0, "zscore_mean"),
                        value(block, code, "deviation", 1, "zscore_sd", "zscore_deviation"));
            case "rank" -> new Scaling.Rank();
            case "borda" -> new Scaling.Borda();
            case "percentile-rank" -> new Scaling.PercentileRank(value(block, code, "factor", 1, "prank_factor"));
            case "fraction-of-max" -> new Scaling.FractionOfMax();
            case "distance-to-max" -> new Scaling.DistanceToMax();
            case "distance-to-reference" -> reference(block);
            case "distance-to-target" ->
                new Scaling.DistanceToTarget(
                        value(block, code, "target", 0, "target"),
                        flag(block, code, "capped", false, "dist2targ_cap_max", "target_capped"));
            case "goalposts" ->
                new Scaling.GoalPosts(
                        value(block, code, "lower", 0, "goalpost_lower"),
                        value(block, code, "upper", 1, "goalpost_upper"),
                        value(block, code, "factor", 1, "goalpost_scale"),
                        flag(block, code, "truncated", true, "goalpost_trunc2posts", "goalpost_truncated"));
            case "fixed" ->
                new Scaling.Fixed(
                        value(block, code, "lower", 0, "scaled_lower"),
                        value(block, code, "upper", 1, "scaled_upper"),
                        value(block, code, "factor", 1, "scale_factor", "scaled_factor"));
            case "none" -> AS_IS;
            default ->
                new Scaling.MinMax(
                        value(block, code, "lower", 0, "minmax_lower"),
                        value(block, code, "upper", 100, "minmax_upper"));
        });
    }

    private Scaling reference(Block block) {
        String unit = block.text("reference");
        if (unit.isEmpty()) {
            block.finding("reference", "", "the unit to measure the distance to is missing.", "Name one.");
        } else {
            context.units(block, "reference", java.util.List.of(unit));
        }
        return new Scaling.DistanceToReference(unit, block.flag("capped"));
    }

    private double value(Block block, String code, String key, double fallback, String... columns) {
        double general = block.number(key, fallback);
        return fromTable(block, code, key) ? context.number(code, general, columns) : general;
    }

    private boolean flag(Block block, String code, String key, boolean fallback, String... columns) {
        boolean general = block.has(key) ? block.flag(key) : fallback;
        return fromTable(block, code, key) ? context.flag(code, general, columns) : general;
    }

    /// What the design writes is stronger than the table.
    private static boolean fromTable(Block block, String code, String key) {
        return !code.isEmpty() && !block.has(key);
    }
}
