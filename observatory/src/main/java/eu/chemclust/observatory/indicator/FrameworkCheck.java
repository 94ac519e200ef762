package eu.chemclust.observatory.indicator;

import eu.chemclust.observatory.framework.FrameworkNode;
import eu.chemclust.observatory.framework.IndicatorFramework;
import eu.chemclust.observatory.region.Geography;
import eu.chemclust.observatory.region.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Looks over a framework as an editor would, before anything is published: gaps, double counting, national values
/// passed off as regional, mixed units and vintages, old figures, pillars and weights.
public final class FrameworkCheck {
    /// Least share of regions that an indicator should cover in a year.
    public static final double COVERAGE = 0.65;
    /// Two indicators above this correlation say the same thing.
    public static final double REDUNDANT = 0.92;

    private static final double UNEQUAL = 2.5;

    /// What a remark is about.
    public enum Topic {
        /// Regions and years without a value.
        GAPS,
        /// The same thing counted more than once.
        DOUBLE_COUNTING,
        /// One value in all regions of a country.
        NATIONAL_VALUES,
        /// Units or publications that differ inside an indicator.
        MIXED,
        /// Figures that are older than the year they stand for.
        OLD_FIGURES,
        /// Pillars and weights.
        WEIGHTS
    }

    /// A remark of the check.
    ///
    /// @param topic    what it is about
    /// @param problem  true if something should be done, false for what an editor should merely know
    /// @param nodes    the nodes concerned
    /// @param sentence what was found
    public record Remark(Topic topic, boolean problem, List<String> nodes, String sentence) {
        public Remark {
            nodes = List.copyOf(nodes);
        }
    }

    private final IndicatorFramework framework;
    private final Geography geography;
    private final List<Integer> years;
    private final IndicatorTable values;
    private final Map<String, Double> weights = new TreeMap<>();
    private final List<Remark> remarks = new ArrayList<>();

    private FrameworkCheck(
            IndicatorFramework framework, Geography geography, List<Integer> years, IndicatorTable values) {
        this.framework = framework;
        this.geography = geography;
        this.years = years;
        this.values = values;
        framework
                .indicators()
                .forEach(indicator -> weights.put(indicator.code(), framework.effectiveWeight(indicator.code())));
    }

    /// Checks a framework with the values of its indicators. Remarks stand in the order of their topics.
    public static List<Remark> of(
            IndicatorFramework framework, Geography geography, List<Integer> years, IndicatorTable values) {
        FrameworkCheck check = new FrameworkCheck(framework, geography, years, values);
        framework.indicators().forEach(check::gaps);
        check.remarks.addAll(DoubleCounting.of(framework, geography, years, values));
        framework.indicators().forEach(check::nationalValues);
        check.remarks.addAll(FiguresUnderneath.of(framework, geography, years, values));
        check.pillars();
        return List.copyOf(check.remarks);
    }

    private void add(Topic topic, boolean problem, List<String> nodes, String sentence) {
        remarks.add(new Remark(topic, problem, nodes, sentence));
    }

    private void gaps(FrameworkNode.Indicator indicator) {
        List<String> thin = new ArrayList<>();
        for (int year : years) {
            double share = values.coverage(indicator.code(), geography, year);
            if (share < COVERAGE) {
                thin.add(String.format(Locale.ROOT, "%d (%.0f %%)", year, 100 * share));
            }
        }
        if (!thin.isEmpty()) {
            add(
                    Topic.GAPS,
                    true,
                    List.of(indicator.code()),
                    "has a value for fewer than 65 % of the regions in " + String.join(", ", thin) + "; "
                            + reasons(indicator) + ".");
        }
    }

    private String reasons(FrameworkNode.Indicator indicator) {
        Map<IndicatorValue.Reason, Integer> counts = new TreeMap<>();
        for (Region region : geography.regions()) {
            for (int year : years) {
                if (values.get(indicator.code(), region.code().code(), year)
                        instanceof IndicatorValue.Missing missing) {
                    counts.merge(missing.reason(), 1, Integer::sum);
                }
            }
        }
        return "missing cells: "
                + counts.entrySet().stream()
                        .map(entry -> entry.getValue() + " "
                                + entry.getKey().name().toLowerCase(Locale.ROOT).replace('_', ' '))
                        .collect(Collectors.joining(", "));
    }

    /// A country whose regions all have one value in every year was given its national figure. A single year of two
    /// regions can be chance, two years or three regions cannot.
    private void nationalValues(FrameworkNode.Indicator indicator) {
        Map<String, List<Region>> countries = new TreeMap<>();
        geography
                .regions()
                .forEach(region -> countries
                        .computeIfAbsent(region.country(), country -> new ArrayList<>())
                        .add(region));
        List<String> suspect = new ArrayList<>();
        countries.forEach((country, regions) -> {
            int same = 0;
            int different = 0;
            int most = 0;
            for (int year : years) {
                List<Double> known = regions.stream()
                        .map(region ->
                                values.number(indicator.code(), region.code().code(), year))
                        .filter(value -> !Double.isNaN(value))
                        .toList();
                if (known.size() >= 2) {
                    most = Math.max(most, known.size());
                    if (known.stream().distinct().count() == 1) {
                        same++;
                    } else {
                        different++;
                    }
                }
            }
            if (different == 0 && (same >= 2 || (same == 1 && most >= 3))) {
                suspect.add(country + " (" + most + " regions, " + same + (same == 1 ? " year)" : " years)"));
            }
        });
        if (!suspect.isEmpty()) {
            add(
                    Topic.NATIONAL_VALUES,
                    true,
                    List.of(indicator.code()),
                    "has one and the same value in all regions of " + String.join(", ", suspect)
                            + ": a national figure, or a floor of the scale, in place of regional ones.");
        }
    }

    private void pillars() {
        for (FrameworkNode.Group pillar : framework.pillars()) {
            long counted = pillar.children().stream()
                    .filter(child -> child.weight() > 0)
                    .count();
            if (counted == 1) {
                add(
                        Topic.WEIGHTS,
                        true,
                        List.of(pillar.code()),
                        "rests on a single indicator with weight: one odd figure moves the whole pillar.");
            }
        }
        double mean = 1.0
                / Math.max(
                        1,
                        weights.values().stream().filter(weight -> weight > 0).count());
        weights.forEach((code, weight) -> {
            if (weight == 0) {
                add(Topic.WEIGHTS, false, List.of(code), "has no weight: it is shown and counts for coverage only.");
            } else if (weight > UNEQUAL * mean || weight < mean / UNEQUAL) {
                add(
                        Topic.WEIGHTS,
                        false,
                        List.of(code),
                        String.format(
                                Locale.ROOT,
                                "weighs %.1f %% of the index, where %.1f %% would be an equal share.",
                                100 * weight,
                                100 * mean));
            }
        });
    }
}
