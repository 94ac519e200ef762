package eu.chemclust.designs.key;

import eu.chemclust.designs.key.Form.Choice;
import eu.chemclust.designs.key.Form.Flag;
import eu.chemclust.designs.key.Form.Mapping;
import eu.chemclust.designs.key.Form.Section;
import eu.chemclust.designs.key.Form.Text;
import eu.chemclust.designs.key.Form.Whole;
import java.util.List;

/// The keys of the steps that make data fit for an index: screening, denominators, imputation, treatment.
final class DataStepKeys {
    private DataStepKeys() {}

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
                        Key.of("scope", StepKeys.SCOPE, "pooled", "Over all periods together or within each.")
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
}
