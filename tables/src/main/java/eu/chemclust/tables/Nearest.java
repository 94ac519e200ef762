package eu.chemclust.tables;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// The words nearest to a mistyped one.
public final class Nearest {
    private static final int SHOWN = 3;

    private record Candidate(String word, int distance) {}

    private Nearest() {}

    /// At most three words within a number of changed, added, dropped or swapped letters, nearest first.
    public static List<String> of(String word, Collection<String> words, int limit) {
        List<Candidate> near = new ArrayList<>();
        for (String candidate : words) {
            if (Math.abs(candidate.length() - word.length()) <= limit) {
                int distance = distance(word, candidate);
                if (distance <= limit) {
                    near.add(new Candidate(candidate, distance));
                }
            }
        }
        near.sort(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::word));
        return near.stream().limit(SHOWN).map(Candidate::word).toList();
    }

    /// Optimal string alignment distance (Damerau and Levenshtein, each pair of letters swapped at most once).
    public static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int best = Math.min(Math.min(cost[i - 1][j], cost[i][j - 1]) + 1, cost[i - 1][j - 1] + change);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    best = Math.min(best, cost[i - 2][j - 2] + 1);
                }
                cost[i][j] = best;
            }
        }
        return cost[a.length()][b.length()];
    }
}
