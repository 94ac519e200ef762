package eu.chemclust.observatory.validation;

import eu.chemclust.observatory.observation.Period;
import eu.chemclust.observatory.observation.SeriesKey;
import eu.chemclust.observatory.region.NutsCodes;
import eu.chemclust.observatory.region.NutsVersion;
import eu.chemclust.observatory.region.RegionCode;
import eu.chemclust.tables.NumberText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// Checks rules figure by figure. A missing figure is never estimated: a side that needs one is itself missing.
final class RuleCheck {
    private static final String SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int PER_RULE = 20_000;

    private final ObservationTable checked;
    private final ObservationTable known;
    private final NutsCodes codes;
    private final Map<RegionCode, List<RegionCode>> parts = new HashMap<>();
    private final Map<String, SeriesKey> keys = new HashMap<>();

    RuleCheck(ObservationTable checked, ObservationTable known, NutsCodes codes) {
        this.checked = checked;
        this.known = known;
        this.codes = codes;
    }

    /// The place and time a side is worked out for.
    private record Place(SeriesKey series, RegionCode region, Period period) {}

    List<RuleFinding> check(List<Rule> rules) {
        List<RuleFinding> findings = new ArrayList<>();
        for (Rule rule : rules) {
            Map<SeriesKey, Boolean> concerned = new HashMap<>();
            int found = 0;
            for (int i = 0; i < checked.size() && found < PER_RULE; i++) {
                SeriesKey series = checked.seriesOf(i);
                if (concerned.computeIfAbsent(series, rule.appliesTo()::matches)) {
                    Optional<RuleFinding> finding = check(rule, i);
                    finding.ifPresent(findings::add);
                    found += finding.isPresent() ? 1 : 0;
                }
            }
        }
        return findings;
    }

    private Optional<RuleFinding> check(Rule rule, int position) {
        if (rule.missing() == Rule.IfMissing.ZERO && Double.isNaN(checked.valueOf(position))) {
            return Optional.empty(); // missing parts may count as nothing; the figure itself may not
        }
        Place place = new Place(checked.seriesOf(position), checked.regionOf(position), checked.periodOf(position));
        double left = value(rule.left(), place, rule.missing());
        double right = value(rule.right(), place, rule.missing());
        if (rule.operator().isAboutPresence()) {
            boolean wanted = rule.operator() == Rule.Operator.REQUIRES;
            boolean holds =
                    Double.isNaN(left) || Double.isNaN(right) != wanted || (wanted && isSecret(rule.right(), place));
            return holds ? Optional.empty() : Optional.of(finding(rule, place, position, ""));
        }
        if (Double.isNaN(left) || Double.isNaN(right)) {
            // A figure that is confidential is missing by law, which is no breach.
            boolean secret = checked.flagOf(position).indexOf('c') >= 0;
            return rule.missing() == Rule.IfMissing.FAIL && !secret
                    ? Optional.of(finding(rule, place, position, "(a figure that the rule needs is missing)"))
                    : Optional.empty();
        }
        if (rule.operator().holds(left, right, rule.tolerance())) {
            return Optional.empty();
        }
        String compared = "(" + shown(left) + " should be " + rule.operator().sign() + " " + shown(right) + ")";
        return Optional.of(finding(rule, place, position, compared));
    }

    /// Whether a figure is there but confidential: it is missing by law, not by mistake.
    private boolean isSecret(Expression expression, Place place) {
        return expression instanceof Expression.Figure figure
                && Stream.of(checked, known).anyMatch(table -> {
                    OptionalInt position = table.find(key(figure, place.series), place.region, place.period);
                    return position.isPresent()
                            && table.flagOf(position.getAsInt()).indexOf('c') >= 0;
                });
    }

    /// Rounded to five significant digits, for people; nothing is computed with it.
    private static String shown(double value) {
        if (value == StrictMath.rint(value) && StrictMath.abs(value) < 1e15) {
            return NumberText.of(value);
        }
        return new java.math.BigDecimal(value)
                .round(new java.math.MathContext(5))
                .stripTrailingZeros()
                .toPlainString();
    }

