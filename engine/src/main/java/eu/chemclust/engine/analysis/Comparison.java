package eu.chemclust.engine.analysis;

import eu.chemclust.engine.IndexResult;
import eu.chemclust.engine.UnitPeriod;
import java.util.ArrayList;
import java.util.List;

/// Two results side by side on one node: the rows ranked in both, and how many are ranked in one alone.
///
/// `correlation` is Spearman's over the rows scored in both.
public record Comparison(
        String code, List<Move> moves, int onlyFirst, int onlySecond, double meanRankShift, double correlation) {
    /// What became of a row: its scores and ranks in both results.
    public record Move(UnitPeriod row, double firstScore, double secondScore, int firstRank, int secondRank) {
        /// Places gained from the first to the second result; negative for places lost.
        public int rankChange() {
            return firstRank - secondRank;
        }
    }

    /// Copies the list.
    public Comparison {
        moves = List.copyOf(moves);
    }

    /// Compares two results on a node that both have.
    public static Comparison of(IndexResult first, IndexResult second, String code) {
        int[] firstRanks = first.ranks(code);
        int[] secondRanks = second.ranks(code);
        List<Move> moves = new ArrayList<>();
        int onlyFirst = 0;
        int onlySecond = 0;
        long shift = 0;
        for (int i = 0; i < firstRanks.length; i++) {
            UnitPeriod row = first.rows().get(i);
            int at = second.scores().rowPosition(row);
            if (firstRanks[i] > 0 && at >= 0 && secondRanks[at] > 0) {
                double before = first.scores().value(i, code);
                moves.add(new Move(row, before, second.scores().value(at, code), firstRanks[i], secondRanks[at]));
                shift += Math.abs(firstRanks[i] - secondRanks[at]);
            } else if (firstRanks[i] > 0) {
                onlyFirst++;
            }
        }
        for (int rank : secondRanks) {
            onlySecond += rank > 0 ? 1 : 0;
        }
        double[] a = moves.stream().mapToDouble(Move::firstScore).toArray();
        double[] b = moves.stream().mapToDouble(Move::secondScore).toArray();
        return new Comparison(
                code,
                moves,
                onlyFirst,
                onlySecond - moves.size(),
                (double) shift / moves.size(),
                Correlation.of(Correlation.Kind.SPEARMAN, a, b).value());
    }
}
