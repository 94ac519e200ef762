package eu.chemclust.designs.key;

import eu.chemclust.designs.key.Form.Choice;
import eu.chemclust.designs.key.Form.Flag;
import eu.chemclust.designs.key.Form.Mapping;
import eu.chemclust.designs.key.Form.Section;
import eu.chemclust.designs.key.Form.Text;
import java.util.List;

/// The keys of the steps that make an index of data: normalisation, weighting, aggregation.
final class StepKeys {
    static final Form SCOPE = new Choice(List.of("pooled", "per-period"));
    private static final String[] MEANS = {"geometric", "harmonic", "power"};

    private StepKeys() {}

    static Section normalisation() {
        Section one = plainNormalisation();
        return one.plus(
                Key.of("scope", SCOPE, "pooled", "Statistics over all periods together or within each.")
                        .in("1.5"),
                Key.of(
                                "from-framework",
                                new Flag(),
                                "true",
                                "Take parameters of single indicators from columns of framework.csv (target,"
                                        + " goalpost_lower, ...).")
                        .in("1.5"),
                Key.of("indicators", new Mapping("indicator", one), "{}", "Another normalisation of single indicators.")
                        .in("1.5"));
    }

    private static Section plainNormalisation() {
        return new Section(
                "method",
                List.of(
                        Key.of(
                                        "method",
                                        new Choice(List.of(
                                                "min-max",
                                                "z-score",
                                                "rank",
                                                "borda",
                                                "percentile-rank",
                                                "fraction-of-max",
                                                "distance-to-max",
                                                "distance-to-reference",
                                                "distance-to-target",
                                                "goalposts",
                                                "fixed",
                                                "none")),
                                        "min-max",
                                        "How indicators are put on one scale; none takes the values as they are, more"
                                                + " being better for all of them.")
                                .in("1.5"),
                        Key.of("lower", Form.number(), "0", "Lower end of the scale, post or bound.")
                                .in("1.5")
                                .only("min-max", "goalposts", "fixed"),
                        Key.of(
                                        "upper",
                                        Form.number(),
                                        "100",
                                        "Upper end of the scale, post or bound (1 for goalposts and fixed).")
                                .in("1.5")
                                .only("min-max", "goalposts", "fixed"),
                        Key.of("mean", Form.number(), "0", "Mean of the scale.")
                                .in("1.5")
                                .only("z-score"),
                        Key.of("deviation", Form.positive(), "1", "Standard deviation of the scale.")
                                .in("1.5")
                                .only("z-score"),
                        Key.of("factor", Form.positive(), "1", "What the share of the way is multiplied by.")
                                .in("1.5")
                                .only("percentile-rank", "goalposts", "fixed"),
                        Key.of("reference", new Text(), "", "Unit to measure the distance to.")
                                .in("1.5")
                                .only("distance-to-reference"),
                        Key.of("target", Form.number(), "", "Value to reach, on the scale of the data.")
                                .in("1.5")
                                .only("distance-to-target"),
                        Key.of("capped", new Flag(), "false", "Whether 1 is the most.")
                                .in("1.5")
                                .only("distance-to-reference", "distance-to-target"),
                        Key.of("truncated", new Flag(), "true", "Whether values beyond the posts count as the posts.")
                                .in("1.5")
                                .only("goalposts")));
    }

    static Section weighting() {
        return new Section(
                "method",
                List.of(
                        Key.of(
                                        "method",
                                        new Choice(List.of(
                                                "given",
                                                "equal",
                                                "replaced",
                                                "budget",
                                                "principal-component",
                                                "matched-importance")),
                                        "given",
                                        "Where weights come from; given: column weight of framework.csv.")
                                .in("1.6"),
                        Key.of(
                                        "weights",
                                        new Mapping("node", new Form.Numeric(0, Double.POSITIVE_INFINITY, false)),
                                        "{}",
                                        "Weights that replace those of the framework.")
                                .in("1.6")
                                .only("replaced"),
                        Key.of(
                                        "file",
                                        new Text(),
                                        "",
                                        "CSV with columns set, code, weight (replaced) or expert, code, points"
                                                + " (budget).")
                                .in("1.6")
                                .only("replaced", "budget"),
                        Key.of("set", new Text(), "", "Which set of the file.")
                                .in("1.6")
                                .only("replaced"),
                        Key.of("groups", Form.texts(), "[]", "Groups whose children are weighted; all when empty.")
                                .in("1.6")
                                .only("principal-component"),
                        Key.of("group", new Text(), "", "Group whose children get the targets; the index if empty.")
                                .in("1.6")
                                .only("matched-importance"),
                        Key.of(
                                        "targets",
                                        new Mapping("child", new Form.Numeric(0, Double.POSITIVE_INFINITY, false)),
                                        "{}",
                                        "Importance wanted of each child, equal for all when empty.")
                                .in("1.6")
                                .only("matched-importance")));
    }

    static Section aggregation() {
        Section one = plainAggregation();
        return one.plus(
                Key.of(
                                "data-threshold",
                                Form.share(),
                                "0",
                                "Share of its children that a group must have to get a score.")
                        .in("1.6"),
                Key.of(
                                "levels",
                                new Mapping("level", one),
                                "{}",
                                "Another method for the groups of a level (2: above indicators).")
                        .in("1.6"),
                Key.of("groups", new Mapping("group", one), "{}", "Another method for single groups.")
                        .in("1.6"));
    }

    private static Section plainAggregation() {
        return new Section(
                "method",
                List.of(
                        Key.of(
                                        "method",
                                        new Choice(List.of(
                                                "arithmetic",
                                                "geometric",
                                                "harmonic",
                                                "power",
                                                "mazziotta-pareto",
                                                "copeland",
                                                "benefit-of-doubt")),
                                        "arithmetic",
                                        "How children become the score of their group.")
                                .in("1.6"),
                        Key.of(
                                        "non-positive",
                                        new Choice(List.of("limit", "floor", "missing")),
                                        "limit",
                                        "What a mean of positive numbers does with others: its limit at zero, a floor,"
                                                + " or no score.")
                                .in("1.6")
                                .only(MEANS),
                        Key.of("floor", Form.positive(), "1", "Smaller values count as this, with non-positive: floor.")
                                .in("1.6")
                                .only(MEANS),
                        Key.of("exponent", Form.number(), "0.5", "Exponent of the power mean, not 0.")
                                .in("1.6")
                                .only("power"),
                        Key.of("penalised", new Flag(), "true", "Whether imbalance costs points (false: earns them).")
                                .in("1.6")
                                .only("mazziotta-pareto"),
                        Key.of("min-share", Form.share(), "0", "Least part of each child in a unit's score.")
                                .in("1.6")
                                .only("benefit-of-doubt"),
                        Key.of("max-share", Form.share(), "1", "Largest part of each child in a unit's score.")
                                .in("1.6")
                                .only("benefit-of-doubt")));
    }
}
