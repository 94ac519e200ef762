package eu.chemclust.designs.key;

import eu.chemclust.designs.key.Form.Choice;
import eu.chemclust.designs.key.Form.Either;
import eu.chemclust.designs.key.Form.Items;
import eu.chemclust.designs.key.Form.Mapping;
import eu.chemclust.designs.key.Form.Section;
import eu.chemclust.designs.key.Form.Text;
import eu.chemclust.designs.key.Form.Whole;
import eu.chemclust.engine.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Every key of a design file.
public final class DesignKeys {
    /// The steps by name, in the order in which they are done.
    public static final Map<String, Section> STEPS = steps();
    /// The key that every alternative of a step may have besides those of the step.
    public static final Key LABEL = Key.of("label", new Text(), "", "Name of the alternative in results and replays.");
    /// The keys of an assumption.
    public static final Section ASSUMPTION = assumption();
    /// The keys of an output of a sensitivity analysis.
    public static final Section OUTPUT = output();
    /// The keys of the file.
    public static final Section FILE = file();

    private DesignKeys() {}

    /// The keys of a step.
    public static Section step(String name) {
        return Objects.requireNonNull(STEPS.get(name), name);
    }

    private static Map<String, Section> steps() {
        Map<String, Section> steps = new LinkedHashMap<>();
        steps.put("screening", DataStepKeys.screening());
        steps.put("denominators", DataStepKeys.denominators());
        steps.put("imputation", DataStepKeys.imputation());
        steps.put("treatment", DataStepKeys.treatment());
        steps.put("normalisation", StepKeys.normalisation());
        steps.put("weighting", StepKeys.weighting());
        steps.put("aggregation", StepKeys.aggregation());
        return steps;
    }

    private static Section file() {
        List<Key> keys = new ArrayList<>(List.of(
                Key.of("title", new Text(), "", "What the index is called."),
                Key.of("data", new Text(), "units.csv", "The table of units, beside this file; --data overrides it."),
                Key.of("framework", new Text(), "framework.csv", "The framework; --framework overrides it.")
                        .in("1.1"),
                Key.of("seed", new Whole(Long.MIN_VALUE, Long.MAX_VALUE), "1", "The seed of all that is drawn.")));
        Map<String, String> meanings = Map.of(
                "screening", "Which units have enough values to be scored. Left out: all are kept.",
                "denominators", "What indicators are divided by. Left out: nothing.",
                "imputation", "How missing values are filled. Left out: they stay missing.",
                "treatment", "What is done about outliers. Left out: nothing.",
                "normalisation", "How indicators are put on one scale. Left out: values are taken as they are.",
                "weighting", "Where weights come from. Left out: the framework.",
                "aggregation", "How children become the score of their group. Left out: arithmetic means.");
        STEPS.forEach((name, section) -> keys.add(Key.of(name, section, "", meanings.getOrDefault(name, ""))));
        keys.add(Key.of("assumptions", new Items(ASSUMPTION), "[]", "What could as well have been otherwise.")
                .in("1.7"));
        keys.add(Key.of("robustness", robustness(), "", "How ranks depend on the assumptions.")
                .in("1.7"));
        keys.add(Key.of("sensitivity", sensitivity(), "", "Which assumption matters most.")
                .in("1.7"));
        return new Section("title", keys);
    }

    private static Section assumption() {
        List<String> kinds = new ArrayList<>(STEPS.keySet());
        kinds.addAll(List.of("weights", "weight-sets", "leave-one-out", "parameter"));
        List<Form> alternatives = new ArrayList<>();
        STEPS.values().forEach(step -> alternatives.add(new Items(step.plus(LABEL))));
        String[] stepNames = STEPS.keySet().toArray(String[]::new);
        return new Section(
                "vary",
                List.of(
                        Key.of("name", new Text(), "", "Name in results and replays; the thing varied if empty."),
                        Key.of(
                                        "vary",
                                        new Choice(kinds),
                                        "",
                                        "A step (its alternatives), weights (a band), weight-sets (a file),"
                                                + " leave-one-out, or a parameter.")
                                .in("1.7"),
                        Key.of(
                                        "alternatives",
                                        new Either(alternatives),
                                        "",
                                        "The step as it could be, each with a label if wanted; keep: as it is. What is"
                                                + " not written is as in the design.")
                                .in("1.7")
                                .only(stepNames),
                        Key.of("band", new Form.Numeric(0, 0.999999, false), "0.25", "0.25 is +-25 % of each weight.")
                                .in("1.7")
                                .only("weights"),
                        Key.of("nodes", Form.texts(), "[]", "Nodes whose weights vary; all when empty.")
                                .in("1.7")
                                .only("weights"),
                        Key.of("file", new Text(), "", "CSV with columns set, code, weight; each set an alternative.")
                                .in("1.7")
                                .only("weight-sets"),
                        Key.of("probability", Form.share(), "1", "How often an indicator is left out.")
                                .in("1.7")
                                .only("leave-one-out"),
                        Key.of(
                                        "parameter",
                                        new Choice(Arrays.stream(Parameter.values())
                                                .map(Words::kebab)
                                                .toList()),
                                        "",
                                        "The number of the design that varies.")
                                .in("1.7")
                                .only("parameter"),
                        Key.of(
                                        "element",
                                        new Text(),
                                        "",
                                        "The indicator, group or node that it varies for; the design's own choice if"
                                                + " empty.")
                                .in("1.7")
                                .only("parameter"),
                        Key.of("lower", Form.number(), "", "Its lowest value.")
                                .in("1.7")
                                .only("parameter"),
                        Key.of("upper", Form.number(), "", "Its highest value.")
                                .in("1.7")
                                .only("parameter")));
    }

