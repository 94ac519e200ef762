package eu.chemclust.observatory.needs;

import java.util.Arrays;

/// The scores of the index that a place is counted against in one replication, in order, so that the place of any score
/// is found by halving instead of counting.
final class Places {
    private final int[] rivals;
    private final boolean[] isRival;
    private final double[] sorted;
    private double[] root = new double[0];
    private int known;

    /// @param rivals rows of the regions among which places are counted
    /// @param rows   number of all rows
    Places(int[] rivals, int rows) {
        this.rivals = rivals;
        isRival = new boolean[rows];
        for (int rival : rivals) {
            isRival[rival] = true;
        }
        sorted = new double[rivals.length];
    }

    /// Moves to another replication.
    ///
    /// @param scores scores of the index by row, read until the next move
    void moveTo(double[] scores) {
        root = scores;
        known = 0;
        for (int rival : rivals) {
            if (!Double.isNaN(scores[rival])) {
                sorted[known++] = scores[rival];
            }
        }
        Arrays.sort(sorted, 0, known);
    }

    /// The place a region would have with a score: one more than the rivals ahead of it, itself not counted.
    int of(int row, double score) {
        int low = 0;
        int high = known;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] > score) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        int ahead = known - low;
        return 1 + ahead - (isRival[row] && root[row] > score ? 1 : 0);
    }
}
