package eu.chemclust.app.cli;

import java.util.ArrayList;
import java.util.List;

/// A table of text in columns as wide as their longest cell; the last column runs free. Columns of numbers stand to the
/// right.
final class TextColumns {
    private static final String GAP = "  ";

    private final List<String[]> rows = new ArrayList<>();

    TextColumns(String... header) {
        rows.add(header);
    }

    void row(String... cells) {
        rows.add(cells);
    }

    String text() {
        int columns = rows.getFirst().length;
        int[] widths = new int[columns];
        boolean[] numeric = new boolean[columns];
        for (int c = 0; c < columns; c++) {
            int column = c;
            widths[c] =
                    rows.stream().mapToInt(row -> row[column].length()).max().orElse(0);
            numeric[c] =
                    rows.size() > 1 && rows.stream().skip(1).allMatch(row -> row[column].matches("[-+0-9.,]* ?%?|-"));
        }
        StringBuilder text = new StringBuilder();
        for (String[] row : rows) {
            StringBuilder line = new StringBuilder();
            for (int c = 0; c < columns; c++) {
                String blanks = " ".repeat(widths[c] - row[c].length());
                line.append(c == 0 ? "" : GAP).append(numeric[c] ? blanks + row[c] : row[c] + blanks);
            }
            text.append(line.toString().stripTrailing()).append(System.lineSeparator());
        }
        return text.toString();
    }
}
