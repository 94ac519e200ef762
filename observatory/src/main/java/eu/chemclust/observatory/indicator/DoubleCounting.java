package eu.chemclust.observatory.indicator;

import eu.chemclust.engine.analysis.Correlation;
import eu.chemclust.observatory.framework.Formula;
import eu.chemclust.observatory.framework.FrameworkNode;
import eu.chemclust.observatory.framework.IndicatorFramework;
import eu.chemclust.observatory.indicator.FrameworkCheck.Remark;
import eu.chemclust.observatory.indicator.FrameworkCheck.Topic;
import eu.chemclust.observatory.observation.SeriesKey;
import eu.chemclust.observatory.region.Geography;
import eu.chemclust.observatory.region.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Finds indicators of a framework that count the same thing: by the series they rest on, and by how they correlate.
final class DoubleCounting {
    private final IndicatorFramework framework;
    private final Geography geography;
    private final List<Integer> years;
    private final IndicatorTable values;
    private final List<Remark> remarks = new ArrayList<>();

    private DoubleCounting(
            IndicatorFramework framework, Geography geography, List<Integer> years, IndicatorTable values) {
        this.framework = framework;
        this.geography = geography;
        this.years = years;
        this.values = values;
    }

    static List<Remark> of(
            IndicatorFramework framework, Geography geography, List<Integer> years, IndicatorTable values) {
        DoubleCounting check = new DoubleCounting(framework, geography, years, values);
        check.sameSeries();
        check.correlations();
        return check.remarks;
    }

    private void add(boolean problem, List<String> nodes, String sentence) {
        remarks.add(new Remark(Topic.DOUBLE_COUNTING, problem, nodes, sentence));
    }

    private double weight(String indicator) {
        return framework.effectiveWeight(indicator);
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
                if (Math.abs(found.value()) > FrameworkCheck.REDUNDANT) {
                    boolean weighted = weight(a) > 0 && weight(b) > 0;
                    add(
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
}
