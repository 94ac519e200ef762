package eu.chemclust.observatory.validation;

import eu.chemclust.observatory.observation.Period;
import eu.chemclust.observatory.observation.SeriesKey;
import eu.chemclust.observatory.region.RegionCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/// Suggests figures to look at, never removes one: the modified z-score `0.6745 (x - median) / MAD` of Iglewicz and
/// Hoaglin (1993), beyond 3.5 against the region's own other years, beyond 5 for the change since the year before
/// against the change in all other regions. Changes are logarithms of ratios; figures that are not positive and
/// series with fewer than five years or ten regions are left out, as is a spread of zero.
final class Outliers {
    private static final double OWN_LIMIT = 3.5;
    private static final double CHANGE_LIMIT = 5;
    private static final int OWN_LEAST = 5;
    private static final int CHANGE_LEAST = 10;
    private static final double SCALE = 0.6745;

    private final ObservationTable checked;
    private final ObservationTable known;

    Outliers(ObservationTable checked, ObservationTable known) {
        this.checked = checked;
        this.known = known;
    }

    /// The figures of one series and region, or the changes of one series and period.
    private record Group(SeriesKey series, Object by) {}

    private record Member(int position, double measure) {}

    List<RuleFinding> suggest() {
        Map<Group, List<Member>> own = new HashMap<>();
        Map<Group, List<Member>> change = new HashMap<>();
        for (int i = 0; i < checked.size(); i++) {
            double value = checked.valueOf(i);
            SeriesKey series = checked.seriesOf(i);
            RegionCode region = checked.regionOf(i);
            Period period = checked.periodOf(i);
            if (!(value > 0)) {
                continue;
            }
            own.computeIfAbsent(new Group(series, region), g -> new ArrayList<>())
                    .add(new Member(i, StrictMath.log(value)));
            OptionalDouble before = before(series, region, period);
            if (before.isPresent() && before.getAsDouble() > 0) {
                change.computeIfAbsent(new Group(series, period), g -> new ArrayList<>())
                        .add(new Member(i, StrictMath.log(value / before.getAsDouble())));
            }
        }
        Map<Integer, RuleFinding> found = new TreeMap<>();
        collect(
                own,
                OWN_LEAST,
                OWN_LIMIT,
                rule("outlier-own-past", "The figure is far from the region's other years."),
                found);
        collect(
                change,
                CHANGE_LEAST,
                CHANGE_LIMIT,
                rule("outlier-change", "The figure changed unlike those of other regions."),
                found);
        return List.copyOf(found.values());
    }

    private OptionalDouble before(SeriesKey series, RegionCode region, Period period) {
        if (period.first() != period.last() || period.first() <= 1900) {
            return OptionalDouble.empty();
        }
        Period before = Period.year(period.first() - 1);
        OptionalDouble here = checked.value(series, region, before);
        return here.isPresent() ? here : known.value(series, region, before);
    }

    private void collect(
            Map<Group, List<Member>> groups, int least, double limit, Rule rule, Map<Integer, RuleFinding> found) {
        for (List<Member> group : groups.values()) {
            if (group.size() < least) {
                continue;
            }
            double[] measures = group.stream().mapToDouble(Member::measure).toArray();
            double median = median(measures.clone());
            double spread = median(
                    Arrays.stream(measures).map(x -> StrictMath.abs(x - median)).toArray());
            for (Member member : group) {
                double score = SCALE * (member.measure - median) / spread;
                if (spread > 0 && StrictMath.abs(score) > limit) {
                    found.putIfAbsent(member.position, finding(rule, member.position, score, limit));
                }
            }
        }
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        int middle = values.length / 2;
        return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }

    private RuleFinding finding(Rule rule, int position, double score, double limit) {
        return new RuleFinding(
                rule,
                checked.seriesOf(position),
                checked.regionOf(position),
                checked.periodOf(position),
                checked.valueOf(position),
                String.format(java.util.Locale.ROOT, "(robust score %.1f, looked at beyond %.1f)", score, limit),
                checked.line(position),
                Optional.empty());
    }

    private static Rule rule(String id, String message) {
        return new Rule(
                id,
                message,
                new SeriesPattern("*", "*", Map.of()),
                new Expression.Checked(),
                Rule.Operator.UNEQUAL,
                new Expression.Checked(),
                0,
                Importance.HINT,
                Rule.IfMissing.SKIP,
                message);
    }
}
