package eu.chemclust.observatory.region;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/// Brings a series from one NUTS version and level to another.
///
/// Sums (persons, euros) are split by the share of each region's weight and added up; ratios (percent, per head)
/// are averaged with the weight. A target is known only if every region that flows into it is known: what is
/// confidential or was never published is not worked out from the rest. Sums are compensated and run in code
/// order, so the order of the input decides nothing.
public final class Conversion {
    private final NutsScheme to;
    private final boolean identity;
    private final NutsFlows flows;

    private Conversion(NutsScheme to, boolean identity, NutsFlows flows) {
        this.to = to;
        this.identity = identity;
        this.flows = flows;
    }

    /// A conversion between two schemes.
    ///
    /// @param weight what decides where the figures of a divided region belong
    /// @throws IllegalArgumentException if there is no flow matrix for the two
    public static Conversion of(NutsScheme from, NutsScheme to, FlowWeight weight, FlowMatrices matrices) {
        return new Conversion(to, from.equals(to), matrices.flows(from, to, weight));
    }

    /// Converts sums, one figure a region of the source scheme. A region that is not in the map counts as not
    /// published.
    public ConversionResult sums(Map<String, Figure> figures) {
        return convert(figures, Conversion::sum);
    }

    /// Converts ratios, one figure a region of the source scheme.
    public ConversionResult ratios(Map<String, Figure> figures) {
        return convert(figures, Conversion::mean);
    }

    /// Makes one figure of the flows into a region, all of which are known.
    @FunctionalInterface
    private interface Rule {
        Converted apply(List<NutsFlows.Flow> flows, Map<String, Figure> figures);
    }

    private ConversionResult convert(Map<String, Figure> figures, Rule rule) {
        TreeMap<String, Converted> converted = new TreeMap<>();
        TreeSet<String> left = new TreeSet<>();
        TreeSet<String> targets = new TreeSet<>();
        for (String source : new TreeSet<>(figures.keySet())) {
            List<NutsFlows.Flow> out = identity ? List.of() : flows.outOf(source);
            if (!out.isEmpty()) {
                out.forEach(flow -> targets.add(flow.to()));
            } else if (identity || keepsItsCode(source)) {
                converted.put(source, unchanged(source, Objects.requireNonNull(figures.get(source))));
            } else {
                left.add(source);
            }
        }
        for (String target : targets) {
            converted.put(target, target(flows.into(target), figures, rule));
        }
        return new ConversionResult(converted, List.copyOf(left));
    }

    /// Units outside NUTS (a candidate country, extra-regio) are the same in every version.
    private boolean keepsItsCode(String source) {
        boolean known = flows.sources().contains(source) || flows.targets().contains(source);
        String country = source.substring(0, Math.min(2, source.length()));
        boolean countryKnown = flows.sources().stream().anyMatch(code -> code.startsWith(country));
        return source.length() == to.level() + 2
                && !known
                && (!countryKnown || new RegionCode(source, to.version()).isExtraRegio());
    }

    private static Converted unchanged(String source, Figure figure) {
        return switch (figure) {
            case Figure.Known known -> new Converted.Value(known.value(), Converted.How.SAME, 0, List.of(source));
            case Figure.Unknown unknown -> new Converted.Missing(unknown.why(), List.of(source), List.of(source));
        };
    }

    private static Converted target(List<NutsFlows.Flow> into, Map<String, Figure> figures, Rule rule) {
        List<String> missing = new ArrayList<>();
        boolean confidential = false;
        for (NutsFlows.Flow flow : into) {
            Figure figure = figures.get(flow.from());
            if (!(figure instanceof Figure.Known)) {
                missing.add(flow.from());
                confidential |=
                        figure instanceof Figure.Unknown unknown && unknown.why() == Figure.Absence.CONFIDENTIAL;
            }
        }
        if (!missing.isEmpty()) {
            Figure.Absence why = confidential ? Figure.Absence.CONFIDENTIAL : Figure.Absence.NOT_PUBLISHED;
            return new Converted.Missing(why, missing, codes(into));
        }
        return rule.apply(into, figures);
    }

    private static Converted sum(List<NutsFlows.Flow> into, Map<String, Figure> figures) {
        CompensatedSum total = new CompensatedSum();
        CompensatedSum size = new CompensatedSum();
        CompensatedSum estimated = new CompensatedSum();
        for (NutsFlows.Flow flow : into) {
            double contribution = value(figures, flow) * flow.share();
            total.add(contribution);
            size.add(Math.abs(contribution));
            estimated.add(Math.abs(contribution) * uncertain(flow));
        }
        return new Converted.Value(total.value(), how(into, Converted.How.MERGE), ratio(estimated, size), codes(into));
    }

    private static Converted mean(List<NutsFlows.Flow> into, Map<String, Figure> figures) {
        CompensatedSum total = new CompensatedSum();
        CompensatedSum weight = new CompensatedSum();
        CompensatedSum estimated = new CompensatedSum();
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        for (NutsFlows.Flow flow : into) {
            double value = value(figures, flow);
            lowest = Math.min(lowest, value);
            highest = Math.max(highest, value);
            total.add(value * flow.weight());
            weight.add(flow.weight());
            estimated.add(flow.weight() * uncertain(flow));
        }
        // Rounding must not carry a mean past the values it is the mean of.
        double mean = Math.clamp(total.value() / weight.value(), lowest, highest);
        return new Converted.Value(mean, how(into, Converted.How.MEAN), ratio(estimated, weight), codes(into));
    }

    private static double value(Map<String, Figure> figures, NutsFlows.Flow flow) {
        return figures.get(flow.from()) instanceof Figure.Known known ? known.value() : Double.NaN;
    }

    /// How much of a contribution may belong elsewhere: a region of which 99 % came over is nearly sure.
    private static double uncertain(NutsFlows.Flow flow) {
        return Math.min(1, (1 - flow.share()) / flow.share());
    }

    private static Converted.How how(List<NutsFlows.Flow> into, Converted.How ofWholes) {
        if (!into.stream().allMatch(NutsFlows.Flow::isWhole)) {
            return Converted.How.ESTIMATE;
        }
        return into.size() == 1 ? Converted.How.SAME : ofWholes;
    }

    private static double ratio(CompensatedSum part, CompensatedSum whole) {
        return whole.value() > 0 ? Math.clamp(part.value() / whole.value(), 0, 1) : 0;
    }

    private static List<String> codes(List<NutsFlows.Flow> flows) {
        return flows.stream().map(NutsFlows.Flow::from).toList();
    }
}
