package eu.chemclust.engine;

import eu.chemclust.engine.EngineException.Code;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How often each unit of a ranking group was ahead of each other one in a period.
public final class PairwiseOrder {
    private final List<String> units;
    private final Map<String, Integer> positions = new HashMap<>();
    private final int[] nominal;
    private final int[][] ahead;
    private final int[][] incomparable;
    private final int replications;

    PairwiseOrder(List<String> units, int[] nominal, int[][] ahead, int[][] incomparable, int replications) {
        this.units = List.copyOf(units);
        for (int i = 0; i < units.size(); i++) {
            positions.put(units.get(i), i);
        }
        this.nominal = nominal;
        this.ahead = ahead;
        this.incomparable = incomparable;
        this.replications = replications;
    }

    /// The units, in the order of the table.
    public List<String> units() {
        return units;
    }

    /// The share of replications in which `unit` had a better rank than `other`, over those in which both had one.
    /// What is left of 1 after both directions are ties. `NaN` when they were never ranked together.
    public double probabilityAhead(String unit, String other) {
        return probabilityAhead(position(unit), position(other));
    }

    private double probabilityAhead(int i, int j) {
        int apart = incomparable.length == 0 ? 0 : incomparable[i][j];
        return (double) ahead[i][j] / (replications - apart);
    }

    private int position(String unit) {
        Integer position = positions.get(unit);
        if (position == null) {
            throw new EngineException(Code.PLAN, "Unit " + unit + " was not ranked here.");
        }
        return position;
    }

    /// Whether one of the two was ahead in at least this share of replications (0.95 by custom).
    public boolean distinguishable(String unit, String other, double confidence) {
        int i = position(unit);
        int j = position(other);
        return probabilityAhead(i, j) >= confidence || probabilityAhead(j, i) >= confidence;
    }

    /// The other units that cannot be told apart from this one, best nominal rank first.
    public List<String> indistinguishableFrom(String unit, double confidence) {
        List<String> result = new ArrayList<>();
        for (int j : byNominalRank()) {
            if (!units.get(j).equals(unit) && !distinguishable(unit, units.get(j), confidence)) {
                result.add(units.get(j));
            }
        }
        return result;
    }

    /// The units in tiers from the top: walking down the nominal ranking, a new tier starts at the first unit that the
    /// leading unit of the current tier is ahead of with at least this confidence.
    ///
    /// Not being distinguishable is not transitive, so two units of a tier may be told apart, and two of neighbouring
    /// tiers may not; [#distinguishable] answers for a pair.
    public List<List<String>> tiers(double confidence) {
        List<List<String>> tiers = new ArrayList<>();
        List<String> tier = new ArrayList<>();
        int head = -1;
        for (int j : byNominalRank()) {
            if (head >= 0 && probabilityAhead(head, j) >= confidence) {
                tiers.add(List.copyOf(tier));
                tier.clear();
            }
            if (tier.isEmpty()) {
                head = j;
            }
            tier.add(units.get(j));
        }
        if (!tier.isEmpty()) {
            tiers.add(List.copyOf(tier));
        }
        return tiers;
    }

    /// The positions of the units with a nominal rank, best first, ties in the order of the table.
    private List<Integer> byNominalRank() {
        List<Integer> order = new ArrayList<>();
        for (int rank = 1; rank <= units.size(); rank++) {
            for (int i = 0; i < units.size(); i++) {
                if (nominal[i] == rank) {
                    order.add(i);
                }
            }
        }
        return order;
    }
}
