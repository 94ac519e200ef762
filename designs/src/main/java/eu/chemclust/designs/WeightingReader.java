package eu.chemclust.designs;

import eu.chemclust.engine.Aggregation;
import eu.chemclust.engine.AggregationPlan;
import eu.chemclust.engine.EngineException;
import eu.chemclust.engine.Framework;
import eu.chemclust.engine.Node;
import eu.chemclust.engine.NonPositive;
import eu.chemclust.engine.Weighting;
import eu.chemclust.tables.YamlTree.Leaf;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Weighting and aggregation as they stand in a design file.
final class WeightingReader {
    private final Context context;

    WeightingReader(Context context) {
        this.context = context;
    }

    Weighting weighting(Block block) {
        return switch (block.choice("method")) {
            case "equal" -> new Weighting.Equal();
            case "replaced" -> replaced(block);
            case "budget" ->
                block.made(
                        "file",
                        new Weighting.Given(),
                        () -> new Weighting.BudgetAllocation(List.copyOf(new WeightFiles(context)
                                .read(block, "file", "expert")
                                .values())));
            case "principal-component" -> {
                context.groups(block, "groups", block.texts("groups"));
                yield new Weighting.PrincipalComponent(new HashSet<>(block.texts("groups")));
            }
            case "matched-importance" -> matched(block);
            default -> new Weighting.Given();
        };
    }

    private Weighting replaced(Block block) {
        Map<String, Double> weights = new HashMap<>();
        if (block.has("file")) {
            Map<String, Map<String, Double>> sets = new WeightFiles(context).read(block, "file", "set");
            String set = block.has("set")
                    ? block.text("set")
                    : sets.size() == 1 ? sets.keySet().iterator().next() : "";
            Map<String, Double> chosen = sets.get(set);
            if (chosen != null) {
                weights.putAll(chosen);
            } else if (!sets.isEmpty()) {
                block.finding(
                        "set",
                        set,
                        set.isEmpty() ? "the file has several sets." : "the file has no such set.",
                        "Name one of: "
                                + String.join(
                                        ", ", sets.keySet().stream().limit(12).toList()) + ".");
            }
        }
        weights.putAll(numbers(block, "weights"));
        context.nodes(block, "weights", block.mapping("weights").keySet());
        if (weights.isEmpty() && context.notes().clean()) {
            block.finding("weights", "", "no weights are given.", "Write weights: {code: number}, or file.");
        }
        return checked(block, weights);
    }

    /// Weights that leave a group with nothing are a finding here, not a failure later.
    private Weighting checked(Block block, Map<String, Double> weights) {
        return block.made("weights", new Weighting.Given(), () -> {
            Framework framework = context.framework().framework();
            Map<String, Double> known = new HashMap<>(weights);
            known.keySet().removeIf(code -> framework.find(code).isEmpty());
            framework.withWeights(known);
            return new Weighting.Replaced(weights);
        });
    }

    private static Map<String, Double> numbers(Block block, String key) {
        Map<String, Double> numbers = new HashMap<>();
        block.mapping(key).forEach((code, entry) -> {
            if (entry.value() instanceof Leaf leaf) {
                NumberParser.parse(leaf.text()).ifPresent(value -> numbers.put(code, value));
            }
        });
        return numbers;
    }

    private Weighting matched(Block block) {
        Framework framework = context.framework().framework();
        String code =
                block.has("group") ? block.text("group") : framework.root().code();
        if (!context.groups(block, "group", List.of(code))) {
            return new Weighting.Given();
        }
        List<String> children = ((Node.Group) framework.node(code))
                .children().stream().map(Node::code).toList();
        Map<String, Double> targets = numbers(block, "targets");
        for (String target : targets.keySet()) {
            if (!children.contains(target)) {
                block.finding(
                        "targets",
                        target,
                        "this is no child of " + code + ".",
                        "Its children are " + String.join(", ", children) + ".");
                return new Weighting.Given();
            }
        }
        if (targets.isEmpty()) {
            children.forEach(child -> targets.put(child, 1.0));
        }
        return block.made("targets", new Weighting.Given(), () -> new Weighting.MatchedImportance(code, targets));
    }

    AggregationPlan aggregation(Block block) {
        Framework framework = context.framework().framework();
        Map<Integer, Aggregation> levels = new HashMap<>();
        int top = framework.level(framework.root().code());
        block.blocks("levels").forEach((name, one) -> {
            Optional<Long> level = NumberParser.parseWhole(name);
            if (level.isEmpty() || level.get() < 2 || level.get() > top) {
                block.finding(
                        "levels",
                        name,
                        "groups have levels from 2 (above indicators) to " + top + ".",
                        "Correct the level.");
            } else {
                levels.put(level.get().intValue(), method(one));
            }
        });
        Map<String, Aggregation> groups = new HashMap<>();
        context.groups(block, "groups", block.mapping("groups").keySet());
        block.blocks("groups").forEach((code, one) -> groups.put(code, method(one)));
        return new AggregationPlan(method(block), levels, groups, block.number("data-threshold"));
    }

    private static Aggregation method(Block block) {
        return block.made("method", new Aggregation.Arithmetic(), () -> switch (block.choice("method")) {
            case "geometric" -> new Aggregation.Geometric(nonPositive(block));
            case "harmonic" -> new Aggregation.Harmonic(nonPositive(block));
            case "power" -> new Aggregation.Power(block.number("exponent"), nonPositive(block));
            case "mazziotta-pareto" -> new Aggregation.MazziottaPareto(block.flag("penalised"));
            case "copeland" -> new Aggregation.Copeland();
            case "benefit-of-doubt" ->
                new Aggregation.BenefitOfDoubt(block.number("min-share"), block.number("max-share"));
            default -> new Aggregation.Arithmetic();
        });
    }

    private static NonPositive nonPositive(Block block) throws EngineException {
        boolean floor =
                block.choice("non-positive").equals("floor") || (block.has("floor") && !block.has("non-positive"));
        if (floor) {
            return new NonPositive.Floor(block.number("floor"));
        }
        return block.choice("non-positive").equals("missing") ? new NonPositive.Missing() : new NonPositive.Limit();
    }
}
