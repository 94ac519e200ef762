package eu.chemclust.engine;

import eu.chemclust.engine.EngineException.Code;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a robustness run found. Only counts are kept; the figures are derived from them when asked for.
public final class RobustnessResult {
    private final RobustnessPlan plan;
    private final List<UnitPeriod> rows;
    private final Map<UnitPeriod, Integer> positions = new HashMap<>();
    private final RankLayout layout;
    private final int[][] nominal;
    private final RankTally tally;

    RobustnessResult(RobustnessPlan plan, List<UnitPeriod> rows, RankLayout layout, int[][] nominal, RankTally tally) {
        this.plan = plan;
        this.rows = List.copyOf(rows);
        for (int i = 0; i < rows.size(); i++) {
            positions.put(rows.get(i), i);
        }
        this.layout = layout;
        this.nominal = nominal;
        this.tally = tally;
    }

    /// The plan that was run.
    public RobustnessPlan plan() {
        return plan;
    }

    /// The rows that were ranked, in the table's order.
    public List<UnitPeriod> rows() {
        return rows;
    }

    /// How many replications could be computed.
    public int successes() {
        return tally.successes();
    }

    /// The replications that could not be computed, by reason.
    public List<FailedReplications> failures() {
        return tally.failures();
    }

    /// The ranks of a row in a ranking group; empty when the row is not in it.
    public Optional<RankDistribution> find(String group, UnitPeriod row) {
        int g = group(group);
        Integer position = positions.get(row);
        if (position == null || layout.starts[g][position] < 0) {
            return Optional.empty();
        }
        return Optional.of(distribution(g, position));
    }

    /// The ranks of all rows of a ranking group in a period, in the table's order.
    public List<RankDistribution> list(String group, int period) {
        int g = group(group);
        List<RankDistribution> result = new ArrayList<>();
        for (int row : layout.members[g][block(period)]) {
            result.add(distribution(g, row));
        }
        return result;
    }

    /// The order of pairs in a ranking group and a period that the plan asked pairs for.
    public PairwiseOrder pairwise(String group, int period) {
        int g = group(group);
        int b = block(period);
        if (!layout.pairwise[b]) {
            throw new EngineException(
                    Code.PLAN,
                    "Pairs were not counted in period " + period + ": add it to the plan's pairwise periods.");
        }
        int[] members = layout.members[g][b];
        List<String> units = new ArrayList<>();
        int[] ranks = new int[members.length];
        for (int k = 0; k < members.length; k++) {
            units.add(rows.get(members[k]).unit());
            ranks[k] = nominal[g][members[k]];
        }
        return new PairwiseOrder(units, ranks, tally.ahead(g, b), tally.incomparable(g, b), tally.successes());
    }

    private RankDistribution distribution(int g, int row) {
        int start = layout.starts[g][row];
        int b = block(rows.get(row).period());
        int[] counts = Arrays.copyOfRange(tally.counts(g), start, start + layout.members[g][b].length);
        return new RankDistribution(rows.get(row), nominal[g][row], counts, tally.successes());
    }

    private int group(String name) {
        for (int g = 0; g < plan.groups().size(); g++) {
            if (plan.groups().get(g).name().equals(name)) {
                return g;
            }
        }
        throw new EngineException(Code.PLAN, "The plan has no ranking group " + name + ".");
    }

    private int block(int period) {
        int b = Arrays.binarySearch(layout.periods, period);
        if (b < 0) {
            throw new EngineException(Code.PLAN, "No row was ranked in period " + period + ".");
        }
        return b;
    }
}
