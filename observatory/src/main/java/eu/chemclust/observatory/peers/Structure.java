package eu.chemclust.observatory.peers;

import eu.chemclust.observatory.indicator.IndicatorEvaluator;
import eu.chemclust.observatory.indicator.IndicatorValue;
import eu.chemclust.observatory.region.Geography;
import eu.chemclust.observatory.region.Region;
import eu.chemclust.observatory.warehouse.ObservationStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The structural variables of all regions of a geography, and how far regions lie apart.
///
/// A variable is transformed and standardised, z = (x - mean) / s with s over n - 1, over all regions that have it. The
/// squared distance of two regions is the weighted mean of (z_a - z_b)^2 over the variables that both have; it is
/// empty when these hold less than the minimum share of all weight.
public final class Structure {
    private final PeerRules rules;
    private final Geography geography;
    private final Map<String, List<IndicatorValue>> values;
    private final Map<String, double[]> standardised = new HashMap<>();

    private Structure(PeerRules rules, Geography geography, Map<String, List<IndicatorValue>> values) {
        this.rules = rules;
        this.geography = geography;
        this.values = values;
        standardise();
    }

    /// Computes the variables from observations.
    ///
    /// @param year the year that variables without one of their own are taken for
    public static Structure of(PeerRules rules, Geography geography, ObservationStore store, int year) {
        IndicatorEvaluator evaluator = new IndicatorEvaluator(
                geography,
                version -> store.flows(version, geography.version()),
                store.observations(rules.series()),
                Map.of());
        Map<String, List<IndicatorValue>> values = new LinkedHashMap<>();
        for (Region region : geography.regions()) {
            List<IndicatorValue> own = new ArrayList<>();
            for (StructuralVariable variable : rules.variables()) {
                int of = variable.year().orElse(year);
                own.add(variable.measure().of(evaluator, region.code().code(), of, variable.maxAgeYears()));
            }
            values.put(region.code().code(), List.copyOf(own));
        }
        return new Structure(rules, geography, values);
    }

    /// From numbers at hand, one for each variable in order, `NaN` where missing; for tests and other sources.
    static Structure ofNumbers(PeerRules rules, Geography geography, Map<String, double[]> numbers) {
        Map<String, List<IndicatorValue>> values = new LinkedHashMap<>();
        numbers.forEach((region, own) -> {
            List<IndicatorValue> list = new ArrayList<>();
            for (double number : own) {
                list.add(
                        Double.isNaN(number)
                                ? new IndicatorValue.Missing(IndicatorValue.Reason.NOT_PUBLISHED)
                                : new IndicatorValue.Known(number, List.of()));
            }
            values.put(region, list);
        });
        return new Structure(rules, geography, values);
    }

    private void standardise() {
        int count = rules.variables().size();
        values.keySet().forEach(region -> standardised.put(region, new double[count]));
        for (int k = 0; k < count; k++) {
            double sum = 0;
            int n = 0;
            for (String region : values.keySet()) {
                double x = transformed(region, k);
                sum += Double.isNaN(x) ? 0 : x;
                n += Double.isNaN(x) ? 0 : 1;
            }
            double mean = sum / n;
            double squares = 0;
            for (String region : values.keySet()) {
                double x = transformed(region, k) - mean;
                squares += Double.isNaN(x) ? 0 : x * x;
            }
            double deviation = Math.sqrt(squares / (n - 1));
            for (String region : values.keySet()) {
                double z = (transformed(region, k) - mean) / deviation;
                row(region)[k] = Double.isFinite(z) ? z : Double.NaN;
            }
        }
    }

    private double transformed(String region, int k) {
        return switch (value(region, k)) {
            case IndicatorValue.Known known ->
                rules.variables().get(k).transformation().apply(known.value());
            case IndicatorValue.Missing missing -> Double.NaN;
        };
    }

    private double[] row(String region) {
        double[] row = standardised.get(region);
        if (row == null) {
            throw new IllegalArgumentException("no benchmark region " + region);
        }
        return row;
    }

    /// The rules it was made by.
    public PeerRules rules() {
        return rules;
    }

    /// The regions that have a structure.
    public Geography geography() {
        return geography;
    }

    /// The value of a region for the variable of this position, with its trace.
    public IndicatorValue value(String region, int variable) {
        List<IndicatorValue> own = values.get(region);
        if (own == null) {
            throw new IllegalArgumentException("no benchmark region " + region);
        }
        return own.get(variable);
    }

    /// The variables that a region lacks, in order.
    public List<StructuralVariable> missing(String region) {
        List<StructuralVariable> missing = new ArrayList<>();
        for (int k = 0; k < rules.variables().size(); k++) {
            if (Double.isNaN(row(region)[k])) {
                missing.add(rules.variables().get(k));
            }
        }
        return missing;
    }

    /// The share of the variables' weight that two regions have in common; with itself, what is known of a region.
    public double shared(String region, String other) {
        double known = 0;
        double all = 0;
        for (int k = 0; k < rules.variables().size(); k++) {
            double weight = rules.variables().get(k).weight();
            all += weight;
            known += Double.isNaN(row(region)[k] - row(other)[k]) ? 0 : weight;
        }
        return known / all;
    }

    /// How far two regions lie apart and why; empty where too little is known of both.
    public Optional<Distance> distance(String region, String other) {
        double share = shared(region, other);
        if (share < rules.minimumShare() - 1e-12) {
            return Optional.empty();
        }
        double known = 0;
        for (int k = 0; k < rules.variables().size(); k++) {
            known += Double.isNaN(row(region)[k] - row(other)[k])
                    ? 0
                    : rules.variables().get(k).weight();
        }
        List<Distance.Contribution> contributions = new ArrayList<>();
        double squared = 0;
        for (int k = 0; k < rules.variables().size(); k++) {
            double difference = row(other)[k] - row(region)[k];
            if (!Double.isNaN(difference)) {
                double part = rules.variables().get(k).weight() / known * difference * difference;
                squared += part;
                contributions.add(new Distance.Contribution(
                        rules.variables().get(k).code(), number(region, k), number(other, k), difference, part));
            }
        }
        return Optional.of(new Distance(Math.sqrt(squared), share, contributions));
    }

    private double number(String region, int k) {
        return switch (value(region, k)) {
            case IndicatorValue.Known known -> known.value();
            case IndicatorValue.Missing missing -> Double.NaN;
        };
    }
}
