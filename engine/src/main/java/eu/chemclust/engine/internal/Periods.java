package eu.chemclust.engine.internal;

import java.util.TreeMap;

/// Splits row positions by period.
public final class Periods {
    private Periods() {}

    /// The positions of the rows of each period, periods ascending, positions ascending.
    public static int[][] blocks(int[] periodOfRow) {
        TreeMap<Integer, Integer> sizes = new TreeMap<>();
        for (int period : periodOfRow) {
            sizes.merge(period, 1, Integer::sum);
        }
        int[][] blocks = new int[sizes.size()][];
        int b = 0;
        for (var size : sizes.entrySet()) {
            int[] block = new int[size.getValue()];
            int n = 0;
            for (int i = 0; i < periodOfRow.length; i++) {
                if (periodOfRow[i] == size.getKey()) {
                    block[n++] = i;
                }
            }
            blocks[b++] = block;
        }
        return blocks;
    }
}
