package eu.chemclust.designs.key;

import eu.chemclust.designs.key.Form.Choice;
import eu.chemclust.designs.key.Form.Flag;
import eu.chemclust.designs.key.Form.Mapping;
import eu.chemclust.designs.key.Form.Section;
import eu.chemclust.designs.key.Form.Text;
import eu.chemclust.designs.key.Form.Whole;
import java.util.List;

/// The keys of the steps of an index.
final class StepKeys {
    static final Form SCOPE = new Choice(List.of("pooled", "per-period"));
    private static final String[] MEANS = {"geometric", "harmonic", "power"};

    private StepKeys() {}

    static Section screening() {
        return new Section(
                "min-availability",
                List.of(
                        Key.of("method", new Choice(List.of("on", "none")), "on", "none keeps every unit.")
                                .in("1.2"),
                        Key.of(
                                        "min-availability",
                                        Form.share(),
                                        "0.65",
                                        "Share of the indicators that a unit must have.")
                                .in("1.2")
                                .only("on"),
                        Key.of(
                                        "min-non-zero",
                                        Form.share(),
                                        "0",
                                        "Share of a unit's values that must be other than zero.")
                                .in("1.2")
                                .only("on"),
                        Key.of("keep", Form.texts(), "[]", "Units that are kept whatever they have.")
                                .in("1.2")
                                .only("on"),
                        Key.of("drop", Form.texts(), "[]", "Units that are left out whatever they have.")
                                .in("1.2")
                                .only("on"),
                        Key.of(
                                        "after-imputation",
                                        new Flag(),
                                        "false",
                                        "Judge units by the values after imputation instead of those before.")
                                .in("1.2")
                                .only("on")));
    }

    static Section denominators() {
        Section one = new Section(
                "column",
                List.of(
                        Key.of("column", new Text(), "", "Column of units.csv to divide by.")
                                .in("1.2"),
                        Key.of("factor", Form.positive(), "1", "The value becomes factor x value / denominator.")
                                .in("1.2")));
        return new Section(
                "method",
                List.of(
                        Key.of("method", new Choice(List.of("on", "none")), "on", "none divides nothing.")
                                .in("1.2"),
                        Key.of(
                                        "from-framework",
                                        new Flag(),
                                        "true",
                                        "Take the columns denominator and denominator_factor of framework.csv too.")
                                .in("1.2")
                                .only("on"),
                        Key.of(
                                        "indicators",
                                        new Mapping("indicator", one),
                                        "{}",
                                        "The denominator of single indicators; a column's name alone will do, none"
                                                + " takes that of the framework away.")
                                .in("1.2")
                                .only("on")));
    }

    static Section imputation() {
        return new Section(
                "method",
                List.of(
                        Key.of(
                                        "method",
                                        new Choice(List.of(
                                                "none",
                                                "mean",
                                                "median",
                                                "group-mean",
                                                "group-median",
                                                "across-indicators",
                                                "regression",
                                                "multivariate-normal",
                                                "latest",
                                                "constant",
                                                "linear",
                                                "linear-constant")),
                                        "none",
                                        "How missing values are filled.")
                                .in("1.3"),
                        Key.of("scope", SCOPE, "pooled", "Over all periods together or within each.")
                                .in("1.3")
                                .only("mean", "median", "group-mean", "group-median"),
                        Key.of("group", new Text(), "", "Column of units.csv that says which units belong together.")
                                .in("1.3")
                                .only("group-mean", "group-median"),
                        Key.of(
                                        "level",
                                        new Whole(2, 100),
                                        "2",
                                        "Level of the framework whose groups are imputed across.")
                                .in("1.3")
                                .only("across-indicators"),
                        Key.of("statistic", new Choice(List.of("mean", "median")), "mean", "What is taken across.")
                                .in("1.3")
                                .only("across-indicators"),
                        Key.of("predictors", new Whole(1, 1000), "3", "Most correlated indicators to predict from.")
                                .in("1.3")
                                .only("regression"),
                        Key.of("iterations", new Whole(1, 1_000_000), "1000", "Steps of the EM algorithm at most.")
                                .in("1.3")
                                .only("multivariate-normal"),
                        Key.of("tolerance", Form.positive(), "1e-8", "When the EM algorithm stops.")
                                .in("1.3")
                                .only("multivariate-normal"),
                        Key.of(
                                        "ends",
                                        new Choice(List.of("nearest", "missing")),
                                        "nearest",
                                        "What stands before a unit's first value and after its last.")
                                .in("1.3")
                                .only("constant", "linear", "linear-constant"),
                        Key.of("max-age", new Whole(1, 1000), "5", "Periods that a value may be old.")
                                .in("1.3")
                                .only("latest")));
    }

    static Section treatment() {
        Section one = plainTreatment();
        return one.plus(
                Key.of("indicators", new Mapping("indicator", one), "{}", "Another treatment of single indicators.")
                        .in("1.2"));
    }

    private static Section plainTreatment() {
        return new Section(
                "method",
                List.of(
                        Key.of(
                                        "method",
                                        new Choice(List.of("winsorise", "transform", "always", "none")),
                                        "winsorise",
                                        "Pull outliers in, then a curve if that is not enough; the curve where the"
                                                + " limits fail; the curve always; nothing.")
                                .in("1.2"),
                        Key.of("max-points", new Whole(0, 1_000_000), "5", "Points that may be pulled in.")
                                .in("1.2")
                                .only("winsorise"),
                        Key.of(
                                        "ties",
                                        new Choice(List.of("each", "together")),
                                        "each",
                                        "Tied values are pulled in together: each counts as a point, or all as one.")
                                .in("1.2")
                                .only("winsorise"),
                        Key.of("skewness", new Form.Numeric(0, Double.POSITIVE_INFINITY, false), "2", "Passes below.")
                                .in("1.2")
                                .only("winsorise", "transform"),
                        Key.of("kurtosis", Form.number(), "3.5", "Passes below.")
                                .in("1.2")
                                .only("winsorise", "transform"),
                        Key.of(
                                        "curve",
                                        new Choice(
                                                List.of("shifted-log", "plain-log", "mirrored-log", "box-cox", "none")),
                                        "shifted-log",
                                        "The transformation; none keeps the winsorised values.")
                                .in("1.2")
                                .only("winsorise", "transform", "always"),
                        Key.of("lambda", Form.number(), "0.5", "Exponent of the Box-Cox curve.")
                                .in("1.2")
                                .only("winsorise", "transform", "always"),
                        Key.of(
                                        "shift",
                                        new Choice(List.of("to-one", "when-not-positive")),
                                        "to-one",
                                        "Before plain-log and box-cox: always x - min + 1, or only where a value is not"
                                                + " positive.")
                                .in("1.2")
                                .only("winsorise", "transform", "always")));
    }

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
