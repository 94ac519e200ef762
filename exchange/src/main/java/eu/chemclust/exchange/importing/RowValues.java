package eu.chemclust.exchange.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// The values that a mapping finds in one row.
final class RowValues {
    private static final int LONGEST = 20_000;
    /// What is shorter is a name or a code, and has no paragraphs.
    private static final int NAME = 60;

    private final RecordMapping mapping;
    private final Map<String, String> row;

    RowValues(RecordMapping mapping, Map<String, String> row) {
        this.mapping = mapping;
        this.row = row;
    }

    /// All values of a field, as plain text, none of them blank.
    List<String> list(String field) {
        List<String> values = new ArrayList<>();
        for (FieldRule rule : mapping.fields().getOrDefault(field, List.of())) {
            switch (rule) {
                case FieldRule.Value value -> add(values, value.text());
                case FieldRule.Column column -> addColumn(values, column);
                case FieldRule.Template template -> add(values, fill(template));
            }
        }
        return values;
    }

    /// The first value of a field, or an empty text.
    String first(String field) {
        List<String> values = list(field);
        return values.isEmpty() ? "" : values.getFirst();
    }

    /// All values of a field in one text.
    String text(String field) {
        return String.join(" ", list(field));
    }

    private void addColumn(List<String> values, FieldRule.Column column) {
        String cell = cell(column.column());
        if (cell.isBlank() && !column.orElse().isEmpty()) {
            cell = cell(column.orElse());
        }
        List<String> parts =
                column.split().isEmpty() ? List.of(cell) : List.of(cell.split(Pattern.quote(column.split())));
        for (String part : parts) {
            String value = part.strip();
            if (!column.after().isEmpty()) {
                value = value.substring(
                        value.lastIndexOf(column.after()) + column.after().length() * found(value, column));
            }
            if (!column.table().isEmpty()) {
                value = mapping.tables().getOrDefault(column.table(), Map.of()).getOrDefault(value, value);
            }
            add(values, value);
        }
    }

    private static int found(String value, FieldRule.Column column) {
        return value.contains(column.after()) ? 1 : 0;
    }

    private void add(List<String> values, String text) {
        String plain = PlainWords.of(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        if (mapping.breaksLost() && plain.length() > NAME) {
            plain = LostBreaks.mend(plain);
        }
        if (!plain.isBlank()) {
            values.add(plain);
        }
    }

    private String cell(String column) {
        return row.getOrDefault(column, "");
    }

    /// Fills a template sentence by sentence; one whose columns are all blank is left out.
    String fill(FieldRule.Template template) {
        StringBuilder text = new StringBuilder();
        for (String sentence : template.text().split("(?<=\\.) ", -1)) {
            boolean known = false;
            boolean asks = false;
            String filled = sentence;
            for (String column : template.columns()) {
                String mark = "{" + column + "}";
                if (sentence.contains(mark)) {
                    asks = true;
                    String cell = cell(column);
                    known |= !cell.isBlank();
                    filled = filled.replace(mark, cell);
                }
            }
            if (known || !asks) {
                text.append(text.isEmpty() ? "" : " ").append(filled.replace("..", "."));
            }
        }
        return text.toString()
                .replace(" ()", "")
                .replaceAll("^ ?\\((.*)\\)$", "$1")
                .strip();
    }
}
