package eu.chemclust.tables;

import java.util.List;

/// One thing that is wrong with an input, told so that a person can mend it.
///
/// @param file   the file, as its user would name it: a path relative to the folder it belongs to where possible
/// @param row    the line in the file, counted from 1 with the header as line 1; 0 where no line applies
/// @param column the column or key; empty where none applies
/// @param value  the offending value as it stands in the file; empty where none applies
/// @param rule   what should hold
/// @param remedy what to do
/// @param key    name by which other languages know rule and remedy; empty where they are told in English only
/// @param gaps   what fills the gaps of those sentences
public record Finding(
        String file, long row, String column, String value, String rule, String remedy, String key, List<String> gaps) {
    /// Copies the gaps.
    public Finding {
        gaps = List.copyOf(gaps);
    }

    /// A finding that is told in English only.
    public Finding(String file, long row, String column, String value, String rule, String remedy) {
        this(file, row, column, value, rule, remedy, "", List.of());
    }

    /// The same, known to other languages by a key.
    ///
    /// @param filling what fills the gaps of their sentence
    public Finding keyed(String name, String... filling) {
        return new Finding(file, row, column, value, rule, remedy, name, List.of(filling));
    }

    /// A finding about a whole file.
    public static Finding ofFile(String file, String rule, String remedy) {
        return new Finding(file, 0, "", "", rule, remedy);
    }

    /// One line for the terminal or a log: place, value, rule, remedy.
    public String sentence() {
        StringBuilder text = new StringBuilder(file);
        if (row > 0) {
            text.append(", row ").append(row);
        }
        if (!column.isEmpty()) {
            text.append(", column ").append(visible(column));
        }
        if (!value.isEmpty()) {
            text.append(", value \"").append(visible(value)).append('"');
        }
        return text.append(": ").append(rule).append(" ").append(remedy).toString();
    }

    /// A text on one line in which signs that steer a terminal can be seen and do nothing.
    private static String visible(String text) {
        if (text.chars().noneMatch(Character::isISOControl)) {
            return text;
        }
        StringBuilder shown = new StringBuilder();
        text.chars().forEach(sign -> {
            if (sign == '\n') {
                shown.append("\\n");
            } else if (sign == '\t') {
                shown.append("\\t");
            } else if (Character.isISOControl(sign)) {
                shown.append(String.format(java.util.Locale.ROOT, "\\u%04x", sign));
            } else {
                shown.append((char) sign);
            }
        });
        return shown.toString();
    }
}
