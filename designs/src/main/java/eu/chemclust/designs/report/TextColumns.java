package eu.chemclust.designs.report;

import java.util.ArrayList;
import java.util.List;

/// Rows of text in aligned columns, numbers to the right.
final class TextColumns {
    private final List<List<String>> rows = new ArrayList<>();

    TextColumns row(Object... cells) {
        List<String> texts = new ArrayList<>();
        for (Object cell : cells) {
            texts.add(String.valueOf(cell));
        }
        rows.add(texts);
        return this;
    }

    /// The rows, each after an indent.
    String text(String indent) {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        int[] widths = new int[columns];
        boolean[] right = new boolean[columns];
        for (int j = 0; j < columns; j++) {
            right[j] = true;
            for (int i = 0; i < rows.size(); i++) {
                String cell = j < rows.get(i).size() ? rows.get(i).get(j) : "";
                widths[j] = Math.max(widths[j], cell.length());
                right[j] &= i == 0 || cell.isEmpty() || cell.equals("-") || cell.matches("[-+]?[\\d.,]+( %)?");
            }
        }
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder(indent);
            for (int j = 0; j < row.size(); j++) {
                String pad = " ".repeat(widths[j] - row.get(j).length());
                line.append(j == 0 ? "" : "  ").append(right[j] ? pad + row.get(j) : row.get(j) + pad);
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }
}
