package eu.chemclust.observatory.validation;

import eu.chemclust.observatory.observation.SeriesKey;
import eu.chemclust.observatory.region.NutsCodes;
import eu.chemclust.observatory.warehouse.Warehouse;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Checks the newest figures that the warehouse holds of the series that rules name.
public final class WarehouseValidation {
    private WarehouseValidation() {}

    /// Checks rules.
    ///
    /// @param source   only rules for series of this source, if given
    /// @param outliers whether suggestions of outliers are added
    public static List<RuleFinding> check(
            Warehouse warehouse,
            List<Rule> rules,
            Optional<String> source,
            boolean outliers,
            NutsCodes codes,
            Acceptances acceptances) {
        ObservationTable figures = new ObservationTable();
        ObservationTable nothing = new ObservationTable();
        List<Rule> concerned = rules.stream()
                .filter(rule -> source.isEmpty() || matches(rule, source.get()))
                .toList();
        Set<SeriesKey> wanted = series(concerned, source);
        source.ifPresent(name -> wanted.addAll(warehouse.series(name)));
        warehouse.vintages().stream()
                .map(vintage -> vintage.source())
                .distinct()
                .filter(name -> source.isEmpty() && name.startsWith("member-"))
                .forEach(name -> wanted.addAll(warehouse.series(name)));
        warehouse.observations(wanted).forEach(observation -> figures.add(observation, 0));
        List<RuleFinding> findings = new ArrayList<>(new RuleCheck(figures, nothing, codes).check(concerned));
        if (outliers) {
            findings.addAll(new Outliers(figures, nothing).suggest());
        }
        return ImportValidation.marked(findings, acceptances);
    }

    private static boolean matches(Rule rule, String source) {
        return rule.appliesTo().matches(new SeriesKey(source, "x", java.util.Map.of()))
                || new SeriesPattern(rule.appliesTo().source(), "*", java.util.Map.of())
                        .matches(SeriesKey.of(source, "x"));
    }

    /// Every series that a rule is for or refers to; with all its dimensions.
    private static Set<SeriesKey> series(List<Rule> rules, Optional<String> source) {
        Set<SeriesKey> series = new LinkedHashSet<>();
        for (Rule rule : rules) {
            if (rule.appliesTo().isExact()) {
                series.add(
                        SeriesKey.of(rule.appliesTo().source(), rule.appliesTo().indicator()));
            }
            String same = rule.appliesTo().source().indexOf('*') < 0
                    ? rule.appliesTo().source()
                    : source.orElse("");
            add(rule.left(), same, series);
            add(rule.right(), same, series);
        }
        return series;
    }

    private static void add(Expression expression, String same, Set<SeriesKey> series) {
        switch (expression) {
            case Expression.Constant constant -> {}
            case Expression.Checked checked -> {}
            case Expression.Figure figure -> {
                String source = figure.source().equals("same") ? same : figure.source();
                if (!source.isEmpty()) {
                    series.add(SeriesKey.of(source, figure.indicator()));
                }
            }
            case Expression.Shifted shifted -> add(shifted.inner(), same, series);
            case Expression.Binary binary -> {
                add(binary.left(), same, series);
                add(binary.right(), same, series);
            }
            case Expression.Absolute absolute -> add(absolute.inner(), same, series);
            case Expression.Extreme extreme -> extreme.inner().forEach(inner -> add(inner, same, series));
        }
    }
}
