package eu.chemclust.engine.analysis;

import eu.chemclust.engine.DataTable;
import eu.chemclust.engine.analysis.Correlation.Kind;
import java.util.List;

/// The correlations between all columns of a table, pairwise complete.
///
/// Many tests are made at once: among k independent columns k (k - 1) / 2 times alpha of them fall below alpha by
/// chance ([#expectedByChance]); [#significant] therefore uses Bonferroni's limit.
public final class CorrelationMatrix {
    private final List<String> codes;
    private final Correlation[][] cells;

    private CorrelationMatrix(List<String> codes, Correlation[][] cells) {
        this.codes = codes;
        this.cells = cells;
    }

    /// Between these columns of a table.
    public static CorrelationMatrix of(Kind kind, DataTable table, List<String> codes) {
        Correlation[][] cells = new Correlation[codes.size()][codes.size()];
        for (int a = 0; a < cells.length; a++) {
            for (int b = 0; b <= a; b++) {
                cells[a][b] = Correlation.of(kind, table.column(codes.get(a)), table.column(codes.get(b)));
                cells[b][a] = cells[a][b];
            }
        }
        return new CorrelationMatrix(List.copyOf(codes), cells);
    }

    /// The columns.
    public List<String> codes() {
        return codes;
    }

    /// The correlation of two columns, by their places in [#codes].
    public Correlation get(int a, int b) {
        return cells[a][b];
    }

    /// How many pairs below the diagonal would fall below `alpha` if no columns were correlated.
    public double expectedByChance(double alpha) {
        return alpha * codes.size() * (codes.size() - 1) / 2;
    }

    /// Whether a pair is correlated at level `alpha` for all pairs together.
    public boolean significant(int a, int b, double alpha) {
        return cells[a][b].pValue() < alpha / Math.max(1, codes.size() * (codes.size() - 1) / 2);
    }
}
