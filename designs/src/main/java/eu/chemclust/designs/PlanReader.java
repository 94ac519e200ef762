package eu.chemclust.designs;

import eu.chemclust.designs.key.DesignKeys;
import eu.chemclust.designs.key.Words;
import eu.chemclust.engine.Assumption;
import eu.chemclust.engine.Output;
import eu.chemclust.engine.RankingGroup;
import eu.chemclust.engine.RobustnessPlan;
import eu.chemclust.engine.Sampling;
import eu.chemclust.engine.UnitPeriod;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Robustness and sensitivity as they stand in a design file.
final class PlanReader {
    /// The ranking group of all units.
    static final String ALL = "all";

    private static final int MOST_COMBINATIONS = 10_000_000;

    private final Context context;
    private final List<Varied> varied;

    PlanReader(Context context, List<Varied> varied) {
        this.context = context;
        this.varied = varied;
    }

    RobustnessPlan robustness(Block block) {
        List<RankingGroup> groups = new ArrayList<>();
        block.blocks("groups").forEach((name, one) -> group(name, one).ifPresent(groups::add));
        if (groups.isEmpty()) {
            groups.add(new RankingGroup.Everyone(ALL));
        }
        Sampling sampling = switch (block.choice("sampling")) {
            case "sobol" -> new Sampling.SobolSequence();
            case "enumeration" -> new Sampling.Enumeration();
            default -> new Sampling.PseudoRandom();
        };
        List<Assumption> assumptions = varied.stream().map(Varied::assumption).toList();
        int replications = block.whole("replications");
        if (sampling instanceof Sampling.Enumeration) {
            replications = combinations(block, replications);
        }
        return new RobustnessPlan(
                replications, threads(block), assumptions, groups, new HashSet<>(periods(block)), sampling);
    }

    /// Every combination once, whatever number of replications is written, because fewer would not be all.
    private int combinations(Block block, int replications) {
        long product = 1;
        for (Varied one : varied) {
            if (!(one.assumption() instanceof Assumption.Alternatives alternatives)) {
                block.finding(
                        "sampling",
                        "enumeration",
                        "assumption " + one.name() + " is no list of alternatives, so its cases cannot be counted.",
                        "Use sampling: sobol, or give it alternatives (weight-sets instead of weights).");
                return replications;
            }
            product = Math.min(
                    MOST_COMBINATIONS + 1L, product * alternatives.changes().size());
        }
        if (product > MOST_COMBINATIONS) {
            block.finding("sampling", "enumeration", "there are more than 10 million combinations.", "Sample instead.");
            return replications;
        }
        return (int) product;
    }

    private static int threads(Block block) {
        int threads = block.whole("threads");
        return threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
    }

    private List<Integer> periods(Block block) {
        List<Integer> known = context.units().listPeriods();
        List<String> texts = block.texts("pairs");
        if (!block.has("pairs") || texts.equals(List.of("all"))) {
            return known;
        }
        List<Integer> periods = new ArrayList<>();
        for (String text : texts.equals(List.of("none")) ? List.<String>of() : texts) {
            Optional<Long> period = NumberParser.parseWhole(text);
            if (period.isEmpty() || !known.contains(period.get().intValue())) {
                block.finding("pairs", text, "the data have no such period.", "They have " + known + ".");
            } else {
                periods.add(period.get().intValue());
            }
        }
        return periods;
    }

    private Optional<RankingGroup> group(String name, Block block) {
        Set<String> units = new LinkedHashSet<>(block.texts("units"));
        context.units(block, "units", units);
        if (block.has("column")) {
            Map<String, String> groups = context.units().groups().get(block.text("column"));
            if (groups == null) {
                block.finding(
                        "column",
                        block.text("column"),
                        "there is no such column of text in " + context.units().file() + ".",
                        Words.suggestion(block.text("column"), context.groupColumns()) + "There are "
                                + String.join(", ", context.groupColumns()) + ".");
                return Optional.empty();
            }
            groups.forEach((unit, value) -> {
                if (value.equals(block.text("value"))) {
                    units.add(unit);
                }
            });
            if (units.isEmpty()) {
                block.finding(
                        "value",
                        block.text("value"),
                        "no unit has this in column " + block.text("column") + ".",
                        "Values are " + String.join(", ", new java.util.TreeSet<>(groups.values())) + ".");
            }
        }
        if (units.isEmpty()) {
            block.finding("units", "", "the group has no units.", "Name units, or column and value.");
            return Optional.empty();
        }
        return Optional.of(new RankingGroup.Units(name, units));
    }

    SensitivitySettings sensitivity(Block block, RobustnessPlan plan) {
        Map<String, Output> outputs = new LinkedHashMap<>();
        List<Block> written = block.list("outputs", DesignKeys.OUTPUT);
        for (Block one : written) {
            output(one, plan).ifPresent(output -> outputs.put(words(output), output));
        }
        if (written.isEmpty()) {
            Output shift = new Output.MeanRankShift(plan.groups().getFirst(), context.lastPeriod());
            outputs.put(words(shift), shift);
        }
        return new SensitivitySettings(
                block.choice("method").equals("exact"),
                block.whole("samples"),
                block.choice("sampling").equals("sobol") ? new Sampling.SobolSequence() : new Sampling.PseudoRandom(),
                block.whole("bootstraps"),
                block.number("confidence"),
                block.whole("limit"),
                threads(block),
                outputs);
    }

    private Optional<Output> output(Block block, RobustnessPlan plan) {
        RankingGroup group = plan.groups().getFirst();
        if (block.has("group")) {
            String name = block.text("group");
            Optional<RankingGroup> found =
                    plan.groups().stream().filter(g -> g.name().equals(name)).findFirst();
            if (found.isEmpty()) {
                block.finding("group", name, "there is no such group in robustness.groups.", "Add or correct it.");
                return Optional.empty();
            }
            group = found.get();
        }
        int period = block.has("period") ? block.whole("period") : context.lastPeriod();
        if (!context.units().listPeriods().contains(period)) {
            block.finding("period", block.text("period"), "the data have no such period.", "Correct it.");
            return Optional.empty();
        }
        RankingGroup chosen = group;
        return switch (block.choice("output")) {
            case "rank-of" -> unit(block, "unit", period).map(row -> new Output.RankOf(chosen, row));
            case "score-difference" -> {
                Optional<UnitPeriod> row = unit(block, "unit", period);
                Optional<UnitPeriod> other = unit(block, "other", period);
                yield row.isPresent() && other.isPresent()
                        ? Optional.of(new Output.ScoreDifference(row.get(), other.get()))
                        : Optional.empty();
            }
            default -> Optional.of(new Output.MeanRankShift(chosen, period));
        };
    }

    private Optional<UnitPeriod> unit(Block block, String key, int period) {
        String unit = block.text(key);
        if (!context.units(block, key, List.of(unit))) {
            return Optional.empty();
        }
        return Optional.of(new UnitPeriod(unit, period));
    }

    private String words(Output output) {
        return switch (output) {
            case Output.MeanRankShift shift -> "mean rank shift" + in(shift.group()) + at(shift.period());
            case Output.RankOf rank ->
                "rank of " + rank.row().unit() + in(rank.group())
                        + at(rank.row().period());
            case Output.ScoreDifference difference ->
                "score of " + difference.row().unit() + " less that of "
                        + difference.other().unit() + at(difference.row().period());
        };
    }

    private static String in(RankingGroup group) {
        return group instanceof RankingGroup.Everyone ? "" : " in " + group.name();
    }

    private String at(int period) {
        return context.units().listPeriods().size() > 1 ? " " + period : "";
    }
}
