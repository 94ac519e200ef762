package eu.chemclust.app.output;

import eu.chemclust.app.answer.Answer;
import eu.chemclust.app.answer.Cell;
import eu.chemclust.app.answer.Table;
import java.util.ArrayList;
import java.util.List;

/// An answer as aligned text for a terminal.
public final class AnswerText {
    private static final int WIDTH = 100;
    private static final int WIDEST = 44;
    private static final String BOLD = "\u001b[1m";
    private static final String FAINT = "\u001b[2m";
    private static final String PLAIN = "\u001b[0m";

    private final boolean colours;
    private final StringBuilder text = new StringBuilder();

    private AnswerText(boolean colours) {
        this.colours = colours;
    }

    /// The text, with colours if asked for.
    public static String of(Answer answer, boolean colours) {
        AnswerText writer = new AnswerText(colours);
        writer.paragraph(answer.first(), BOLD);
        answer.more().forEach(sentence -> writer.paragraph(sentence, ""));
        for (Table table : answer.tables()) {
            if (table.shown() > 0) {
                writer.table(table);
            }
        }
        if (!answer.notes().isEmpty()) {
            writer.line("");
            answer.notes().forEach(note -> writer.paragraph(note, FAINT));
        }
        writer.line("");
        writer.paragraph(answer.next(), "");
        return writer.text.toString();
    }

    /// A sentence, broken at spaces.
    private void paragraph(String sentence, String style) {
        StringBuilder line = new StringBuilder();
        for (String word : sentence.split(" ", -1)) {
            if (line.length() > 0 && line.length() + 1 + word.length() > WIDTH) {
                line(styled(style, line.toString()));
                line = new StringBuilder("  ");
                line.append(word);
            } else {
                line.append(line.length() > 0 ? " " : "").append(word);
            }
        }
        line(styled(style, line.toString()));
    }

    private void table(Table table) {
        List<Integer> shown = new ArrayList<>();
        for (int c = 0; c < table.columns().size(); c++) {
            if (!table.columns().get(c).title().isEmpty()) {
                shown.add(c);
            }
        }
        int[] widths = new int[table.columns().size()];
        for (int c : shown) {
            widths[c] = table.columns().get(c).title().length();
            for (List<Cell> row : table.rows().subList(0, table.shown())) {
                widths[c] = Math.max(widths[c], clip(row.get(c).shown()).length());
            }
        }
        line("");
        line(styled(BOLD, table.title()));
        List<String> headings =
                table.columns().stream().map(Table.Column::title).toList();
        line(styled(FAINT, row(table, shown, widths, headings)));
        for (List<Cell> cells : table.rows().subList(0, table.shown())) {
            line(row(table, shown, widths, cells.stream().map(Cell::shown).toList()));
        }
    }

    private static String row(Table table, List<Integer> shown, int[] widths, List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int c : shown) {
            String cell = clip(cells.get(c));
            String space = " ".repeat(widths[c] - cell.length());
            line.append("  ").append(table.columns().get(c).right() ? space + cell : cell + space);
        }
        return line.toString().stripTrailing();
    }

    private static String clip(String text) {
        return text.length() <= WIDEST ? text : text.substring(0, WIDEST - 1) + "\u2026";
    }

    private String styled(String style, String words) {
        return colours && !style.isEmpty() ? style + words + PLAIN : words;
    }

    private void line(String words) {
        text.append(words).append(System.lineSeparator());
    }
}
