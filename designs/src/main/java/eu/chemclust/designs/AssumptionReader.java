package eu.chemclust.designs;

import eu.chemclust.designs.key.DesignKeys;
import eu.chemclust.designs.key.Form;
import eu.chemclust.designs.key.Words;
import eu.chemclust.engine.Assumption;
import eu.chemclust.engine.DesignChange;
import eu.chemclust.engine.EngineException;
import eu.chemclust.engine.IndexDesign;
import eu.chemclust.engine.Parameter;
import eu.chemclust.engine.Weighting;
import eu.chemclust.tables.YamlTree;
import eu.chemclust.tables.YamlTree.Branch;
import eu.chemclust.tables.YamlTree.Entry;
import eu.chemclust.tables.YamlTree.Leaf;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Assumptions as they stand in a design file.
final class AssumptionReader {
    /// Steps without which there is no index, so that they can be varied though the design does not write them.
    private static final Set<String> ALWAYS = Set.of("weighting", "aggregation");

    private final String file;
    private final Context context;
    private final Map<String, Block> steps;
    private final Set<String> written;
    private final IndexDesign design;

    AssumptionReader(String file, Context context, Map<String, Block> steps, Set<String> written, IndexDesign design) {
        this.file = file;
        this.context = context;
        this.steps = steps;
        this.written = written;
        this.design = design;
    }

