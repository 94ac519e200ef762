package eu.chemclust.observatory.effect;

import eu.chemclust.engine.analysis.DifferenceInDifferences;
import eu.chemclust.engine.analysis.SyntheticControl;
import eu.chemclust.observatory.effect.EffectAnswer.Part;
import eu.chemclust.observatory.effect.EffectAnswer.Reason;
import eu.chemclust.observatory.peers.PeerGroup;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/// The use case "did it work?": the change of a region on a node since a year, against its peers and against a mix of
/// donors. It answers with a reason instead of a number where years or fit do not allow one.
public final class Effects {
    /// The fewest years with figures of their own before for a difference in differences.
    public static final int LEAST_BEFORE_PEERS = 2;

    /// The fewest years with figures of their own before for a synthetic control.
    public static final int LEAST_BEFORE_CONTROL = 4;

    /// The fewest donors: with fewer, no p-value could be below 5 %.
    public static final int LEAST_DONORS = 19;

    /// The largest error before, in standard deviations of the donors' level: above it the control is not alike.
    public static final double WORST_FIT = 0.25;

    private static final double LEVEL = 0.9;
    private static final double FLOOR = 0.02;
    private static final double SHOWN_WEIGHT = 0.001;

    private final Scores scores;

    /// Where scores come from.
    @FunctionalInterface
    public interface Scores {
        /// The score of a region in a year.
        OptionalDouble score(String region, int year);
    }

    public Effects(Scores scores) {
        this.scores = scores;
    }

    /// The answer.
    ///
    /// @param group  the region and its frozen peers
    /// @param node   code of the node, for the answer
    /// @param donors regions that a control may be mixed from; the region itself is passed over
    /// @param years  years there are
    /// @param start  first year of the action
    public EffectAnswer of(PeerGroup group, String node, List<String> donors, List<Integer> years, int start) {
        String region = group.region();
        List<Integer> known = years.stream()
                .filter(year -> scores.score(region, year).isPresent())
                .toList();
        double[] own = row(region, known);
        int before = (int) known.stream().filter(year -> year < start).count();
        return new EffectAnswer(
                region,
                node,
                group.origin(),
                start,
                known,
                Arrays.stream(own).boxed().toList(),
                peers(group, known, own, before),
                control(region, donors, known, own, before));
    }

    private double[] row(String region, List<Integer> years) {
        return years.stream()
                .mapToDouble(year -> scores.score(region, year).orElse(Double.NaN))
                .toArray();
    }

    private Map<String, double[]> panel(List<String> regions, String region, List<Integer> years) {
        Map<String, double[]> panel = new LinkedHashMap<>();
        for (String other : regions) {
            double[] row = row(other, years);
            boolean whole = !other.equals(region);
            for (double value : row) {
                whole &= !Double.isNaN(value);
            }
            if (whole) {
                panel.put(other, row);
            }
        }
        return panel;
    }

    private Part<DifferenceInDifferences> peers(PeerGroup group, List<Integer> years, double[] own, int before) {
        Map<String, double[]> panel = panel(group.codes(), group.region(), years);
        if (years.isEmpty()) {
            return new Part.Refused<>(Reason.REGION_UNKNOWN, "");
        }
        if (before < LEAST_BEFORE_PEERS) {
            return new Part.Refused<>(Reason.TOO_FEW_YEARS_BEFORE, before + " < " + LEAST_BEFORE_PEERS);
        }
        if (before == years.size()) {
            return new Part.Refused<>(Reason.NOTHING_AFTER, "");
        }
        if (distinct(own, before) < LEAST_BEFORE_PEERS) {
            return repeated(own, before);
        }
        if (panel.size() < 3) {
            return new Part.Refused<>(Reason.TOO_FEW_REGIONS, panel.size() + " < 3");
        }
        return new Part.Found<>(
                DifferenceInDifferences.of(own, panel.values().toArray(double[][]::new), before, LEVEL));
    }

    private Part<EffectAnswer.Synthetic> control(
            String region, List<String> donors, List<Integer> years, double[] own, int before) {
        if (years.isEmpty()) {
            return new Part.Refused<>(Reason.REGION_UNKNOWN, "");
        }
        if (before < LEAST_BEFORE_CONTROL) {
            return new Part.Refused<>(Reason.TOO_FEW_YEARS_BEFORE, before + " < " + LEAST_BEFORE_CONTROL);
        }
        if (before == years.size()) {
            return new Part.Refused<>(Reason.NOTHING_AFTER, "");
        }
        if (distinct(own, before) < LEAST_BEFORE_CONTROL) {
            return repeated(own, before);
        }
        Map<String, double[]> panel = panel(donors, region, years);
        if (panel.size() < LEAST_DONORS) {
            return new Part.Refused<>(Reason.TOO_FEW_REGIONS, panel.size() + " < " + LEAST_DONORS);
        }
        double[][] rows = panel.values().toArray(double[][]::new);
        SyntheticControl control = SyntheticControl.of(own, rows, before);
        double spread = spread(rows, before);
        if (control.errorBefore() > WORST_FIT * spread) {
            return new Part.Refused<>(
                    Reason.POOR_FIT,
                    String.format(Locale.ROOT, "%.2f > %.2f", control.errorBefore(), WORST_FIT * spread));
        }
        double[] gaps = control.gaps();
        List<Double> mix = new ArrayList<>();
        for (int t = 0; t < gaps.length; t++) {
            mix.add(own[t] - gaps[t]);
        }
        return new Part.Found<>(new EffectAnswer.Synthetic(
                control.effect(),
                control.errorBefore(),
                control.placeboProbability(rows, FLOOR * spread),
                rows.length,
                weights(List.copyOf(panel.keySet()), control.weights()),
                mix));
    }

    /// How many different figures the years before hold. A figure that is published every other year and repeated in
    /// between is one measurement, not two, and a mix of donors follows such steps by luck.
    private static long distinct(double[] own, int before) {
        return Arrays.stream(own).limit(before).distinct().count();
    }

    private static <T> Part<T> repeated(double[] own, int before) {
        return new Part.Refused<>(Reason.REPEATED_FIGURES_BEFORE, distinct(own, before) + " / " + before);
    }

    /// The standard deviation of the donors' mean levels before.
    private static double spread(double[][] rows, int before) {
        double[] levels = new double[rows.length];
        double mean = 0;
        for (int j = 0; j < rows.length; j++) {
            for (int t = 0; t < before; t++) {
                levels[j] += rows[j][t] / before;
            }
            mean += levels[j] / rows.length;
        }
        double squares = 0;
        for (double level : levels) {
            squares += (level - mean) * (level - mean);
        }
        return Math.sqrt(squares / (rows.length - 1));
    }

    private static Map<String, Double> weights(List<String> donors, double[] weights) {
        Map<String, Double> shown = new LinkedHashMap<>();
        List<Integer> order = new ArrayList<>();
        for (int j = 0; j < weights.length; j++) {
            if (weights[j] >= SHOWN_WEIGHT) {
                order.add(j);
            }
        }
        order.sort(Comparator.comparingDouble((Integer j) -> -weights[j]).thenComparing(donors::get));
        order.forEach(j -> shown.put(donors.get(j), weights[j]));
        return shown;
    }
}