    private static Section robustness() {
        Section group = new Section(
                "units",
                List.of(
                        Key.of("units", Form.texts(), "[]", "The units of the group."),
                        Key.of("column", new Text(), "", "Or: a column of units.csv."),
                        Key.of("value", new Text(), "", "And what stands there for the units of the group.")));
        return new Section(
                "replications",
                List.of(
                        Key.of("replications", new Whole(1, 100_000_000), "10000", "How often assumptions are drawn.")
                                .in("1.7"),
                        Key.of("threads", new Whole(0, 1024), "0", "Threads to use, 0 for all; no effect on results."),
                        Key.of(
                                        "sampling",
                                        new Choice(List.of("pseudo-random", "sobol", "enumeration")),
                                        "pseudo-random",
                                        "Where the points lie; enumeration takes every combination of alternatives"
                                                + " once.")
                                .in("1.7"),
                        Key.of("top", new Whole(1, 1_000_000), "10", "Places of the top-k probability."),
                        Key.of(
                                "confidence",
                                new Form.Numeric(0, 1, true),
                                "0.95",
                                "When two units count as told apart."),
                        Key.of(
                                "groups",
                                new Mapping("name", group),
                                "{}",
                                "Units ranked among each other; all units when empty."),
                        Key.of(
                                "pairs",
                                new Either(List.of(
                                        new Choice(List.of("all", "none")),
                                        new Items(new Whole(Integer.MIN_VALUE, Integer.MAX_VALUE)))),
                                "all",
                                "Periods in which the order of each pair of units is counted.")));
    }

    private static Section output() {
        return new Section(
                "output",
                List.of(
                        Key.of(
                                "output",
                                new Choice(List.of("mean-rank-shift", "rank-of", "score-difference")),
                                "mean-rank-shift",
                                "What depends on the assumptions."),
                        Key.of("unit", new Text(), "", "The unit whose rank or score is meant.")
                                .only("rank-of", "score-difference"),
                        Key.of("other", new Text(), "", "The unit whose score is taken off.")
                                .only("score-difference"),
                        Key.of("period", new Whole(Integer.MIN_VALUE, Integer.MAX_VALUE), "", "The last if empty."),
                        Key.of("group", new Text(), "", "Ranking group of robustness.groups; all units if empty.")
                                .only("mean-rank-shift", "rank-of")));
    }

    private static Section sensitivity() {
        return new Section(
                "method",
                List.of(
                        Key.of(
                                        "method",
                                        new Choice(List.of("sampled", "exact")),
                                        "sampled",
                                        "Estimated from samples, or every combination of alternatives.")
                                .in("1.7"),
                        Key.of("samples", new Whole(2, 100_000_000), "4096", "Points; each costs assumptions + 2 runs.")
                                .in("1.7")
                                .only("sampled"),
                        Key.of("sampling", new Choice(List.of("sobol", "pseudo-random")), "sobol", "Where points lie.")
                                .in("1.7")
                                .only("sampled"),
                        Key.of("bootstraps", new Whole(1, 1_000_000), "1000", "Resamples behind the intervals.")
                                .only("sampled"),
                        Key.of("confidence", new Form.Numeric(0, 1, true), "0.9", "What the intervals cover.")
                                .only("sampled"),
                        Key.of("limit", new Whole(1, 100_000_000), "1000000", "Combinations at most.")
                                .only("exact"),
                        Key.of("threads", new Whole(0, 1024), "0", "Threads to use, 0 for all; no effect on results."),
                        Key.of("outputs", new Items(OUTPUT), "[mean-rank-shift]", "What is explained.")));
    }

    /// Every key with its path, in the order of the file; the keys below `assumptions[].alternatives[]` are those of
    /// the step and are not repeated.
    public static Map<String, Key> paths() {
        Map<String, Key> paths = new LinkedHashMap<>();
        collect("", FILE, paths);
        return paths;
    }

    private static void collect(String prefix, Form form, Map<String, Key> paths) {
        switch (form) {
            case Section section -> {
                for (Key key : section.keys()) {
                    String path = prefix.isEmpty() ? key.name() : prefix + "." + key.name();
                    paths.put(path, key);
                    if (!key.name().equals("alternatives")) {
                        collect(path, key.form(), paths);
                    }
                }
            }
            case Mapping mapping -> {
                if (mapping.value() instanceof Section section && !repeats(section)) {
                    collect(prefix + ".*", section, paths);
                }
            }
            case Items items -> collect(prefix + "[]", items.item(), paths);
            case Either either -> {}
            case Text text -> {}
            case Form.Flag flag -> {}
            case Form.Numeric number -> {}
            case Whole whole -> {}
            case Choice choice -> {}
        }
    }

    /// Whether a section under a name of the user has the keys of the step above it.
    private static boolean repeats(Section section) {
        return section.shorthand().equals("method");
    }
}
