package eu.chemclust.observatory.indicator;

import eu.chemclust.observatory.framework.FrameworkNode;
import eu.chemclust.observatory.framework.IndicatorFramework;
import eu.chemclust.observatory.indicator.FrameworkCheck.Remark;
import eu.chemclust.observatory.indicator.FrameworkCheck.Topic;
import eu.chemclust.observatory.observation.Observation;
import eu.chemclust.observatory.region.Geography;
import eu.chemclust.observatory.region.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Looks at the published figures that the values of a framework rest on: several units or publications in one series,
/// and figures of earlier years.
final class FiguresUnderneath {
    private static final int OLD_YEARS = 5;

    private final Geography geography;
    private final List<Integer> years;
    private final IndicatorTable values;
    private final List<Remark> remarks = new ArrayList<>();

    private FiguresUnderneath(Geography geography, List<Integer> years, IndicatorTable values) {
        this.geography = geography;
        this.years = years;
        this.values = values;
    }

    static List<Remark> of(
            IndicatorFramework framework, Geography geography, List<Integer> years, IndicatorTable values) {
        FiguresUnderneath check = new FiguresUnderneath(geography, years, values);
        framework.indicators().forEach(check::mixed);
        framework.indicators().forEach(check::oldFigures);
        return check.remarks;
    }

    private void add(Topic topic, boolean problem, List<String> nodes, String sentence) {
        remarks.add(new Remark(topic, problem, nodes, sentence));
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
}
