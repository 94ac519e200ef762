package eu.chemclust.engine.internal;

import java.util.Arrays;

/// Sorts rows from the highest value to the lowest, with scratch space that is used again.
///
/// Each value becomes a 64-bit integer that orders like the value; its lowest bits are given up for the position, the
/// integers are sorted, and one insertion pass over the exact values puts right what the lost bits left undone. The
/// order is therefore exact; ties stand in the order of the rows.
public final class Ordering {
    private final long[] keys;
    private final int[] order;

    /// Room for this many rows.
    public Ordering(int capacity) {
        keys = new long[capacity];
        order = new int[capacity];
    }

    /// Sorts the values of `rows` and returns how many are not missing; those fill the first places of [#order()].
    public int sort(double[] values, int[] rows) {
        int low = 64 - Long.numberOfLeadingZeros(Math.max(1, rows.length));
        long mask = (1L << low) - 1;
        int n = 0;
        for (int k = 0; k < rows.length; k++) {
            double v = values[rows[k]];
            if (!Double.isNaN(v)) {
                long bits = Double.doubleToRawLongBits(v + 0.0);
                long ascending = bits ^ ((bits >> 63) & Long.MAX_VALUE);
                keys[n++] = (~ascending & ~mask) | k;
            }
        }
        Arrays.sort(keys, 0, n);
        for (int k = 0; k < n; k++) {
            order[k] = rows[(int) (keys[k] & mask)];
        }
        settle(values, n);
        return n;
    }

    private void settle(double[] values, int n) {
        for (int k = 1; k < n; k++) {
            int row = order[k];
            double v = values[row];
            int at = k;
            while (at > 0 && values[order[at - 1]] < v) {
                order[at] = order[at - 1];
                at--;
            }
            order[at] = row;
        }
    }

    /// The rows in order; only the first places that the last sort filled mean anything.
    public int[] order() {
        return order;
    }

    /// Ranks of the rows, the highest value first, ties sharing the best rank; 0 for a missing value. Writes
    /// `ranks[row]` for the rows given and leaves the others alone.
    public void rank(double[] values, int[] rows, int[] ranks) {
        for (int row : rows) {
            ranks[row] = 0;
        }
        int n = sort(values, rows);
        int rank = 1;
        for (int k = 0; k < n; k++) {
            if (k > 0 && values[order[k]] != values[order[k - 1]]) {
                rank = k + 1;
            }
            ranks[order[k]] = rank;
        }
    }
}