    List<Varied> read(Block root) {
        List<Varied> varied = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Block block : root.list("assumptions", DesignKeys.ASSUMPTION)) {
            String kind = block.choice("vary");
            if (kind.isEmpty()) {
                block.finding("vary", "", "what varies is missing.", "Write vary: treatment, for example.");
                continue;
            }
            String name =
                    block.has("name") ? block.text("name") : kind.equals("parameter") ? block.text("parameter") : kind;
            if (!names.add(name)) {
                block.finding("name", name, "two assumptions have this name.", "Give each a name of its own.");
                continue;
            }
            one(block, name, kind).ifPresent(varied::add);
        }
        return varied;
    }

    private Optional<Varied> one(Block block, String name, String kind) {
        return switch (kind) {
            case "weights" -> {
                context.nodes(block, "nodes", block.texts("nodes"));
                yield Optional.of(plain(
                        new Assumption.WeightBand(name, block.number("band"), new HashSet<>(block.texts("nodes")))));
            }
            case "weight-sets" -> weightSets(block, name);
            case "leave-one-out" -> Optional.of(plain(new Assumption.LeaveOneOut(name, block.number("probability"))));
            case "parameter" -> parameter(block, name);
            default -> alternatives(block, name, kind);
        };
    }

    private static Varied plain(Assumption assumption) {
        return new Varied(assumption, List.of());
    }

    private Optional<Varied> weightSets(Block block, String name) {
        Map<String, Map<String, Double>> sets = new WeightFiles(context).read(block, "file", "set");
        if (sets.isEmpty()) {
            return Optional.empty();
        }
        List<DesignChange> changes = new ArrayList<>();
        sets.forEach((set, weights) -> changes.add(block.made("file", new DesignChange.Keep(), () -> {
            context.framework().framework().withWeights(weights);
            return new DesignChange.UseWeighting(new Weighting.Replaced(weights));
        })));
        return Optional.of(new Varied(new Assumption.Alternatives(name, changes), List.copyOf(sets.keySet())));
    }

    private Optional<Varied> parameter(Block block, String name) {
        Optional<Parameter> parameter = Arrays.stream(Parameter.values())
                .filter(p -> Words.same(Words.kebab(p), block.text("parameter")))
                .findFirst();
        for (String due : List.of("parameter", "lower", "upper")) {
            if (!block.has(due)) {
                block.finding(due, "", "this key is missing.", "A parameter varies from lower to upper.");
            }
        }
        if (parameter.isEmpty() || !block.has("lower") || !block.has("upper")) {
            return Optional.empty();
        }
        double lower = block.number("lower");
        double upper = block.number("upper");
        try {
            // An assumption about something that is not in the design must not pass for one without effect.
            Optional<String> element = block.has("element") ? Optional.of(block.text("element")) : Optional.empty();
            parameter.get().apply(design, element, lower);
            parameter.get().apply(design, element, upper);
            return Optional.of(plain(new Assumption.UniformParameter(name, parameter.get(), element, lower, upper)));
        } catch (EngineException refused) {
            block.finding(
                    "parameter",
                    block.text("parameter"),
                    refused.getMessage() == null ? "it cannot vary." : refused.getMessage(),
                    "");
            return Optional.empty();
        }
    }

    private Optional<Varied> alternatives(Block block, String name, String step) {
        if (!written.contains(step) && !ALWAYS.contains(step)) {
            block.finding(
                    "vary",
                    step,
                    "the design has no " + step + ", so varying it would change nothing that is there.",
                    "Add the step to the design (" + step + ": none if nothing is meant to be done), or remove the"
                            + " assumption.");
            return Optional.empty();
        }
        List<DesignChange> changes = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        Form.Section form = DesignKeys.step(step).plus(DesignKeys.LABEL);
        int number = 1;
        for (YamlTree tree : block.trees("alternatives")) {
            String path = block.path() + ".alternatives[" + number + "]";
            boolean keep = (tree instanceof Leaf leaf && leaf.text().equals("keep"))
                    || (tree instanceof Branch branch && branch.entries().containsKey("keep"));
            Block alternative = Block.of(file, path, keep ? label(tree) : tree, form, context.notes(), steps.get(step));
            changes.add(keep ? new DesignChange.Keep() : change(step, alternative));
            String label = alternative.has("label") ? alternative.text("label") : keep ? "keep" : words(tree, number);
            if (labels.contains(label)) {
                alternative.finding("label", label, "two alternatives have this label.", "Give each its own.");
            }
            labels.add(label);
            number++;
        }
        if (changes.isEmpty()) {
            block.finding("alternatives", "", "there are no alternatives.", "List them, each after a dash.");
            return Optional.empty();
        }
        return Optional.of(new Varied(new Assumption.Alternatives(name, changes), labels));
    }

    /// What is left of an alternative that keeps the step: its label.
    private static YamlTree label(YamlTree tree) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        if (tree instanceof Branch branch && branch.entries().get("label") != null) {
            entries.put("label", branch.entries().get("label"));
        }
        return new Branch(entries, tree.line());
    }

    private static String words(YamlTree tree, int number) {
        return switch (tree) {
            case Leaf leaf -> leaf.text();
            case Branch branch -> {
                List<String> parts = new ArrayList<>();
                branch.entries().forEach((key, entry) -> {
                    if (entry.value() instanceof Leaf leaf) {
                        parts.add(key.equals("method") ? leaf.text() : key + " " + leaf.text());
                    }
                });
                yield parts.isEmpty() ? String.valueOf(number) : String.join(", ", parts);
            }
            case YamlTree.Row row -> String.valueOf(number);
        };
    }

    private DesignChange change(String step, Block block) {
        StepReader reader = new StepReader(context);
        return switch (step) {
            case "screening" -> new DesignChange.UseScreening(reader.screening(block));
            case "denominators" -> new DesignChange.UseDenominators(reader.denominators(block));
            case "imputation" -> new DesignChange.UseImputation(reader.imputation(block));
            case "treatment" -> new DesignChange.UseTreatment(reader.treatment(block));
            case "normalisation" -> normalisation(block);
            case "weighting" -> new DesignChange.UseWeighting(new WeightingReader(context).weighting(block));
            default -> new DesignChange.UseAggregation(new WeightingReader(context).aggregation(block));
        };
    }

    /// Values that are taken as they are have no direction to be turned by; scaled ones have.
    private DesignChange normalisation(Block block) {
        boolean asIs = block.choice("method").equals("none");
        Block own = steps.get("normalisation");
        boolean designAsIs = own == null || own.choice("method").equals("none");
        boolean anyNegative = context.framework().framework().indicators().stream()
                .anyMatch(i -> i.direction().sign() < 0);
        if (asIs != designAsIs && anyNegative) {
            block.finding(
                    "method",
                    block.choice("method"),
                    "values as they are and scaled values cannot be alternatives while the framework has indicators"
                            + " of which less is better.",
                    "Turn those indicators around in the data, or leave this alternative out.");
        }
        return new DesignChange.UseNormalisation(new NormalisationReader(context).read(block));
    }
}
