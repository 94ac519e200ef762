package eu.chemclust.engine;

import java.util.List;
import java.util.Locale;

/// The small design and tables that the rungs of the ladders stand on.
final class Rungs {
    /// Two indicators under one index.
    static final Framework TWO = Framework.of(Node.Group.of("index", Node.Indicator.of("a"), Node.Indicator.of("b")));

    /// Nothing screened, imputed or treated; scaled from 0 to 10; arithmetic mean.
    static final IndexDesign PLAIN = IndexDesign.of(TWO)
            .withScreening(Screening.off())
            .withTreatment(new Treatment.None())
            .withNormalisation(Normalisation.minMax(0, 10));

    /// Three units in one period.
    static final DataTable THREE = table("""
            a b
            x 1 0 8
            y 1 5 0
            z 1 10 2
            """);

    /// The same with a missing value.
    static final DataTable GAP = table("""
            a b
            x 1 0 8
            y 1 5 -
            z 1 10 2
            """);

    private Rungs() {}

    /// Lines of unit, period and values; `-` is a missing value.
    static DataTable table(String text) {
        List<String> lines = text.strip().lines().toList();
        List<String> codes = List.of(lines.getFirst().strip().split("\\s+", -1));
        DataTable.Builder builder = DataTable.builder(codes);
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.strip().split("\\s+", -1);
            double[] values = new double[codes.size()];
            for (int j = 0; j < values.length; j++) {
                values[j] = cells[j + 2].equals("-") ? Double.NaN : Double.parseDouble(cells[j + 2]);
            }
            builder.row(cells[0], Integer.parseInt(cells[1]), values);
        }
        return builder.build();
    }

    /// Unit, score of the index to four decimals and rank.
    static String shown(IndexResult result) {
        int[] ranks = result.ranks(result.weighted().root().code());
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < ranks.length; i++) {
            double score = result.scores().value(i, result.weighted().root().code());
            text.append(String.format(
                    Locale.ROOT, "%s %.4f %d%n", result.rows().get(i).unit(), score, ranks[i]));
        }
        return text.toString();
    }
}
