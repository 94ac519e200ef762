package eu.chemclust.observatory.submission;

import eu.chemclust.tables.CellValue;
import eu.chemclust.tables.NumberStyle;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads what a cell of a value column says: a number, a number with flags, a mark for a missing value, or nothing
/// of the kind.
final class CellReader {
    /// Letters of Eurostat's flags behind a number or a colon: `219 d`, `219 (p)`, `: c`.
    private static final Pattern FLAGGED = Pattern.compile("(.*?[0-9:%])\\s*\\(?([bcdefinprsuz]{1,3})\\)?");
    /// Marks of a footnote behind a number: `12*`, `12¹`, `12 1)`.
    private static final Pattern NOTED =
            Pattern.compile("(.*?[0-9%])(?:\\s*[*\u00b9\u00b2\u00b3\u2020]+|\\s[0-9a-z]\\))");

    /// What was read.
    sealed interface Reading {
        /// A figure; the flag may be empty.
        record Figure(double value, String flag, boolean percent) implements Reading {}

        /// No figure, and a flag that may say why.
        record None(String flag) implements Reading {}

        /// Something that is no figure.
        record Wrong(String rule, String remedy) implements Reading {
            Wrong(String rule) {
                this(rule, "Correct the cell, or list the text under missing.");
            }
        }
    }

    private final NumberStyle numbers;
    private final Map<String, String> missing;

    CellReader(NumberStyle numbers, Map<String, String> missing) {
        this.numbers = numbers;
        this.missing = missing;
    }

    Reading read(CellValue cell) {
        return switch (cell) {
            case CellValue.Blank blank -> new Reading.None("");
            case CellValue.Amount amount ->
                amount.percent()
                        ? new Reading.Figure(NumberStyle.percent(amount.value()), "", true)
                        : new Reading.Figure(amount.value(), "", false);
            case CellValue.Text text -> read(ColumnLabels.clean(text.text()));
            case CellValue.Truth truth -> new Reading.Wrong("a number is due here, not true or false.");
            case CellValue.Date date -> new Reading.Wrong("a number is due here, not a date.");
            case CellValue.Failure failure -> {
                String flag = missing.get(failure.code());
                yield flag == null
                        ? failure.equals(CellValue.noResult())
                                ? new Reading.Wrong(
                                        "the workbook holds a formula here and not what it gives.",
                                        "Open the workbook in a spreadsheet program and save it, so that results are"
                                                + " stored.")
                                : new Reading.Wrong("the formula in this cell ended in an error.")
                        : new Reading.None(flag);
            }
        };
    }

    private Reading read(String text) {
        String mark = missing.get(text);
        if (mark != null || text.isEmpty()) {
            return new Reading.None(mark == null ? "" : mark);
        }
        Matcher flagged = FLAGGED.matcher(text);
        if (flagged.matches()) {
            String front = flagged.group(1).strip();
            String flag = flagged.group(2);
            if (front.equals(":") || missing.containsKey(front)) {
                return new Reading.None(flag);
            }
            return number(front, flag);
        }
        Matcher noted = NOTED.matcher(text);
        return noted.matches() ? number(noted.group(1), "") : number(text, "");
    }

    private Reading number(String text, String flag) {
        boolean percent = text.endsWith("%");
        OptionalDouble value = numbers.parse(percent ? text.substring(0, text.length() - 1) : text);
        if (value.isPresent()) {
            return new Reading.Figure(value.getAsDouble(), flag, percent);
        }
        String style = numbers.decimal() == ',' ? "a comma" : "a point";
        return new Reading.Wrong(
                "a number with " + style + " as decimal sign is due here, or a mark for a missing value.");
    }
}