    private RuleFinding finding(Rule rule, Place place, int position, String compared) {
        return new RuleFinding(
                rule,
                place.series,
                place.region,
                place.period,
                checked.valueOf(position),
                compared,
                checked.line(position),
                Optional.empty());
    }

    private double value(Expression expression, Place place, Rule.IfMissing missing) {
        return switch (expression) {
            case Expression.Constant constant -> constant.value();
            case Expression.Checked self -> figure(place.series, place, missing);
            case Expression.Figure figure -> figure(key(figure, place.series), place, missing);
            case Expression.Shifted shifted -> shifted(shifted, place, missing);
            case Expression.Absolute absolute -> StrictMath.abs(value(absolute.inner(), place, missing));
            case Expression.Binary binary ->
                apply(binary.sign(), value(binary.left(), place, missing), value(binary.right(), place, missing));
            case Expression.Extreme extreme -> {
                double result = extreme.greatest() ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
                for (Expression inner : extreme.inner()) {
                    double value = value(inner, place, missing);
                    result = extreme.greatest() ? StrictMath.max(result, value) : StrictMath.min(result, value);
                }
                yield result;
            }
        };
    }

    private static double apply(char sign, double left, double right) {
        return switch (sign) {
            case '+' -> left + right;
            case '-' -> left - right;
            case '*' -> left * right;
            default -> right == 0 ? Double.NaN : left / right;
        };
    }

    private double figure(SeriesKey key, Place place, Rule.IfMissing missing) {
        double value = lookUp(key, place.region, place.period);
        return Double.isNaN(value) && missing == Rule.IfMissing.ZERO ? 0 : value;
    }

    private double lookUp(SeriesKey key, RegionCode region, Period period) {
        return checked.find(key, region, period).isPresent()
                ? checked.value(key, region, period).orElse(Double.NaN)
                : known.value(key, region, period).orElse(Double.NaN);
    }

    private double shifted(Expression.Shifted shifted, Place place, Rule.IfMissing missing) {
        return switch (shifted.shift()) {
            case PREVIOUS -> {
                Period before = place.period;
                yield before.first() != before.last() || before.first() <= 1900
                        ? Double.NaN
                        : value(
                                shifted.inner(),
                                new Place(place.series, place.region, Period.year(before.first() - 1)),
                                missing);
            }
            case NATIONAL -> national(shifted.inner(), place, missing);
            case PARTS -> parts(shifted.inner(), place);
        };
    }

    /// A country's code is the same in all versions, so that of any version will do.
    private double national(Expression inner, Place place, Rule.IfMissing missing) {
        for (NutsVersion version : NutsVersion.values()) {
            RegionCode country = new RegionCode(place.region.country(), version);
            double value = value(inner, new Place(place.series, country, place.period), Rule.IfMissing.SKIP);
            if (!Double.isNaN(value)) {
                return value;
            }
        }
        return missing == Rule.IfMissing.ZERO ? 0 : Double.NaN;
    }

    private double parts(Expression inner, Place place) {
        List<RegionCode> children = parts.computeIfAbsent(place.region, this::children);
        if (children.size() < 2) {
            return Double.NaN; // one part is the region itself under another code
        }
        double sum = 0;
        for (RegionCode child : children) {
            sum += value(inner, new Place(place.series, child, place.period), Rule.IfMissing.SKIP);
        }
        return sum;
    }

    private List<RegionCode> children(RegionCode region) {
        List<RegionCode> children = new ArrayList<>();
        for (int i = 0; region.level() < 3 && i < SIGNS.length(); i++) {
            RegionCode child = new RegionCode(region.code() + SIGNS.charAt(i), region.version());
            if (!child.isExtraRegio() && codes.contains(child.code(), region.version())) {
                children.add(child);
            }
        }
        return children;
    }

    private SeriesKey key(Expression.Figure figure, SeriesKey checkedKey) {
        boolean same = figure.source().equals("same");
        String source = same ? checkedKey.source() : figure.source();
        String dimensions = same && figure.dimension().isEmpty() ? checkedKey.dimensionText() : figure.dimension();
        String text = source + ":" + figure.indicator() + (dimensions.isEmpty() ? "" : "[" + dimensions + "]");
        return keys.computeIfAbsent(text, SeriesKey::parse);
    }
}
