package eu.chemclust.engine;

import eu.chemclust.engine.EngineException.Code;
import eu.chemclust.engine.internal.Ordering;
import java.util.Arrays;
import java.util.List;

/// Computes an [Output] from the scores of a replication. One per thread.
final class OutputKernel {
    private final int[] race;
    private final int first;
    private final int second;
    private final int[] nominal;
    private final int[] ranks;
    private final Ordering ordering;

    OutputKernel(Output output, List<UnitPeriod> rows, double[] nominalScores) {
        ordering = new Ordering(rows.size());
        ranks = new int[rows.size()];
        nominal = new int[rows.size()];
        switch (output) {
            case Output.MeanRankShift shift -> {
                race = race(shift.group(), shift.period(), rows);
                first = -1;
                second = -1;
            }
            case Output.RankOf rank -> {
                race = race(rank.group(), rank.row().period(), rows);
                first = position(rank.row(), rows);
                second = -1;
            }
            case Output.ScoreDifference difference -> {
                race = new int[0];
                first = position(difference.row(), rows);
                second = position(difference.other(), rows);
            }
        }
        ordering.rank(nominalScores, race, nominal);
    }

    private static int[] race(RankingGroup group, int period, List<UnitPeriod> rows) {
        int[] race = new int[rows.size()];
        int n = 0;
        for (int i = 0; i < race.length; i++) {
            if (rows.get(i).period() == period && group.has(rows.get(i).unit())) {
                race[n++] = i;
            }
        }
        if (n == 0) {
            throw new EngineException(Code.PLAN, "Ranking group " + group.name() + " has no row in " + period + ".");
        }
        return Arrays.copyOf(race, n);
    }

    private static int position(UnitPeriod row, List<UnitPeriod> rows) {
        int position = rows.indexOf(row);
        if (position < 0) {
            throw new EngineException(Code.PLAN, "The output names row " + row + ", which is not scored.");
        }
        return position;
    }

    /// The output; `NaN` when a row it needs has no score. Rows without a rank are left out of a mean shift.
    double of(double[] scores) {
        if (second >= 0) {
            return scores[first] - scores[second];
        }
        ordering.rank(scores, race, ranks);
        if (first >= 0) {
            return ranks[first] == 0 ? Double.NaN : ranks[first];
        }
        long sum = 0;
        int n = 0;
        for (int row : race) {
            if (ranks[row] > 0 && nominal[row] > 0) {
                sum += Math.abs(ranks[row] - nominal[row]);
                n++;
            }
        }
        return (double) sum / n;
    }
}
