package eu.chemclust.engine.analysis;

import eu.chemclust.engine.IndexResult;
import eu.chemclust.engine.Node;
import eu.chemclust.engine.UnitPeriod;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Where a row stands on the indicators, best standing first: its first entries are strengths, its last weaknesses.
public record UnitProfile(UnitPeriod row, List<Standing> standings) {
    /// The rank of the row on an indicator among `ranked` rows of its period, and the share of them it is ahead of or
    /// level with, (ranked - rank) / (ranked - 1); 1/2 when it is the only one.
    public record Standing(String code, int rank, int ranked, double position) {}

    /// Copies the list.
    public UnitProfile {
        standings = List.copyOf(standings);
    }

    /// Of a row that was scored; indicators without a value are left out.
    public static UnitProfile of(IndexResult result, UnitPeriod row) {
        List<Standing> standings = new ArrayList<>();
        int at = result.scores().rowPosition(row);
        for (Node.Indicator indicator : result.weighted().indicators()) {
            int[] ranks = result.ranks(indicator.code());
            int ranked = 0;
            for (int i = 0; i < ranks.length; i++) {
                ranked += ranks[i] > 0 && result.rows().get(i).period() == row.period() ? 1 : 0;
            }
            if (at >= 0 && ranks[at] > 0) {
                double position = ranked > 1 ? (double) (ranked - ranks[at]) / (ranked - 1) : 0.5;
                standings.add(new Standing(indicator.code(), ranks[at], ranked, position));
            }
        }
        standings.sort(Comparator.comparingDouble(Standing::position).reversed().thenComparing(Standing::code));
        return new UnitProfile(row, standings);
    }

    /// The best standings, at most this many.
    public List<Standing> strengths(int number) {
        return standings.subList(0, Math.min(number, standings.size()));
    }

    /// The worst standings, worst first, at most this many.
    public List<Standing> weaknesses(int number) {
        return standings.reversed().subList(0, Math.min(number, standings.size()));
    }
}
