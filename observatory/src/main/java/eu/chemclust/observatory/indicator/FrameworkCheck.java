package eu.chemclust.observatory.indicator;

import eu.chemclust.engine.analysis.Correlation;
import eu.chemclust.observatory.framework.Formula;
import eu.chemclust.observatory.framework.FrameworkNode;
import eu.chemclust.observatory.framework.IndicatorFramework;
import eu.chemclust.observatory.observation.Observation;
import eu.chemclust.observatory.observation.SeriesKey;
import eu.chemclust.observatory.region.Geography;
import eu.chemclust.observatory.region.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Looks over a framework as an editor would, before anything is published: gaps, double counting, national values
/// passed off as regional, mixed units and vintages, old figures, pillars and weights.
public final class FrameworkCheck {
    /// Least share of regions that an indicator should cover in a year.
    public static final double COVERAGE = 0.65;
    /// Two indicators above this correlation say the same thing.
    public static final double REDUNDANT = 0.92;

    private static final int OLD_YEARS = 5;
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
        check.sameSeries();
        check.correlations();
        framework.indicators().forEach(check::nationalValues);
        framework.indicators().forEach(check::mixed);
        framework.indicators().forEach(check::oldFigures);
        check.pillars();
        return List.copyOf(check.remarks);
    }

    private void add(Topic topic, boolean problem, List<String> nodes, String sentence) {
        remarks.add(new Remark(topic, problem, nodes, sentence));
    }

    private double weight(String indicator) {
        return weights.getOrDefault(indicator, 0.0);
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

    /// A series that two weighted indicators rest on counts twice, as value or as denominator.
    private void sameSeries() {
        List<FrameworkNode.Indicator> indicators = framework.indicators();
        for (int i = 0; i < indicators.size(); i++) {
            for (int j = i + 1; j < indicators.size(); j++) {
                FrameworkNode.Indicator a = indicators.get(i);
                FrameworkNode.Indicator b = indicators.get(j);
                Set<SeriesKey> shared = new TreeSet<>(java.util.Comparator.comparing(SeriesKey::toString));
                shared.addAll(a.formula().series());
                shared.retainAll(b.formula().series());
                boolean isDenominator = b.formula().series().equals(denominators(a))
                        || a.formula().series().equals(denominators(b));
                if (!shared.isEmpty()) {
                    boolean weighted = weight(a.code()) > 0 && weight(b.code()) > 0;
                    add(
                            Topic.DOUBLE_COUNTING,
                            weighted && (isDenominator || sameNumerator(a, b)),
                            List.of(a.code(), b.code()),
                            (isDenominator ? "one is the denominator of the other: both rest on " : "both rest on ")
                                    + names(shared)
                                    + (weighted ? "." : "; one of them has no weight."));
                }
            }
        }
    }

    private static String names(Set<SeriesKey> series) {
        return series.stream().map(SeriesKey::toString).collect(Collectors.joining(" and "));
    }

    /// Only a ratio and a location quotient say in their form which input divides.
    private static List<SeriesKey> denominators(FrameworkNode.Indicator indicator) {
        return switch (indicator.formula()) {
            case Formula.Ratio ratio -> Formula.parts(ratio.denominator());
            case Formula.LocationQuotient quotient -> Formula.parts(quotient.whole());
            case Formula.Value value -> List.of();
            case Formula.Sum sum -> List.of();
            case Formula.AnnualGrowth growth -> List.of();
            case Formula.Sql sql ->
                sql.inputs().size() == 2 ? Formula.parts(sql.inputs().getLast().series()) : List.of();
        };
    }

    private static boolean sameNumerator(FrameworkNode.Indicator a, FrameworkNode.Indicator b) {
        return a.formula().text().equals(b.formula().text());
    }

    private void correlations() {
        List<FrameworkNode.Indicator> indicators = framework.indicators();
        for (int i = 0; i < indicators.size(); i++) {
            for (int j = i + 1; j < indicators.size(); j++) {
                String a = indicators.get(i).code();
                String b = indicators.get(j).code();
                Correlation found = Correlation.of(Correlation.Kind.PEARSON, column(a), column(b));
                if (Math.abs(found.value()) > REDUNDANT) {
                    boolean weighted = weight(a) > 0 && weight(b) > 0;
                    add(
                            Topic.DOUBLE_COUNTING,
                            weighted,
                            List.of(a, b),
                            String.format(
                                    Locale.ROOT,
                                    "say the same: correlation %.2f over %d regions and years%s.",
                                    found.value(),
                                    found.pairs(),
                                    weighted ? "" : "; one of them has no weight"));
                }
            }
        }
    }

    private double[] column(String indicator) {
        double[] column = new double[geography.regions().size() * years.size()];
        int i = 0;
        for (Region region : geography.regions()) {
            for (int year : years) {
                column[i++] = values.number(indicator, region.code().code(), year);
            }
        }
        return column;
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

    private void mixed(FrameworkNode.Indicator indicator) {
        Map<String, Set<String>> units = new TreeMap<>();
        Map<String, Set<String>> vintages = new TreeMap<>();
        for (IndicatorValue.Input input : inputs(indicator)) {
            for (Observation observation : input.observations()) {
                units.computeIfAbsent(input.series().toString(), series -> new TreeSet<>())
                        .add(observation.unit());
                vintages.computeIfAbsent(input.series() + " of " + input.period(), cell -> new TreeSet<>())
                        .add(observation.vintage());
            }
        }
        units.forEach((series, found) -> {
            if (found.size() > 1) {
                add(
                        Topic.MIXED,
                        true,
                        List.of(indicator.code()),
                        series + " comes in several units: " + String.join(", ", found) + ".");
            }
        });
        vintages.forEach((cell, found) -> {
            if (found.size() > 1) {
                add(
                        Topic.MIXED,
                        false,
                        List.of(indicator.code()),
                        cell + " comes from " + found.size() + " publications: " + String.join(", ", found) + ".");
            }
        });
    }

    private List<IndicatorValue.Input> inputs(FrameworkNode.Indicator indicator) {
        List<IndicatorValue.Input> inputs = new ArrayList<>();
        for (Region region : geography.regions()) {
            for (int year : years) {
                if (values.get(indicator.code(), region.code().code(), year) instanceof IndicatorValue.Known known) {
                    inputs.addAll(known.inputs());
                }
            }
        }
        return inputs;
    }

    private void oldFigures(FrameworkNode.Indicator indicator) {
        List<String> carried = new ArrayList<>();
        int oldest = 0;
        int beyond = 0;
        for (int year : years) {
            int known = 0;
            int old = 0;
            for (Region region : geography.regions()) {
                if (values.get(indicator.code(), region.code().code(), year) instanceof IndicatorValue.Known value
                        && !value.inputs().isEmpty()) {
                    int age = value.inputs().getFirst().period().ageIn(year);
                    known++;
                    old += age > 0 ? 1 : 0;
                    beyond += age > indicator.maxAgeYears() ? 1 : 0;
                    oldest = Math.max(oldest, age);
                }
            }
            if (old > 0) {
                carried.add(String.format(Locale.ROOT, "%d (%.0f %%)", year, 100.0 * old / known));
            }
        }
        if (!carried.isEmpty()) {
            add(
                    Topic.OLD_FIGURES,
                    oldest > OLD_YEARS || beyond > 0,
                    List.of(indicator.code()),
                    "rests on figures of earlier years in " + String.join(", ", carried) + ", up to " + oldest
                            + (oldest == 1 ? " year" : " years") + " old; max_age allows " + indicator.maxAgeYears()
                            + (beyond > 0 ? ", which " + beyond + " values exceed." : "."));
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
